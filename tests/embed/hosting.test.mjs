// The samples for servers, on those servers: each sends what our own server sends, for the page,
// the program, the map and a script that hosts load. A server that is not installed is passed over.
import assert from 'node:assert/strict';
import {spawn, spawnSync} from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import net from 'node:net';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {after, before} from 'node:test';
import {dist, root, test} from '../browser/helpers.mjs';
import {serve} from '../../web/serve.mjs';

const SAMPLES = path.join(root, 'web/examples/hosting');
const HEADERS = [
  'content-type',
  'content-security-policy',
  'access-control-allow-origin',
  'cross-origin-resource-policy',
  'cross-origin-embedder-policy',
  'x-content-type-options',
  'referrer-policy',
  'cache-control',
];
const MODULES = process.env.DATELINE_APACHE_MODULES ?? '/usr/lib/apache2/modules';
const HEAD = {method: 'HEAD', signal: AbortSignal.timeout(100_000)};
let ours;
let folder;
let files;

before(async () => {
  ours = await serve(dist, 0);
  folder = mkdtempSync(path.join(tmpdir(), 'dateline-hosting-'));
  chmodSync(folder, 0o755);
  cpSync(dist, path.join(folder, 'story'), {recursive: true});
  cpSync(path.join(SAMPLES, '.htaccess'), path.join(folder, 'story/.htaccess'));
  const assets = readdirSync(path.join(dist, 'assets'));
  const map = assets.find(
    (name) => name.startsWith('map.') && !path.extname(name).match(/json|br|gz/),
  );
  files = [
    'index.html',
    'embed.js',
    'poster.webp',
    ...['dateline.', 'page.', 'map.', 'card.'].map(
      (start) =>
        `assets/${assets.find((name) => name.startsWith(start) && /\.(wasm|js|json|png)$/.test(name))}`,
    ),
    `assets/${map}/${readdirSync(path.join(dist, 'assets', map)).find((name) => name.endsWith('.mesh'))}`,
  ];
});
after(() => {
  ours?.server.closeAllConnections();
  ours?.server.close();
  rmSync(folder, {recursive: true, force: true});
});

const freePort = () =>
  new Promise((resolve) => {
    const probe = net.createServer().listen(0, '127.0.0.1', () => {
      const {port} = probe.address();
      probe.close(() => resolve(port));
    });
  });

const bare = (type) => type?.toLowerCase().replace(/;\s*/, '; ');

/** Runs a server until every file's headers have been held against ours. */
async function compare(command, args, port, log) {
  const child = spawn(command, args, {stdio: 'ignore'});
  const closed = new Promise((resolve) => child.once('close', resolve));
  try {
    for (const file of files) {
      const url = `http://127.0.0.1:${port}/story/${file}`;
      let theirs;
      for (
        const end = Date.now() + 10_000;
        !theirs;
        await new Promise((resolve) => setTimeout(resolve, 50))
      ) {
        theirs = await fetch(url, HEAD).catch(() => null);
        assert.ok(
          theirs || Date.now() < end,
          `${command} does not answer: ${existsSync(log) && readFileSync(log, 'utf8')}`,
        );
      }
      const own = await fetch(ours.url + file, HEAD);
      assert.equal(theirs.status, 200, file);
      for (const name of HEADERS) {
        assert.equal(
          bare(theirs.headers.get(name))?.replace(/; charset=utf-8$/, ''),
          bare(own.headers.get(name))?.replace(/; charset=utf-8$/, ''),
          `${file}: ${name}`,
        );
      }
    }
  } finally {
    child.kill('SIGKILL');
    await closed;
  }
}

const installed = (...names) => names.find((name) => !spawnSync(name, ['-v']).error);

test('nginx', async (context) => {
  const nginx = installed(process.env.DATELINE_NGINX ?? 'nginx', '/usr/sbin/nginx');
  if (!nginx) return context.skip('nginx is not installed');
  const port = await freePort();
  const home = path.join(folder, 'nginx');
  mkdirSync(home);
  writeFileSync(
    path.join(home, 'nginx.conf'),
    `daemon off; master_process off; pid ${home}/pid; error_log ${home}/log;
events {}
http {
  access_log off; client_body_temp_path ${home}/a; proxy_temp_path ${home}/b; fastcgi_temp_path ${home}/c; uwsgi_temp_path ${home}/d; scgi_temp_path ${home}/e;
  server { listen 127.0.0.1:${port}; root ${folder};\n${readFileSync(path.join(SAMPLES, 'nginx.conf'), 'utf8')}\n  }
}`,
  );
  await compare(
    nginx,
    ['-e', path.join(home, 'log'), '-c', path.join(home, 'nginx.conf'), '-p', home],
    port,
    path.join(home, 'log'),
  );
});

test('Apache', async (context) => {
  const apache = installed(process.env.DATELINE_APACHE ?? 'apache2', '/usr/sbin/apache2', 'httpd');
  if (!apache || !existsSync(MODULES)) return context.skip('Apache is not installed');
  const port = await freePort();
  const home = path.join(folder, 'apache');
  mkdirSync(home);
  const modules = ['mpm_event', 'authz_core', 'headers', 'mime', 'dir']
    .map((name) => `LoadModule ${name}_module ${MODULES}/mod_${name}.so`)
    .join('\n');
  writeFileSync(
    path.join(home, 'mime.types'),
    'text/html html\ntext/css css\napplication/json json\nimage/png png\nimage/svg+xml svg\n',
  );
  writeFileSync(
    path.join(home, 'httpd.conf'),
    `${modules}
ServerRoot ${home}\nServerName localhost\nListen 127.0.0.1:${port}\nPidFile ${home}/pid\nErrorLog ${home}/log\nTypesConfig ${home}/mime.types\nDocumentRoot ${folder}\n${process.getuid() === 0 ? 'User nobody\nGroup nogroup\n' : ''}
<Directory ${folder}>\nRequire all granted\nAllowOverride All\n</Directory>\n`,
  );
  await compare(apache, ['-X', '-f', path.join(home, 'httpd.conf')], port, path.join(home, 'log'));
});
