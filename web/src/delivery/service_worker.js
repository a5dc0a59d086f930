// Keeps the page for readers without a network: one version of it, whole. It knows the files of its
// bundle; it knows nothing of what they hold.
//
// A version is its page and the files that the page names, each with a digest in its name, so that
// files of two versions never take each other's place. A newer version is fetched beside the one in
// use and waits until the reader asks for it (offline.js).
import {core, script} from 'dateline:files';

/** The worker's own scope, which the DOM's types do not know. @type {any} */
const worker = self;
const scope = new URL(worker.registration.scope);
const PAGE = scope.href;
const ASSETS = `${scope.pathname}assets/`;
const OURS = `dateline ${scope.pathname} `; // caches are the origin's, which may hold more stories
const CACHE = OURS + script;
const MOST_KEPT = 600; // files that a page may ask to keep

worker.addEventListener('install', (/** @type {any} */ event) => event.waitUntil(fill()));
worker.addEventListener('activate', (/** @type {any} */ event) => event.waitUntil(takeOver()));
worker.addEventListener('message', (/** @type {any} */ event) => {
  if (event.data === 'take over') void worker.skipWaiting();
  if (Array.isArray(event.data?.keep)) event.waitUntil(keep(event.data.keep));
});
worker.addEventListener('fetch', (/** @type {any} */ event) => {
  const {request} = event;
  const {origin, pathname} = new URL(request.url);
  if (request.method !== 'GET' || origin !== scope.origin) return;
  if (request.mode === 'navigate') {
    if (pathname === scope.pathname || pathname === `${scope.pathname}index.html`) {
      event.respondWith(thePage(request));
    }
  } else if (pathname.startsWith(ASSETS)) {
    event.respondWith(asset(request));
  }
});

/**
 * All of this version, or nothing: a server in the middle of an update serves another page than
 * this worker's.
 */
async function fill() {
  const cache = await caches.open(CACHE);
  try {
    const answer = await fetch(PAGE, {cache: 'reload'});
    const text = await answer.text();
    if (!answer.ok || !text.includes(script)) throw new Error('the page is of another version');
    await cache.put(PAGE, new Response(text, {headers: answer.headers}));
    await cache.addAll(core);
  } catch (error) {
    await caches.delete(CACHE);
    throw error;
  }
}

/** The version before stays for pages that are open with it; those before that go. */
async function takeOver() {
  const older = (await caches.keys()).filter((name) => name.startsWith(OURS) && name !== CACHE);
  await Promise.all(older.slice(0, -1).map((name) => caches.delete(name)));
  await worker.clients.claim();
}

/** @param {Request} request */
async function thePage(request) {
  return (await (await caches.open(CACHE)).match(PAGE)) ?? fetch(request);
}

/** @param {Request} request */
async function asset(request) {
  const known = await caches.match(request.url, {ignoreVary: true});
  if (known) return known;
  const answer = await fetch(request);
  if (answer.status === 200) await (await caches.open(CACHE)).put(request.url, answer.clone());
  return answer;
}

/** What a page fetched before this worker was there. @param {unknown[]} urls */
async function keep(urls) {
  const cache = await caches.open(CACHE);
  const ours = urls
    .slice(0, MOST_KEPT)
    .filter(
      (url) =>
        typeof url === 'string' &&
        new URL(url, PAGE).origin === scope.origin &&
        new URL(url, PAGE).pathname.startsWith(ASSETS),
    );
  for (const url of /** @type {string[]} */ (ours)) {
    if (!(await caches.match(url, {ignoreVary: true}))) await cache.add(url).catch(() => {});
  }
}
