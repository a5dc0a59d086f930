// A reader at the page: looks at what the canvas shows, presses what can be seen there, by mouse,
// finger or keyboard, and counts what that took. It knows `window.dateline.seen()`, and nothing of
// how the explorer is made.
import assert from 'node:assert/strict';
import {openExplorer, settled, state, stats} from './helpers.mjs';

// three parts and the timeline's lanes, and fewer pixels to draw in software
export const DESKTOP = {viewport: {width: 1120, height: 700}};
export const PHONE = {viewport: {width: 390, height: 844}, hasTouch: true, isMobile: true};

/** A way in is tried by each of these: the page it is tried on, and the hand. */
export const HANDS = {mouse: DESKTOP, finger: PHONE, keys: DESKTOP};

const middle = ({x, y, width, height}) => ({x: x + width / 2, y: y + height / 2});

function common(a, b) {
  const x = Math.max(a.x, b.x);
  const y = Math.max(a.y, b.y);
  return {
    x,
    y,
    width: Math.min(a.x + a.width, b.x + b.width) - x,
    height: Math.min(a.y + a.height, b.y + b.height) - y,
  };
}

/**
 * Frames in which a finger lies still, after which nothing of its speed is left (fling in
 * panel.cpp).
 */
const RESTING_FRAMES = 10;

const isSeen = (box) => box.width >= 4 && box.height >= 4;

/** What of a control is within its panel and the window. */
function seenPart({box, room}, {width, height}) {
  const part = common(common(box, room), {x: 0, y: 0, width, height});
  return isSeen(part) && part.height >= Math.min(14, box.height) ? part : null;
}

/**
 * Where a press meets the control and none that was drawn after it: handles may reach over one
 * another. The middle where all of it is covered.
 */
function openPoint(part, later) {
  const covered = ({x, y}) =>
    later.some(
      ({box}) => x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height,
    );
  const points = [0.5, 0.3, 0.7, 0.1, 0.9].map((at) => ({
    x: part.x + at * part.width,
    y: part.y + part.height / 2,
  }));
  return points.find((point) => !covered(point)) ?? points[0];
}

/**
 * Tab leads past these: the said lane's dots are rows of the list too, and arrows walk through what
 * was found.
 */
