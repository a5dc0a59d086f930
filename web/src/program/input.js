// What the browser keeps of the reader's input, and what the program gets in another shape than SDL
// would give it: wheels, trackpads, keys.

// A notch of a wheel, in the three units that browsers count in (WheelEvent.deltaMode).
const NOTCH = [100, 3, 1];

/** @typedef {import('./program').Program} Program */
/** @typedef {import('./early_letters').EarlyLetters} EarlyLetters */

/**
 * @param {HTMLElement} frame holds the canvas; listeners here hear before SDL's
 * @param {HTMLCanvasElement} canvas
 * @param {Program} program
 * @param {EarlyLetters} early
 */
export function ownInput(frame, canvas, program, early) {
  frame.addEventListener('wheel', (event) => wheel(event, canvas, program), {
    capture: true,
    passive: false,
  });
  frame.addEventListener('keydown', (event) => takeKey(event, canvas, program, early), {
    capture: true,
  });
  frame.addEventListener(
    'pointerdown',
    (event) => {
      early.end();
      press(event, canvas);
    },
    {capture: true},
  );
  for (const kind of ['keydown', 'blur']) {
    canvas.addEventListener(kind, () => delete canvas.dataset.pressed, {capture: true});
  }
  ownSafariPinch(canvas, program);
  if (window.parent === window) {
    document.addEventListener('keydown', (event) => lendKey(event, canvas));
  }
}

/** @param {MouseEvent} event @param {HTMLCanvasElement} canvas */
function pointOn(canvas, event) {
  const box = canvas.getBoundingClientRect();
  return {x: event.clientX - box.left, y: event.clientY - box.top};
}

/** @param {WheelEvent} event @param {HTMLCanvasElement} canvas @param {Program} program */
function wheel(event, canvas, program) {
  if (
    event.target !== canvas &&
    !(event.target instanceof HTMLAnchorElement || event.target instanceof HTMLInputElement)
  ) {
    return;
  }
  event.preventDefault();
  event.stopImmediatePropagation();
  const notch = NOTCH[event.deltaMode] ?? NOTCH[0];
  const {x, y} = pointOn(canvas, event);
  if (event.ctrlKey || event.metaKey) {
    program.pinch(x, y, pinchLevels(event.deltaY / notch));
  } else {
    const sideways = event.shiftKey && event.deltaX === 0;
    program.wheel(
      x,
      y,
      -(sideways ? event.deltaY : event.deltaX) / notch,
      sideways ? 0 : -event.deltaY / notch,
    );
  }
}

/**
 * Browsers give a trackpad's pinch as a wheel with Ctrl held, whose delta is -100 times the natural
 * logarithm of the scale.
 * @param {number} notches
 */
function pinchLevels(notches) {
  return Math.max(-1, Math.min(1, -notches * Math.LOG2E));
}

/**
 * Ctrl+K opens the search. Tab leads from control to control, and beyond the last one out of the
 * canvas.
 * @param {KeyboardEvent} event
 * @param {HTMLCanvasElement} canvas
 * @param {Program} program
 * @param {EarlyLetters} early
 */
function takeKey(event, canvas, program, early) {
  if (early.take(event)) {
    event.preventDefault();
    event.stopImmediatePropagation();
    return;
  }
  const control = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
  const tab =
    event.key === 'Tab' &&
    event.target === canvas &&
    !event.ctrlKey &&
    !event.metaKey &&
    !event.altKey;
  const search = control && event.code === 'KeyK';
  if (search && program.isWhole) program.openSearch();
  if (program.isAwaited && (search || event.key === '/')) early.begin();
  if (search || (tab && program.isWhole && program.tab(event.shiftKey))) event.preventDefault();
  keepForBrowser(event);
}

/**
 * Until something on the explorer's own page has the focus, what is typed is meant for the
 * explorer. (Inside another page such keys are that page's.)
 * @param {KeyboardEvent} event
 * @param {HTMLCanvasElement} canvas
 */
function lendKey(event, canvas) {
  if (event.target !== document.body || !isForExplorer(event)) return;
  takeFocus(canvas);
  if (document.activeElement !== canvas) return; // there is no picture
  if (event.shiftKey) {
    canvas.dispatchEvent(
      new KeyboardEvent('keydown', {key: 'Shift', code: 'ShiftLeft', shiftKey: true}),
    );
  } // it went down before the focus was here
  if (!canvas.dispatchEvent(new KeyboardEvent(event.type, event))) event.preventDefault();
}

/**
 * Letters and signs, and the search's Ctrl+K; what scrolls a page only where none of the text is
 * shown.
 * @param {KeyboardEvent} event
 */
function isForExplorer(event) {
  if (event.isComposing || event.altKey) return false;
  if (event.ctrlKey || event.metaKey) return event.code === 'KeyK' && !event.shiftKey;
  const scrolls = event.key === ' ' || /^Arrow/.test(event.key);
  return scrolls
    ? !document.documentElement.dataset.text
    : event.key.length === 1 || event.key === 'Escape';
}

/**
 * SDL takes every key on the canvas. The browser's own keys (reload, tabs, find, Back) stay with
 * the browser.
 * @param {KeyboardEvent} event
 */
function keepForBrowser(event) {
  const named = event.key === 'Tab' || event.key === 'Alt' || /^F\d+$/.test(event.key);
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || named) {
    event.stopImmediatePropagation();
  }
}

/**
 * Focus by script counts as the keyboard's: without the mark the ring would show.
 * @param {HTMLCanvasElement} canvas
 */
export function takeFocus(canvas) {
  canvas.dataset.pressed = '';
  canvas.focus({preventScroll: true});
}

/**
 * SDL's own listener forbids the default, which is to focus what is pressed. A captured pointer is
 * heard beyond the canvas's edge.
 * @param {PointerEvent} event
 * @param {HTMLCanvasElement} canvas
 */
function press(event, canvas) {
  if (event.target !== canvas) return;
  takeFocus(canvas);
  if (event.pointerType === 'mouse') canvas.setPointerCapture(event.pointerId);
}

/**
 * Safari tells a trackpad's pinch by events of its own.
 * @param {HTMLCanvasElement} canvas
 * @param {Program} program
 */
function ownSafariPinch(canvas, program) {
  let scale = 1;
  canvas.addEventListener('gesturestart', (event) => {
    event.preventDefault();
    scale = 1;
  });
  canvas.addEventListener('gesturechange', (event) => {
    event.preventDefault();
    const gesture = /** @type {MouseEvent & {scale: number}} */ (event);
    if (navigator.maxTouchPoints === 0) {
      program.pinch(...values(pointOn(canvas, gesture)), Math.log2(gesture.scale / scale));
    }
    scale = gesture.scale;
  });
}

/** @param {{x: number, y: number}} point @returns {[number, number]} */
const values = ({x, y}) => [x, y];
