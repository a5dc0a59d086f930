// Fetches files and counts what has arrived. It knows addresses, sizes and HTTP's answers; it knows
// nothing of what the files hold.

import manifest from 'dateline:manifest';
import {sayInEnglish} from '../words/say.js';

/** A file that did not come, in words for a person. */
export class DownloadError extends Error {
  /**
   * @param {string} file the address as the page asked for it
   * @param {'file_silent' | 'file_refused' | 'file_broken' | 'file_large' | 'file_changed'} id of
   *   the text that says so
   * @param {Record<string, string | number>} values
   */
  constructor(file, id, values) {
    super(sayInEnglish(id, {file, ...values}));
    this.name = 'DownloadError';
    this.file = file;
    this.id = id;
    this.values = {file, ...values};
  }
}

/**
 * Adds up the bytes of several downloads against the total that the bundle's manifest promises
 * (sizes after decoding).
 */
export class Progress {
  /** @param {(received: number, total: number) => void} show called whenever bytes arrive */
  constructor(show) {
    this.show = show;
    this.received = 0;
    this.total = 0;
  }

  /** @param {number} bytes */
  expect(bytes) {
    this.total += bytes;
  }

  /** @param {number} bytes */
  arrived(bytes) {
    this.received += bytes;
    this.show(Math.min(this.received, this.total), this.total);
  }
}

/** @param {string} url relative to the page */
function resolve(url) {
  return new URL(url, document.baseURI).href;
}

/** @param {unknown} error */
function words(error) {
  return error instanceof Error ? error.message : String(error);
}

/**
 * @param {string} url relative to the page
 * @param {RequestPriority} [priority] beside other files
 * @returns {Promise<Response>}
 */
async function request(url, priority = 'auto') {
  let response;
  try {
    response = await fetch(resolve(url), {priority});
  } catch (error) {
    throw new DownloadError(url, 'file_silent', {reason: words(error)});
  }
  if (!response.ok) {
    throw new DownloadError(url, 'file_refused', {
      reason: `${response.status} ${response.statusText}`.trim(),
    });
  }
  return response;
}

/**
 * @param {Uint8Array[]} chunks
 * @param {number} size
 */
function joined(chunks, size) {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/**
 * The bytes, when they are those that were published: program and data, like scripts by their
 * `integrity`. By hand, since fetch's own check would hold them back until the last has come: no
 * progress, no compiling meanwhile. Where the page has no https there is nothing to check with.
 * @param {string} url
 * @param {Uint8Array} bytes
 */
async function published(url, bytes) {
  const wanted = manifest.digests[url];
  if (!wanted || !globalThis.crypto?.subtle) return bytes;
  const digest = new Uint8Array(
    await crypto.subtle.digest('SHA-256', /** @type {Uint8Array<ArrayBuffer>} */ (bytes)),
  );
  if (btoa(String.fromCharCode(...digest)) !== wanted) {
    throw new DownloadError(url, 'file_changed', {});
  }
  return bytes;
}

/**
 * Reads a body to its end, counting.
 * @param {string} url for messages
 * @param {Response} response
 * @param {(bytes: number) => void} arrived
 * @param {number} limit more than this is refused
 */
async function readBody(url, response, arrived, limit) {
  if (!response.body) return published(url, new Uint8Array(await response.arrayBuffer()));
  const reader = response.body.getReader();
  const chunks = [];
  let size = 0;
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      chunks.push(next.value);
      size += next.value.length;
      arrived(next.value.length);
      if (size > limit) break;
    }
  } catch (error) {
    throw new DownloadError(url, 'file_broken', {size, reason: words(error)});
  }
  if (size > limit) {
    void reader.cancel();
    throw new DownloadError(url, 'file_large', {size: limit});
  }
  return published(url, joined(chunks, size));
}

/**
 * @param {string} url relative to the page
 * @param {Progress | null} [progress]
 * @param {number} [limit] bytes
 * @returns {Promise<Uint8Array>}
 */
export async function download(url, progress = null, limit = Infinity) {
  const response = await request(url);
  return readBody(url, response, (bytes) => progress?.arrived(bytes), limit);
}

/**
 * Compiles while the bytes arrive. A server that names another type than application/wasm, or a
 * browser without streaming, costs only time.
 * @param {string} url relative to the page
 * @param {Progress | null} progress
 * @param {RequestPriority} [priority]
 * @returns {Promise<WebAssembly.Module>}
 */
export async function downloadModule(url, progress, priority) {
  const response = await request(url, priority);
  const bytes = readBody(url, response.clone(), (count) => progress?.arrived(count), Infinity);
  if (WebAssembly.compileStreaming) {
    try {
      const module = await WebAssembly.compileStreaming(response);
      await bytes;
      return module;
    } catch (error) {
      if (error instanceof WebAssembly.CompileError) throw error;
    }
  }
  return WebAssembly.compile(/** @type {Uint8Array<ArrayBuffer>} */ (await bytes));
}
