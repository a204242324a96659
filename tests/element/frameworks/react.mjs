// A page of a host that works with React: a list of elements as its state says. It runs on the server too.

import { createElement as h } from 'react';

export function App({ readers }) {
  return h('main', null, readers.map(({ key, attach, onReady, onSearch, onNavigate, ...properties }) => h(
    'migration-compact',
    {
      ...properties,
      key,
      ref: attach,
      'onmigration-compact-ready': onReady,
      'onmigration-compact-search': onSearch,
      'onmigration-compact-navigate': onNavigate,
    },
    h('p', null, 'I stedet'),
  )));
}
