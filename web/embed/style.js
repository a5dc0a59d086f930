// How the box looks. The host's own style does not reach into a shadow root, but what is inherited
// does, and rules for `*` meet the element itself: the box begins from initial values, and what it
// cannot do without is marked important, which inside a shadow root outranks the page.

export const STYLE = `
:host{display:block!important;position:relative!important;contain:layout paint!important;visibility:visible!important;min-width:0;aspect-ratio:3/2;min-height:480px}
:host([hidden]){display:none!important}
:host([theme=dark]){color-scheme:dark}
:host([theme=light]){color-scheme:light}
div{all:initial;color-scheme:inherit;position:absolute;inset:0;overflow:hidden;background:#e1e8e9;font:15px/1.4 system-ui,sans-serif}
img,button,canvas,iframe{position:absolute;inset:0;width:100%;height:100%;border:0;padding:0;background:none;object-fit:cover;cursor:pointer}
button::after{content:"";position:absolute;inset:calc(50% - 32px);margin:0 auto;width:64px;background:#123d;clip-path:polygon(25% 10%,25% 90%,90% 50%)}
button:focus-visible{outline:4px solid #05c;outline-offset:-4px}
slot{position:absolute;inset:auto 0 0;padding:6px 12px;background:#fffe;color:#000}
.live iframe{animation:late 1ms 1.5s both}
.ready iframe{animation:none}
@keyframes late{from{opacity:0}}
.live slot,.live button,slot[hidden],p{display:none}
@media print{
:host{aspect-ratio:auto!important;width:auto!important;height:auto!important;min-height:0!important;max-height:none!important;break-inside:avoid!important}
div{position:static;overflow:visible;background:none}
iframe,slot,button:not(:has(canvas)),div:has(canvas) img{display:none!important}
img,button,canvas{position:static;display:block;height:auto;max-height:60vh;object-fit:contain;object-position:left}
button::after{content:none}
p{display:block;margin:4px 0 0;color:#000;white-space:pre-line;overflow-wrap:anywhere}
}
`;

/** A map that is told no theme, on a page that is dark without saying so. */
export const ON_DARK = ':host(:not([theme])){color-scheme:dark}';

// a map, a list and the days beside or above one another
const DEFAULT = ':host{aspect-ratio:3/2;min-height:480px}';

/**
 * The box as the attributes, or the frame where the host has left it the height, want it; a rule
 * that the page's own style overrules.
 * @param {string | null} aspect `16/9`
 * @param {string | null} height CSS px, or `auto`
 * @param {number} [asked] CSS px that the frame asks for
 */
export function sizeRule(aspect, height, asked) {
  if (height === 'auto' && asked) {
    return `:host{aspect-ratio:auto!important;min-height:0!important;height:${asked}px!important}`;
  }
  const pixels = parseInt(height ?? '', 10);
  if (pixels > 0) return `:host{aspect-ratio:auto;min-height:0;height:${pixels}px}`;
  return /^\s*[\d.]+\s*(\/\s*[\d.]+\s*)?$/.test(aspect ?? '')
    ? `:host{aspect-ratio:${aspect};min-height:0}`
    : DEFAULT;
}
