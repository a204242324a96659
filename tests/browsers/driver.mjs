// A WebDriver program and its sessions, by the commands of the W3C standard.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';

/** What a driver answers when a command fails, by the standard's `code`. */
export class DriverError extends Error {
  constructor({ error, message }) {
    super(`${error}: ${message}`);
    this.code = error;
  }
}

export class Driver {
  /** Starts the program on a free port; `args` makes its arguments from the port. */
  static async start(program, args, env = {}) {
    const port = await freePort();
    const child = spawn(program, args(port), { env: { ...process.env, ...env }, stdio: 'ignore' });
    const driver = new Driver(child, `http://127.0.0.1:${port}`);
    await driver.isReady();
    return driver;
  }

  constructor(child, address) {
    this.child = child;
    this.address = address;
    child.on('error', (error) => (this.failure = error));
    child.on('exit', (code) => (this.failure ??= new Error(`${child.spawnfile} ended with ${code}`)));
  }

  async isReady() {
    const end = Date.now() + 20_000;
    while (!(await this.command('GET', '/status').catch(() => undefined))) {
      if (this.failure) throw this.failure;
      if (Date.now() > end) throw new Error(`${this.child.spawnfile} does not answer`);
      await pause(50);
    }
  }

  async command(method, path, body, signal) {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(this.address + path, { method, headers, body: body && JSON.stringify(body), signal });
    const { value } = await response.json();
    if (!response.ok) throw new DriverError(value);
    return value;
  }

  async newSession(capabilities) {
    const { sessionId } = await this.command('POST', '/session', { capabilities: { alwaysMatch: capabilities } }, AbortSignal.timeout(20_000));
    return new Session(this, `/session/${sessionId}`);
  }

  async stop() {
    if (this.failure) return;
    this.child.kill();
    await once(this.child, 'exit');
  }
}

class Session {
  constructor(driver, path) {
    this.driver = driver;
    this.path = path;
  }

  get(path) {
    return this.driver.command('GET', this.path + path);
  }

  post(path, body = {}) {
    return this.driver.command('POST', this.path + path, body);
  }

  delete(path = '') {
    return this.driver.command('DELETE', this.path + path);
  }

  /** Runs the body of a function in the page, and gives what it returns or promises; `undefined` comes as null. */
  run(script, ...args) {
    return this.post('/execute/sync', { script, args });
  }

  /** What a hand on the keyboard does: `down` and `up` with a key each, `pause` with milliseconds. */
  keys(steps) {
    const types = { down: 'keyDown', up: 'keyUp' };
    const actions = steps.map(([what, value]) => (what === 'pause' ? { type: 'pause', duration: value } : { type: types[what], value }));
    return this.post('/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  }

  /** A click at a point of the viewport; button 0 is the main one, 1 the middle one. */
  click({ x, y }, button = 0) {
    const actions = [
      { type: 'pointerMove', origin: 'viewport', x: Math.round(x), y: Math.round(y), duration: 0 },
      { type: 'pointerDown', button },
      { type: 'pointerUp', button },
    ];
    return this.post('/actions', { actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }] });
  }
}

export function pause(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}
