// `npm run demo`: builds the demo into www/dist, ready for any web server.

import { build } from './build.mjs';
import { at, main } from './lib.mjs';
import { setUpNode } from './setup.mjs';

export async function buildDemo() {
  await setUpNode();
  await build();
  const vite = await import('vite');
  await vite.build({ configFile: at('www/vite.config.js'), logLevel: 'warn' });
}

await main(import.meta.url, buildDemo);
