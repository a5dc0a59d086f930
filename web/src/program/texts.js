// How an article's own text comes onto the page: dropped, pasted, or chosen. It is read in memory, never run, never sent, never stored. It knows files and events;
// what a text is, and whose, the program decides.

/** @typedef {import('./program').Program} Program */

const MOST_BYTES = 8 * 1024 * 1024;                     // kMostPageBytes in texts_read.hpp
const REFUSED = {no: -1, unreadable: 0, tooLarge: 2};   // TextRefusal in texts_read.hpp
const SKIPPED = 'script,style,noscript,template,nav,aside,footer,form,button,select,textarea,iframe,svg,head,object,title';
const FLOWING = new Set('a,abbr,b,bdi,bdo,cite,code,data,dfn,del,em,font,i,ins,kbd,mark,q,ruby,s,samp,small,span,strong,sub,sup,time,u,var,wbr,img'.split(','));
const DEEPEST = 500;

/** @param {HTMLElement} frame @param {() => Promise<Program | null>} program once it is whole; null: its later part has not come */
export function takeTexts(frame, program) {
  frame.addEventListener('dragover', (event) => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
  });
  frame.addEventListener('drop', (event) => {
    if (!event.dataTransfer?.files.length) return;
    event.preventDefault();   // else the browser goes to the file
    for (const file of event.dataTransfer.files) void offer(program, file);
  });
  document.addEventListener('paste', (event) => {
    if (event.target instanceof Element && event.target.closest('input, textarea, dialog')) return;   // those hold what is pasted
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (text.trim()) void offer(program, new File([text], 'Clipboard'));
  });
}

/** Lets the reader choose a file; must follow a press of theirs. @param {() => Promise<Program | null>} program */
export function chooseText(program) {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = '.txt,.html,.htm,text/plain,text/html';
  input.addEventListener('change', () => {
    for (const file of input.files ?? []) void offer(program, file);
  });
  input.click();
}

/** A file that is too large is never read. @param {() => Promise<Program | null>} whole @param {File} file */
async function offer(whole, file) {
  const program = await whole();
  if (!program) return;   // a notice says so already
  const none = new Uint8Array(0);
  if (file.size > MOST_BYTES) return program.offerText(file.name, none, REFUSED.tooLarge);
  try {
    program.offerText(file.name, new Uint8Array(await file.arrayBuffer()), REFUSED.no);
  } catch {
    program.offerText(file.name, none, REFUSED.unreadable);
  }
}

/**
 * The article in a web page: a line for each block of text in its longest `article`, else its `main`, else its body (as html_text.cpp does it). A parsed document
 * runs nothing and fetches nothing.
 * @param {string} html
 */
export function articleLines(html) {
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const name of ['article', 'main', 'body']) {
    let longest = '';
    for (const element of page.querySelectorAll(name)) {
      const lines = {text: ''};
      appendNode(lines, element, 0);
      if (lines.text.length > longest.length) longest = lines.text;
    }
    if (longest) return longest;
  }
  return '';
}

/** @param {{text: string}} lines @param {Node} node @param {number} depth */
function appendNode(lines, node, depth) {
  if (node.nodeType === Node.TEXT_NODE) {
    const text = (node.nodeValue ?? '').replace(/[ \n\r\t\f]+/g, ' ');
    lines.text += /(^|[\n ])$/.test(lines.text.slice(-1)) ? text.replace(/^ /, '') : text;
    return;
  }
  if (!(node instanceof Element) || depth > DEEPEST || node.matches(SKIPPED)) return;
  const block = !FLOWING.has(node.localName);
  if (block) endLine(lines);
  for (const child of node.childNodes) appendNode(lines, child, depth + 1);
  if (block) endLine(lines);
}

/** @param {{text: string}} lines */
function endLine(lines) {
  lines.text = lines.text.replace(/ $/, '');
  if (lines.text && !lines.text.endsWith('\n')) lines.text += '\n';
}
