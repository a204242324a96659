// What the scripts share: running programs, and telling how it went. Only Node's own modules: this runs before npm has.

import { spawn, spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import path from 'node:path';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** An absolute path inside the repository. */
export function at(...names) {
  return path.join(root, ...names);
}

/** What stops a script and is told to the person at the keyboard without a stack. */
export class Stop extends Error {}

/**
 * Runs a program in the repository, shows what it prints, and gives that back. A failure stops the script; the error
 * carries the output.
 */
export function run(command, args, { env = {}, cwd = root } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env: { ...process.env, ...colours(), ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of ['stdout', 'stderr']) {
      child[stream].on('data', (data) => {
        output += data;
        process[stream].write(data);
      });
    }
    child.on('error', (error) => reject(new Stop(`${command} could not be started: ${error.message}`)));
    child.on('close', (code, signal) => {
      if (code === 0) return resolve(output);
      const stop = new Stop(`${[command, ...args].join(' ')} ended with ${signal ?? code}`);
      reject(Object.assign(stop, { output }));
    });
  });
}

/** A program's standard output, trimmed; undefined where it is missing or fails. */
export function ask(command, ...args) {
  const { status, stdout } = spawnSync(command, args, { cwd: root, encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}

/** The program of an npm package that is installed here. */
export function bin(name) {
  return at('node_modules', '.bin', name);
}

/** The first of these programs that PATH has, as an absolute path. */
export function which(...names) {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  const candidates = names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return candidates.find((file) => existsSync(file) && statSync(file).isFile());
}

export function heading(text) {
  console.log(`\n${bold(`== ${text}`)}`);
}

export function seconds(since) {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`;
}

/** Runs a script's work when the script is what Node was started with. */
export async function main(url, work) {
  if (process.argv[1] !== fileURLToPath(url)) return;
  try {
    await work();
  } catch (error) {
    console.error(`\n${error instanceof Stop ? `error: ${error.message}` : error.stack}`);
    process.exit(1);
  }
}

// Programs that print into a pipe leave out colours unless told.
function colours() {
  return process.stdout.isTTY ? { FORCE_COLOR: '1', CARGO_TERM_COLOR: 'always' } : {};
}

function bold(text) {
  return process.stdout.isTTY ? `\u001b[1m${text}\u001b[0m` : text;
}
