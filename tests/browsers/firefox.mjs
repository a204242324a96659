// The Firefox of the system, through geckodriver.

import { Driver } from './driver.mjs';

const overrides = {
  colorScheme: 'prefersColorSchemeOverride',
  reducedMotion: 'prefersReducedMotionOverride',
  forcedColors: 'forcedColorsOverride',
  media: 'mediumOverride',
};

export class Firefox {
  static async launch({ firefox, geckodriver }) {
    // The window has to be larger than the pages that the tests want; system access lets them emulate media.
    const driver = await Driver.start(
      geckodriver,
      (port) => ['--port', String(port), '--websocket-port', '0', '--allow-system-access'],
      { MOZ_HEADLESS_WIDTH: '1400', MOZ_HEADLESS_HEIGHT: '1100' },
    );
    const session = await driver.newSession({
      browserName: 'firefox',
      'moz:firefoxOptions': { binary: firefox, args: ['-headless'], prefs: { 'dom.events.testing.asyncClipboard': true } },
    });
    return new Firefox(driver, session);
  }

  constructor(driver, session) {
    this.driver = driver;
    this.session = session;
  }

  /** A new window has no history, and nothing emulated; the old ones are closed after it is there, to keep the browser alive. */
  async open() {
    const old = await this.session.get('/window/handles');
    const { handle } = await this.session.post('/window/new', { type: 'window' });
    for (const window of old) {
      await this.session.post('/window', { handle: window });
      await this.session.delete('/window');
    }
    await this.session.post('/window', { handle });
  }

  async leave() {}

  async emulate(media) {
    const values = Object.entries(media).map(([name, value]) => [overrides[name], value]);
    await this.chrome((values) => {
      for (const [name, value] of values) gBrowser.selectedBrowser.browsingContext[name] = value;
    }, values);
  }

  async resize(size) {
    await this.chrome(({ width, height }) => Object.assign(gBrowser.selectedBrowser.style, { width: `${width}px`, height: `${height}px` }), size);
  }

  /** Runs a function in the browser itself. */
  async chrome(work, argument) {
    await this.session.post('/moz/context', { context: 'chrome' });
    await this.session.run(`return (${work})(arguments[0])`, argument);
    await this.session.post('/moz/context', { context: 'content' });
  }

  async close() {
    await this.session.delete().catch(() => undefined);
    await this.driver.stop();
  }
}
