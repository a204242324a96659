// What a careful consumer writes: it compiles as it stands, and each line that must not compile says so.

import { CompactError, loadCompact } from 'migration-compact';
import type {
  CitedSegment, Compact, CompactErrorCode, EngineSource, Info, Instrument, Objective, OutlineNode, Provision, QuoteCheck, Reference,
  RelatedObjective, Run, SearchHit, SearchOptions, SearchResult, Segment,
} from 'migration-compact';
import { linkText } from 'migration-compact/autolink';
import type { LinkedSegment } from 'migration-compact/autolink';
import { loadCompact as loadInline } from 'migration-compact/inline';

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
type IsAny<T> = 0 extends 1 & T ? true : false;
/** Whether `any` hides in a value or in what it is made of, three levels down. */
type HasAny<T, Depth extends 0[] = []> = IsAny<T> extends true ? true
  : Depth['length'] extends 3 ? false
  : T extends (...args: infer A) => infer R ? HasAny<A | R, [...Depth, 0]>
  : T extends object ? true extends { [K in keyof T]-?: HasAny<T[K], [...Depth, 0]> }[keyof T] ? true : false
  : false;
function holds<_T extends true>(): void {}

holds<Equal<HasAny<Compact[keyof Compact]>, false>>();
holds<Equal<HasAny<SearchHit | Objective | OutlineNode | Run | Info>, false>>();
holds<Equal<HasAny<QuoteCheck | Reference | Instrument | RelatedObjective>, false>>();
holds<Equal<ReturnType<Compact['search']>, SearchResult>>();
holds<Equal<ReturnType<Compact['objective']>, Objective | null>>();
holds<Equal<ReturnType<Compact['findCitations']>, CitedSegment[]>>();
holds<Equal<HasAny<LinkedSegment>, false>>();
holds<Equal<typeof loadInline, typeof loadCompact>>();
holds<Equal<CompactError['code'], CompactErrorCode>>();

export async function read(source?: EngineSource): Promise<string[]> {
  const compact: Compact = await loadCompact({ wasm: source });
  const lines = [compact.info.title, compact.info.provenance.note.da, compact.info.date];

  const objective = compact.objective(8);
  if (objective) lines.push(objective.title, `${objective.paragraph}`);
  const provisions: Provision[] = [...compact.objectives(), ...compact.principles()];
  for (const { label, runs, next } of provisions) lines.push(label, runs.map(textOf).join(''), next ?? '');
  lines.push(...compact.outline().flatMap(titles), compact.export('text'), compact.export('html', 'o8'));
  return lines;
}

export function connect(compact: Compact): string[] {
  const from: Reference[] = [...compact.referencesFrom('p2'), ...compact.referencesTo('agenda-2030')];
  const neighbours = compact.related(9).concat(compact.related(9, 3)).flatMap(({ reasons }) => reasons.map(({ text }) => text));
  const instruments = compact.instruments().map(({ title, url }) => url ?? title.en);
  return [...from.map(({ to }) => to), ...neighbours, ...instruments, compact.instrument('iom')?.symbol ?? ''];
}

export function find({ search }: Compact, query: string, options?: SearchOptions): string[] {
  const { hits, total } = search(query, { limit: 5, kinds: ['objective', 'principle'], ...options });
  const reasons = hits.flatMap(({ matches }) => matches.map(({ kind }) => kind));
  return [`${total}`, ...reasons, ...hits.map(({ title }) => title.map(marked).join(''))];
}

export function link(text: string, compact: Compact): string[] {
  const cited = compact.resolve(text).map((id) => compact.cite(id, { language: 'en', style: 'csl-json' }) ?? '');
  return [...cited, ...linkText(text, compact, { href: (id) => `/${id}` }).map(({ text, href }) => (href ? `[${text}](${href})` : text))];
}

export function judge({ checkQuote }: Compact, quotation: string): string[] {
  const { verdict, id, places, diff, context }: QuoteCheck = checkQuote(quotation);
  const signs = { same: '', removed: '-', added: '+' };
  return [verdict, id ?? 'nowhere', ...places, ...diff.map(({ text, change }) => signs[change] + text), context];
}

/** Each kind of source is one. */
export const sources: EngineSource[] = [
  'https://example.org/engine.wasm',
  new URL('https://example.org/engine.wasm'),
  new Request('https://example.org/engine.wasm'),
  new Response(),
  new ArrayBuffer(8),
  new Uint8Array(8),
];

export function explain(error: unknown): CompactErrorCode | undefined {
  return error instanceof CompactError ? error.code : undefined;
}

export function mistakes(compact: Compact): void {
  // @ts-expect-error A query is a string.
  compact.search(9);
  // @ts-expect-error Numbers are numbers.
  compact.objective('9');
  // @ts-expect-error An unknown number gives null.
  compact.paragraph(99).text;
  // @ts-expect-error There is no such kind.
  compact.search('børn', { kinds: ['litra'] });
  // @ts-expect-error There is no such style.
  compact.cite('o8', { style: 'apa' });
  // @ts-expect-error There is no such format.
  compact.export('pdf');
  // @ts-expect-error What the compact is does not change.
  compact.info = compact.info;
  // @ts-expect-error All callers have the same.
  compact.info.provenance.note.da = '';
  // @ts-expect-error A number is no engine.
  void loadCompact({ wasm: 1 });
}

function textOf({ text, reference }: Run): string {
  return reference?.kind === 'footnote' ? `${text}[${reference.to}]` : text;
}

function marked({ text, mark }: Segment): string {
  return mark ? `<${text}>` : text;
}

function titles({ title, children }: OutlineNode): string[] {
  return [title, ...children.flatMap(titles)];
}
