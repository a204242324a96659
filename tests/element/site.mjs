// A host's website for the tests: the package as it is published, and any page under any policy.

import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { test as base } from '@playwright/test';

export { expect } from '@playwright/test';

const types = { js: 'text/javascript', wasm: 'application/wasm' };

/** What the element has to live with. */
export const strict = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'";

/** Pages by name, each with `html` and maybe a `policy`; other files, each a function that answers; and what was asked for. */
class Site {
  pages = new Map();
  files = new Map();
  requests = [];

  async start() {
    this.server = createServer((request, response) => this.answer(new URL(request.url, 'http://localhost').pathname, response));
    await new Promise((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    this.origin = `http://127.0.0.1:${this.server.address().port}`;
  }

  answer(path, response) {
    this.requests.push(path);
    const page = this.pages.get(path);
    if (page) {
      const headers = { 'content-type': 'text/html; charset=utf-8', ...(page.policy && { 'content-security-policy': page.policy }) };
      return response.writeHead(200, headers).end(page.html);
    }
    if (path === '/favicon.ico') return response.writeHead(204).end();
    if (this.files.has(path)) return this.files.get(path)(response);
    try {
      const content = readFileSync(new URL(`../../dist${path}`, import.meta.url));
      return response.writeHead(200, { 'content-type': types[path.split('.').pop()] }).end(content);
    } catch {
      return response.writeHead(404).end();
    }
  }
}

export const test = base.extend({
  // eslint-disable-next-line no-empty-pattern
  site: async ({}, use) => {
    const site = new Site();
    await site.start();
    await use(site);
    site.server.closeAllConnections();
    site.server.close();
  },

  /** Opens a page with this body, and waits until its elements are drawn or have failed. */
  visit: async ({ page, site }, use) => {
    const faults = [];
    page.on('pageerror', ({ message }) => faults.push(message));
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    const visit = async (body, { policy, head = '', lang = 'da', path = '/page', hash = '', wait = true, script = '/define.js' } = {}) => {
      const html = `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>Vært</title>
        <meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">
        ${head}<script type="module" src="${script}"></script></head><body>${body}</body></html>`;
      site.pages.set(path, { html, policy });
      await page.goto(`${site.origin}${path}${hash}`);
      if (wait) await drawn(page);
    };
    visit.faults = faults;
    await use(visit);
  },
});

/** Until every element of the page is drawn or has failed. */
export async function drawn(page) {
  await page.waitForFunction(() => {
    const all = [...document.querySelectorAll('migration-compact')];
    return all.every((element) => element.shadowRoot?.querySelector('.base'));
  });
}

/** Collects the element's events on the page, to be read later. */
export function listen(page, ...names) {
  return page.evaluate((names) => {
    globalThis.heard = [];
    for (const name of names) {
      document.addEventListener(`migration-compact-${name}`, ({ type, detail }) => {
        const plain = detail?.cause ? { code: detail.code, cause: detail.cause.name } : detail;
        heard.push([type.replace('migration-compact-', ''), plain]);
      });
    }
  }, names);
}

export function heard(page) {
  return page.evaluate(() => heard.splice(0));
}
