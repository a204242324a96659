// What stands in for Playwright's Locator where a browser is driven by WebDriver: as much of it as the tests use.

import { getByLabelSelector, getByRoleSelector, getByTextSelector } from 'ivya';
import { pause } from './driver.mjs';
import { keysOf, named } from './keys.mjs';

/** How long to wait for an element, in milliseconds. */
const patience = 10_000;

/** The ways to an element, from a page or another element. */
export class Finder {
  constructor(page, selector) {
    this.page = page;
    this.selector = selector;
  }

  find(selector) {
    return new Locator(this.page ?? this, this.selector ? `${this.selector} >> ${selector}` : selector);
  }

  locator(selector, { hasText } = {}) {
    const found = this.find(selector);
    return hasText === undefined ? found : found.find(`internal:has-text=${JSON.stringify(hasText)}i`);
  }

  getByRole(role, options) {
    return this.find(getByRoleSelector(role, options));
  }

  getByLabel(text, options) {
    return this.find(getByLabelSelector(text, options));
  }

  getByText(text, options) {
    return this.find(getByTextSelector(text, options));
  }
}

class Locator extends Finder {
  // By these two, Playwright's `expect` takes it for a Locator.
  _apiName = 'Locator';

  async _expect(expression, { timeout, isNot, expectedText, expectedNumber, expectedValue, expressionArg }) {
    const options = { isNot, expectedText, expectedNumber, expectedValue, expressionArg };
    const end = Date.now() + timeout;
    for (;;) {
      const answer = await this.page.inside('inside.meets(...args)', expression, this.selector, options);
      if (answer.matches !== isNot) return answer;
      if (Date.now() > end) return { ...answer, timedOut: true, log: [`waited for ${this}`] };
      await pause(50);
    }
  }

  toString() {
    return this.selector;
  }

  first() {
    return this.nth(0);
  }

  last() {
    return this.nth(-1);
  }

  nth(index) {
    return this.find(`nth=${index}`);
  }

  count() {
    return this.page.inside('inside.all(...args).length', this.selector);
  }

  isVisible() {
    return this.page.inside('inside.all(...args).some(inside.isVisible)', this.selector);
  }

  allTextContents() {
    return this.evaluateAll((all) => all.map(({ textContent }) => textContent));
  }

  textContent() {
    return this.evaluate((element) => element.textContent);
  }

  innerHTML() {
    return this.evaluate((element) => element.innerHTML);
  }

  getAttribute(name) {
    return this.evaluate((element, name) => element.getAttribute(name), name);
  }

  evaluateAll(work, argument) {
    return this.page.inside(`(${work})(inside.all(args[0]), args[1])`, this.selector, argument);
  }

  async evaluate(work, argument) {
    return (await this.element(`{ value: await (${work})(element, args[1]) }`, argument)).value;
  }

  /** The element as it is now, even when it has left the page. */
  async elementHandle() {
    const key = await this.evaluate((element) => (globalThis.handles ??= []).push(element) - 1);
    return { evaluate: (work, argument) => this.page.inside(`(${work})(globalThis.handles[args[0]], args[1])`, key, argument) };
  }

  focus() {
    return this.evaluate((element) => element.focus());
  }

  async fill(text) {
    await this.target();
    await this.element('{ value: inside.fill(element, args[1]) }', text);
  }

  async pressSequentially(text, { delay = 0 } = {}) {
    await this.focus();
    await this.page.browser.session.keys(keysOf(text, delay));
  }

  async click({ button = 'left', modifiers = [] } = {}) {
    const point = await this.target();
    const { session } = this.page.browser;
    const keys = modifiers.map((name) => named[name]);
    if (keys.length) await session.keys(keys.map((key) => ['down', key]));
    await session.click(point, button === 'middle' ? 1 : 0);
    if (keys.length) await session.keys(keys.map((key) => ['up', key]));
  }

  /** The point to click, once the element can be clicked. */
  target() {
    return this.wait(() => this.page.inside('inside.target(...args)', this.selector));
  }

  /** What the expression gives, once there is an `element`. */
  element(expression, argument) {
    return this.wait(() => this.page.inside(
      `(async (element) => (element ? ${expression} : { wait: 'not there' }))(inside.one(args[0]))`, this.selector, argument,
    ));
  }

  async wait(work) {
    const end = Date.now() + patience;
    for (;;) {
      const answer = await work();
      if (!answer.wait) return answer;
      if (Date.now() > end) throw new Error(`${this} is ${answer.wait}`);
      await pause(30);
    }
  }
}
