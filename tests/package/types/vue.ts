// The element in Vue, as the README says: the editors' and vue-tsc's knowledge of templates.

import type { GlobalComponents, HTMLAttributes } from 'vue';
import type { MigrationCompactAttributes, MigrationCompactListeners } from 'migration-compact/element';

declare module 'vue' {
  interface GlobalComponents {
    'migration-compact': new () => { $props: MigrationCompactAttributes & MigrationCompactListeners & HTMLAttributes };
  }
}

type Properties = InstanceType<GlobalComponents['migration-compact']>['$props'];

export const reader: Properties = { query: 'børn', 'max-results': 5, messages: { search: 'Find' }, class: 'reader' };
export const listening: Properties = { 'onmigration-compact-navigate': (event) => event.detail.id === 'o9' && event.preventDefault() };
// @ts-expect-error There is no such view.
export const mistaken: Properties = { view: 'book' };
