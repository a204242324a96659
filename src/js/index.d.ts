/**
 * The UN Global Compact for Safe, Orderly and Regular Migration in its Danish text: look-ups and search.
 *
 * Everything returned is a plain object: it can be kept, changed, sent to a worker and stored, and nothing has to be freed.
 * Only {@link Compact.info} is one object for all callers, and so cannot be changed.
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
   * compact.objective(8)?.title; // "Redde menneskeliv og etablere koordinerede internationale indsatser møntet på …"
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
   * What a place refers to, in text order: its items and footnote marks are included, the texts of footnotes are not. An
   * objective refers to what its title and its paragraph refer to. An unknown id refers to nothing.
   *
   * Something that the register has and a paragraph founds is referred to twice: "netværket" in paragraph 46 is the
   * instrument `un-network-on-migration` and the paragraph `p45`.
   *
   * @example
   * compact.referencesFrom('p41').map(({ to, text }) => `${text} -> ${to}`);
   * // ["GCM’s målsætninger og tilsagn -> objectives", "vores vision og vejledende principper -> vision", …]
   */
  referencesFrom(id: ProvisionId): Reference[];

  /**
   * Every reference to this provision or instrument, in document order; none to an unknown one. References to the places
   * in a provision are not among them: ask for each.
   *
   * @example
   * compact.referencesTo('p45').map(({ from }) => from); // ["p45.a", "p45.b", "p45.c", "p46", "p46"]
   */
  referencesTo(target: ProvisionId | InstrumentId): Reference[];

  /** Everything that the text refers to outside itself, in the order of the register. */
  instruments(): Instrument[];

  /**
   * An instrument by its id, else null.
   *
   * @example
   * compact.instrument('agenda-2030')?.symbol; // "A/RES/70/1"
   */
  instrument(id: InstrumentId): Instrument | null;

  /**
   * Objectives that share instruments, principles or subjects with this one, closest first, each with the reasons: what
   * few objectives share weighs most. None for a number that is no objective's.
   *
   * @param limit 1 to 22, 5 if left out. Numbers outside are taken as the nearest inside, fractions are cut off.
   * @example
   * compact.related(9)[0]; // { number: 10, score: 50, reasons: [{ kind: 'subject', text: 'menneskehandel og …' }, …] }
   */
  related(objective: number, limit?: number): RelatedObjective[];

  /**
   * Reads a citation as people write it, Danish or English: single, a list or a range. Empty where the text as a whole is no
   * citation of the compact. Around it may stand blanks, brackets, a full stop, "se" or "cf.", and the compact's own name
   * ("GCM", "FN's migrationspagt", "Global Compact for Migration", "UNGA Res 73/195"), and behind it its heading or how that
   * begins ("Målsætning 8: Redde menneskeliv …"). An id, in small letters or capitals, and the name of a section are citations
   * too. Since a citation is expected, so are number words up to 23 ("mål otte", "objective eight"), "24. stykke",
   * "stk. 43, a", "note 1", "fn. 1", and "artikel 24", "afsnit 3" or "goal 8", which in a sentence are mostly those of other
   * documents.
   *
   * What is finer than the Danish text gives the place that holds it:
   *
   * - Litra of objectives. The authentic text lists actions (a), (b) and so on under each objective, the Danish text does
   *   not. So up to (l) they give the objective or its paragraph: "mål 17, litra c" gives `o17`, "para. 33(c)" and "§ 31 c"
   *   give `p33` and `p31`. This holds for objectives and paragraphs 17 to 39 alone: "stk. 5, litra c" gives nothing. The
   *   letters (a) to (j) of paragraph 15 are its principles: "para. 15(h)" gives `pr8`.
   * - Sentences: "stk. 24, 2. pkt." and "punkt 24, 1. og 2. punktum" give `p24`.
   * - What follows: "stk. 24 f." and "stk. 24 ff." give `p24`.
   *
   * Nothing is guessed: a number alone, a place that the compact does not have ("mål 24", "§ 9 c"), a range with an end
   * out of range or the wrong way round, decimals and thousands ("mål 8,5", "mål 1 000"), and what belongs to another
   * document ("verdensmål 8", "§ 9, stk. 2", "stk. 3 i artikel 8") give nothing, nor does "stk. 45, 2", which may mean an item.
   * In a list only the members out of range are left out.
   *
   * @example
   * compact.resolve('mål 8'); // ["o8"]
   * compact.resolve('stk. 30, 32 og 35-37'); // ["p30", "p32", "p35", "p36", "p37"]
   * compact.resolve('43(a)(ii)'); // ["p43.a.ii"]
   */
  resolve(citation: string): ProvisionId[];

  /**
   * Finds every citation of the compact in a text of any length, and gives the text cut where one begins or ends. Each
   * member of a list is a citation of its own, a range is one with several ids.
   *
   * It is stricter than {@link Compact.resolve}, since a sentence has other things with numbers: "49 e" and "mal 8" count only
   * with their unit, "artikel 24" and "note 1" only with the compact's name beside them, names of sections and numbers in
   * letters ("ottende målsætning") not at all. A citation is left to another document when the words beside it name one: "stk.
   * 2 i udlændingeloven", "EMRK § 3", "mål 8 i 2030-dagsordenen", "A/72/643, stk. 24", "FN's konvention om barnets rettigheder,
   * stk. 3", "UN Global Compact, principle 8" (that of businesses, unless migration is named), or tell an owner ("kontraktens
   * § 24", "regeringens mål 3", "hans mål 8"), a court, a meeting or a match ("Højesteret fastslog i punkt 33", "punkt 2 i
   * referatet", "mål 5 i kampen"). It is left to it also when the sentence named it last and only a few signs or words stand
   * between ("Verdensmålene, fx mål 8", "I verdensmålene er mål 8", "udlændingeloven (§ 24)", "udlændingeloven siger i § 24"),
   * unless the compact is named behind it ("… og mål 8 i migrationspagten"). What may be the compact is taken for it: "pagten",
   * "aftalen", "erklæringen". A text in the form of a law, "§ 24. Ministeren kan …" or "§ 24 a", is none of the compact's, nor
   * is a goal with a heading or a subject of others, "Mål 8: Anstændige jobs", "mål 16 om fred". In doubt there is no link.
   * What a text names only sentences away can't be known: a lone "§ 24" in an article about a law is taken for the compact's.
   *
   * @example
   * compact.findCitations('Se mål 8 og stk. 35-37.');
   * // [{ text: "Se " }, { text: "mål 8", ids: ["o8"] }, { text: " og " },
   * //  { text: "stk. 35-37", ids: ["p35", "p36", "p37"] }, { text: "." }]
   */
  findCitations(text: string): CitedSegment[];

  /**
   * Writes the citation of a place; null for an unknown id. What is `short` or `full` is read back by
   * {@link Compact.resolve}; `bibtex` is an entry for BibTeX and biblatex, `csl-json` an item of CSL-JSON, both as text.
   *
   * @example
   * compact.cite('p43.a.ii'); // "GCM, stk. 43, litra a, nr. ii"
   * compact.cite('p43.a.ii', { language: 'en' }); // "GCM, para. 43(a)(ii)"
   * JSON.parse(compact.cite('o8', { style: 'csl-json' }) ?? 'null').type; // "document"
   */
  cite(id: ProvisionId, options?: CiteOptions): string | null;

  /**
   * The whole compact, or one place with all that stands in it, as a text of its own: a section with its paragraphs, an
   * objective with its paragraph, a paragraph with its items. Each export says where the words come from and that they are
   * a translation. Text, Markdown and HTML of a place without a heading of its own are headed by its label ("Stk. 25"), and
   * end with the footnotes whose marks they bear. An unknown id gives the empty string; an unknown format throws a
   * `TypeError`.
   *
   * - `text`: plain text for an e-mail, with footnotes as `[1]`; lines are not broken.
   * - `markdown`: CommonMark, with footnotes in the notation of GitHub (`[^1]`).
   * - `html`: a fragment, described at {@link ExportFormat}.
   * - `json`: `{ info, provisions, footnotes }`, of one place its {@link Provision} with the `provenance` of {@link Info}.
   * - `json-ld`: `Legislation` of schema.org with its parts. The `@id` of a place is its fragment in the HTML (`#gcm-p25`).
   *
   * @example
   * element.innerHTML = compact.export('html', 'o8'); // all that is not markup is escaped
   *
   * @example For search engines
   * `<script type="application/ld+json">${compact.export('json-ld', 'o8')}</script>`
   */
  export(format: ExportFormat, id?: ProvisionId | undefined): string;

  /**
   * Is this quotation in the compact word for word, altered, clipped, or not at all? For Danish quotations as people type
   * them and paste them from newspapers, PDFs and posts. Never throws for any string.
   *
   * No differences are: quotation marks, brackets, dashes and other punctuation; capital letters; spaces and line ends;
   * words hyphenated or written in two; footnote marks ("traktater1", "[1]"), and the numbers of paragraphs and items; "[sic]"
   * and links; a citation of the compact before or behind ("(GCM, stk. 13)", "Stk. 13: …"), and the source below an export; what an
   * editor adds in square brackets ("Den [GCM] er …", "[min fremhævelse]"), unless it turns the sense ("[ikke]"); "aa", "ae" and "oe" for å, æ and ø. Three things are shown in `diff` but alter nothing: a misspelling that can
   * make no other word (two letters swapped, or one doubled or not, inside a word of six or more; one dropped or put in amid
   * ten or more; æ, ø and å without their marks), a word spelled right where the source has a misprint, and an abbreviation
   * written out or put for its words ("iht.", "fsva.", "vedr.", "ifm.", "ift.", "mhp.", "fx", "f.eks."). What an omission
   * mark ("…", "...", "[…]") leaves out is shown as removed; the parts around it must stand in their order in one paragraph or
   * in two that follow each other, and a heading that stands between those two may be missing.
   *
   * A sentence about the compact may be pasted whole: if most of its words are the writer's own, what stands between its
   * quotation marks is judged. Passages that follow each other directly in the compact are one ("»Vi skal,« siger han, »redde
   * liv«"). Of others, which may stand anywhere in the compact, the worst verdict counts and gives the `id` (of equals the
   * first); `diff` and `context` have them all, one below the other, and `places` those of any. One that the compact does not
   * have is shown as put in by the quoter, and makes the verdict `altered` if another is found. Single words, common words alone
   * and citations are passed over. Without such marks, "siger han" and the like are set aside at the end of what begins with a
   * dash ("– Vi skal redde liv, siger han"), and sentences that all stand in the compact, but not behind each other, are shown
   * one below the other too, and are `altered`.
   *
   * What a quotation was cut from is told where it turns the sense: `clipped` for words that are right, and for `altered`
   * ones the negation or reversal just outside is shown as removed. Three words or more of the title and subtitle are found in
   * `intro`.
   *
   * @example
   * const { verdict, id, diff } = compact.checkQuote('GCM er et bindende juridisk instrument');
   * verdict; // 'altered'
   * id; // 'p7'
   * diff[1]; // { text: 'ikke-', change: 'removed' }
   */
  checkQuote(quotation: string): QuoteCheck;
}

