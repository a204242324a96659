// Finds the browsers and the drivers that the tests use, or brings them in where that is possible.

import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { run, Stop, which } from './lib.mjs';

/** What each browser takes: the environment variable that may point to a program, its names, the Debian package that has it. */
const programs = {
  chromium: {
    chrome: { variable: 'CHROME', names: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'], debian: 'chromium', find: playwrightChrome },
    chromedriver: { variable: 'CHROMEDRIVER', folder: 'CHROMEWEBDRIVER', names: ['chromedriver'], debian: 'chromium-driver' },
  },
  firefox: {
    firefox: { variable: 'FIREFOX', names: ['firefox-esr', 'firefox'], debian: 'firefox-esr' },
    geckodriver: { variable: 'GECKODRIVER', folder: 'GECKOWEBDRIVER', names: ['geckodriver'], crate: 'geckodriver' },
  },
  webkit: {
    webkit: { variable: 'WEBKIT', names: ['MiniBrowser'], debian: 'libwebkit2gtk-4.1-0', find: miniBrowser },
    webkitdriver: { variable: 'WEBKITDRIVER', names: ['WebKitWebDriver'], debian: 'webkit2gtk-driver' },
    xvfb: { variable: 'XVFB', names: ['Xvfb'], debian: 'xvfb' },
  },
};

/** What Chromium is started with, in tests and in the benchmark; webdriver.json, which cannot import it, lists the same. */
export const switches = [
  // The tests also run as root, in containers, where the sandbox does not start.
  '--no-sandbox',
  // Machines that test have no graphics card.
  '--disable-gpu',
  // Every server of ours speaks HTTP over TCP.
  '--disable-quic',
  // The browser itself asks for nothing in the meantime: lists of unsafe sites, new parts of its own, an account.
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // In containers /dev/shm is too small.
  '--disable-dev-shm-usage',
];

/** The browsers to test the element in, which `BROWSERS` can narrow. */
export function wantedBrowsers() {
  const wanted = process.env.BROWSERS?.split(',') ?? Object.keys(programs);
  const unknown = wanted.filter((name) => !(name in programs));
  if (unknown.length) throw new Stop(`BROWSERS names ${unknown.join(', ')}; known are ${Object.keys(programs).join(', ')}`);
  return wanted;
}

/** `{ chrome, chromedriver, firefox, … }` as absolute paths; what is not found is undefined. */
export async function findBrowsers() {
  const all = Object.values(programs).flatMap((ofBrowser) => Object.entries(ofBrowser));
  return Object.fromEntries(await Promise.all(all.map(async ([name, program]) => [name, await find(program)])));
}

/** The programs of the browsers to test in, installed first where that can be done. */
export async function ensureBrowsers() {
  const packages = (await missingPrograms()).flatMap(({ debian }) => debian ?? []);
  if (packages.length && isDebian() && process.getuid?.() === 0) await install(packages);
  const missing = await missingPrograms();
  const crates = missing.flatMap(({ crate }) => crate ?? []);
  if (missing.length > crates.length) throw new Stop(advice(missing.filter(({ crate }) => !crate)));
  for (const crate of crates) await run('cargo', ['install', crate, '--locked']);
  return findBrowsers();
}

async function missingPrograms() {
  const found = await findBrowsers();
  // Chromium in any case: the tests of package and demo run there.
  return [...new Set(['chromium', ...wantedBrowsers()])].flatMap((browser) => Object.entries(programs[browser]))
    .filter(([name]) => !found[name]).map(([name, program]) => ({ name, ...program }));
}

async function install(packages) {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update'], { env });
  await run('apt-get', ['install', '-y', '--no-install-recommends', ...packages], { env });
}

function advice(missing) {
  const names = missing.map(({ name, names, variable }) => `${names[0] ?? name} (set ${variable} to its path)`);
  const isChromium = missing.some(({ name }) => name in programs.chromium);
  return [
    `the tests need ${names.join(', ')}`,
    isDebian() && `as root: apt-get install ${missing.map(({ debian }) => debian).join(' ')}`,
    isChromium
      ? 'Chrome and its driver, in the same version, are at https://googlechromelabs.github.io/chrome-for-testing/'
      : 'BROWSERS=chromium npm test does with Chromium alone',
  ].filter(Boolean).join('; ');
}

async function find({ variable, folder, names, find: elsewhere }) {
  const inFolder = process.env[folder] && path.join(process.env[folder], names[0]);
  return present(process.env[variable]) ?? present(inFolder) ?? which(...names) ?? elsewhere?.();
}

function isDebian() {
  return existsSync('/etc/debian_version') && Boolean(which('apt-get')) && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
}

async function playwrightChrome() {
  try {
    const { chromium } = await import('@playwright/test');
    return present(chromium.executablePath());
  } catch {
    return undefined;
  }
}

/** WebKitGTK's own browser, which no PATH has. */
function miniBrowser() {
  return ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu', '/usr/lib64', '/usr/lib', '/usr/libexec']
    .flatMap((folder) => ['webkit2gtk-4.1', 'webkitgtk-6.0'].map((version) => path.join(folder, version, 'MiniBrowser')))
    .find(existsSync);
}

function present(file) {
  return file && existsSync(file) ? file : undefined;
}
