/**
 * The UN Global Compact for Safe, Orderly and Regular Migration in its Danish text: look-ups and search.
 *
 * Everything returned is a plain object: it can be kept, changed, sent to a worker and stored, and nothing has to be freed.
 * All strings are Danish text of the document unless said otherwise. Texts come whole or cut into segments, so no caller
 * has to count characters.
 *
 * Numbers and ids that the compact does not have give `null`, never an error. An argument of the wrong type throws a
 * `TypeError` that names the method and the argument: `search: query must be a string, got number`.
 *
 * @example
 * import { loadCompact } from 'migration-compact';
 *
 * const compact = await loadCompact();
 * for (const hit of compact.search('uledsagede børn').hits) console.log(hit.label, hit.title.map(({ text }) => text).join(''));
 *
 * @packageDocumentation
 */

/**
 * A place in the compact that can be cited:
 * `"intro"` · `"p25"` paragraph · `"p43.a"` litra · `"p43.a.ii"` sub-item · `"o9"` objective · `"pr8"` guiding principle ·
 * `"fn1"` footnote · a section: `"preamble"`, `"vision"`, `"common-understanding"`, `"shared-responsibility"`,
 * `"unity-of-purpose"`, `"framework"`, `"objectives"`, `"implementation"`, `"follow-up"` · the list of principles:
 * `"principles"`.
 */
export type ProvisionId = string;

/** An id of the register of instruments, e.g. `"agenda-2030"`. */
export type InstrumentId = string;

export type ProvisionKind = 'intro' | 'section' | 'paragraph' | 'item' | 'objective' | 'principle' | 'footnote';
export type Language = 'da' | 'en';

/**
 * Where the engine comes from. A string, a `URL` and a `Request` are fetched (in Node a `file:` address is read from the
 * disk), a `Response` is streamed, and bytes and modules are used as they are.
 */
export type EngineSource = string | URL | Request | Response | ArrayBuffer | ArrayBufferView | EngineModule;

/** `WebAssembly.Module`, where the compiler knows it: without the library "dom" it may not. */
type EngineModule = typeof globalThis extends { WebAssembly: { Module: { prototype: infer Module } } } ? Module & object : never;

export interface LoadOptions {
  /** The engine, if not the `engine.wasm` that lies beside this module. */
  wasm?: EngineSource | undefined;
}

/**
 * Loads the engine once: later calls give the same promise, whatever their options. After a failure the next call tries
 * anew. Works in browsers, bundlers, workers and Node without options; importing the package alone does nothing.
 *
 * Rejects with a {@link CompactError} of code `load-failed` or `csp-blocked`, and with a `TypeError` for options of the
 * wrong type.
 *
 * @example
 * const compact = await loadCompact();
 *
 * @example An engine that your server keeps elsewhere
 * const compact = await loadCompact({ wasm: 'https://static.example.org/compact-0.1.0.wasm' });
 */
export function loadCompact(options?: LoadOptions): Promise<Compact>;

/**
 * What can go wrong without any mistake of the caller; `cause` is the error behind it.
 *
 * - `load-failed`: the engine could not be fetched, read or compiled. A fetch that `connect-src` forbids is among these:
 *   to a page it looks like a network that failed.
 * - `csp-blocked`: the page's Content-Security-Policy forbids WebAssembly; `script-src` needs `'wasm-unsafe-eval'`.
 * - `engine-crashed`: a call ended in a crash. The next call goes to a fresh engine.
 */
export class CompactError extends Error {
  constructor(code: CompactErrorCode, message: string, options?: { cause?: unknown });
  readonly code: CompactErrorCode;
  readonly cause?: unknown;
}
export type CompactErrorCode = 'load-failed' | 'csp-blocked' | 'engine-crashed';

/**
 * The loaded compact. Its methods answer at once, need no `this`, and throw only a `TypeError` for an argument of the wrong
 * type and a {@link CompactError} of code `engine-crashed`.
 */
export interface Compact {
  readonly info: Info;

  /** The compact as a tree, from the intro to paragraph 54; litra and roman items are left out. */
  outline(): OutlineNode[];

