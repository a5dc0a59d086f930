// Names that say what is inside: a file's name carries a digest of its bytes, so it may be cached
// for ever.
import {createHash} from 'node:crypto';

const DIGEST_LETTERS = 12;

/** @param {Uint8Array | string} bytes */
export function digestOf(bytes) {
  return createHash('sha256').update(bytes).digest('hex').slice(0, DIGEST_LETTERS);
}

/** As `integrity` takes it. @param {Uint8Array} bytes @param {'sha256' | 'sha384'} [kind] */
export const integrityOf = (bytes, kind = 'sha384') =>
  `${kind}-${createHash(kind).update(bytes).digest('base64')}`;

/**
 * A folder whose name says what is in all of its files: for files that are many, and listed by
 * their plain names.
 * @param {string} name
 * @param {{name: string, bytes: Uint8Array}[]} files
 */
export function hashedFolder(name, files) {
  const digest = createHash('sha256');
  for (const file of files) {
    digest.update(`${file.name}\0${file.bytes.length}\0`).update(file.bytes);
  }
  return `${name}.${digest.digest('hex').slice(0, DIGEST_LETTERS)}/`;
}

/**
 * `page.js` becomes `page.0123456789ab.js`.
 * @param {string} name
 * @param {Uint8Array | string} bytes
 */
export function hashedName(name, bytes) {
  const dot = name.lastIndexOf('.');
  const stem = dot < 0 ? name : name.slice(0, dot);
  return `${stem}.${digestOf(bytes)}${dot < 0 ? '' : name.slice(dot)}`;
}
