// The WebKitGTK of the system, through WebKitWebDriver, on a screen of its own.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Driver } from './driver.mjs';

// Without this, the buttons of the window keep pages wider than 320 pixels.
const style = '* { min-width: 0; padding: 0; margin: 0; border-width: 0; font-size: 1px; -gtk-icon-transform: scale(0.1); }';
const settings = '[Settings]\ngtk-enable-animations=0\n';

export class WebKit {
  static async launch({ webkit, webkitdriver, xvfb }) {
    const screen = await Screen.start(xvfb);
    const config = await mkdtemp(path.join(tmpdir(), 'webkit-'));
    await mkdir(path.join(config, 'gtk-3.0'));
    await writeFile(path.join(config, 'gtk-3.0/gtk.css'), style);
    await writeFile(path.join(config, 'gtk-3.0/settings.ini'), settings);
    const env = { DISPLAY: screen.display, GDK_BACKEND: 'x11', XDG_CONFIG_HOME: config };
    const startDriver = () => Driver.start(webkitdriver, (port) => [`--port=${port}`], env);
    return new WebKit({ screen, config, startDriver, driver: await startDriver(), program: webkit });
  }

  constructor(parts) {
    Object.assign(this, parts);
  }

  /** Once in a hundred times or so the browser starts and the driver does not hear of it: then both are started anew. */
  async open(args = []) {
    const options = { binary: this.program, args: ['--automation', ...args] };
    const start = () => this.driver.newSession({ browserName: 'MiniBrowser', 'webkitgtk:browserOptions': options });
    this.session = await start().catch(async () => {
      await this.driver.stop();
      this.driver = await this.startDriver();
      return start();
    });
  }

  /** Of a browser that has crashed there is nothing to leave, and its test has failed already. */
  async leave() {
    await this.session.delete().catch(() => undefined);
  }

  /** The colour scheme is that of the session. Motion is always reduced: the settings say so. */
  async emulate({ colorScheme, media, forcedColors }) {
    if (forcedColors) throw new Error('WebKitGTK has no forced colours');
    if (media) await this.session.run(`(${showPrint})()`);
    if (colorScheme !== 'dark') return;
    await this.leave();
    await this.open(['--dark-mode']);
    await this.resize(this.size);
  }

  async resize({ width, height }) {
    this.size = { width, height };
    await this.session.post('/window/rect', { width, height });
    const inner = await this.session.run('return innerHeight');
    await this.session.post('/window/rect', { width, height: 2 * height - inner });
  }

  async close() {
    await this.driver.stop();
    await this.screen.stop();
    await rm(this.config, { recursive: true, force: true });
  }
}

/** Nothing tells WebKitGTK to show a page as printed, but the rules for print can be made to apply. */
function showPrint() {
  const roots = [document, ...[...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? [])];
  const sheets = roots.flatMap((root) => [...root.styleSheets, ...root.adoptedStyleSheets]);
  for (const rule of sheets.flatMap(({ cssRules }) => [...cssRules])) {
    if (rule.media?.mediaText === 'print') rule.media.mediaText = 'all';
    else if (rule.media?.mediaText === 'not print') rule.media.mediaText = 'not all';
  }
}

/** A screen that nobody sees. */
class Screen {
  static async start(xvfb) {
    const child = spawn(xvfb, ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
    const [number] = await Promise.race([once(child.stdio[3], 'data'), once(child, 'exit').then(() => [undefined])]);
    if (!number) throw new Error(`${xvfb} has no screen to give`);
    return Object.assign(new Screen(), { child, display: `:${String(number).trim()}` });
  }

  async stop() {
    this.child.kill();
    await once(this.child, 'exit');
  }
}
