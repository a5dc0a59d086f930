// One conversation with one frame: the handshake over the window, everything else over a port that
// only these two hold.
import {isHello, makeLimit, read} from './messages.js';

const PATIENCE_MS = 30_000; // for the explorer's first picture, on a slow phone network

/**
 * @typedef {object} Handshake
 * @property {string} gestures `cooperative` or `full`
 * @property {'element' | 'resizer'} form
 */

/** @typedef {{resolve: (value: any) => void, reject: (error: Error) => void}} Waiting */

/**
 * Where messages to a frame may go and which origin its own carry. A sandbox without
 * `allow-same-origin`, the frame's or the host's own, makes the frame's origin opaque.
 * @param {HTMLIFrameElement} frame
 */
function originOf(frame) {
  const opaque =
    self.origin === 'null' ||
    (frame.hasAttribute('sandbox') && !frame.sandbox.contains('allow-same-origin'));
  return opaque
    ? {target: '*', origin: 'null'}
    : {target: new URL(frame.src).origin, origin: new URL(frame.src).origin};
}

export class Channel {
  /** The state after the first picture. @type {Promise<any>} */
  ready;
  #frame;
  #handshake;
  #onEvent;
  #flooded = makeLimit();
  #over = new AbortController();
  /**
   * Offered, and not answered yet: the handshake may be lost on a document that does not listen
   * yet.
   * @type {MessagePort[]}
   */
  #offered = [];
  /** @type {MessagePort | undefined} */
  #port;
  /** @type {Map<number, Waiting>} */
  #calls = new Map();
  #last = 0;
  /** @type {Waiting} */
  #readiness;

  /**
   * Listens from now on; call it before the frame gets its address where that is possible.
   * @param {HTMLIFrameElement} frame
   * @param {Handshake} handshake
   * @param {(event: string, detail: any) => void} onEvent
   */
  constructor(frame, handshake, onEvent) {
    this.#frame = frame;
    this.#handshake = handshake;
    this.#onEvent = onEvent;
    const waiting = deferred();
    this.ready = waiting.promise;
    this.#readiness = waiting;
    // who does not wait for it must not be told of an unhandled rejection
    this.ready.catch(() => {});
    const {signal} = this.#over;
    addEventListener('message', (event) => this.#received(event), {signal});
    frame.addEventListener('load', () => this.#port || this.connect(), {signal});
    const timer = setTimeout(() => this.close('the map did not answer'), PATIENCE_MS);
    this.ready.then(
      () => clearTimeout(timer),
      () => clearTimeout(timer),
    );
  }

  /** @param {MessageEvent} event */
  #received({source, origin, data}) {
    if (
      !source ||
      source !== this.#frame.contentWindow ||
      origin !== originOf(this.#frame).origin ||
      !isHello(data) ||
      this.#tooMany()
    ) {
      return;
    }
    this.connect();
  }

  /** Offers the frame a port. */
  connect() {
    const {port1, port2} = new MessageChannel();
    this.#offered.push(port1);
    port1.onmessage = ({data}) => this.#said(port1, data);
    this.#frame.contentWindow?.postMessage(
      {dateline: 1, type: 'connect', ...this.#handshake},
      originOf(this.#frame).target,
      [port2],
    );
  }

  /** @param {MessagePort} port @param {unknown} data */
  #said(port, data) {
    if (this.#tooMany()) return;
    // Who speaks over a new port is a new document, or the first: a document takes one port and
    // ignores the others.
    if (port !== this.#port) {
      for (const other of [this.#port, ...this.#offered.splice(0)]) {
        if (other !== port) other?.close();
      }
      this.#port = port;
    }
    const message = read(data);
    if (!message) return;
    if ('event' in message) {
      if (message.event === 'ready') this.#readiness.resolve(message.detail);
      return this.#onEvent(message.event, message.detail);
    }
    const waiting = this.#calls.get(message.id);
    this.#calls.delete(message.id);
    if ('error' in message) waiting?.reject(new Error(message.error));
    else waiting?.resolve(message.value);
  }

  #tooMany() {
    const flooded = this.#flooded();
    if (flooded) this.close('the map sent too many messages');
    return flooded;
  }

  /**
   * Asks the frame; waits until it is ready to be asked.
   * @param {string} method
   * @param {...unknown} args
   * @returns {Promise<any>}
   */
  async call(method, ...args) {
    await this.ready;
    if (this.#over.signal.aborted) throw this.#over.signal.reason;
    const id = ++this.#last;
    return new Promise((resolve, reject) => {
      this.#calls.set(id, {resolve, reject});
      this.#port?.postMessage({id, type: 'call', method, args});
    });
  }

  /**
   * Ends the conversation; who still waits for an answer gets the reason.
   * @param {string} [fault] what the host is told; nothing where it closes of its own accord
   */
  close(fault) {
    if (this.#over.signal.aborted) return;
    const reason = new Error(`dateline: ${fault ?? 'the map was closed'}`);
    this.#over.abort(reason);
    for (const port of [this.#port, ...this.#offered]) port?.close();
    for (const waiting of [this.#readiness, ...this.#calls.values()]) waiting.reject(reason);
    this.#calls.clear();
    if (fault) this.#onEvent('error', {message: reason.message});
  }
}

/**
 * `Promise.withResolvers`, for browsers before 2024.
 * @returns {Waiting & {promise: Promise<any>}}
 */
function deferred() {
  /** @type {any} */
  const waiting = {};
  waiting.promise = new Promise((resolve, reject) => Object.assign(waiting, {resolve, reject}));
  return waiting;
}
