import { NorwireError } from '../../errors.ts';
import { type Article, type ArticleFacts, noFacts, type Part, plainArticle } from '../../story/index.ts';
import {
  articleOf,
  attributeOf,
  childTags,
  cleanLine,
  type Element,
  type MarkedBlock,
  readLanguageCode,
  tagsNamed,
} from '../markup/index.ts';
import type { PartState } from '../types.ts';
import type { EditedPart, EditedStory } from './edited-story.ts';
import { isChanged, readJobFacts, readQuoteWords } from './xliff-facts.ts';

export const partKinds: ReadonlySet<string> = new Set<Part['kind']>([
  ...(['headline', 'lede', 'body', 'subhead'] as const),
  ...(['caption', 'list', 'note'] as const),
]);
/** Inline elements that hold a format's own codes. */
const codes = new Set(['bpt', 'ept', 'ph', 'it', 'ut', 'x', 'bx', 'ex', 'cp']);

/**
 * The stories of a job, XLIFF 1.x or 2.x, one a `file`: each unit a part, with its state. Throws a NorwireError (`input`) for
 * a job into another language, and for one without a unit.
 */
export function readXliff(root: Element, name: string): readonly EditedStory[] {
  const into = attributeOf(root, 'trglang');
  const from = attributeOf(root, 'srclang');
  const stories = tagsNamed(root, 'file').map((file) => {
    refuseOther(into ?? attributeOf(file, 'target-language'), name);
    return readFile(file, from ?? attributeOf(file, 'source-language'), name);
  });
  const whole = stories.filter(({ parts }) => parts.length > 0);
  if (whole.length === 0)
    throw new NorwireError('input', `${name} is XLIFF without a unit to translate in it.`);
  return whole;
}

function refuseOther(into: string | null, name: string): void {
  if (into === null || readLanguageCode(into) === 'en') return;
  throw new NorwireError(
    'input',
    `${name} is a translation into “${into.slice(0, 20)}”; norwire takes English.`,
  );
}

function readFile(file: Element, from: string | null, job: string): EditedStory {
  const name = attributeOf(file, 'original') ?? job;
  const { facts, signature, voices } = readJobFacts(file, job);
  // po2xliff says "en-US" of any source: what is no Norwegian code says nothing.
  const language = facts.language ?? (readLanguageCode(from ?? 'en') === 'en' ? null : from);
  const parts = tagsNamed(file, 'unit', 'trans-unit').flatMap((unit) =>
    isNoCopy(unit) ? [] : [unit.name === 'unit' ? readUnit(unit) : readTransUnit(unit)],
  );
  return {
    name,
    parts,
    article: articleOfParts(name, parts, { ...facts, language }),
    kept: { voices, ...(signature !== null && { signature }) },
  };
}

/** The head of a PO file, and what its maker wants left as it is. */
function isNoCopy(unit: Element): boolean {
  return (
    attributeOf(unit, 'restype') === 'x-gettext-domain-header' || attributeOf(unit, 'translate') === 'no'
  );
}

/** The Norwegian of the parts as an article; null where there is none. */
export function articleOfParts(
  name: string,
  parts: readonly EditedPart[],
  facts: Partial<ArticleFacts>,
): Article | null {
  if (parts.every(({ norwegian }) => norwegian === null || norwegian === '')) return null;
  if (parts.every(({ kind }) => kind !== null)) {
    const pieces = parts.map(
      ({ kind, norwegian }): MarkedBlock => ({ kind: blockKind(kind), text: norwegian ?? '' }),
    );
    return articleOf(name, pieces, facts);
  }
  const plain = plainArticle(name, parts.map(({ norwegian }) => cleanLine(norwegian ?? '')).join('\n\n'));
  return { ...plain, facts: { ...noFacts, ...facts, ...heldBy(plain.facts, facts) } };
}

