// Stands in for the explorer: speaks the frame's side of the protocol and remembers what it was
// asked. A `?` in its address makes it misbehave.
const calls = [];
const greetings = [];
const refused = [];
const mode = new URLSearchParams(location.search);
const canvas = document.querySelector('canvas');
let fragment = location.hash.slice(1);
let port;
const fields = () => Object.fromEntries(new URLSearchParams(fragment));
const state = () => ({
  fragment,
  claim: fields().claim ?? null,
  place: fields().place ?? null,
  open: fields().claim ? {claim: fields().claim, words: 'Somebody: said something'} : null,
});
const tell = (name, detail) => port.postMessage({type: 'event', name, detail});

// One colour to each fragment, so that a picture tells what was shown.
function draw() {
  const hue = [...fragment].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 360, 7);
  const pen = canvas.getContext('2d');
  pen.fillStyle = `hsl(${hue} 80% 50%)`;
  pen.fillRect(0, 0, canvas.width, canvas.height);
}

function go(next) {
  fragment = next;
  draw();
  tell('state', state());
  tell('select', {
    claim: state().claim,
    place: state().place,
    source: null,
    question: null,
    extra: 'dropped',
  });
}

const methods = {
  state: () => state(),
  setState(next) {
    go(next);
    return state();
  },
  select(id) {
    if (id === 'nobody') throw new Error('no such id');
    const keys = new URLSearchParams(fragment);
    keys.set('claim', id);
    go(String(keys));
    return state();
  },
  setTime(from, to) {
    tell('filter', {stances: ['denies'], said: {from, to}, knownOn: null, passing: 3});
    return state();
  },
  setView: () => state(),
  pause: () => null,
  resume: () => null,
  gestures: () => null,
  snapshot: async () => (await new Promise((resolve) => canvas.toBlob(resolve))).arrayBuffer(),
};

async function answer({id, method, args}) {
  calls.push([method, ...args]);
  try {
    const value = await methods[method](...args);
    port.postMessage({id, type: 'result', value}, value instanceof ArrayBuffer ? [value] : []);
  } catch (error) {
    port.postMessage({id, type: 'error', message: error.message});
  }
}

/** What a frame might try. */
const tricks = {
  flood: () => {
    for (let i = 0; i < 1000; ++i) tell('select', {claim: `c${i}`});
  },
  nonsense() {
    for (const data of [
      null,
      7,
      'select',
      [],
      {type: 'event'},
      {type: 'event', name: 'explode', detail: {}},
      {type: 'event', name: 'constructor', detail: {}},
      {type: 'event', name: 'state', detail: {fragment: 'x'.repeat(9999)}},
      {type: 'event', name: 'filter', detail: {stances: 'all', passing: 'many'}},
      {type: 'event', name: 'height', detail: {height: 'tall'}},
      {id: 99, type: 'result', value: 1},
      {id: 1.5, type: 'error'},
    ]) {
      port.postMessage(data);
    }
    tell('select', {
      claim: 'x'.repeat(5000),
      place: {toString: 'no'},
      source: 3,
      question: '<img src=x onerror=alert(1)>',
    });
  },
  height: () => tell('height', {height: Number(mode.get('height'))}),
};

addEventListener('message', (event) => {
  if (mode.has('mute')) return;
  if (
    event.source !== parent ||
    event.data?.dateline !== 1 ||
    event.data.type !== 'connect' ||
    port
  ) {
    return refused.push(event.data);
  }
  greetings.push({...event.data, origin: event.origin});
  [port] = event.ports;
  port.onmessage = ({data}) => answer(data);
  tell('ready', state());
  for (const trick of Object.keys(tricks)) if (mode.has(trick)) tricks[trick]();
});
draw();
if (!mode.has('silent') && !mode.has('mute')) parent.postMessage({dateline: 1, type: 'hello'}, '*');
