/**
 * The class of the custom element `<migration-compact>`. Importing it registers nothing and is safe on a server; to have
 * the element on a page, import `migration-compact/define`.
 *
 * Needs the library "dom" of TypeScript.
 *
 * @packageDocumentation
 */

import type { Compact, CompactError, CompactErrorCode, EngineSource, Language, ProvisionId } from './index.js';

export type View = 'reader' | 'search' | 'card' | 'objectives';
export type Theme = 'auto' | 'light' | 'dark';

/**
 * The compact as a part of a page. Without attributes it is the full reader: search, outline, text, references.
 *
 * What stands between its tags is shown until the engine runs, and again where it can't: put the text there, or a link to it.
 * Every property that is an attribute too may be set before or after the element is upgraded, and takes effect at any time.
 *
 * - Slots: the default one (the content shown until the engine runs), and `header` and `footer`, which show at all times.
 * - Parts:
 *   - `base`: everything; its background and its padding.
 *   - `search`: the landmark with the search box.
 *   - `input`: the search box, and the field for a quotation.
 *   - `clear`: the button that clears the search.
 *   - `status`: what is said to screen readers alone; where the engine does not run, the count of passages.
 *   - `results`: what a search found, with the count; where the engine does not run, the passages.
 *   - `result`: one hit, and the answer to a quotation.
 *   - `result-title`: its heading.
 *   - `excerpt`: its words.
 *   - `mark`: what was searched for, in a title or in an excerpt.
 *   - `outline`: the contents beside the text.
 *   - `outline-item`: one line of them.
 *   - `provision`: the open place.
 *   - `heading`: the headings of the element and of the open place.
 *   - `paragraph`: a paragraph of the text.
 *   - `reference`: a link in it.
 *   - `footnote`: a footnote below it.
 *   - `popover`: what a reference cites.
 *   - `copy`: the buttons that copy.
 *   - `print`: the buttons that print.
 *   - `notice`: where the text is from.
 *   - `error`: why the engine does not run, with the button to try again where that may help.
 * - Custom properties:
 *   - `--migration-compact-accent`: the one colour of links, buttons, lines that stand out, and focus.
 *   - `--migration-compact-on-accent`: the colour of words on it.
 *   - `--migration-compact-background`: the colour behind everything.
 *   - `--migration-compact-surface`: that of fields, buttons, popovers and boxes.
 *   - `--migration-compact-color`: that of the text.
 *   - `--migration-compact-muted`: that of labels and reasons.
 *   - `--migration-compact-line`: that of lines between things.
 *   - `--migration-compact-edge`: that of the edges of fields and popovers; it needs a contrast of 3 to 1.
 *   - `--migration-compact-tint`: the background of what is pointed at or current.
 *   - `--migration-compact-mark`: the background of marks.
 *   - `--migration-compact-font`: the typeface of controls.
 *   - `--migration-compact-font-text`: the typeface of the text and of headings.
 *   - `--migration-compact-font-size`: the size of controls, to which all other sizes are in proportion.
 *   - `--migration-compact-radius`: how round corners are.
 *   - `--migration-compact-spacing`: the padding around everything.
 *   - `--migration-compact-width`: the greatest width of the element.
 *   - `--migration-compact-measure`: the greatest width of the text.
 *   - `--migration-compact-scroll-margin`: the room that is left above what is scrolled to, for a header of the page that stays in
 *     sight. `scroll-padding-top` of the page is heeded too.
 *
 * Without `url-sync` the address of the page stays as it is, but a link to a place (`#o8`, as "Kopiér link" writes it) is
 * followed when the page opens, and the place scrolled to, unless the page has an element of that id or an anchor of that name.
 * Where the engine does not run, `#o8` leads to `#gcm-o8` in the text between the element's tags, as the export `html` has it.
 * Cards follow only links with their `instance`, or where there is no other element without one: give it to cards whose links
 * are to lead to them. Links to anything else are the page's own and change nothing.
 *
 * The page's Content-Security-Policy needs `script-src 'wasm-unsafe-eval'` and `connect-src` for the place of
 * `widget.wasm`; styles need nothing, and Trusted Types may be required.
 *
 * @example
 * <script type="module">import 'migration-compact/define';</script>
 * <migration-compact view="card" objective="8"><a href="/pagten.pdf">Målsætning 8</a></migration-compact>
 */
