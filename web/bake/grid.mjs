// Puts arcs on an integer grid and splits them where they cross the lines between cells.
//
//   arc (degrees) --quantise--> integers, never on a cell line --split--> parts, each in one cell, meeting at points on the lines
//
// A crossing is worked out once, in the arc that both neighbours share, so that their pieces meet
// without a gap.

/**
 * @typedef {{step: number, cellWidth: number, cellHeight: number, columns: number, rows: number}}
 *   Grid
 * `step` in degrees; cell sizes in steps; columns from 180 W, rows from 90 S.
 * @typedef {[number, number]} Point integers, in steps
 * @typedef {{cell: number, points: Point[], rim: boolean}} Part `rim`: runs along the antimeridian
 *   or a pole, where nothing is drawn
 */

/**
 * @param {number} stepsPerDegree @param {number} width degrees @param {number} height degrees
 * @returns {Grid}
 */
export function makeGrid(stepsPerDegree, width, height) {
  return {
    step: 1 / stepsPerDegree,
    cellWidth: width * stepsPerDegree,
    cellHeight: height * stepsPerDegree,
    columns: 360 / width,
    rows: 180 / height,
  };
}

/**
 * @param {Grid} grid
 * @param {number} cell
 * @returns {[number, number, number, number]} west, south, east, north in steps
 */
export function cellBox(grid, cell) {
  const column = cell % grid.columns;
  const row = Math.floor(cell / grid.columns);
  const west = column * grid.cellWidth - Math.round(180 / grid.step);
  const south = row * grid.cellHeight - Math.round(90 / grid.step);
  return [west, south, west + grid.cellWidth, south + grid.cellHeight];
}

/**
 * @param {[number, number][]} arc degrees
 * @param {Grid} grid
 * @returns {Point[]} without repeats; possibly a single point
 */
export function quantise(arc, grid) {
  const maxX = Math.round(180 / grid.step);
  const maxY = Math.round(90 / grid.step);
  /** @type {Point[]} */
  const points = [];
  for (const [lng, lat] of arc) {
    const x = offLine(clamp(Math.round(lng / grid.step), maxX), grid.cellWidth, maxX);
    const y = offLine(clamp(Math.round(lat / grid.step), maxY), grid.cellHeight, maxY);
    const last = points[points.length - 1];
    if (!last || last[0] !== x || last[1] !== y) points.push([x, y]);
  }
  return points;
}

/** @param {number} v @param {number} max */
function clamp(v, max) {
  return Math.max(-max, Math.min(max, v));
}

/**
 * A point on a line between cells moves by one step, so that every point is in one cell.
 * @param {number} v
 * @param {number} cell
 * @param {number} max
 */
function offLine(v, cell, max) {
  return Math.abs(v) < max && (v + max) % cell === 0 ? v + 1 : v;
}

/**
 * @param {Point[][]} arcs @param {Grid} grid
 * @returns {Part[][]} for each arc its parts, in order
 */
export function splitArcs(arcs, grid) {
  const crossings = arcs.map((arc) => arcCrossings(arc, grid));
  settleCrossings(crossings.flat(), grid);
  return arcs.map((arc, i) => arcParts(arc, crossings[i], grid));
}

/**
 * @typedef
 *   {{segment: number, t: number, vertical: boolean, line: number, exact: number, move: number, at: Point}}
 *   Crossing
 * `line`: the line's coordinate; `exact`: where on it; `move`: how the cell's number changes.
 * @param {Point[]} arc
 * @param {Grid} grid
 * @returns {Crossing[]}
 */
function arcCrossings(arc, grid) {
  /** @type {Crossing[]} */
  const found = [];
  for (let i = 0; i + 1 < arc.length; i++) {
    const here = [
      ...axisCrossings(arc[i], arc[i + 1], i, grid, true),
      ...axisCrossings(arc[i], arc[i + 1], i, grid, false),
    ];
    found.push(...here.sort((a, b) => a.t - b.t));
  }
  return found;
}

/**
 * @param {Point} p
 * @param {Point} q
 * @param {number} segment
 * @param {Grid} grid
 * @param {boolean} vertical
 * @returns {Crossing[]}
 */
