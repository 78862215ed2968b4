// The demo's web server, for people (`npm start`), end-to-end tests and pictures. Static files on loopback, nothing else.
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { root } from './setup.mjs';

const HOST = '127.0.0.1';

/** Which folder answers an address; the first that fits. Of the packages, only what they publish. */
const ROUTES = [
  [/^\/take-stock\/(.*)$/, 'packages/take-stock/dist/cdn'],
  [/^\/packages\/((?:engine|instruments|elements|take-stock)\/(?:dist|schemas)\/.*)$/, 'packages'],
  // The one dependency of the engine, for the page that loads it unbundled.
  [/^\/node_modules\/(zod\/.*\.js)$/, 'node_modules'],
  [/^\/(.*)$/, 'demo'],
];

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/** The strictest policy that a host may set: only its own scripts and sheets, and trusted types with Lit's policy alone. */
export const STRICT_CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

/** Headers of single pages of the demo, by file name. */
const PAGE_HEADERS = { 'strict-csp.html': { 'content-security-policy': STRICT_CSP } };

/**
 * Serves the demo and the builds.
 *
 * @param {object} [options]
 * @param {number} [options.port] where to listen; 0 takes any free port
 * @param {string} [options.csp] a Content-Security-Policy for every page
 * @returns {Promise<{ url: string, close: () => Promise<void> }>} the address, without a slash at its end
 * @throws the system's error, such as EADDRINUSE, when it cannot listen there
 */
export async function serve({ port = 0, csp } = {}) {
  const server = createServer((request, response) => {
    answer(request, response, csp).catch((error) => {
      if (!response.headersSent) response.writeHead(500, { 'content-type': TYPES['.txt'] });
      response.end(response.writableEnded ? undefined : `${error.message}\n`);
    });
  });
  await new Promise((listening, refused) => {
    server.once('listening', listening).once('error', refused);
    server.listen(port, HOST);
  });
  return {
    url: `http://${HOST}:${server.address().port}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

async function answer(request, response, csp) {
  if (request.method !== 'GET' && request.method !== 'HEAD') return plain(response, 405, 'only GET and HEAD are answered here');
  const file = await find(request.url);
  if (!file) return plain(response, 404, 'there is no such page here');
  response.writeHead(200, {
    'content-type': TYPES[extname(file.path)] ?? 'application/octet-stream',
    'content-length': file.size,
    // A page that is being worked on must never come out of a cache.
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...(csp && { 'content-security-policy': csp }),
    ...PAGE_HEADERS[file.path.slice(file.path.lastIndexOf(sep) + 1)],
  });
  if (request.method === 'HEAD') return response.end();
  // A visitor who leaves half-way is no fault of ours.
  await pipeline(createReadStream(file.path), response).catch(() => {});
}

function plain(response, status, message) {
  response.writeHead(status, { 'content-type': TYPES['.txt'] }).end(`${message}\n`);
}

/** The file behind an address; `null` where there is none, or where the address leads out of its folder. */
async function find(url) {
  let address;
  try {
    address = decodeURIComponent(url.split(/[?#]/, 1)[0]);
  } catch {
    return null;
  }
  if (/[\0\\]|(^|\/)\.\.(\/|$)/.test(address)) return null;
  for (const [pattern, folder] of ROUTES) {
    const rest = pattern.exec(address)?.[1];
    if (rest === undefined) continue;
    const path = join(root, folder, rest.endsWith('/') || rest === '' ? `${rest}index.html` : rest);
    const found = await stat(path).catch(() => null);
    return found?.isFile() ? { path, size: found.size } : null;
  }
  return null;
}
