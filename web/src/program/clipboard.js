// Puts text on the clipboard, by the way that this page is allowed.

/**
 * @param {string} text
 * @returns {Promise<boolean>} false: the browser refused
 */
export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

/** Pages without HTTPS, and frames without the permission, have only this. @param {string} text */
function copyBySelection(text) {
  const field = document.createElement('textarea');
  const focused = /** @type {HTMLElement | null} */ (document.activeElement);
  field.value = text;
  field.className = 'visually-hidden';
  // outside an open dialog nothing can be selected
  (document.querySelector('dialog[open]') ?? document.body).append(field);
  field.select();
  const copied = document.execCommand('copy');
  field.remove();
  focused?.focus({preventScroll: true});
  return copied;
}
