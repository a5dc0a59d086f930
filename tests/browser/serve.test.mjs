// The server that comes with the bundle: types, compressed twins, caching, ranges, and nothing from
// outside its folder.
import assert from 'node:assert/strict';
import {mkdtemp, mkdir, rm, symlink, writeFile} from 'node:fs/promises';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import {after, before, test} from 'node:test';
import {CONTENT_SECURITY_POLICY, serve} from '../../web/serve.mjs';

let folder;
let server;
let url;

before(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'dateline-serve-'));
  await mkdir(path.join(folder, 'site', 'assets'), {recursive: true});
  await writeFile(path.join(folder, 'secret.txt'), 'outside');
  await writeFile(path.join(folder, 'site', 'index.html'), '<p>hello');
  await writeFile(path.join(folder, 'site', '.hidden'), 'hidden');
  const asset = path.join(folder, 'site', 'assets', 'a.0123456789ab.wasm');
  await mkdir(path.join(folder, 'site', 'assets', 'map.0123456789ab'));
  await writeFile(path.join(folder, 'site', 'assets', 'map.0123456789ab', '1-0e0n.mesh'), 'mesh');
  await writeFile(asset, '0123456789');
  await writeFile(`${asset}.br`, 'BR');
  await writeFile(`${asset}.gz`, 'GZ');
  await symlink(path.join(folder, 'secret.txt'), path.join(folder, 'site', 'way-out.txt'));
  ({server, url} = await serve(path.join(folder, 'site'), 0));
});

after(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await rm(folder, {recursive: true});
});

/** Asks with the path exactly as written; fetch would tidy it. */
const ask = (address, {method = 'GET', headers = {}} = {}) =>
  new Promise((resolve, reject) => {
    const {hostname, port} = new URL(url);
    const request = http.request({hostname, port, path: address, method, headers}, (response) => {
      let body = '';
      response
        .on('data', (chunk) => (body += chunk))
        .on('end', () => resolve({status: response.statusCode, headers: response.headers, body}));
    });
    request.on('error', reject).end();
  });

const ASSET = '/assets/a.0123456789ab.wasm';

test('a folder gives its index.html, never cached without asking, under the policy', async () => {
  const {status, headers, body} = await ask('/');
  assert.equal(status, 200);
  assert.equal(body, '<p>hello');
  assert.equal(headers['cache-control'], 'no-cache');
  assert.equal(headers['content-type'], 'text/html; charset=utf-8');
  assert.equal(headers['content-security-policy'], CONTENT_SECURITY_POLICY);
});

test('the policy is the one that the bundle promises to run under', () => {
  assert.equal(
    CONTENT_SECURITY_POLICY,
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; connect-src 'self'; frame-src 'self'",
  );
});

test('a hashed asset is immutable and has its type', async () => {
  const {headers} = await ask(ASSET);
  assert.match(headers['cache-control'], /immutable/);
  assert.equal(headers['content-type'], 'application/wasm');
});

test('so is whatever lies in a folder with a digest', async () => {
  const {headers} = await ask('/assets/map.0123456789ab/1-0e0n.mesh');
  assert.match(headers['cache-control'], /immutable/);
});

test('compressed twins go to whoever accepts them, brotli first', async () => {
  const cases = [
    ['br, gzip', 'BR', 'br'],
    ['gzip, deflate', 'GZ', 'gzip'],
    ['br;q=0, gzip', 'GZ', 'gzip'],
    ['identity', '0123456789', undefined],
    [undefined, '0123456789', undefined],
  ];
  for (const [accepted, body, encoding] of cases) {
    const answer = await ask(ASSET, {headers: accepted ? {'accept-encoding': accepted} : {}});
    assert.equal(answer.body, body, `Accept-Encoding: ${accepted}`);
    assert.equal(answer.headers['content-encoding'], encoding);
    assert.equal(answer.headers['content-type'], 'application/wasm');
    assert.equal(answer.headers.vary, 'Accept-Encoding');
  }
});

test('HEAD gives the headers alone', async () => {
  const {status, headers, body} = await ask(ASSET, {method: 'HEAD'});
  assert.deepEqual([status, headers['content-length'], body], [200, '10', '']);
});

test('a range gives its bytes of the file itself', async () => {
  const cases = [
    ['bytes=2-4', '234', 'bytes 2-4/10'],
    ['bytes=7-', '789', 'bytes 7-9/10'],
    ['bytes=-2', '89', 'bytes 8-9/10'],
    ['bytes=5-99', '56789', 'bytes 5-9/10'],
  ];
  for (const [range, body, content] of cases) {
    const answer = await ask(ASSET, {headers: {range, 'accept-encoding': 'br'}});
    assert.deepEqual(
      [answer.status, answer.body, answer.headers['content-range']],
      [206, body, content],
    );
  }
  assert.equal((await ask(ASSET, {headers: {range: 'bytes=10-'}})).status, 416);
  assert.equal((await ask(ASSET, {headers: {range: 'nonsense'}})).status, 200);
});

test('nothing outside the folder, nothing hidden, nothing malformed', async () => {
  const attempts = [
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/assets/../../secret.txt',
    '/..%2fsecret.txt',
    '/assets/..%5c..%5csecret.txt',
    '/way-out.txt',
    '/.hidden',
    '/%00',
    '/%zz',
    '//etc/passwd',
    '/assets',
    '/missing.js',
  ];
  for (const attempt of attempts) {
    const {status, body} = await ask(attempt);
    assert.equal(status, 404, attempt);
    assert.doesNotMatch(body, /outside|root:|hidden/);
  }
});

test('other methods are refused', async () => {
  const {status, headers} = await ask('/', {method: 'POST'});
  assert.deepEqual([status, headers.allow], [405, 'GET, HEAD']);
});

test('a taken port makes way for the next free one', async () => {
  const taken = Number(new URL(url).port);
  const second = await serve(path.join(folder, 'site'), taken);
  try {
    assert.ok(Number(new URL(second.url).port) > taken);
    assert.equal((await fetch(second.url)).status, 200);
  } finally {
    second.server.closeAllConnections();
    await new Promise((resolve) => second.server.close(resolve));
  }
});