export interface CiteOptions {
  /** Language of the citation, Danish if left out; the text cited is Danish in any case. */
  language?: Language | undefined;
  /** `short` if left out. */
  style?: CitationStyle | undefined;
}
export type CitationStyle = 'short' | 'full' | 'bibtex' | 'csl-json';

/**
 * The formats of {@link Compact.export}.
 *
 * The HTML is `<article lang="da" class="migration-compact">`, without script, style and event handlers. Its headings begin
 * with `h2` and nest as the outline does. The id of a place is `gcm-` and its {@link ProvisionId}, so `#gcm-p43.a` leads to
 * a litra; the article of the whole is `gcm`. Classes for your style sheet:
 *
 * - `gcm-header`, `gcm-subtitle`, `gcm-date`: the head of the whole; `gcm-label`: the heading of a place that has none.
 * - `gcm-section`, `gcm-objective`: a `section` with a heading; `gcm-intro`, `gcm-paragraph`, `gcm-principles` (a `ul`),
 *   `gcm-principle`, `gcm-items` (an `ol` with letters or roman numerals by its `type`), `gcm-item`: the places in it.
 * - `gcm-number`: the number of a paragraph or footnote; `gcm-title`: the title of a principle.
 * - `gcm-reference`: words that refer to the places and instruments in `data-to`, which spaces part; what only some of the
 *   words refer to comes last. They are a link where a place that they refer to is in the export, or where they refer to one
 *   instrument and it has an address, else a `span`.
 * - `gcm-mark`: the mark of a footnote (`doc-noteref`); `gcm-footnotes`, `gcm-footnote` (`doc-footnote`, with a
 *   `doc-backlink`): the footnotes.
 * - `gcm-provenance`: the `footer` with the source.
 */
