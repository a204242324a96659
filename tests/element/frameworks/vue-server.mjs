// The page on a server, which imports the element as the page in the browser does.

import 'migration-compact/define';
import { createSSRApp, h } from 'vue';
import { renderToString } from 'vue/server-renderer';
import { App } from './vue.mjs';

export const render = (readers) => renderToString(createSSRApp({ render: () => h(App, { readers }) }));
