// The made-up points of core/points/synthetic_points.cpp once more, so that others can be given the
// same ones.

/** west, south, east, north in whole degrees, weight */
const LAND = [
  [-9, 37, 3, 43, 6],
  [-4, 50, 1, 57, 4],
  [-1, 43, 7, 50, 6],
  [7, 46, 24, 54, 12],
  [8, 40, 17, 46, 4],
  [18, 38, 28, 46, 5],
  [7, 58, 30, 67, 4],
  [24, 45, 40, 58, 14],
  [38, 48, 60, 62, 12],
  [27, 37, 43, 41, 5],
  [35, 22, 55, 37, 7],
  [46, 28, 62, 37, 5],
  [52, 38, 78, 50, 6],
  [60, 52, 90, 62, 6],
  [90, 51, 120, 62, 4],
  [120, 51, 140, 62, 2],
  [70, 12, 86, 29, 14],
  [66, 25, 74, 34, 5],
  [98, 12, 107, 22, 5],
  [100, 23, 119, 40, 14],
  [118, 38, 130, 48, 7],
  [126, 34, 129, 41, 5],
  [131, 33, 140, 37, 5],
  [131, 43, 136, 48, 3],
  [88, 43, 112, 49, 2],
  [155, 53, 161, 59, 1],
  [168, 64, 180, 68, 1],
];
const CENTRES = 200;
const DEGREE = 1e7;
const DAYS = 61;
const TAIL_DAYS = 60;

/** The lower 64 bits of a product, as two halves. @param {number[]} a @param {number[]} b */
function times([aHigh, aLow], [bHigh, bLow]) {
  const a1 = aLow >>> 16;
  const a0 = aLow & 0xffff;
  const b1 = bLow >>> 16;
  const b0 = bLow & 0xffff;
  const middle = a1 * b0 + Math.floor((a0 * b0) / 0x10000);
  const rest = (middle & 0xffff) + a0 * b1;
  const low = (((rest & 0xffff) << 16) | ((a0 * b0) & 0xffff)) >>> 0;
  const carried = a1 * b1 + Math.floor(middle / 0x10000) + Math.floor(rest / 0x10000);
  return [(carried + Math.imul(aHigh, bLow) + Math.imul(aLow, bHigh)) >>> 0, low];
}

/** @param {number[]} bits @param {number} by */
const folded = ([high, low], by) => [
  (high ^ (high >>> by)) >>> 0,
  (low ^ ((low >>> by) | (high << (32 - by)))) >>> 0,
];

/** splitmix64 (Steele, Lea and Flood, 2014), its upper half. @param {number} seed */
function makeDice(seed) {
  let state = [0, seed >>> 0];
  const next = () => {
    const low = state[1] + 0x7f4a7c15;
    state = [(state[0] + 0x9e3779b9 + (low > 0xffffffff ? 1 : 0)) >>> 0, low >>> 0];
    return folded(
      times(
        folded(times(folded(state, 30), [0xbf58476d, 0x1ce4e5b9]), 27),
        [0x94d049bb, 0x133111eb],
      ),
      31,
    )[0];
  };
  const below = (/** @type {number} */ limit) => {
    const thrown = next();
    return Math.floor(
      (thrown * (limit >>> 16) + Math.floor((thrown * (limit & 0xffff)) / 0x10000)) / 0x10000,
    );
  };
  const bell = (/** @type {number} */ width) =>
    below(width) + below(width) + below(width) + below(width) - 2 * width;
  return {below, bell};
}

/** @param {ReturnType<typeof makeDice>} dice */
function makeCentres(dice) {
  const sum = LAND.reduce((all, box) => all + box[4], 0);
  let until = 0;
  return Array.from({length: CENTRES}, (_, i) => {
    let thrown = dice.below(sum);
    const [west, south, east, north] = LAND.find((box) => (thrown -= box[4]) < 0) ?? LAND[0];
    const lng = west * DEGREE + dice.below((east - west) * DEGREE);
    const lat = south * DEGREE + dice.below((north - south) * DEGREE);
    const spread = DEGREE / 8 + dice.below((DEGREE * 3) / 2);
    until += 4 + Math.floor(600 / (i + 6));
    dice.below(DAYS); // the day about which it is loudest
    return {lng, lat, spread, until};
  });
}

/**
 * Days and marks are thrown, so that the places come out the same, and left.
 * @param {ReturnType<typeof makeDice>} dice
 */
function skipDayAndMark(dice) {
  const kind = dice.below(20);
  if (kind === 0) {
    dice.below(TAIL_DAYS);
    dice.below(TAIL_DAYS);
  } else if (kind < 10) dice.below(DAYS);
  else dice.bell(8);
  dice.below(100);
}

/** Longitude and latitude in degrees, in turns. @param {number} count @param {number} seed */
export function syntheticPoints(count, seed) {
  const dice = makeDice(seed);
  const centres = makeCentres(dice);
  const places = new Float64Array(2 * count);
  for (let i = 0; i < count; ++i) {
    const thrown = dice.below(centres[CENTRES - 1].until);
    const centre = centres.find(({until}) => thrown < until) ?? centres[0];
    const lng = centre.lng + dice.bell(centre.spread);
    places[2 * i] = (lng >= 180 * DEGREE ? lng - 360 * DEGREE : lng) / DEGREE;
    places[2 * i + 1] = (centre.lat + dice.bell(Math.floor((centre.spread * 2) / 3))) / DEGREE;
    skipDayAndMark(dice);
  }
  return places;
}
