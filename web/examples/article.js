// What the article does with what the map tells it: the phrase whose statement is open is marked,
// and the caption says that there is one.
const map = /** @type {import('../embed/dateline-map.js').DatelineMap} */ (
  document.getElementById('story')
);
const caption = document.getElementById('shown');
const whole = caption?.textContent ?? '';

map.addEventListener('select', (event) => {
  const {claim} = /** @type {CustomEvent<{claim: string | null}>} */ (event).detail;
  for (const phrase of document.querySelectorAll('[data-dateline-claim]')) {
    const open = phrase.getAttribute('data-dateline-claim') === claim;
    if (open) phrase.setAttribute('aria-current', 'true');
    else phrase.removeAttribute('aria-current');
  }
  const phrase = document.querySelector('[aria-current]');
  const named = phrase
    ? `Open on the map: “${phrase.textContent?.replace(/\s+/g, ' ').trim()}”.`
    : 'Open on the map: a statement that this article does not link.';
  if (caption) caption.textContent = claim ? named : whole;
});
