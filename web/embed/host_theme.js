// Whether a page is dark where an element stands: by the ground that is painted there, since few
// pages say so by `color-scheme`.

const DARK = 0.2; // relative luminance below which a ground is dark (WCAG 2)

/** sRGB's curve. @param {number} part 0 to 1 */
const linear = (part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);

/**
 * The relative luminance of a computed colour; nothing for one that lets through what is under it,
 * or is written in another way.
 * @param {string} colour `rgb(20, 24, 30)`
 */
export function luminance(colour) {
  const parts = /^rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?\)$/.exec(colour);
  if (!parts || Number(parts[4] ?? 1) < 0.5) return undefined;
  const [red, green, blue] = parts.slice(1, 4).map((part) => linear(Number(part) / 255));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/**
 * True where the nearest painted ground about the element is dark. A page that paints none is as
 * its scheme says.
 * @param {Element} element
 */
export function standsOnDark(element) {
  for (let around = element.parentElement; around; around = around.parentElement) {
    const light = luminance(getComputedStyle(around).backgroundColor);
    if (light !== undefined) return light < DARK;
  }
  return false;
}
