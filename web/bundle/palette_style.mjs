// The program's colours in a style sheet, as custom properties.

const PLACE = /@palette (\w+)((?: [\w-]+)*);/g;

/** `#ffffff` is `#fff`. @param {string} colour */
const short = (colour) => colour.replace(/^#(\w)\1(\w)\2(\w)\3$/, '#$1$2$3');

/**
 * A custom property for each colour in place of `@palette THEME NAME…;`; without names, for all but
 * the sea, which the map alone has.
 * @param {string} style
 * @param {Pick<import('./constants.mjs').Constants, 'PALETTES'>} constants
 */
export function withPalette(style, {PALETTES}) {
  return style.replace(PLACE, (_, /** @type {keyof typeof PALETTES} */ theme, names) => {
    const colours = PALETTES[theme];
    const all = Object.keys(colours).filter((name) => name !== 'sea');
    const wanted = names ? names.trim().split(' ') : all;
    return wanted
      .map((/** @type {string} */ name) => `--${name}: ${short(colours[name])};`)
      .join(' ');
  });
}
