// The article in a web page as lines of text, found as src/tools/html_text.cpp finds it.

const SKIPPED =
  'script,style,noscript,template,nav,aside,footer,form,button,select,textarea,iframe,svg,head,object,title';
const FLOWING = new Set(
  'a,abbr,b,bdi,bdo,cite,code,data,dfn,del,em,font,i,ins,kbd,mark,q,ruby,s,samp,small,span,strong,sub,sup,time,u,var,wbr,img'.split(
    ',',
  ),
);
const DEEPEST = 500;

/**
 * The article in a web page: a line for each block of text in its longest `article`, else its
 * `main`, else its body (as html_text.cpp does it). A parsed document runs nothing and fetches
 * nothing.
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