  /**
   * Searches in the whole text. Never throws for any string; an empty or blank query gives no hits.
   *
   * @example
   * const { total, hits } = compact.search('menneskehandel', { limit: 5, kinds: ['objective'] });
   */
  search(query: string, options?: SearchOptions): SearchResult;

  /**
   * 1 to 23, else null.
   *
   * @example
   * compact.objective(8)?.title; // "Redde liv og udarbejde en koordineret, international indsats ved eftersøgningen af …"
   */
  objective(number: number): Objective | null;
  objectives(): Objective[];

  /** 1 to 54, else null. */
  paragraph(number: number): Provision | null;

  /** 1 to 10, else null. */
  principle(number: number): Provision | null;
  principles(): Provision[];

  /** 1 to 3, else null. */
  footnote(number: number): Provision | null;

  /**
   * Any place by its id, else null.
   *
   * @example
   * compact.provision('p43.a')?.label; // "Stk. 43, litra a"
   */
  provision(id: ProvisionId): Provision | null;

  /**
   * Is this quotation in the compact word for word, altered, clipped, or not at all? For Danish quotations as people type
   * them and paste them from newspapers, PDFs and posts. Never throws for any string.
   *
   * No differences are: quotation marks, brackets, dashes and other punctuation; capital letters; spaces and line ends;
   * words hyphenated or written in two; footnote marks, and the numbers of paragraphs and items; "aa", "ae" and "oe" for å,
   * æ and ø. A misspelling that can make no other word (a letter dropped, doubled or swapped inside a word of five or more)
   * is shown in `diff` but alters nothing. What an omission mark ("…", "...", "[…]") leaves out is shown as removed; the parts
   * around it must stand in their order in one paragraph or in two that follow each other.
   *
   * @example
   * const { verdict, id, diff } = compact.checkQuote('GCM er et bindende juridisk instrument');
   * verdict; // 'altered'
   * id; // 'p7'
   * diff[1]; // { text: 'ikke-', change: 'removed' }
   */
  checkQuote(quotation: string): QuoteCheck;
}

export interface Info {
  title: string;
  subtitle: string;
  language: 'da';
  date: '2018-07-13';
  /** SHA-256 of the source text, hex. */
  sha256: string;
  /** Version of the package. */
  version: string;
  /** What a reader must know: a translation, not the authentic UN text; where that one is (A/RES/73/195). */
  provenance: { official: boolean; note: Record<Language, string>; authentic: { symbol: string; url: string } };
  counts: { paragraphs: 54; objectives: 23; principles: 10; footnotes: 3 };
}

export interface OutlineNode {
  id: ProvisionId;
  kind: ProvisionKind;
  number?: number;
  /** The heading; the label where the text has none. */
  title: string;
  children: OutlineNode[];
}

/** Numbers outside their range are taken as the nearest inside it, fractions are cut off, and NaN counts as left out. */
export interface SearchOptions {
  /** 1 to 100 hits, 10 if left out. */
  limit?: number | undefined;
  /** Hits to pass over: 0 to 1,000,000, 0 if left out. */
  offset?: number | undefined;
  /** Only places of these kinds; all if left out. */
  kinds?: readonly ProvisionKind[] | undefined;
  /** Only inside this section; an unknown one holds nothing. */
  section?: ProvisionId | undefined;
  /** Longest excerpt in UTF-16 units: 20 to 10,000, 200 if left out. */
  excerpt?: number | undefined;
}

export interface SearchResult {
  query: string;
  /** Hits before limit and offset. */
  total: number;
  hits: SearchHit[];
  /** Words of the query that were read as other words, e.g. a spelling mended. */
  corrections: { from: string; to: string }[];
}

/** An objective and its paragraph are one hit ("o9", with paragraph 25). */
export interface SearchHit {
  id: ProvisionId;
  kind: ProvisionKind;
  number?: number;
  paragraph?: number;
  /** "Målsætning 9 · stk. 25" */
  label: string;
  title: Segment[];
  excerpt: Segment[];
  score: number;
  /** Why it was found, strongest first. */
  matches: Match[];
}

