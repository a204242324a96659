// A web server for the tests: the files of a folder, and before them what a test has it answer.

import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';

export const types = {
  css: 'text/css',
  html: 'text/html; charset=utf-8',
  js: 'text/javascript',
  svg: 'image/svg+xml',
  wasm: 'application/wasm',
};

/** What makes the folders. */
const made = { dist: 'npm run build', 'www/dist': 'npm run demo' };

/** A server that answers so, with its `origin`. */
export async function listen(answer) {
  const server = createServer(answer);
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return Object.assign(server, { origin: `http://127.0.0.1:${server.address().port}` });
}

/** A server of a folder of this repository, whose files lie below `base`; `answers` has what to send, by path. */
export function serve(answers = {}, { folder = 'dist', base = '/' } = {}) {
  if (!existsSync(new URL(`../${folder}`, import.meta.url))) throw new Error(`${folder}/ is missing; ${made[folder]} makes it`);
  return listen(({ url }, response) => {
    const { pathname } = new URL(url, 'http://localhost');
    if (pathname in answers) return send(response, answers[pathname]);
    if (!pathname.startsWith(base)) return send(response, { status: 404 });
    return sendFile(response, `${folder}/${pathname.slice(base.length) || 'index.html'}`);
  });
}

export function send(response, { status = 200, type, policy, body }) {
  const headers = { ...(type && { 'content-type': type }), ...(policy && { 'content-security-policy': policy }) };
  return response.writeHead(status, headers).end(body);
}

/** Sends a file of this repository. */
export function sendFile(response, name) {
  try {
    const body = readFileSync(new URL(`../${name}`, import.meta.url));
    return send(response, { type: types[name.split('.').pop()], body });
  } catch {
    return send(response, { status: 404 });
  }
}