/** What holds the story back in its own text, where the file does not say it. */
function heldBy(plain: ArticleFacts, facts: Partial<ArticleFacts>): Partial<ArticleFacts> {
  const { status, embargo, heldFor } = plain;
  const isHeld = facts.status !== undefined && facts.status !== 'usable';
  return {
    ...(!isHeld && { status }),
    embargo: facts.embargo ?? embargo,
    ...(heldFor !== undefined && { heldFor }),
  };
}

function blockKind(kind: Part['kind'] | null): MarkedBlock['kind'] {
  return kind === null || kind === 'body' ? 'paragraph' : kind;
}

/** XLIFF 2.x: segments, and the white space between them. */
function readUnit(unit: Element): EditedPart {
  const pieces = childTags(unit).filter(({ name }) => name === 'segment' || name === 'ignorable');
  const sides = pieces.map((piece, at) => {
    const source = wordsIn(childTags(piece, 'source')[0] ?? null);
    const target = childTags(piece, 'target')[0] ?? null;
    const order = Number(attributeOf(target, 'order') ?? at + 1);
    const isSpace = piece.name === 'ignorable' && target === null;
    return { source, order, target: isSpace ? source : target && wordsIn(target) };
  });
  const english = sides
    .toSorted((one, other) => one.order - other.order)
    .map(({ target, source }) => target ?? (source.trim() === '' ? source : null));
  const states = pieces
    .filter(({ name }) => name === 'segment')
    .map((piece) => stateOf2(attributeOf(piece, 'state')));
  return {
    ...named(unit, attributeOf(unit, 'name')),
    norwegian: joined(sides.map(({ source }) => source)),
    english: textOrNull(english.includes(null) ? null : joined(english.map((text) => text ?? ''))),
    state: earliest(states),
    words: readQuoteWords(unit),
  };
}

/** XLIFF 1.x: one source and one target; those of `alt-trans` are not it. */
function readTransUnit(unit: Element): EditedPart {
  const target = childTags(unit, 'target')[0] ?? null;
  const english = textOrNull(target && wordsIn(target));
  const state = stateOf1(attributeOf(target, 'state'), attributeOf(unit, 'approved'));
  return {
    ...named(unit, attributeOf(unit, 'resname')),
    norwegian: cleanLine(wordsIn(childTags(unit, 'source')[0] ?? null)),
    english,
    state: state === 'machine' && english !== null && isChanged(unit, english) ? 'edited' : state,
    words: readQuoteWords(unit),
  };
}

function named(unit: Element, kind: string | null): Pick<EditedPart, 'id' | 'kind'> {
  return {
    id: attributeOf(unit, 'id'),
    kind: kind !== null && partKinds.has(kind) ? (kind as Part['kind']) : null,
  };
}

/** The words of a source or target, without a format's codes and characters that XML forbids (`cp`). */
export function wordsIn(tag: Element | null): string {
  if (tag === null || codes.has(tag.name)) return '';
  return tag.children.map((child) => (typeof child === 'string' ? child : wordsIn(child))).join('');
}

/** Segments that leave no white space between them get a space. */
function joined(texts: readonly string[]): string {
  return cleanLine(
    texts.reduce((all, text) => all + (/\S$/.test(all) && /^\S/.test(text) ? ' ' : '') + text, ''),
  );
}

export function textOrNull(text: string | null): string | null {
  const clean = cleanLine(text ?? '');
  return clean === '' ? null : clean;
}

function stateOf2(state: string | null): PartState {
  if (state === 'final') return 'approved';
  return state === 'translated' || state === 'reviewed' ? 'edited' : 'machine';
}

/** Without a state a target is what a person handed in: OmegaT writes none. */
function stateOf1(state: string | null, approved: string | null): PartState {
  if (state === 'final' || state === 'signed-off') return 'approved';
  if (state === 'new' || (state?.startsWith('needs-') && !/^needs-review/.test(state))) return 'machine';
  return approved === 'yes' ? 'approved' : 'edited';
}

function earliest(states: readonly PartState[]): PartState {
  if (states.length === 0 || states.includes('machine')) return 'machine';
  return states.includes('edited') ? 'edited' : 'approved';
}