function axisCrossings(p, q, segment, grid, vertical) {
  const axis = vertical ? 0 : 1;
  const size = vertical ? grid.cellWidth : grid.cellHeight;
  const origin = Math.round((vertical ? -180 : -90) / grid.step);
  const count = vertical ? grid.columns : grid.rows;
  const from = cellIndex(p[axis], origin, size, count);
  const to = cellIndex(q[axis], origin, size, count);
  const sign = Math.sign(to - from);
  /** @type {Crossing[]} */
  const found = [];
  for (let k = from; k !== to; k += sign) {
    const line = origin + (sign > 0 ? k + 1 : k) * size;
    const t = (line - p[axis]) / (q[axis] - p[axis]);
    const exact = p[1 - axis] + t * (q[1 - axis] - p[1 - axis]);
    found.push({
      segment,
      t,
      vertical,
      line,
      exact,
      move: sign * (vertical ? 1 : grid.columns),
      at: [0, 0],
    });
  }
  return found;
}

/** @param {number} v @param {number} origin @param {number} size @param {number} count */
function cellIndex(v, origin, size, count) {
  return Math.max(0, Math.min(count - 1, Math.floor((v - origin) / size)));
}

/**
 * Gives each crossing of a line its own integer place, in the order of the exact ones and never on
 * a corner: two borders that cross a line within one step keep their order, or a sliver between
 * them would turn inside out.
 * @param {Crossing[]} crossings
 * @param {Grid} grid
 */
function settleCrossings(crossings, grid) {
  /** @type {Map<string, Crossing[]>} */
  const lines = new Map();
  for (const c of crossings) {
    const size = c.vertical ? grid.cellHeight : grid.cellWidth;
    const origin = Math.round((c.vertical ? -90 : -180) / grid.step);
    const span = cellIndex(c.exact, origin, size, c.vertical ? grid.rows : grid.columns);
    const key = `${c.vertical}/${c.line}/${origin + span * size}`;
    lines.set(key, [...(lines.get(key) ?? []), c]);
  }
  for (const [key, list] of lines) settleLine(list, Number(key.split('/')[2]), grid);
}

/**
 * @param {Crossing[]} list on one side of one cell
 * @param {number} low the side's start
 * @param {Grid} grid
 */
function settleLine(list, low, grid) {
  const high = low + (list[0].vertical ? grid.cellHeight : grid.cellWidth);
  list.sort((a, b) => a.exact - b.exact);
  let last = low;
  const places = list.map((c) => (last = Math.max(last + 1, Math.round(c.exact))));
  let next = high;
  for (let i = places.length - 1; i >= 0; i--) places[i] = next = Math.min(next - 1, places[i]);
  list.forEach((c, i) => (c.at = c.vertical ? [c.line, places[i]] : [places[i], c.line]));
}

/** @param {Point[]} arc @param {Crossing[]} crossings @param {Grid} grid @returns {Part[]} */
function arcParts(arc, crossings, grid) {
  const column = cellIndex(arc[0][0], Math.round(-180 / grid.step), grid.cellWidth, grid.columns);
  const row = cellIndex(arc[0][1], Math.round(-90 / grid.step), grid.cellHeight, grid.rows);
  let cell = row * grid.columns + column;
  /** @type {Point[]} */
  let points = [arc[0]];
  /** @type {Part[]} */
  const parts = [];
  let next = 0;
  for (let i = 0; i + 1 < arc.length; i++) {
    for (; next < crossings.length && crossings[next].segment === i; next++) {
      points.push(crossings[next].at);
      parts.push({cell, points, rim: false});
      points = [crossings[next].at];
      cell += crossings[next].move;
    }
    points.push(arc[i + 1]);
  }
  parts.push({cell, points, rim: false});
  return parts.flatMap((part) => splitAtRim(part, grid));
}

/** @param {Part} part @param {Grid} grid @returns {Part[]} */
function splitAtRim(part, grid) {
  /** @type {Part[]} */
  const parts = [];
  for (let i = 0; i + 1 < part.points.length; i++) {
    const rim = alongRim(part.points[i], part.points[i + 1], grid);
    const last = parts[parts.length - 1];
    if (last && last.rim === rim) last.points.push(part.points[i + 1]);
    else parts.push({cell: part.cell, points: [part.points[i], part.points[i + 1]], rim});
  }
  return parts;
}

/**
 * Both ends within a few steps of the antimeridian or the south pole.
 * @param {Point} p
 * @param {Point} q
 * @param {Grid} grid
 */
function alongRim(p, q, grid) {
  const x = Math.round(180 / grid.step) - 2;
  const y = Math.round(90 / grid.step) - 2;
  return (p[0] >= x && q[0] >= x) || (p[0] <= -x && q[0] <= -x) || (p[1] <= -y && q[1] <= -y);
}
