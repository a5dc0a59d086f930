// Makes each file's `.br` and `.gz`, once: what was compressed before is kept by digest.
import {mkdir, readFile, rename, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {promisify} from 'node:util';
import zlib from 'node:zlib';
import {digestOf} from './hashed.mjs';

const brotli = promisify(zlib.brotliCompress);
const gzip = promisify(zlib.gzip);

/** @param {Buffer} bytes */
const smallestBrotli = (bytes) =>
  brotli(bytes, {
    params: {
      [zlib.constants.BROTLI_PARAM_QUALITY]: zlib.constants.BROTLI_MAX_QUALITY,
      [zlib.constants.BROTLI_PARAM_LGWIN]: zlib.constants.BROTLI_MAX_WINDOW_BITS,
      [zlib.constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });

/**
 * @param {string} folder the cache
 * @param {string} name
 * @param {() => Promise<Buffer>} make
 */
async function kept(folder, name, make) {
  const file = path.join(folder, name);
  try {
    return await readFile(file);
  } catch {
    const bytes = await make();
    await mkdir(folder, {recursive: true});
    await writeFile(`${file}.${process.pid}`, bytes);
    await rename(`${file}.${process.pid}`, file);
    return bytes;
  }
}

/**
 * @param {Buffer} bytes
 * @param {string} cache folder for what was compressed before
 */
export async function compress(bytes, cache) {
  const digest = digestOf(bytes);
  const [br, gz] = await Promise.all([
    kept(cache, `${digest}.br`, () => smallestBrotli(bytes)),
    kept(cache, `${digest}.gz`, () => gzip(bytes, {level: 9})),
  ]);
  return {br, gz};
}
