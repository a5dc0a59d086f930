// Which characters a font file has glyphs for.

/** @param {Buffer} font @returns {Map<string, number>} tables and where they start */
export function tablesOf(font) {
  return new Map(
    Array.from({length: font.readUInt16BE(4)}, (_, i) => [
      font.toString('latin1', 12 + 16 * i, 16 + 16 * i),
      font.readUInt32BE(20 + 16 * i),
    ]),
  );
}

/**
 * @param {Buffer} font
 * @returns {Map<number, number>} glyphs by code point, from the format 4 map
 */
export function glyphsOf(font) {
  const cmap = /** @type {number} */ (tablesOf(font).get('cmap'));
  const glyphs = new Map();
  for (let i = 0; i < font.readUInt16BE(cmap + 2); i++) {
    const at = cmap + font.readUInt32BE(cmap + 8 + 8 * i);
    if (font.readUInt16BE(at) !== 4) continue;
    const twice = font.readUInt16BE(at + 6);
    for (let s = 0; s < twice; s += 2) {
      const [end, start, delta, range] = [14, 16 + twice, 16 + 2 * twice, 16 + 3 * twice].map((o) =>
        font.readUInt16BE(at + o + s),
      );
      for (let c = start; c <= end && c < 0xffff; c++) {
        glyphs.set(
          c,
          ((range === 0
            ? c
            : font.readUInt16BE(at + 16 + 3 * twice + s + range + 2 * (c - start))) +
            delta) &
            0xffff,
        );
      }
    }
  }
  return glyphs;
}
