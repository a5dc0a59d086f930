// Keeps the program's size in step with the canvas's box, exact to the device pixel. It knows CSS boxes and safe areas; it draws nothing.

/**
 * @param {HTMLCanvasElement} canvas
 * @param {(size: {cssWidth: number, cssHeight: number, deviceWidth: number, deviceHeight: number}, insets: number[]) => void} resized
 */
export function watchSize(canvas, resized) {
  const observer = new ResizeObserver((entries) => {
    const entry = entries[entries.length - 1];
    if (entry) resized(sizeOf(entry), safeArea());
  });
  try {
    observer.observe(canvas, {box: 'device-pixel-content-box'});
  } catch {
    observer.observe(canvas);
    watchRatio(() => (observer.unobserve(canvas), observer.observe(canvas)));
  }
}

/** @param {ResizeObserverEntry} entry */
function sizeOf(entry) {
  const cssWidth = Math.round(entry.contentRect.width);
  const cssHeight = Math.round(entry.contentRect.height);
  const exact = entry.devicePixelContentBoxSize?.[0];
  return {
    cssWidth,
    cssHeight,
    deviceWidth: exact ? exact.inlineSize : Math.round(cssWidth * devicePixelRatio),
    deviceHeight: exact ? exact.blockSize : Math.round(cssHeight * devicePixelRatio),
  };
}

/**
 * A browser without device-pixel boxes tells a new ratio (another screen, page zoom) only so.
 * @param {() => void} changed
 */
function watchRatio(changed) {
  matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener('change', () => (changed(), watchRatio(changed)), {once: true});
}

/** The stylesheet keeps env(safe-area-inset-*) in custom properties, where a script can read them. */
function safeArea() {
  const style = getComputedStyle(document.documentElement);
  return ['top', 'right', 'bottom', 'left'].map((side) => parseFloat(style.getPropertyValue(`--safe-${side}`)) || 0);
}
