// The whole bake, in memory: what every level must hold. Takes some 20 seconds.
import assert from 'node:assert/strict';
import crypto from 'node:crypto';
import fs from 'node:fs';
import test from 'node:test';
import zlib from 'node:zlib';
import {LEVELS, readSources} from './bake.mjs';
import {decodeMesh} from './decode_mesh.mjs';
import {countryLabels} from './labels.mjs';
import {buildLevel} from './level.mjs';
import {meshName, writeCodes, writeManifest} from './manifest.mjs';
import {insideRings, polygonsOf, unitAt} from './story_needs.mjs';
import {makeClassifier} from './units.mjs';

const read = readSources([]);
const sources = {
  ...read,
  needs: {
    ...read.needs,
    views: [/** @type {[number, number, number, number]} */ ([24, 31, 144, 62])],
  },
};
const levels = await bakeAll();
const UN = 1;

async function bakeAll() {
  const built = [];
  for (const spec of LEVELS) {
    const files = await buildLevel(spec, sources);
    built.push({spec, files, meshes: files.map((f) => decodeMesh(f.bytes))});
  }
  return built;
}

/** @param {number[][]} t */
const triangleArea = ([a, b, c]) =>
  Math.abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) / 2;

/** @param {number[][]} ring */
function ringArea(ring) {
  return (
    ring.reduce(
      (sum, [x, y], i) =>
        sum + (ring[(i + 1) % ring.length][0] - x) * (ring[(i + 1) % ring.length][1] + y),
      0,
    ) / 2
  );
}

/**
 * Codes of the fills over a point.
 * @param {typeof levels[0]} level
 * @param {[number, number]} at
 * @param {number} [view] bit
 */
function codesAt(level, [x, y], view = UN) {
  const fills = level.meshes
    .filter(({box}) => x >= box[0] && x <= box[2] && y >= box[1] && y <= box[3])
    .flatMap((m) => m.fills);
  const hits = fills.filter(
    (f) => f.views & view && f.triangles.some((t) => insideRings([x, y], [t])),
  );
  return [...new Set(hits.map((f) => f.code))].sort();
}

/**
 * @param {typeof levels[0]} level
 * @returns {Map<string, number>} square degrees of each country in the default view
 */
function countryAreas(level) {
  const areas = new Map();
  for (const fill of level.meshes.flatMap((m) => m.fills)) {
    if (fill.kind !== 'land' || !(fill.views & UN)) continue;
    areas.set(
      fill.code,
      (areas.get(fill.code) ?? 0) + fill.triangles.reduce((sum, t) => sum + triangleArea(t), 0),
    );
  }
  return areas;
}

test('two bakes are alike to the byte', async () => {
  /** @param {{bytes: Buffer}[]} files */
  const hash = (files) =>
    files.map((f) => crypto.createHash('sha256').update(f.bytes).digest('hex'));
  for (const {spec, files} of levels.slice(0, 2)) {
    assert.deepEqual(hash(await buildLevel(spec, sources)), hash(files));
  }
});

test('the first level is small enough to come with the page', () => {
  assert.equal(levels[0].files.length, 1);
  assert.ok(zlib.brotliCompressSync(levels[0].files[0].bytes).length <= 40_000);
});

test('triangles cover exactly the rings they came from', () => {
  for (const {meshes} of levels) {
    for (const fill of meshes.flatMap((m) => m.fills)) {
      const triangles = fill.triangles.reduce((sum, t) => sum + triangleArea(t), 0);
      const rings = fill.rings.reduce((sum, r) => sum + ringArea(r), 0);
      assert.ok(
        Math.abs(triangles - rings) <= 1e-6 * Math.max(1, rings),
        `${fill.code}: ${triangles} and ${rings}`,
      );
    }
  }
});

test('countries keep their size from the input to the last level', () => {
  const truth = new Map();
  for (const unit of sources.units) {
    const area = polygonsOf(unit.geometry).reduce(
      (sum, rings) =>
        sum + rings.reduce((s, r, i) => s + (i === 0 ? 1 : -1) * Math.abs(ringArea(r)), 0),
      0,
    );
    truth.set(unit.countries[0], (truth.get(unit.countries[0]) ?? 0) + area);
  }
  const tolerance = [0.1, 0.03, 0.0005]; // small islands are not in level 0
  levels.forEach((level, i) => {
    const areas = countryAreas(level);
    for (const [code, area] of truth) {
      if (area > (i === 0 ? 10 : 0.5)) {
        assert.ok(
          Math.abs((areas.get(code) ?? 0) / area - 1) < tolerance[i],
          `level ${i}, ${code}: ${areas.get(code)} of ${area}`,
        );
      }
    }
  });
});

