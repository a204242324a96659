/**
 * Registers `<migration-compact>`, where there is a registry of elements: on a server, importing it does nothing.
 *
 * @packageDocumentation
 */
export { MigrationCompactElement } from './element.js';
