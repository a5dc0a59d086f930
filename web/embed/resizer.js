// For an iframe in the page, without the element: gives it the height that its map asks for, and
// lets the article's links drive it. Load it with `<script src="…/resizer.js" async></script>`; it
// looks for `<iframe data-dateline …>`.
import {Channel} from './channel.js';
import {ArticleLinks} from './links.js';
import {linked} from './view_request.js';

/** @type {Map<HTMLIFrameElement, Channel>} */
const channels = new Map();

/** A document that is not the frame's first, empty one. @param {HTMLIFrameElement} frame */
function hasArrived(frame) {
  // Another origin's document cannot be read: null.
  return frame.contentDocument?.URL !== 'about:blank';
}

/** @param {HTMLIFrameElement} frame */
function adopt(frame) {
  if (channels.has(frame) || !/^https?:/.test(frame.src)) return;
  let fragment = '';
  const gestures = frame.dataset.datelineGestures === 'full' ? 'full' : 'cooperative';
  const channel = new Channel(frame, {gestures, form: 'resizer'}, (name, detail) => {
    if (name === 'height' && frame.dataset.dateline !== 'fixed') {
      frame.style.height = `${detail.height}px`;
    }
    if (detail.fragment !== undefined) fragment = detail.fragment;
    frame.dispatchEvent(new CustomEvent(`dateline-${name}`, {detail, bubbles: true}));
  });
  channels.set(frame, channel);
  // The script may have come after the frame had loaded and sent its handshake.
  if (hasArrived(frame)) channel.connect();
  shows.set(
    frame,
    (request) => void channel.call('setState', linked(fragment, request)).catch(() => {}),
  );
}

/** @type {WeakMap<HTMLIFrameElement, (request: import('./links.js').ViewRequest) => void>} */
const shows = new WeakMap();

const links = new ArticleLinks((request, id) => {
  const frame = [...channels.keys()].find(
    (one) => one.isConnected && (id === null || one.id === id),
  );
  if (frame) shows.get(frame)?.(request);
  return frame !== undefined;
});

function scan() {
  for (const [frame, channel] of channels) {
    if (frame.isConnected) continue;
    channel.close();
    channels.delete(frame);
  }
  for (const frame of document.querySelectorAll('iframe[data-dateline]')) {
    adopt(/** @type {HTMLIFrameElement} */ (frame));
  }
  links.scan();
}

scan();
document.addEventListener('DOMContentLoaded', scan);
addEventListener('message', ({data}) => data?.dateline === 1 && scan(), {capture: true});
