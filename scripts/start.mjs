// `npm start`: builds what changed and serves the demo.

import { build } from './build.mjs';
import { at, main } from './lib.mjs';
import { setUpNode } from './setup.mjs';

await main(import.meta.url, async () => {
  await setUpNode();
  await build();
  const { createServer } = await import('vite');
  const server = await createServer({ configFile: at('www/vite.config.js') });
  await server.listen();
  server.printUrls();
  console.log('  Ctrl+C ends it; run `npm run build` in another terminal after a change outside www/');
});
