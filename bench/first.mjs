// A fresh process for one engine: prints the ms from the start of loading its script to its first result.

import { pathToFileURL } from 'node:url';

const { href } = pathToFileURL(process.argv[2]);
const start = performance.now();
const { load } = await import(href);
const { search } = await load();
await search('uledsagede børn');
console.log(performance.now() - start);