export class MigrationCompactElement extends HTMLElement {
  static readonly observedAttributes: string[];

  /** What is shown: `reader` (the default), `search`, one `card`, or the list of `objectives`. Attribute `view`. */
  view: View;
  /**
   * The open place, null where none is. Of it, `objective` and `paragraph` the one set last counts. The attribute is what was
   * last set, and follows the reader; a place that the page opens by the short forms is not written into it. Paragraphs 17 to 39
   * are the text of the objectives, and open as these: `p24` as `o8`.
   */
  get provision(): ProvisionId | null;
  set provision(id: ProvisionId | null | undefined);
  /** Short for `provision`: an objective by its number. It does not follow the reader: set to what it is, it opens nothing. */
  get objective(): number | null;
  set objective(number: number | null | undefined);
  /** Short for `provision`: a paragraph by its number. It does not follow the reader either. */
  get paragraph(): number | null;
  set paragraph(number: number | null | undefined);
  /** What is searched for; follows the reader. A card has no search. */
  query: string;
  /** Language of the controls: the attribute, else Danish or English by the nearest `lang`, else Danish. */
  get locale(): Language;
  set locale(language: Language | null | undefined);
  /** `auto` (the default) follows the `color-scheme` of the page around it. */
  theme: Theme;
  /** Level of the element's own heading, 2 if left out. Attribute `heading-level`. */
  headingLevel: number;
  /** Hits before "show more", 10 if left out. Attribute `max-results`. */
  maxResults: number;
  /** `hash` keeps query and place in the address of the page, so that Back works. Attribute `url-sync`. */
  urlSync: 'off' | 'hash';
  /**
   * A selector of articles of the page whose citations ("mål 8") become links that open a card. Empty if left out. What is no
   * selector links nothing, and is told in the console.
   */
  autolink: string;
  /** Begins the ids and the hash (`#left:o9`) where a page holds several elements, whose links lead to them by it. */
  instance: string;

  /** Strings of the interface in place of ours, by their keys. A string's `{name}` is filled in. */
  messages: Messages | undefined;
  /** Where the engine comes from, if not from beside the module. The first element that loads decides for the page. */
  wasm: EngineSource | undefined;

  /** The loaded compact. Rejects with a {@link CompactError}; after a failure, reading it again tries again. */
  readonly ready: Promise<Compact>;
  /** Searches as if the reader had typed it; a card does not. */
  search(query: string): void;
  /** Opens a place and moves the focus to its heading. */
  goTo(id: ProvisionId): void;

