// Starts the downloads that the first picture waits for, before the page's own script is there; not
// for readers who save data, which markup could not tell.
import files from 'dateline:first';
import {savesData} from './data_saver.js';

// The page's script may be faster, and then has asked for them itself.
if (!savesData() && !('begun' in document.documentElement.dataset)) {
  for (const href of files) {
    document.head.append(
      Object.assign(document.createElement('link'), {
        rel: 'preload',
        as: 'fetch',
        crossOrigin: 'anonymous',
        href,
      }),
    );
  }
}
