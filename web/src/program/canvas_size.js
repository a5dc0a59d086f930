// Keeps the program's size in step with the canvas's box, exact to the device pixel.

/**
 * Resolves when the size has been told for the first time.
 * @param {HTMLCanvasElement} canvas
 * @param
 *   {(size: {cssWidth: number, cssHeight: number, deviceWidth: number, deviceHeight: number}, insets: number[]) => void}
 *   resized
 */
export async function watchSize(canvas, resized) {
  let told = () => {};
  const first = /** @type {Promise<void>} */ (new Promise((resolve) => (told = resolve)));
  const observer = new ResizeObserver((entries) => {
    const entry = entries[entries.length - 1];
    if (entry) resized(sizeOf(entry), safeArea());
    told();
  });
  try {
    observer.observe(canvas, {box: 'device-pixel-content-box'});
  } catch {
    observer.observe(canvas);
    watchRatio(() => {
      observer.unobserve(canvas);
      observer.observe(canvas);
    });
  }
  await first;
}

/** @param {ResizeObserverEntry} entry */
function sizeOf(entry) {
  const {width, height} = entry.contentRect;
  const exact = entry.devicePixelContentBoxSize?.[0];
  return {
    cssWidth: Math.round(width),
    cssHeight: Math.round(height),
    deviceWidth: exactOr(exact?.inlineSize, width * devicePixelRatio),
    deviceHeight: exactOr(exact?.blockSize, height * devicePixelRatio),
  };
}

/**
 * The browser's own count of device px; unless it speaks of another screen than the ratio does, as
 * under a developer tool's emulation.
 * @param {number | undefined} exact
 * @param {number} product of CSS px and ratio
 */
function exactOr(exact, product) {
  return exact !== undefined && Math.abs(exact - product) < 2 ? exact : Math.round(product);
}

/**
 * A browser without device-pixel boxes tells a new ratio (another screen, page zoom) only so.
 * @param {() => void} changed
 */
function watchRatio(changed) {
  const told = () => {
    changed();
    watchRatio(changed);
  };
  const current = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
  current.addEventListener('change', told, {once: true});
}

/**
 * The stylesheet keeps env(safe-area-inset-*) in custom properties, where a script can read them.
 */
function safeArea() {
  const style = getComputedStyle(document.documentElement);
  return ['top', 'right', 'bottom', 'left'].map(
    (side) => parseFloat(style.getPropertyValue(`--safe-${side}`)) || 0,
  );
}
