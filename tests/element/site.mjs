// A host's website for the tests: the package as it is published, and any page under any policy.

import { test as base } from '../browsers/test.mjs';
import { listen as serve, send, sendFile, types } from '../server.mjs';
import { drawn } from '../site.mjs';

export { expect, onlyIn } from '../browsers/test.mjs';
export { drawn };

/** Notes what goes wrong in a page. A host's script runs before the element's, under the same policy. */
const watch = `
  window.faults = [];
  addEventListener('error', ({ message }) => faults.push(message));
  addEventListener('unhandledrejection', ({ reason }) => faults.push(String(reason)));
  // Browsers ask for an icon by themselves.
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) => {
    if (!blockedURI.endsWith('/favicon.ico')) faults.push(violatedDirective + ' in ' + sourceFile);
  });
  const { error } = console;
  console.error = (...words) => (faults.push(words.join(' ')), error.apply(console, words));
`;

/** What the element has to live with. */
export const strict = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'";

/** Pages by name, each with `html` and maybe a `policy`; other files, each a function that answers; and what was asked for. */
class Site {
  pages = new Map();
  files = new Map([['/watch.js', (response) => send(response, { type: types.js, body: watch })]]);
  requests = [];
  isCut = false;

  async start() {
    this.server = await serve((request, response) => {
      const { pathname } = new URL(request.url, 'http://localhost');
      if (!['/watch.js', '/favicon.ico'].includes(pathname)) this.requests.push(pathname);
      if (this.isCut) return request.socket.destroy();
      this.answer(pathname, response);
    });
    this.origin = this.server.origin;
  }

  /** From now on nothing is answered. */
  cut() {
    this.isCut = true;
    this.server.closeAllConnections();
  }

  mend() {
    this.isCut = false;
  }

  answer(path, response) {
    const page = this.pages.get(path);
    if (page) return send(response, { type: types.html, policy: page.policy, body: page.html });
    if (path === '/favicon.ico') return send(response, { status: 204 });
    if (this.files.has(path)) return this.files.get(path)(response);
    return sendFile(response, `dist${path}`);
  }
}

export const test = base.extend({
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
    const collect = async () => faults.push(...(await page.evaluate(() => window.faults?.splice(0) ?? [])));
    const visit = async (body, { policy, head = '', lang = 'da', path = '/page', hash = '', wait = true, script = '/define.js' } = {}) => {
      const html = `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>Vært</title>
        <meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">
        <script src="/watch.js"></script>${head}<script type="module" src="${script}"></script></head><body>${body}</body></html>`;
      site.pages.set(path, { html, policy });
      await collect();
      await page.goto(`${site.origin}${path}${hash}`);
      if (wait) await drawn(page);
    };
    visit.faults = async () => {
      await collect();
      return faults;
    };
    await use(visit);
  },
});

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

/** By how many pixels the page is wider than its window, of which a scroll bar may take some. */
export function overhang(page) {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