test('places of the story lie in their countries and regions, at every level', () => {
  for (const level of levels) {
    assert.deepEqual(codesAt(level, [36.19, 51.73]), ['RU', 'RU-KRS'], 'Kursk');
    assert.deepEqual(codesAt(level, [37.8, 48.02]), ['UA', 'UA-14'], 'Donetsk');
    assert.deepEqual(codesAt(level, [125.75, 39.03]), ['KP'], 'Pyongyang');
    assert.deepEqual(codesAt(level, [127.05, 37.5]), ['KR'], 'Seoul');
  }
});

test('Crimea is in Ukraine as the General Assembly has it, and where the view says otherwise it is not', () => {
  for (const level of levels) {
    assert.deepEqual(codesAt(level, [34.3, 45.3]), ['UA']);
    assert.deepEqual(codesAt(level, [34.3, 45.3], 2), ['RU']);
    assert.deepEqual(codesAt(level, [34.3, 45.3], 8), ['UA']);
  }
});

test('Chukotka and Wrangel Island are there on both sides of the antimeridian, and the cut is no line', () => {
  for (const level of levels) {
    for (const lng of [179.9, -179.9]) {
      assert.deepEqual(codesAt(level, [lng, 67.5]), ['RU']);
      assert.deepEqual(codesAt(level, [lng, 71.2]), ['RU']);
    }
    const along = level.meshes
      .flatMap((m) => m.lines)
      .filter(({points}) =>
        points.some(
          ([x], i) => Math.abs(x) > 179.9999 && Math.abs(points[i + 1]?.[0] ?? 0) > 179.9999,
        ),
      );
    assert.equal(along.length, 0);
  }
});

test('contested lines are dashed and others are not', () => {
  for (const {meshes} of levels) {
    const dashed = meshes
      .flatMap((m) => m.lines)
      .filter((l) => l.kind === 'country' && l.disputed & UN)
      .flatMap((l) => l.points);
    /** @param {number} w @param {number} s @param {number} e @param {number} n */
    const within = (w, s, e, n) => dashed.some(([x, y]) => x > w && x < e && y > s && y < n);
    assert.ok(within(33, 45.8, 35, 46.3), 'Crimea');
    assert.ok(within(126.5, 37.6, 128.5, 38.7), 'Korea');
    assert.ok(within(74, 33, 78, 36), 'Kashmir');
    assert.ok(!within(33, 51, 36, 52.5), 'Kursk');
    assert.ok(!within(-10, 40, 18, 60), 'western Europe');
  }
});

test('inner lines of the countries of the story are drawn from level 1 on', () => {
  const kinds = levels.map(
    ({meshes}) =>
      new Set(
        meshes
          .flatMap((m) => m.lines)
          .filter((l) => l.kind === 'admin1')
          .map((l) => l.code),
      ),
  );
  assert.deepEqual(
    kinds.map((k) => [...k].sort()),
    [[], ['KP', 'KR', 'RU', 'UA'], ['KP', 'KR', 'RU', 'UA']],
  );
});

test('every row of the table of borders finds its line', () => {
  const classify = makeClassifier(sources.borders);
  const [crimea, kherson, kursk, sumy, gangwon, kangwon] = [
    'UA-43',
    'UA-65',
    'RU-KRS',
    'UA-59',
    'KR-42',
    'KP-07',
  ].map((iso) => {
    const unit = sources.units.find((u) => u.iso === iso);
    assert.ok(unit, iso);
    return unit;
  });
  assert.deepEqual(classify(crimea, kherson), {
    kind: 'country',
    views: 255,
    disputed: 255,
    code: '',
  });
  assert.deepEqual(classify(kursk, sumy), {kind: 'country', views: 255, disputed: 0, code: ''});
  assert.deepEqual(classify(gangwon, kangwon), {
    kind: 'country',
    views: 255,
    disputed: 255,
    code: '',
  });
  assert.deepEqual(classify(kherson, sumy), {kind: 'country', views: 4, disputed: 4, code: 'UA'});
  for (const {match} of sources.borders.units) {
    for (const code of match) {
      assert.ok(
        sources.units.some((u) => [u.iso, u.adm0].includes(code) || u.countries.includes(code)),
        code,
      );
    }
  }
  for (const line of sources.borders.lines) {
    for (const side of line.between) {
      assert.ok(
        sources.units.some((u) => [u.iso, u.entity, u.countries[0]].includes(side)),
        side,
      );
    }
  }
});

