// What the reader's system prefers, told to the program now and when it changes.

/** @param {import('./program').Program} program */
export function watchPreferences(program) {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const reduced = matchMedia('(prefers-reduced-motion: reduce)');
  const contrast = matchMedia('(forced-colors: active), (prefers-contrast: more)');
  const tell = () => {
    program.setDarkSystem(dark.matches);
    program.setMoreContrast(contrast.matches);
    program.setReducedMotion(reduced.matches);
  };
  for (const query of [dark, contrast, reduced]) query.addEventListener('change', tell);
  tell();
}
