// Says a line aloud to readers who hear the page: in the element that screen readers watch.

/** @param {string} text said politely, unless it was the last that was said */
export function announce(text) {
  const status = document.getElementById('status');
  if (status && status.textContent !== text) status.textContent = text;
}
