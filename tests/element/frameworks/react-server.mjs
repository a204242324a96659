// The page on a server, which imports the element as the page in the browser does.

import 'migration-compact/define';
import { createElement as h } from 'react';
import { renderToString } from 'react-dom/server';
import { App } from './react.mjs';

export const render = async (readers) => renderToString(h(App, { readers }));
