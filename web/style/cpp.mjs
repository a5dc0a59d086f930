// Lays out every C and C++ file of the repository as .clang-format says, or names those that
// differ.
//
//   node style/cpp.mjs            writes
//   node style/cpp.mjs --check    names the files that differ, and ends with 1 if there are any
import {readFile, readdir, writeFile} from 'node:fs/promises';
import {join, relative} from 'node:path';
import {fileURLToPath} from 'node:url';
import {laidOut} from './layout.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folders = ['src', 'tests', 'cmake', 'data'];
const endings = /\.(c|h|cpp|hpp)$/;

/** @param {string} folder @returns {Promise<string[]>} */
async function filesOf(folder) {
  const entries = await readdir(join(root, folder), {recursive: true, withFileTypes: true});
  return entries
    .filter((entry) => entry.isFile() && endings.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

const check = process.argv.includes('--check');
const differing = [];
for (const file of (await Promise.all(folders.map(filesOf))).flat()) {
  const text = await readFile(file, 'utf8');
  const wanted = laidOut(text, file);
  if (wanted === text) continue;
  differing.push(relative(root, file));
  if (!check) await writeFile(file, wanted);
}

for (const file of differing) {
  console.log(`${file}${check ? ' is not laid out as .clang-format says' : ''}`);
}
if (check && differing.length > 0) {
  console.error('run `npm run format` in web/');
  process.exitCode = 1;
}