export type ExportFormat = 'text' | 'markdown' | 'html' | 'json' | 'json-ld';

/** Text cut where a citation begins or ends: joined, the segments are the text. */
export interface CitedSegment {
  text: string;
  /** What the words cite: several places for a range. Missing where they are no citation. */
  ids?: ProvisionId[];
}

/** Read-only: writing to it throws a `TypeError`. */
export interface Info {
  readonly title: string;
  readonly subtitle: string;
  readonly language: 'da';
  readonly date: '2018-07-13';
  /** SHA-256 of the source text, hex. */
  readonly sha256: string;
  /** Version of the package. */
  readonly version: string;
  /** What a reader must know: a translation without the actions, not the authentic UN text; where that one is (A/RES/73/195). */
  readonly provenance: {
    readonly official: boolean;
    readonly note: Readonly<Record<Language, string>>;
    readonly authentic: { readonly symbol: string; readonly url: string };
  };
  readonly counts: { readonly paragraphs: 54; readonly objectives: 23; readonly principles: 10; readonly footnotes: 3 };
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
  /**
   * Only places of these kinds. If left out, all but items, whose words then count for the paragraph they stand in. An
   * objective and its paragraph are one hit, of the kind `objective`. What answers much less than the best hit of these kinds
   * is left out.
   */
  kinds?: readonly ProvisionKind[] | undefined;
  /** Only this place and what stands in it; in an item, its items are hits. An unknown one holds nothing. */
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
  /**
   * How they belong together. Of a question, `query` may be all of it: then it is a `synonym` of words of a place that answers
   * such questions.
   */
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
  /**
   * The place before it in its row, null for the first. A row are the intro and all paragraphs; all objectives; all
   * principles; all footnotes; all sections with the list of principles, as they begin; and the items of one place.
   */
  previous: ProvisionId | null;
  /** The place after it in the same row, null for the last. */
  next: ProvisionId | null;
}

