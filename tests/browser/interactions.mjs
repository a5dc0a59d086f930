// How long a reader waits from a press or a key to the next picture, as the browser measures it
// (Event Timing, interaction to next paint). It knows no explorer.
import {quantile} from '../../web/bench/figures.mjs';

const SHORTEST_MS = 16; // shorter ones the browser only counts

/** @param {any} page @param {number} slower times, the processor */
export async function watchInteractions(page, slower) {
  const debug = await page.context().newCDPSession(page);
  await debug.send('Emulation.setCPUThrottlingRate', {rate: slower});
  await page.evaluate((durationThreshold) => {
    const waits = new Map();
    Object.assign(window, {waits, interactionsBefore: performance.interactionCount});
    new PerformanceObserver((list) => {
      for (const {interactionId, duration} of list.getEntries()) {
        if (interactionId) {
          waits.set(interactionId, Math.max(duration, waits.get(interactionId) ?? 0));
        }
      }
    }).observe({type: 'event', durationThreshold});
  }, SHORTEST_MS);
}

/** @param {any} page @returns {Promise<string>} a line of its table */
export async function describeInteractions(page) {
  const {waits, count} = await page.evaluate(() => ({
    waits: [...window.waits.values()],
    count: performance.interactionCount - window.interactionsBefore,
  }));
  const short = Math.max(0, count - waits.length);
  const all = [...waits, ...Array(short).fill(SHORTEST_MS)];
  const cells = [all.length, ...[0.5, 0.98, 1].map((share) => quantile(all, share))];
  return cells.map((cell) => String(cell).padStart(8)).join('');
}
