// Defines `<dateline-map>`. A page may load this as often as it likes; README.md says what the
// element takes and tells.
import {DatelineMap} from './element.js';

if (globalThis.customElements && !customElements.get('dateline-map')) {
  customElements.define('dateline-map', DatelineMap);
}

export {DatelineMap};