/**
 * A stretch of a text. Where references lie one in another, the innermost is shown; of several with the same words a
 * footnote comes before a provision, and a provision before an instrument.
 *
 * @example
 * for (const { text, reference } of provision.runs) {
 *   const node = document.createElement(reference?.kind === 'provision' ? 'a' : 'span');
 *   node.textContent = text;
 *   if (reference?.kind === 'provision') node.setAttribute('href', `#${reference.to}`);
 *   paragraph.append(node);
 * }
 */
export interface Run {
  text: string;
  reference?: Reference;
  /** What else these words refer to, if anything, in the same order. */
  also?: Reference[];
}

export interface Objective extends Provision {
  kind: 'objective';
  number: number;
  title: string;
  paragraph: number;
  /** Our own short label for menus, not document text. */
  shortTitle: Record<Language, string>;
  /** Guiding principles whose subject the commitment takes up, with the words of its title or text that show it. */
  principles: { id: ProvisionId; evidence: string[] }[];
}

export interface Reference {
  /** The innermost place with the words, e.g. "p43.c.iii"; the paragraph, not the objective, for what stands in both. */
  from: ProvisionId;
  to: ProvisionId | InstrumentId;
  kind: 'instrument' | 'provision' | 'footnote';
  /** The words in the text that refer; never a piece of a word. */
  text: string;
  /** True where the text names its target outright ("2030-dagsordenen"), false where it points ("netværket", "vores målsætninger"). */
  explicit: boolean;
}

export interface Instrument {
  id: InstrumentId;
  kind: 'treaty' | 'resolution' | 'report' | 'process' | 'body';
  /** Official English title, and the name the compact uses. */
  title: Record<Language, string>;
  /** Of adoption; of a process or body, of its beginning. */
  year: number;
  /** UN document symbol or treaty series. */
  symbol?: string;
  /** An official page. */
  url?: string;
  /** The places that refer to it, each once, in document order. */
  mentions: ProvisionId[];
}

export interface RelatedObjective {
  number: number;
  /** Only good for comparing. */
  score: number;
  /** What the two share, the rarest first, in Danish: "Princip 8: Børne-sensitiv", "anstændigt arbejde". */
  reasons: { kind: 'instrument' | 'principle' | 'subject'; text: string }[];
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
   *     "uden", "hverken"; so "bindende juridisk" is clipped from "ikke-bindende juridisk", as is "juridisk";
   *   - a reversal stands directly before, or the quotation begins within it: "forbuddet mod", "forhindre", "undgå", "risiko for",
   *     "udrydde"; or a word that turns the next: "irregulær", "negative", "ende";
   *   - the sentence began with a condition: "når", "hvis", "inden for";
   *   - the quotation looks like a whole sentence, with a capital letter and a full stop, but the sentence goes on.
   *
   *   An omission within a sentence does so if it swallows any of these. Of a phrase of fewer than four words only the left-out
   *   negation or limit matters, and a reversal of the verb or clause that it begins with ("forbuddet mod at foretage"). A
   *   quotation that stands in several places is clipped only if it is so in all of them.
   * - `altered`: it was found, but words were left out without a mark, put in or exchanged. At least three words stand there in
   *   this order, those with content worth a rare and a common one together, and three fifths of its words with content and half
   *   of its rarer ones (a rare word weighs up to three times a common one, "til" and "en" and other words of grammar have no
   *   content); or a long run of words, and a third of it.
   * - `absent`: anything else, such as the actions that the UN text lists under each objective; also a single word, common
   *   words alone ("og det"), and texts longer than the compact.
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
