// The page in the browser: `show(readers)` renders the state anew, `hydrate(readers)` takes over what a server rendered.

import { createApp, createSSRApp, h, nextTick, shallowRef } from 'vue/dist/vue.esm-bundler.js';
import { App } from './vue.mjs';

const place = document.querySelector('#app');
const faults = (globalThis.hydrationFaults = []);
let state;

globalThis.show = (readers) => {
  if (!state) return mount(createApp, readers);
  state.value = readers;
  return nextTick();
};

globalThis.hydrate = (readers) => mount(createSSRApp, readers);

function mount(create, readers) {
  state = shallowRef(readers);
  const app = create({ render: () => h(App, { readers: state.value }) });
  app.config.warnHandler = (message) => faults.push(message);
  app.mount(place);
}

globalThis.define = () => import('migration-compact/define');
