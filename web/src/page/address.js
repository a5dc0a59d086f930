// The state in the address bar: fragment out, Back and Forward in. It knows the History API; it
// knows nothing of what a fragment means.
import {withFragment} from '../../embed/fragment.js';

/** The fragment without '#', as the address bar has it. */
export function currentFragment() {
  return location.hash.slice(1);
}

/** @param {string} fragment without '#' */
export const addressOf = (fragment) => withFragment(location.href, fragment);

/**
 * @param {string} fragment without '#'
 * @param {boolean} push a new entry; else the current one changes, and in a frame always: a frame's
 *   entries would stand between the host page's reader and Back
 */
export function writeFragment(fragment, push) {
  if (fragment === currentFragment()) return;
  try {
    if (push && window.parent === window) history.pushState(null, '', addressOf(fragment));
    else history.replaceState(null, '', addressOf(fragment));
  } catch {
    // Browsers refuse too many writes in a short time; the next one brings the address up to date.
  }
}

/** @param {(fragment: string) => void} arrived Back, Forward, or a hand at the address bar */
export function watchAddress(arrived) {
  let last = currentFragment();
  const changed = () => {
    if (currentFragment() === last) return;
    last = currentFragment();
    arrived(last);
  };
  window.addEventListener('popstate', changed);
  window.addEventListener('hashchange', changed);
  return {wrote: () => (last = currentFragment())};
}
