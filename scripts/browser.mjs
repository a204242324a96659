// Finds the Chromium and the driver that the tests use, or brings them in where that is possible.

import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { run, Stop, which } from './lib.mjs';

const packages = ['chromium', 'chromium-driver'];

/** `{ chrome, driver }` as absolute paths; what is not found is undefined. */
export async function findBrowser() {
  const { CHROME, CHROMEDRIVER, CHROMEWEBDRIVER } = process.env;
  return {
    chrome: present(CHROME) ?? which('chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable') ?? (await playwrightChrome()),
    driver: present(CHROMEDRIVER) ?? present(CHROMEWEBDRIVER && path.join(CHROMEWEBDRIVER, 'chromedriver')) ?? which('chromedriver'),
  };
}

/** The browser, installed first where the system's package manager can do it. */
export async function ensureBrowser() {
  const found = await findBrowser();
  if (found.chrome && found.driver) return found;
  if (!isDebian() || process.getuid?.() !== 0) throw new Stop(missing(found));
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update'], { env });
  await run('apt-get', ['install', '-y', '--no-install-recommends', ...packages], { env });
  const installed = await findBrowser();
  if (installed.chrome && installed.driver) return installed;
  throw new Stop(missing(installed));
}

function missing({ chrome, driver }) {
  const names = [!chrome && 'Chromium or Chrome (set CHROME to its path)', !driver && 'chromedriver (set CHROMEDRIVER to its path)'];
  const advice = isDebian()
    ? `as root: apt-get install ${packages.join(' ')}`
    : 'install both in the same version, for example from https://googlechromelabs.github.io/chrome-for-testing/';
  return `the tests need ${names.filter(Boolean).join(' and ')}; ${advice}`;
}

function isDebian() {
  return existsSync('/etc/debian_version') && Boolean(which('apt-get')) && readFileSync('/etc/os-release', 'utf8').includes('debian');
}

async function playwrightChrome() {
  try {
    const { chromium } = await import('@playwright/test');
    return present(chromium.executablePath());
  } catch {
    return undefined;
  }
}

function present(file) {
  return file && existsSync(file) ? file : undefined;
}
