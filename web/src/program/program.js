// The WebAssembly program as plain methods (src/platform/web/main.cpp is the other side).
import {Instance} from './instance.js';

/** @typedef {import('../types').DatelineState} DatelineState */

/** The same memory as bytes. @param {ArrayBufferView} column */
const bytesOf = (column) => new Uint8Array(column.buffer, column.byteOffset, column.byteLength);

export class Program extends Instance {
  /**
   * Reads the story, which is in its slot. Throws LaterPartMissing when that needs the later part:
   * then another program has to start, whole.
   */
  read() {
    this.must('read');
  }

  /** Opens it; map and fonts are in their slots. Throws as `read` does. */
  start() {
    this.must('start');
    this.started = true;
    if (!this.isWhole) this.awaitLaterPart();
  }

  /** The later part is on its way. */
  isAwaited = false;

  /** From now on what needs the later part waits for it. */
  awaitLaterPart() {
    this.isAwaited = true;
    this.call('later_part_awaited');
  }

  laterPartFailed() {
    this.isAwaited = false;
    this.call('later_part_failed');
  }

  /** @param {WebAssembly.Module} compiled */
  async addLaterPart(compiled) {
    await super.addLaterPart(compiled);
    this.isAwaited = false;
  }

  /**
   * @param {Uint8Array} bytes
   * @param {string} name for messages
   */
  load(bytes, name) {
    this.put('story', bytes);
    this.put('text', name);
    this.must('load');
  }

  /** @param {number} count @param {number} seed */
  loadPoints(count, seed) {
    this.must('load_points', count, seed);
  }

  /** @param {import('../types').PointColumns} points */
  addPoints({lng, lat, day, mark}) {
    this.put('point_lng', bytesOf(lng));
    this.put('point_lat', bytesOf(lat));
    this.put('point_days', bytesOf(day));
    this.put('point_marks', mark);
    this.must('add_points');
  }

  /** Lays all out and asks for what is wanted, as a frame does, but draws nothing. @param {number} now milliseconds */
  look(now) {
    this.call('look', now);
  }

  /** Makes the map ready that was looked at last: the longest part of its first frame. */
  prepareMap() {
    this.call('prepare_map');
  }

  /** @param {number} now milliseconds @returns {number} bits of SIGNS */
  frame(now) {
    return this.call('frame', now);
  }

  /**
   * @param {{cssWidth: number, cssHeight: number, deviceWidth: number, deviceHeight: number}} size
   * @param {number[]} insets top, right, bottom, left in CSS px
   */
  resize(size, insets) {
    this.call(
      'resize',
      size.cssWidth,
      size.cssHeight,
      size.deviceWidth,
      size.deviceHeight,
      ...insets,
    );
  }

  /** @param {number} x @param {number} y @param {number} stepsX @param {number} stepsY */
  wheel(x, y, stepsX, stepsY) {
    this.call('wheel', x, y, stepsX, stepsY);
  }

  /** @param {number} x @param {number} y @param {number} levels */
  pinch(x, y, levels) {
    this.call('pinch', x, y, levels);
  }

  /** @param {boolean} dark */
  setDarkSystem(dark) {
    this.call('dark_system', dark);
  }

  /** @param {boolean} more */
  setMoreContrast(more) {
    this.call('more_contrast', more);
  }

  /** @param {boolean} reduced */
  setReducedMotion(reduced) {
    this.call('reduced_motion', reduced);
  }

  /**
   * What the reader's system speaks, by its place in LANGUAGES, and its region's customs.
   * @param {number} language
   * @param {number} customs bits of CUSTOMS
   */
  setSystemLanguage(language, customs) {
    this.call('system_language', language, customs);
  }

  /** The interface's words in another language. @param {Uint8Array} bytes */
  addMessages(bytes) {
    this.put('messages', bytes);
    this.must('add_messages');
  }

  /**
   * Targets are a finger's from the start, not only when a first touch has come: that one would
   * move what it presses.
   */
  expectTouch() {
    this.call('touch');
  }

  /** The page has words of its own around the map. @param {boolean} alone */
  setMapAlone(alone) {
    this.call('map_alone', alone);
  }

  useMacKeys() {
    this.call('mac_keys');
  }

  /** @param {string} fragment */
  arriveAt(fragment) {
    this.callWith(fragment, 'arrive');
  }

  /** @param {string} id @returns {boolean} false: this story has nothing of that id */
  select(id) {
    return this.callWith(id, 'select') === 1;
  }

  /** @param {string} interval EDTF @returns {boolean} false: no dates */
  setTime(interval) {
    return this.callWith(interval, 'set_time') === 1;
  }

  /** @param {number} lng @param {number} lat @param {number} zoom */
  setView(lng, lat, zoom) {
    this.call('set_view', lng, lat, zoom);
  }

  /**
   * @param {number} file
   * @param {Uint8Array} bytes
   * @returns {string} why the file is refused; empty when it is taken
   */
  addMapFile(file, bytes) {
    this.put('mesh', bytes);
    return this.call('map_file', file) === 1 ? '' : this.answer;
  }

  /** @param {number} file @param {string} reason */
  failMapFile(file, reason) {
    this.callWith(reason, 'map_file_failed', file);
  }

  /**
   * An article's own text.
   * @param {string} name
   * @param {Uint8Array} bytes
   * @param {number} refusal of TEXT_REFUSALS
   */
  offerText(name, bytes, refusal) {
    this.put('text', name);
    this.put('story', bytes);
    this.call('offer_text', refusal);
  }

  addFonts() {
    this.call('add_fonts');
  }

  /** Names of the map that came after the first picture. @param {Uint8Array} bytes */
  addLabels(bytes) {
    this.put('labels', bytes);
    this.must('add_labels');
  }

  /**
   * What the map is called in another language, its later names included.
   * @param {Uint8Array} bytes
   */
  addLabelNames(bytes) {
    this.put('labels', bytes);
    this.must('add_label_names');
  }

  loseContext() {
    this.call('context_lost');
  }

  restoreContext() {
    this.must('context_restored');
  }

  /** @returns {DatelineState} */
  state() {
    return JSON.parse(this.ask('state'));
  }

  stats() {
    return JSON.parse(this.ask('stats'));
  }

  /** @returns {{fields: import('./field_inputs').Field[], released: number}} */
  fields() {
    return JSON.parse(this.ask('fields'));
  }

  /** A field's whole text. @param {number} field @param {string} text */
  type(field, text) {
    this.callWith(text, 'type', field);
  }

  /** @param {number} field @param {number} key of FIELD_KEYS */
  press(field, key) {
    this.call('press', field, key);
  }

  /**
   * What the clipboard made of a copy that was asked for.
   * @param {number} what of COPIED
   * @param {boolean} done
   */
  copied(what, done) {
    this.call('copied', what, done);
  }

  openSearch() {
    this.call('open_search');
  }

  /**
   * The keyboard's focus, one control on or back.
   * @param {boolean} back
   * @returns {boolean} false: it is the page's again
   */
  tab(back) {
    return this.call('tab', back) === 1;
  }

  /** The next frame writes down what it shows. */
  watch() {
    this.call('watch');
  }

  /** @returns {import('../types').DatelineSeen} what was drawn since `watch` */
  seen() {
    return JSON.parse(this.ask('seen'));
  }

  link() {
    return this.ask('link');
  }

  fragment() {
    return this.ask('fragment');
  }

  /**
   * What is to be seen now, with claim and question named even where the story opens these by
   * itself.
   */
  sharedFragment() {
    return this.ask('shared_fragment');
  }
}