test('every source that the table cites is named, and every view says what it rests on', () => {
  const {
    views,
    units,
    lines,
    sources: named,
  } = JSON.parse(fs.readFileSync(new URL('../../data/map/borders.json', import.meta.url), 'utf8'));
  for (const row of [...units, ...lines]) {
    for (const source of row.sources) assert.ok(named[source], source);
  }
  const cited = new Set([...units, ...lines].flatMap((row) => row.sources));
  for (const source of Object.keys(named)) {
    assert.ok(cited.has(source), `${source} is named and not cited`);
  }
  assert.deepEqual(
    views.map((/** @type {any} */ v) => v.id),
    ['un', 'de-facto', 'claimed-by-ru', 'claimed-by-kr'],
  );
  for (const view of JSON.parse(writeManifest([], [], sources.borders)).views) {
    assert.ok(view.basis.length > 20 && view.basis.length < 120, view.id);
  }
  for (const {drawn} of lines) {
    for (const view of drawn) {
      assert.ok(view === '*' || views.some((/** @type {any} */ v) => v.id === view), view);
    }
  }
});

test('a line of control is dashed in every view, whatever the view says of its sides', () => {
  const classify = makeClassifier(sources.borders);
  /** @param {string} key iso or entity */
  const unit = (key) =>
    sources.units.find((u) => u.iso === key || u.entity === key) ?? assert.fail(key);
  for (const [a, b] of [
    ['abkhazia', 'GE-SZ'],
    ['transnistria', 'MD-RE'],
    ['somaliland', 'SO-NU'],
    ['northern-cyprus', 'CY-01'],
    ['IN-JK', 'PK-JK'],
    ['MA-15', 'EH-X01~'],
  ]) {
    const line = classify(unit(a), unit(b));
    assert.ok(line.kind === 'country' && line.disputed === 255, `${a} and ${b}`);
  }
});

test('the manifest lists each file once, and cells of a level do not overlap', () => {
  const files = levels.flatMap(({spec, files: list}) =>
    list.map((f) => ({name: meshName(spec.level, f.box), level: spec.level, bbox: f.box})),
  );
  assert.equal(new Set(files.map((f) => f.name)).size, files.length);
  for (const {spec} of levels) {
    for (const {
      bbox: [w, s, e, n],
    } of files.filter((f) => f.level === spec.level)) {
      assert.deepEqual([e - w, n - s], spec.cell);
    }
  }
  const manifest = JSON.parse(
    writeManifest(
      files,
      countryLabels([{code: 'KP', at: [127, 40], km2: 120000}]),
      sources.borders,
    ),
  );
  assert.equal(manifest.format, 'dateline-map/1');
  assert.deepEqual(Object.keys(manifest.labels[0].names), ['en', 'ru', 'uk', 'ko']);
  assert.equal(unitAt([37.8, 48.02], sources.units)?.iso, 'UA-14');
});

test('codes of countries and regions are listed, and Natural Earth’s stopgaps are not', () => {
  const {format, codes} = JSON.parse(writeCodes(sources.units));
  assert.equal(format, 'dateline-iso-codes/1');
  for (const code of ['RU', 'RU-KRS', 'UA-43', 'FI-10', 'NO', 'KP', 'US-NY', 'AT-9', 'QA']) {
    assert.ok(codes.includes(code), code);
  }
  for (const code of ['RU-XXX', 'XX', 'ZZ', '-99']) assert.ok(!codes.includes(code), code);
  assert.ok(
    codes.length > 3500 &&
      codes.every((/** @type {string} */ code) => /^[A-Z]{2}(-[A-Z0-9]{1,3})?$/.test(code)),
  );
  assert.deepEqual(codes, [...new Set(codes)].sort());
});
