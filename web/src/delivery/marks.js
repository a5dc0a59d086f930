// Tells hosts, on the page's timeline (API.md), when what a reader waits for has come.

/** @param {'map' | 'text' | 'whole'} what is there from now on; a second time says nothing */
export function markReady(what) {
  const name = `dateline:${what}`;
  if (!performance.getEntriesByName(name).length) performance.measure(name, {start: 0});
}
