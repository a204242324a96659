// What stands in for Playwright's Browser, BrowserContext and Page where a browser is driven by WebDriver: as much of them as
// the tests use. Firefox and WebKit are those of the system: Playwright's own are builds that it downloads.

import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { pause } from './driver.mjs';
import { combination, keysOf } from './keys.mjs';
import { Finder } from './locator.mjs';

/** In Firefox a script has a scope of its own, and what it leaves there is gone when it ends. */
const scope = 'const globalThis = window;';

/** A browser as the fixture of Playwright that makes contexts and pages of it expects it. */
export class DrivenBrowser {
  _connection = {};

  constructor(browser, inside) {
    this.browser = browser;
    this.inside = inside;
  }

  async newContext() {
    await this.browser.open();
    const page = new Page(this.browser, this.inside);
    await page.setViewportSize({ width: 1280, height: 720 });
    return { newPage: () => page, close: () => this.browser.leave() };
  }
}

/** The script that runs in pages, in one piece. */
export async function insideScript() {
  const bundle = await rolldown({ input: fileURLToPath(new URL('inside.mjs', import.meta.url)) });
  const { output } = await bundle.generate({ format: 'iife', name: 'inside', minify: true });
  return `${output[0].code}; window.inside = inside`;
}

class Page extends Finder {
  constructor(browser, script) {
    super(undefined, '');
    this.browser = browser;
    this.script = script;
    this.keyboard = {
      press: (name) => browser.session.keys(combination(name)),
      type: (text) => browser.session.keys(keysOf(text)),
    };
  }

  /** Until the page has loaded: geckodriver may answer before, even at another document on the way there. */
  async goto(url) {
    const [document, hash] = new URL(url).href.split('#');
    const isHere = await this.evaluate(`window.isLeft = true; return location.href.split('#')[0] === arguments[0]`, document);
    await this.browser.session.post('/url', { url });
    if (isHere && hash !== undefined) return;
    await this.waitForFunction(`() => !window.isLeft && document.readyState === 'complete' && location.href.split('#')[0] === ${JSON.stringify(document)}`);
  }

  goBack() {
    return this.travel(-1);
  }

  goForward() {
    return this.travel(1);
  }

  /** Along the history within the document. WebKit's own button would skip what no hand of a reader has put there. */
  travel(steps) {
    return this.evaluate((steps) => new Promise((resolve) => {
      addEventListener('popstate', () => resolve(), { once: true });
      history.go(steps);
    }), steps);
  }

  setViewportSize(size) {
    return this.browser.resize(size);
  }

  emulateMedia(media) {
    return this.browser.emulate(media);
  }

  screenshot() {
    return this.browser.session.get('/screenshot');
  }

  waitForTimeout(milliseconds) {
    return pause(milliseconds);
  }

  async waitForFunction(work) {
    while (!(await this.evaluate(`return (async () => Boolean(await (${work})()))()`))) await pause(30);
  }

  /** A function runs with the argument, a text as it stands. */
  evaluate(work, argument) {
    const script = typeof work === 'string' ? work : `return (${work})(arguments[0])`;
    return this.browser.session.run(`${scope} ${script}`, ...(argument === undefined ? [] : [argument]));
  }

  /** An expression of the script that runs in the page, and its `args`. */
  async inside(expression, ...args) {
    const script = `${scope} if (!window.inside) return 'absent'; const { inside } = window, args = arguments; return (async () => [await ${expression}])()`;
    const answer = await this.browser.session.run(script, ...args);
    if (answer !== 'absent') return answer[0];
    await this.browser.session.run(this.script);
    return this.inside(expression, ...args);
  }
}
