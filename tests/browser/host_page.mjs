// A page of another site around the explorer, as browser tests make it up: the page, its frame,
// fingers, and the host's end of the port.
import {newPage, makeRig} from './helpers.mjs';

export const DESK = {viewport: {width: 900, height: 640}};
export const PHONE = {viewport: {width: 390, height: 700}, hasTouch: true, isMobile: true};

/**
 * The host's page is made up by the driver, which Chromium takes for a page of the open network.
 */
export const makeHostRig = () => makeRig({flags: ['--disable-features=LocalNetworkAccessChecks']});

/**
 * A page of another site (localhost is none of 127.0.0.1's) around `body`, in which STORY stands
 * for the story's address.
 */
export async function openHost(rig, body, {headers = {}, ready = true, ...options} = {}) {
  const page = await newPage(rig, options);
  const host = rig.url.replace('127.0.0.1', 'localhost');
  await page.route(`${host}host.html`, (route) =>
    route.fulfill({
      headers: {'Content-Type': 'text/html; charset=utf-8', ...headers},
      body: `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>News</title><p style="height:200px">Before</p>${body.replaceAll('STORY', rig.url)}<p style="height:2000px">After</p>`,
    }),
  );
  await page.goto(`${host}host.html`);
  const frame = page.frames().find((one) => one.url().startsWith(rig.url));
  if (ready) {
    await frame.evaluate(() => window.dateline.ready);
    await frame.waitForFunction(async () => (await window.dateline.stats()).whole);
  }
  return {page, frame};
}

/**
 * The explorer's frame, once it is there: a poster may stand for it at first.
 * @param {boolean} [exactly] at no address below the rig's
 */
export async function storyFrame(rig, page, exactly = false) {
  for (
    const end = Date.now() + 30_000;
    Date.now() < end;
    await new Promise((resolve) => setTimeout(resolve, 50))
  ) {
    const frame = page
      .frames()
      .find((one) =>
        exactly ? one.url().split('#')[0] === rig.url : one.url().startsWith(rig.url),
      );
    if (frame) return frame;
  }
  throw new Error(`no frame came: ${page.frames().map((one) => one.url())} ${page.complaints}`);
}

export const FRAME =
  '<iframe src="STORY" title="Map" style="display:block;width:100%;height:480px;border:0" allow="fullscreen"></iframe>';
export const zoomOf = (frame) =>
  frame.evaluate(async () => (await window.dateline.state()).view.zoom);
/** A point over the map, where nothing is to be pressed, in the host's px. */
export async function overMap(frame) {
  const {mapFree, marks} = await frame.evaluate(() => window.dateline.state());
  const {x, y} = await frame.locator('#canvas').boundingBox();
  const free = (px, py) =>
    marks.every((mark) => Math.hypot(mark.x - px, mark.y - py) > mark.radius + 30);
  for (let py = mapFree.y + 60; py < mapFree.y + mapFree.height - 60; py += 12) {
    for (let px = mapFree.x + 80; px < mapFree.x + mapFree.width - 60; px += 12) {
      if (free(px, py)) return {x: x + px, y: y + py};
    }
  }
  return {x: x + mapFree.x + mapFree.width / 2, y: y + mapFree.y + mapFree.height / 2};
}

/**
 * After scrolling: the browser goes on for a while giving presses to frames of other sites where
 * these were before.
 */
export async function framesFollow(page, frame) {
  for (const one of [frame, page, frame, page]) {
    await one.evaluate(
      () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
    );
  }
}

/**
 * @param {object} browser a session of the browser's protocol
 * @param {string} type touchStart, touchMove, touchEnd
 * @param {...{x: number, y: number}} points all fingers that are down
 */
export const touch = (browser, type, ...points) =>
  browser.send('Input.dispatchTouchEvent', {
    type,
    touchPoints: points.map(({x, y}, id) => ({x, y, id})),
  });

/** In the host: takes the frame's greeting and opens the port. */
export const connect = (page) =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        const {port1, port2} = new MessageChannel();
        window.heard = [];
        window.answers = new Map();
        port1.onmessage = ({data}) => {
          if (data.type === 'event') window.heard.push(data);
          else window.answers.get(data.id)?.(data);
          if (data.name === 'ready') resolve(data.detail.fragment);
        };
        let last = 0;
        window.call = (method, ...args) =>
          new Promise((answer) => {
            window.answers.set(++last, answer);
            port1.postMessage({type: 'call', id: last, method, args});
          });
        document
          .querySelector('iframe')
          .contentWindow.postMessage(
            {dateline: 1, type: 'connect', gestures: 'cooperative', form: 'element'},
            '*',
            [port2],
          );
      }),
  );