  addEventListener<K extends keyof MigrationCompactEventMap>(
    type: K,
    listener: (this: MigrationCompactElement, event: MigrationCompactEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener<K extends keyof HTMLElementEventMap>(
    type: K,
    listener: (this: MigrationCompactElement, event: HTMLElementEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
  removeEventListener<K extends keyof MigrationCompactEventMap>(
    type: K,
    listener: (this: MigrationCompactElement, event: MigrationCompactEventMap[K]) => unknown,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener<K extends keyof HTMLElementEventMap>(
    type: K,
    listener: (this: MigrationCompactElement, event: HTMLElementEventMap[K]) => unknown,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | EventListenerOptions): void;
}

/**
 * The attributes, and the properties that are none, by the names that markup and the templates of frameworks have for them.
 * The README shows how to tell React and Vue of them.
 */
export interface MigrationCompactAttributes {
  view?: View | undefined;
  provision?: ProvisionId | null | undefined;
  objective?: number | null | undefined;
  paragraph?: number | null | undefined;
  query?: string | undefined;
  locale?: Language | undefined;
  theme?: Theme | undefined;
  'heading-level'?: number | undefined;
  'max-results'?: number | undefined;
  'url-sync'?: 'off' | 'hash' | undefined;
  autolink?: string | undefined;
  instance?: string | undefined;
  messages?: Messages | undefined;
  wasm?: EngineSource | undefined;
}

/** Listeners by the names that React has for them: `onmigration-compact-search`. */
export type MigrationCompactListeners = {
  [Type in keyof MigrationCompactEventMap as `on${Type}`]?: ((event: MigrationCompactEventMap[Type]) => void) | undefined;
};

/** The element's events. All bubble out of shadow roots. */
export interface MigrationCompactEventMap {
  /** The engine runs and the element is drawn. */
  'migration-compact-ready': CustomEvent<null>;
  /** There are results of a new query, or, with a total of 0, no query any more. */
  'migration-compact-search': CustomEvent<{ query: string; total: number }>;
  /**
   * The reader goes to a place; null where they go back to the results or the overview. Cancelling it keeps them here, except
   * on their way back or forward in the history, where it cannot be cancelled.
   */
  'migration-compact-navigate': CustomEvent<{ id: ProvisionId | null }>;
  /** The reader has copied a link, a citation or a quotation. It does not tell of what the browser refused to copy. */
  'migration-compact-copy': CustomEvent<{ id: ProvisionId; text: string }>;
  /** The engine does not run. The element shows so, and offers to try again. */
  'migration-compact-error': CustomEvent<{ code: CompactErrorCode; cause: CompactError }>;
}

/** Strings of the interface by their keys. */
export type Messages = { readonly [key in MessageKey]?: string | undefined };

export type MessageKey =
  | 'documentName' | 'searchLandmark' | 'searchLabel' | 'search' | 'clear' | 'noResults' | 'oneResult' | 'manyResults'
  | 'noResultsHelp' | 'correction' | 'foundBy' | 'byCitation' | 'byPhrase' | 'byExact' | 'byInflection' | 'byPrefix' | 'byCompound'
  | 'byFolded' | 'bySynonym' | 'byQuestion' | 'byTranslation' | 'byTypo' | 'showMore' | 'showLast' | 'and' | 'outline' | 'overview'
  | 'inside' | 'trail' | 'backTo' | 'backToPlace' | 'objectives' | 'footnotes' | 'footnoteMark' | 'principlesTakenUp' | 'takenUpBy' | 'related'
  | 'shared' | 'mentionedIn' | 'neighbours' | 'previous' | 'next' | 'goTo' | 'close' | 'officialName' | 'symbol'
  | 'year' | 'officialPage' | 'newTab' | 'copyLink' | 'copyCitation' | 'copyQuote' | 'copied' | 'selectFirst' | 'copyFailed'
  | 'print' | 'printAll' | 'checkQuote' | 'quotationLabel' | 'check' | 'quotationMissing' | 'quotationShort' | 'verbatim' | 'verbatimMeaning'
  | 'verbatimMarked' | 'altered'
  | 'alteredMeaning' | 'clipped' | 'clippedMeaning' | 'absent' | 'absentMeaning' | 'quotationPlace' | 'quotationAlso' | 'showRest'
  | 'quotationDiff' | 'quotationContext' | 'quotationRemoved' | 'quotationAdded'
  | 'unknownPlace' | 'unknownPlaceHelp' | 'loadFailed' | 'cspBlocked' | 'engineCrashed' | 'retry' | 'retrying'
  | 'plainSearch';

declare global {
  interface HTMLElementTagNameMap {
    'migration-compact': MigrationCompactElement;
  }
  interface GlobalEventHandlersEventMap extends MigrationCompactEventMap {}
}
