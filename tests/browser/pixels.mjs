// Reads PNG screenshots (8-bit RGB and RGBA, not interlaced: what browsers write) and compares
// pictures. It knows PNG; it knows no browser.
import zlib from 'node:zlib';

/** @param {number} a left @param {number} b above @param {number} c above left */
function paeth(a, b, c) {
  const p = a + b - c;
  const [pa, pb, pc] = [Math.abs(p - a), Math.abs(p - b), Math.abs(p - c)];
  if (pa <= pb && pa <= pc) return a;
  return pb <= pc ? b : c;
}

const PREDICT = [() => 0, (a) => a, (a, b) => b, (a, b) => (a + b) >> 1, paeth];

function unfilter(raw, width, height, channels) {
  const stride = width * channels;
  const out = new Uint8Array(stride * height);
  for (let y = 0; y < height; ++y) {
    const predict = PREDICT[raw[y * (stride + 1)]];
    for (let x = 0; x < stride; ++x) {
      const at = y * stride + x;
      const left = x >= channels ? out[at - channels] : 0;
      const above = y > 0 ? out[at - stride] : 0;
      const corner = x >= channels && y > 0 ? out[at - stride - channels] : 0;
      out[at] = raw[y * (stride + 1) + 1 + x] + predict(left, above, corner);
    }
  }
  return out;
}

/** @param {Buffer} png */
export function decode(png) {
  const width = png.readUInt32BE(16);
  const height = png.readUInt32BE(20);
  const channels = {2: 3, 6: 4}[png[25]];
  if (png[24] !== 8 || !channels) throw new Error('not an 8-bit RGB or RGBA picture');
  const parts = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') {
      parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
    }
  }
  const data = unfilter(zlib.inflateSync(Buffer.concat(parts)), width, height, channels);
  const at = (x, y) => [
    ...data.subarray((y * width + x) * channels, (y * width + x) * channels + 3),
  ];
  return {width, height, channels, data, at};
}

/** How many different colours a picture has: a blank canvas has one. */
export function colours(picture) {
  const seen = new Set();
  for (let i = 0; i < picture.data.length; i += picture.channels) {
    seen.add((picture.data[i] << 16) | (picture.data[i + 1] << 8) | picture.data[i + 2]);
  }
  return seen.size;
}

/** The share of pixels that differ by more than `tolerance` in any channel. */
export function difference(a, b, tolerance = 2) {
  if (a.width !== b.width || a.height !== b.height) return 1;
  let differing = 0;
  for (let i = 0; i < a.width * a.height; ++i) {
    const apart = [0, 1, 2].some(
      (c) => Math.abs(a.data[i * a.channels + c] - b.data[i * b.channels + c]) > tolerance,
    );
    if (apart) ++differing;
  }
  return differing / (a.width * a.height);
}
