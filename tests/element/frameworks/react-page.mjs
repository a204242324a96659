// The page in the browser: `show(readers)` renders the state anew, `hydrate(readers)` takes over what a server rendered.

import { createElement as h } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { App } from './react.mjs';

const place = document.querySelector('#app');
const faults = (globalThis.hydrationFaults = []);
let root;

globalThis.show = (readers) => {
  root ??= createRoot(place);
  flushSync(() => root.render(h(App, { readers })));
};

globalThis.hydrate = (readers) => {
  root = hydrateRoot(place, h(App, { readers }), { onRecoverableError: ({ message }) => faults.push(message) });
};

globalThis.define = () => import('migration-compact/define');
