// A bundle on its way: files by the addresses that they get, what they weigh, and the folder that
// they are written to.
import {mkdir, readdir, rename, rm, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {compress} from './compress.mjs';
import {hashedName, integrityOf} from './hashed.mjs';
import {InputError} from './inputs.mjs';

/** Where all that has a digest in its name lies. */
export const ASSETS = 'assets/';
const COMPRESSED = fileURLToPath(new URL('../../build/compressed', import.meta.url));

/**
 * One file of the bundle. `first`: it is fetched before the first picture.
 * @typedef {{url: string, label: string, bytes: Buffer, first: boolean}} Output
 */

/** @param {unknown} value */
export const json = (value) => Buffer.from(JSON.stringify(value));

export class Bundle {
  /** @type {Output[]} */
  outputs = [];

  /**
   * Under a name with its digest.
   * @param {string} name
   * @param {Buffer} bytes
   * @param {boolean} first
   * @returns {import('../src/types').BundleFile}
   */
  add(name, bytes, first) {
    const url = ASSETS + hashedName(name, bytes);
    this.outputs.push({url, label: name, bytes, first});
    return {url, bytes: bytes.length};
  }

  /**
   * Under a name that stays.
   * @param {string} url
   * @param {Buffer} bytes
   * @param {{first?: boolean, label?: string}} [about]
   */
  addNamed(url, bytes, {first = false, label = url} = {}) {
    this.outputs.push({url, label, bytes, first});
  }

  /** As `integrity` takes it. @param {string} url @param {'sha256' | 'sha384'} [kind] */
  integrityOf(url, kind) {
    const bytes = this.outputs.find((output) => output.url === url)?.bytes;
    return integrityOf(bytes ?? Buffer.alloc(0), kind);
  }

  /** What a connection carries of these files. @param {string[]} urls */
  async transferOf(urls) {
    const asked = this.outputs.filter(({url}) => urls.includes(url));
    const sizes = await Promise.all(
      asked.map(async ({bytes}) => (await compress(bytes, COMPRESSED)).br.length),
    );
    return sizes.reduce((sum, size) => sum + size, 0);
  }

  /** Takes the place of what is in the folder. @param {string} out */
  async write(out) {
    const fresh = `${out}.new`;
    await rm(fresh, {recursive: true, force: true});
    const sizes = [];
    for (const {url, label, bytes, first} of this.outputs) {
      const {br, gz} = await compress(bytes, COMPRESSED);
      await writeEach(path.join(fresh, url), {'': bytes, '.br': br, '.gz': gz});
      sizes.push({label, first, raw: bytes.length, br: br.length, gz: gz.length});
    }
    await rm(out, {recursive: true, force: true});
    await rename(fresh, out);
    return sizes;
  }
}

/** @param {string} file @param {Record<string, Buffer>} forms by what the name ends in */
async function writeEach(file, forms) {
  await mkdir(path.dirname(file), {recursive: true});
  await Promise.all(
    Object.entries(forms).map(([ending, bytes]) => writeFile(file + ending, bytes)),
  );
}

/**
 * What was in the folder goes away when the new files are in place: only ever an earlier bundle.
 * @param {string} out
 */
export async function checkReplaceable(out) {
  const names = await readdir(out).catch((error) => {
    if (error.code === 'ENOENT') return /** @type {string[]} */ ([]);
    throw new InputError(`${out}: ${error.message}\nName a folder with --out.`);
  });
  if (
    names.length > 0 &&
    !['index.html', 'sw.js', 'assets'].every((name) => names.includes(name))
  ) {
    throw new InputError(
      `${out}: there is something else in this folder, which would be lost\nName an empty folder, a new one, or an earlier bundle with --out.`,
    );
  }
}
