/**
 * Links the citations of the compact in a host's own articles: in the DOM, and in plain text for servers.
 * Importing it does nothing, and it needs no browser until `autolink` is called.
 *
 * @packageDocumentation
 */

import type { CitedSegment, Compact, ProvisionId } from './index.js';

/** `Element`, `Document` or `DocumentFragment`, where the compiler knows them: without the library "dom" it does not. */
export type AutolinkRoot = typeof globalThis extends { Node: { prototype: infer Node } } ? Node & object : never;

export interface LinkOptions {
  /** The address of a place, `#` and its id if left out. Where it gives no string, the citation stays text. */
  href?: ((id: ProvisionId) => string | null | undefined) | undefined;
}

export interface AutolinkOptions extends LinkOptions {
  /** A selector of more elements to leave as they are. */
  skip?: string | undefined;
}

export interface Autolinked {
  /** How many links were made. */
  readonly count: number;
  /** Takes the links out again and brings the text nodes back. Where the page has changed since, what is left is undone. */
  undo(): void;
}

/**
 * Links every citation below a root: `<a href="#o8" data-migration-compact-provision="o8">mål 8</a>`. Each member of a list
 * is a link of its own, a range is one link to its first place. Calling it again links only what is new.
 *
 * Left as they are: links, buttons, labels, code, SVG, forms below the root, and what is being edited. A sentence is read
 * across the elements within it, so that "<a>udlændingelovens</a> § 9" is known for another law's; a citation that itself
 * runs across elements ("mål <b>8</b>") stays text. It does not enter shadow roots: pass one as the root.
 *
 * Text that a framework renders belongs to the framework, which may not expect links there: use {@link linkText} in that
 * case. A root, compact or option of the wrong type throws a `TypeError`.
 *
 * @example
 * import { loadCompact } from 'migration-compact';
 * import { autolink } from 'migration-compact/autolink';
 *
 * const links = autolink(document.querySelector('article'), await loadCompact(), { href: (id) => `/pagten#${id}` });
 * console.log(links.count);
 * links.undo();
 */
export function autolink(root: AutolinkRoot, compact: Pick<Compact, 'findCitations'>, options?: AutolinkOptions): Autolinked;

/**
 * The same for a plain text, where there is no DOM: the text cut where a citation begins or ends, citations with their
 * address. Joined, the segments are the text; who writes them into HTML has to escape them.
 *
 * @example
 * linkText('Se mål 8.', compact); // [{ text: "Se " }, { text: "mål 8", ids: ["o8"], href: "#o8" }, { text: "." }]
 */
export function linkText(text: string, compact: Pick<Compact, 'findCitations'>, options?: LinkOptions): LinkedSegment[];

export interface LinkedSegment extends CitedSegment {
  /** Where the first of the places is. */
  href?: string;
}
