// How an article's own text comes onto the page: dropped, pasted, or chosen. It is read in memory,
// never run, never sent, never stored.
import {MOST_TEXT_BYTES, TEXT_REFUSALS} from 'dateline:constants';

/** @typedef {import('./program').Program} Program */

/**
 * @param {HTMLElement} frame
 * @param {() => Promise<Program | null>} program once it is whole; null: its later part has not
 *   come
 */
export function takeTexts(frame, program) {
  frame.addEventListener('dragover', (event) => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
  });
  frame.addEventListener('drop', (event) => {
    if (!event.dataTransfer?.files.length) return;
    event.preventDefault(); // else the browser goes to the file
    for (const file of event.dataTransfer.files) void offer(program, file);
  });
  document.addEventListener('paste', (event) => {
    // those hold what is pasted
    if (event.target instanceof Element && event.target.closest('input, textarea, dialog')) return;
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (text.trim()) void offer(program, new File([text], 'Clipboard'));
  });
}

/**
 * Lets the reader choose a file; must follow a press of theirs.
 * @param {() => Promise<Program | null>} program
 */
export function chooseText(program) {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = '.txt,.html,.htm,text/plain,text/html';
  input.addEventListener('change', () => {
    for (const file of input.files ?? []) void offer(program, file);
  });
  input.click();
}

/**
 * A file that is too large is never read.
 * @param {() => Promise<Program | null>} whole
 * @param {File} file
 */
async function offer(whole, file) {
  const program = await whole();
  if (!program) return; // a notice says so already
  const nothing = new Uint8Array(0);
  if (file.size > MOST_TEXT_BYTES) {
    return program.offerText(file.name, nothing, TEXT_REFUSALS.tooLarge);
  }
  try {
    program.offerText(file.name, new Uint8Array(await file.arrayBuffer()), TEXT_REFUSALS.none);
  } catch {
    program.offerText(file.name, nothing, TEXT_REFUSALS.unreadable);
  }
}
