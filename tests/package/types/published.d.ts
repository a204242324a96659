// What 0.1 promises of its names and shapes; changing it is a breaking release. The package may offer more.
// Everything returned is a plain object (nothing to free); all strings are Danish document text unless said otherwise.

/** A place in the compact that can be cited:
 *  "intro" · "p25" paragraph · "p43.a" litra · "p43.a.ii" sub-item · "o9" objective · "pr8" guiding principle · "fn1" footnote
 *  · a section: "preamble", "vision", "common-understanding", "shared-responsibility", "unity-of-purpose", "framework",
 *  "objectives", "implementation", "follow-up" · the list of principles: "principles". */
export type ProvisionId = string;
/** An id of the register of instruments, e.g. "agenda-2030". */
export type InstrumentId = string;
export type ProvisionKind = 'intro' | 'section' | 'paragraph' | 'item' | 'objective' | 'principle' | 'footnote';
export type Language = 'da' | 'en';

/** Loads the module once; later calls give the same promise. Works in browsers, bundlers, workers and Node without options. */
export function loadCompact(options?: { wasm?: string | URL | Request | Response | BufferSource | WebAssembly.Module }): Promise<Compact>;

export interface Compact {
  readonly info: Info;
  outline(): OutlineNode[];

  /** Never throws for any string; an empty or blank query gives no hits. */
  search(query: string, options?: SearchOptions): SearchResult;

  /** 1 to 23, else null. */
  objective(number: number): Objective | null;
  objectives(): Objective[];
  /** 1 to 54, else null. */
  paragraph(number: number): Provision | null;
  /** 1 to 10, else null. */
  principle(number: number): Provision | null;
  principles(): Provision[];
  /** 1 to 3, else null. */
  footnote(number: number): Provision | null;
  provision(id: ProvisionId): Provision | null;

  /** Reads a citation as people write it, Danish or English: "mål 8", "Målsætning nr. 8", "objective 8", "stk. 24", "§§ 24-26",
   *  "43(a)(ii)", "punkt 43 litra a", "fodnote 1", "princip 8". Empty where the text is no citation of the compact. */
  resolve(citation: string): ProvisionId[];
  cite(id: ProvisionId, options?: { language?: Language; style?: 'short' | 'full' | 'bibtex' | 'csl-json' }): string | null;

  /** What a place refers to (its items and footnote marks included), in text order. */
  referencesFrom(id: ProvisionId): Reference[];
  /** Every place that refers to this provision or instrument, in document order. */
  referencesTo(target: ProvisionId | InstrumentId): Reference[];
  instruments(): Instrument[];
  instrument(id: InstrumentId): Instrument | null;
  /** Objectives that share instruments, principles or subjects with this one, closest first, each with the reasons. */
  related(objective: number, limit?: number): RelatedObjective[];

  /** Is this quotation in the compact word for word, altered, clipped, or not at all? */
  checkQuote(quotation: string): QuoteCheck;
  /** The whole compact or one place of it. `html` is semantic, class-named, script-free. */
  export(format: 'text' | 'markdown' | 'html' | 'json' | 'json-ld', id?: ProvisionId): string;
}

export interface Info {
  title: string; subtitle: string; language: 'da'; date: '2018-07-13';
  /** SHA-256 of the source text, hex. */
  sha256: string;
  /** Version of the package. */
  version: string;
  /** What a reader must know: a translation, not the authentic UN text; where that one is (A/RES/73/195). */
  provenance: { official: boolean; note: Record<Language, string>; authentic: { symbol: string; url: string } };
  counts: { paragraphs: 54; objectives: 23; principles: 10; footnotes: 3 };
}

export interface OutlineNode { id: ProvisionId; kind: ProvisionKind; number?: number; title: string; children: OutlineNode[] }

export interface SearchOptions {
  /** 1 to 100, 10 if left out. */ limit?: number;
  /** 0 if left out. */ offset?: number;
  kinds?: ProvisionKind[];
  /** Only inside this section. */ section?: ProvisionId;
  /** Longest excerpt in UTF-16 units, 200 if left out. */ excerpt?: number;
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
  id: ProvisionId; kind: ProvisionKind; number?: number; paragraph?: number;
  /** "Målsætning 9 · stk. 25" */ label: string;
  title: Segment[]; excerpt: Segment[];
  score: number;
  /** Why it was found, strongest first. */
  matches: Match[];
}
/** Text cut where a mark begins or ends: joined, the segments are the text. */
export interface Segment { text: string; mark?: true }
export interface Match {
  /** The word or phrase of the query. */ query: string;
  /** The words in the text. */ text: string;
  kind: 'citation' | 'phrase' | 'exact' | 'inflection' | 'prefix' | 'compound' | 'folded' | 'synonym' | 'translation' | 'typo';
}

export interface Provision {
  id: ProvisionId; kind: ProvisionKind; number?: number;
  /** "Stk. 25", "Stk. 43, litra a, nr. ii", "Princip 8" */ label: string;
  title?: string;
  /** Ids from the outermost section down to the parent. */ path: ProvisionId[];
  text: string;
  /** `text` cut where a reference begins or ends. */ runs: Run[];
  items: Provision[];
  previous: ProvisionId | null; next: ProvisionId | null;
}
export interface Run { text: string; reference?: Reference }
export interface Objective extends Provision { kind: 'objective'; number: number; title: string; paragraph: number;
  /** Our own short label for menus, not document text. */ shortTitle: Record<Language, string>;
  /** Guiding principles whose subject the commitment takes up, with the words that show it. */
  principles: { id: ProvisionId; evidence: string[] }[] }

export interface Reference {
  from: ProvisionId;
  to: ProvisionId | InstrumentId;
  kind: 'instrument' | 'provision' | 'footnote';
  /** The words in the text that refer. */ text: string;
  /** True where the text names its target outright ("2030-dagsordenen"), false where it points ("netværket", "vores målsætninger"). */
  explicit: boolean;
}
export interface Instrument {
  id: InstrumentId; kind: 'treaty' | 'resolution' | 'report' | 'process' | 'body';
  /** Official English title, and the name the compact uses. */
  title: Record<Language, string>;
  year: number; symbol?: string; url?: string;
  mentions: ProvisionId[];
}
export interface RelatedObjective { number: number; score: number; reasons: { kind: 'instrument' | 'principle' | 'subject'; text: string }[] }
export interface QuoteCheck {
  verdict: 'verbatim' | 'altered' | 'clipped' | 'absent';
  /** The best matching place, null where absent. */ id: ProvisionId | null;
  /** The passage with what was kept, left out or put in. */
  diff: { text: string; change: 'same' | 'removed' | 'added' }[];
  /** The whole sentence or sentences that the quotation comes from. */ context: string;
}