const FAST = 12; // presses of Tab in a row, without looking
const SKIPPED = /^(said|found)/;
/** Keys that lead to a region at once, which a reader would rather press than Tab this often. */
const FAR = 8;
const LEAPS = [
  [/-of-claim|^(later-claim|all-by-speaker|copy-quote|relation)/, 'c'],
  [/^question\//, 'l'],
];

export class Reader {
  /** Presses, typed words, keys: what a task cost. */
  steps = 0;

  /** @param {object} page @param {keyof typeof HANDS} hand */
  constructor(page, hand) {
    this.page = page;
    this.hand = hand;
  }

  static async open(rig, hand = 'mouse', fragment = '') {
    const reader = new Reader(
      await openExplorer(rig, {...HANDS[hand], reducedMotion: 'reduce', fragment}),
      hand,
    );
    if (hand === 'keys') await reader.page.locator('#canvas').focus();
    return reader;
  }

  /** Begins anew on the same page, as a link would. */
  async goTo(fragment) {
    await this.page.evaluate((asked) => window.dateline.setState(asked), fragment);
    this.steps = 0;
    return settled(this.page);
  }

  state() {
    return state(this.page);
  }
  seen() {
    return this.page.evaluate(() => window.dateline.seen());
  }

  /**
   * All words on the canvas, in the order in which they are drawn; a line that was cut ends with an
   * ellipsis.
   */
  async words() {
    const {width, height} = this.page.viewportSize();
    const {texts} = await this.seen();
    return texts
      .filter(
        ({box}) =>
          isSeen(common(box, {x: 0, y: 0, width, height})) &&
          box.y >= -2 &&
          box.y + box.height <= height + 2,
      )
      .map(({text, cut}) => (cut ? `${text}…` : text))
      .join(' ')
      .replace(/\s+/g, ' ');
  }

  /** The answer is on screen. @param {...RegExp} patterns */
  async reads(...patterns) {
    const words = await this.words();
    for (const pattern of patterns) {
      assert.ok(pattern.test(words), `${pattern} is not to be read in: ${words}`);
    }
  }

  /** @param {string | RegExp} name @returns {(control: {name: string}) => boolean} */
  static named(name) {
    return name instanceof RegExp
      ? (control) => name.test(control.name)
      : (control) => control.name === name;
  }

  /** Where the control can be pressed; null: it is not in sight. Of several the first. */
  async find(name) {
    const {controls} = await this.seen();
    for (const control of controls.filter(Reader.named(name))) {
      const part = seenPart(control, this.page.viewportSize());
      if (part) {
        return {
          ...control,
          part,
          at: openPoint(part, controls.slice(controls.indexOf(control) + 1)),
        };
      }
    }
    return null;
  }

  async shows(name) {
    return (await this.find(name)) !== null;
  }

  /** Presses a control, scrolling to it where it has to. @param {string | RegExp} name */
  async press(name) {
    if (this.hand === 'keys') return this.#pressByKeys(name);
    const control = await this.#bringIntoSight(name);
    await this.pressAt(control.at);
    return control.name;
  }

  /** A click, or a tap. @param {{x: number, y: number}} point */
  async pressAt({x, y}) {
    this.steps += 1;
    if (this.hand === 'finger') await this.page.touchscreen.tap(x, y);
    else await this.page.mouse.click(x, y);
    await this.state();
  }

  /** @param {...string} keys */
  async key(...keys) {
    for (const key of keys) {
      this.steps += 1;
      await this.page.keyboard.press(key);
      await this.page.evaluate(() => new Promise(requestAnimationFrame));
    }
    await this.state();
  }

  /** One step, however long the words. @param {string} words */
  async type(words) {
    this.steps += 1;
    await this.page.keyboard.type(words);
    await this.state();
  }

  /** Tab until the control has the focus, then Enter: a step each. */
  async #pressByKeys(name) {
    if (name === 'dates') return this.key('d');
    const control = await this.focus(name);
    await this.key('Enter');
    return control.name;
  }

  /**
   * Tab, or Shift+Tab, until the control has the focus; each a step. Through the page's own fields,
   * which are not a controls of the canvas, the way goes on as it was going.
   */
  async focus(name) {
    for (let tries = 0, leapt = false, way = 1; tries < 40; tries += 1) {
      const controls = (await this.seen()).controls.filter(
        (control) => !SKIPPED.test(control.name),
      );
      const now = controls.findIndex(({focused}) => focused);
      const there = controls.findIndex(Reader.named(name));
      assert.ok(
        there >= 0,
        `${name} is not there among ${controls.map((control) => control.name).join(' ')}`,
      );
      if (now === there) return controls[there];
      const leap =
        !leapt &&
        Math.abs(there - now) > FAR &&
        LEAPS.find(([pattern]) => pattern.test(controls[there].name));
      leapt = true;
      way = now < 0 ? Math.sign(way) : Math.max(-FAST, Math.min(FAST, there - now));
      if (leap) await this.key(leap[1]);
      else await this.tab(way);
    }
    return assert.fail(`the keyboard does not reach ${name}`);
  }

  /** @param {number} times below 0: back */
  async tab(times) {
    for (let i = 0; i < Math.abs(times); i += 1) {
      this.steps += 1;
      await this.page.keyboard.press(times < 0 ? 'Shift+Tab' : 'Tab');
    }
    await this.#answered();
    assert.match(
      await this.page.evaluate(() => document.activeElement?.id ?? ''),
      /^(canvas|(filter|date)-[a-z-]+)$/,
      'Tab stays with the controls and the fields of days',
    );
  }

  /**
   * Every key has had its frames. An answer of the page alone says less: however slow the frames
   * are, it waits two seconds at most.
   */
  async #answered() {
    const frames = async () => (await stats(this.page)).frames;
    for (
      let before = -1, now = await frames(), rounds = 0;
      before !== now && rounds < 30;
      now = await frames(), rounds += 1
    ) {
      before = now;
      await this.state();
    }
  }

  /** Scrolls the panel that holds the control: a step for each turn of the wheel, or pull. */
  async #bringIntoSight(name) {
    for (let turns = 0; turns < 14; turns += 1) {
      const inSight = await this.find(name);
      if (inSight) return inSight;
      const hidden = (await this.seen()).controls.find(Reader.named(name));
      const room = hidden ? hidden.room : await this.#scrollable();
      await this.#turn(room, hidden ? middle(hidden.box).y - middle(room).y : room.height);
    }
    const {controls} = await this.seen();
    return assert.fail(
      `${name} cannot be seen among ${controls.map((control) => control.name).join(' ')}`,
    );
  }

  /** Rows that are far out of sight are not drawn at all: the list is where they will come. */
  async #scrollable() {
    const {controls} = await this.seen();
    const row = controls.find(({name}) =>
      /^(question|claim|place|speaker|source|found)/.test(name),
    );
    assert.ok(row, 'there is no list to scroll');
    return row.room;
  }

  /**
   * A turn of the wheel over the panel, or a pull as far as is wanted and as the panel is high.
   * @param {number} by px; below 0: up
   */
  async #turn(room, by) {
    const down = by > 0;
    this.steps += 1;
    const {x, y} = middle(room);
    if (this.hand === 'finger') {
      const top = room.y + 20;
      const bottom = Math.min(room.y + room.height, this.page.viewportSize().height) - 20;
      const far = Math.max(40, Math.min(Math.abs(by), bottom - top));
      return this.drag({x, y: down ? bottom : top}, {x, y: down ? bottom - far : top + far}, 4);
    }
    await this.page.mouse.move(x, y);
    await this.page.mouse.wheel(0, down ? 300 : -300);
    await this.state();
  }

  /**
   * Presses, moves and lets go at rest; not counted, for turns and tests of drags count for
   * themselves.
   */
  async drag(from, to, moves = 8) {
    const points = Array.from({length: moves + 1}, (_, i) => ({
      x: from.x + ((to.x - from.x) * i) / moves,
      y: from.y + ((to.y - from.y) * i) / moves,
    }));
    if (this.hand === 'finger') await this.#pull(points);
    else await this.#pullByMouse(points);
    await this.state();
  }

  async #pullByMouse(points) {
    await this.page.mouse.move(points[0].x, points[0].y);
    await this.page.mouse.down();
    for (const {x, y} of points) await this.page.mouse.move(x, y);
    await this.state();
    await this.page.mouse.up();
  }

  async #pull(points) {
    this.touches ??= await this.page.context().newCDPSession(this.page);
    const touch = (type, point) =>
      this.touches.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: point ? [{...point, id: 0}] : [],
      });
    await touch('touchStart', points[0]);
    for (const point of points) await touch('touchMove', point);
    // a finger that rests throws nothing
    for (let frames = 0; frames < RESTING_FRAMES; frames += 1) await this.seen();
    await touch('touchEnd', null);
  }
}
