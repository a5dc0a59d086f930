// Our modules, Emscripten's glue and the manifest as one script.
import {build, transform} from 'esbuild';
import {fileURLToPath} from 'node:url';
import {CONSTANTS, constantsModule} from './constants.mjs';

const sources = fileURLToPath(new URL('../src/', import.meta.url));

/**
 * Answers `import … from 'dateline:…'`.
 * @param {Record<string, string>} modules source text by name
 * @returns {import('esbuild').Plugin}
 */
function virtualModules(modules) {
  return {
    name: 'virtual modules',
    setup(bundling) {
      bundling.onResolve({filter: /^dateline:/}, ({path}) => ({path, namespace: 'virtual'}));
      bundling.onLoad({filter: /.*/, namespace: 'virtual'}, ({path}) => ({
        contents: modules[path] ?? '',
        loader: path === CONSTANTS ? 'ts' : 'js',
      }));
    },
  };
}

/**
 * @param {string} glue Emscripten's module
 * @param {import('../src/types').Manifest} manifest
 * @param {Record<string, string>} texts what the page says itself, in English
 * @param {import('./constants.mjs').Constants} constants
 */
export async function pageScript(glue, manifest, texts, constants) {
  const result = await build({
    entryPoints: [`${sources}page/page.js`],
    plugins: [
      virtualModules({
        'dateline:glue': glue,
        'dateline:manifest': `export default ${JSON.stringify(manifest)}`,
        [CONSTANTS]: constantsModule(constants),
        'dateline:texts': `export default ${JSON.stringify(texts)}`,
      }),
    ],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    write: false,
    logLevel: 'warning',
  });
  return Buffer.from(result.outputFiles[0].contents);
}

/**
 * A script of its own, beside the page's.
 * @param {string} file of web/src, or a path from there
 * @param {Record<string, string>} modules that it imports from `dateline:…`, source text by name
 * @param {'iife' | 'esm'} [format]
 */
export async function ownScript(file, modules, format = 'iife') {
  const result = await build({
    entryPoints: [sources + file],
    plugins: [virtualModules(modules)],
    bundle: true,
    minify: true,
    format,
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    write: false,
    logLevel: 'warning',
  });
  return Buffer.from(result.outputFiles[0].contents);
}

/** @param {string} text */
export async function minifiedStyle(text) {
  return Buffer.from(
    (await transform(text, {loader: 'css', minify: true, legalComments: 'none'})).code,
  );
}