/**
 * Text cut where a mark begins or ends: joined, the segments are the text.
 *
 * @example
 * for (const { text, mark } of hit.excerpt) {
 *   const node = document.createElement(mark ? 'mark' : 'span');
 *   node.textContent = text;
 *   paragraph.append(node);
 * }
 */
export interface Segment {
  text: string;
  mark?: true;
}

export interface Match {
  /** The word or phrase of the query. */
  query: string;
  /** The words in the text. */
  text: string;
  kind: 'citation' | 'phrase' | 'exact' | 'inflection' | 'prefix' | 'compound' | 'folded' | 'synonym' | 'translation' | 'typo';
}

export interface Provision {
  id: ProvisionId;
  kind: ProvisionKind;
  number?: number;
  /** "Stk. 25", "Stk. 43, litra a, nr. ii", "Princip 8" */
  label: string;
  title?: string;
  /** Ids from the outermost section down to the parent. */
  path: ProvisionId[];
  text: string;
  /** `text` cut where a reference begins or ends. */
  runs: Run[];
  items: Provision[];
  previous: ProvisionId | null;
  next: ProvisionId | null;
}

export interface Run {
  text: string;
  reference?: Reference;
}

export interface Objective extends Provision {
  kind: 'objective';
  number: number;
  title: string;
  paragraph: number;
}

export interface Reference {
  from: ProvisionId;
  to: ProvisionId | InstrumentId;
  kind: 'instrument' | 'provision' | 'footnote';
  /** The words in the text that refer. */
  text: string;
  /** True where the text names its target outright ("2030-dagsordenen"), false where it points ("netværket"). */
  explicit: boolean;
}

export interface QuoteCheck {
  /**
   * - `verbatim`: word for word.
   * - `clipped`: word for word, but what is left out of its first or last sentence, or of one that it marks an omission in,
   *   may change the sense. So it is where
   *   - the sentence goes on with a qualifier: "i overensstemmelse med", "under hensyntagen til", "med respekt for", "mens",
   *     "men", "uden", "når", "hvis", "kun", "såvel som" and the like, or directly with "iht.", "i henhold til", "inden for",
   *     "særligt" or "uanset at";
   *   - the left-out part of the same clause has a negation or limit: "ikke", "ingen", "intet", "aldrig", "kun", "alene",
   *     "uden", "hverken"; so "bindende juridisk" is clipped from "ikke-bindende juridisk";
   *   - a reversal stands directly before: "forbuddet mod", "forhindre", "undgå", "risiko for";
   *   - the sentence began with a condition: "når", "hvis", "inden for";
   *   - the quotation looks like a whole sentence, with a capital letter and a full stop, but the sentence goes on.
   *
   *   Of a phrase of fewer than four words only negations and limits matter. A quotation that stands in several places is
   *   clipped only if it is so in all of them.
   * - `altered`: it was found, but words were left out without a mark, put in or exchanged. At least three words and three
   *   fifths of it stand there, and half of its rarer words; or a long run of words, and a third of it.
   * - `absent`: anything else; also a single word, common words alone ("og det"), and texts longer than the compact.
   */
  verdict: 'verbatim' | 'altered' | 'clipped' | 'absent';
  /**
   * The best matching place, null where absent: the innermost that holds all of it; where only a section does, the one that
   * holds most of its words.
   */
  id: ProvisionId | null;
  /** All places where it stands word for word, in the order of the text; empty where altered or absent. */
  places: ProvisionId[];
  /**
   * The passage with what was kept, left out of the text (`removed`) or put in by the quoter (`added`): what is the same and
   * what was removed are, joined, the text of the document.
   *
   * @example
   * const tags = { same: 'span', removed: 'del', added: 'ins' };
   * for (const { text, change } of diff) {
   *   const node = document.createElement(tags[change]);
   *   node.textContent = text;
   *   paragraph.append(node);
   * }
   */
  diff: { text: string; change: 'same' | 'removed' | 'added' }[];
  /** The whole sentence or sentences that the passage comes from; a line end stands between places. Empty where absent. */
  context: string;
}
