// Registers the element. This is the only module of the package that does something when it is imported.

import { MigrationCompactElement } from './element.js';

export { MigrationCompactElement };

const name = 'migration-compact';

// On a server there is no registry, and a page may load two copies of the package.
if (globalThis.customElements && !customElements.get(name)) customElements.define(name, MigrationCompactElement);
