// One conversation with one frame: the greeting over the window, everything else over a port that
// only these two hold. It knows the protocol; it knows nothing of the element, the article or what
// the frame shows.
import {isHello, makeLimit, read} from './messages.js';

const PATIENCE_MS = 30_000; // for the explorer's first picture, on a slow phone network

/**
 * @typedef {object} Greeting
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
  #greeting;
  #hear;
  #flooded = makeLimit();
  #over = new AbortController();
  /**
   * Offered, and not answered yet: a greeting may be lost on a document that does not listen yet.
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
   * @param {Greeting} greeting
   * @param {(event: string, detail: any) => void} hear
   */
  constructor(frame, greeting, hear) {
    this.#frame = frame;
    this.#greeting = greeting;
    this.#hear = hear;
    const waiting = deferred();
    this.ready = waiting.promise;
    this.#readiness = waiting;
    // who does not wait for it must not be told of an unhandled rejection
    this.ready.catch(() => {});
    const {signal} = this.#over;
    addEventListener('message', (event) => this.#greeted(event), {signal});
    frame.addEventListener('load', () => this.#port || this.connect(), {signal});
    const timer = setTimeout(() => this.close('the map did not answer'), PATIENCE_MS);
    this.ready.then(
      () => clearTimeout(timer),
      () => clearTimeout(timer),
    );
  }

  /** @param {MessageEvent} event */
  #greeted({source, origin, data}) {
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
      {dateline: 1, type: 'connect', ...this.#greeting},
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
    const heard = read(data);
    if (!heard) return;
    if ('event' in heard) {
      if (heard.event === 'ready') this.#readiness.resolve(heard.detail);
      return this.#hear(heard.event, heard.detail);
    }
    const waiting = this.#calls.get(heard.id);
    this.#calls.delete(heard.id);
    if ('error' in heard) waiting?.reject(new Error(heard.error));
    else waiting?.resolve(heard.value);
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
    if (fault) this.#hear('error', {message: reason.message});
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
