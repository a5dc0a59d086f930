// Prints how the bundle in dist/ does with ten thousand to a million points, in Chromium with
// software GL.
//
//   npm run bench -- [--points 10000,100000,1000000] [--frames 120]
import {parseArgs} from 'node:util';
import {makeRig} from '../../tests/browser/helpers.mjs';
import {table} from './figures.mjs';
import {measureScale} from './scale.mjs';

const {values} = parseArgs({
  options: {
    points: {type: 'string', default: '10000,100000,1000000'},
    frames: {type: 'string', default: '120'},
  },
});
const sizes = values.points.split(',').map(Number);
const frames = Number(values.frames);
if (![...sizes, frames].every((number) => Number.isInteger(number) && number > 0)) {
  console.error(
    'bench: --points wants whole numbers such as 10000,100000, and --frames one such as 120',
  );
  process.exit(2);
}

const rig = await makeRig();
try {
  const figures = new Map();
  for (const size of sizes) figures.set(size, await measureScale(rig, size, frames));
  console.log(table(figures));
} finally {
  await rig.close();
}
