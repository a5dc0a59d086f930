// The page's side of the service worker: has it keep this version, and offers a newer one. It knows
// when the page stands alone; which files are kept the worker knows.
import {savesData} from './data_saver.js';

/**
 * In another page nothing is stored, and a reader who saves data gets no files that were not asked
 * for.
 */
const wanted = () => window.parent === window && 'serviceWorker' in navigator && !savesData();

/**
 * @param {(take: () => void) => void} offer called when a newer version is here; `take` loads it
 */
export async function keepOffline(offer) {
  if (!wanted()) return;
  try {
    const registration = await navigator.serviceWorker.register('sw.js', {updateViaCache: 'none'});
    watchForNewer(registration, offer);
    const {active} = await navigator.serviceWorker.ready;
    active?.postMessage({keep: performance.getEntriesByType('resource').map(({name}) => name)});
  } catch {
    // Without https, in a private window, or where a site has no room for it: the page does
    // without.
  }
}

/** @param {ServiceWorkerRegistration} registration @param {(take: () => void) => void} offer */
function watchForNewer(registration, offer) {
  let taken = false;
  const look = () => {
    const {waiting} = registration;
    // the first version of all is no newer one
    if (!waiting || !navigator.serviceWorker.controller) return;
    offer(() => {
      taken = true;
      waiting.postMessage('take over');
    });
  };
  look();
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', look);
  });
  // Other tabs go on with what they have: only the one whose reader asked begins anew.
  navigator.serviceWorker.addEventListener('controllerchange', () => taken && location.reload());
  document.addEventListener(
    'visibilitychange',
    () => document.hidden || registration.update().catch(() => {}),
  );
}
