// Tells whether an output folder was made from these very inputs.

import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

const NAME = '.stamp';

/**
 * @param {{files: string[], facts: unknown}} inputs contents of `files`, and anything that JSON can
 *   hold
 * @returns {string}
 */
export function hashInputs({files, facts}) {
  const hash = crypto.createHash('sha256').update(JSON.stringify(facts));
  for (const file of files) hash.update(path.basename(file)).update(fs.readFileSync(file));
  return hash.digest('hex');
}

/** @param {string} folder @param {string} stamp */
export function isFresh(folder, stamp) {
  const file = path.join(folder, NAME);
  return fs.existsSync(file) && fs.readFileSync(file, 'utf8') === stamp;
}

/** Empties the folder, so that nothing of an earlier bake stays. @param {string} folder */
export function startAnew(folder) {
  fs.rmSync(folder, {recursive: true, force: true});
  fs.mkdirSync(folder, {recursive: true});
}

/** @param {string} folder @param {string} stamp */
export function setStamp(folder, stamp) {
  fs.writeFileSync(path.join(folder, NAME), stamp);
}
