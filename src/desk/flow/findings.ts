import { type Finding, type MarkPair, marksFor } from '../../english/index.ts';
import type { Edited } from '../../process/index.ts';
import { partsOf } from '../../story/index.ts';
import { DeskError } from '../desk-error.ts';
import { dismiss, note, reopen } from '../kept/decisions.ts';
import { changeStory } from '../kept/stories.ts';
import { change, type DeskFlow, type Editor, type FlowTransaction } from './desk-flow.ts';
import {
  countOf,
  openStory,
  readStanding,
  type SortedFindings,
  type Standing,
  sortFindings,
} from './standing.ts';

/** Where a finding's words stand in the text of its place. */
export interface Extent {
  readonly start: number;
  readonly end: number;
}

/** The place that a finding is about (`q3` stands in a part); null for the whole story. */
export function placeOf({ at }: Finding, { opened, texts }: Standing): string | null {
  if (at === null || texts.has(at)) return at;
  return opened.story.quotes.find(({ id }) => id === at)?.part ?? null;
}

/** The wrong words in the English, where they are named and stand there once. */
export function whereIn({ actual }: Finding, text: string): Extent | null {
  if (actual === undefined || actual === '') return null;
  const start = text.indexOf(actual);
  if (start < 0 || text.indexOf(actual, start + 1) >= 0) return null;
  return { start, end: start + actual.length };
}

/** What a finding speaks of in the Norwegian of its part, counted from the part's start. */
export function whereInNorwegian(finding: Finding, { opened }: Standing): Extent | null {
  const quote = opened.story.quotes.find(({ id }) => id === finding.at);
  const part = partsOf(opened.story).find(({ id }) => id === (quote?.part ?? finding.at));
  if (part === undefined) return null;
  const [first] = quote?.spans ?? [];
  if (first !== undefined)
    return { start: first.start - part.start, end: (quote?.spans.at(-1)?.end ?? first.end) - part.start };
  return whereIn({ ...finding, actual: finding.expected ?? '' }, part.text);
}

/** The text of the whole piece, mended, where there is one way only: the figure that the Norwegian has, or the marks. */
export function fixFor(
  { style }: Pick<DeskFlow, 'style'>,
  finding: Finding,
  standing: Standing,
  { translation }: Pick<Edited, 'translation'>,
): string | null {
  const place = placeOf(finding, standing);
  const text = standing.texts.get(place ?? '') ?? null;
  if (place === null || text === null) return null;
  if (finding.rule === 'numbers-kept') return withFigure(finding, text);
  if (finding.rule === 'quotes-kept' && finding.message.endsWith('has no quotation marks in the English')) {
    const spans = translation.quotes.find(({ id }) => id === finding.at)?.spans ?? [];
    return withMarks(text, spans, marksFor(style, place === 'headline').outer);
  }
  return null;
}

const norwegianFigure = /^(\d{1,3}(?:[\s.]\d{3})+(?:,\d+)?|\d+(?:,\d+)?)(?!\p{N})(?<rest>.*)$/su;
const englishFigure = /^(\d[\d,]*(?:\.\d+)?)(?!\p{N})(?<rest>.*)$/su;

/** What a figure is counted in, in either language: millions are not mended into thousands. */
const scales: readonly (readonly [norwegian: RegExp, english: RegExp])[] = [
  [/(?<!\p{L})tusen(?!\p{L})/iu, /(?<!\p{L})thousand(?!\p{L})/iu],
  [/(?<!\p{L})millionar|(?<!\p{L})million(?:er)?(?!\p{L})/iu, /(?<!\p{L})(?:million|m)(?!\p{L})/iu],
  [/(?<!\p{L})milliard(?:er|ar)?(?!\p{L})/iu, /(?<!\p{L})(?:billion|bn)(?!\p{L})/iu],
];

/** Only a number that became another number, in the same unit, and stands once, has one way to be mended. */
function withFigure(finding: Finding, text: string): string | null {
  const { expected = '', actual = '', message } = finding;
  const where = whereIn(finding, text);
  const [, norwegian = '', unit = ''] = norwegianFigure.exec(expected) ?? [];
  const [, english = '', rest = ''] = englishFigure.exec(actual) ?? [];
  const isSameScale = scales.every(([one, other]) => one.test(unit) === other.test(rest));
  if (
    where === null ||
    !message.startsWith('the number') ||
    norwegian === '' ||
    english === '' ||
    !isSameScale
  )
    return null;
  const [whole = '', fraction] = norwegian.replace(/[\s.](?=\d{3})/gu, '').split(',');
  const isYear = whole.length === 4 && whole === norwegian;
  const grouped = isYear ? whole : whole.replace(/\B(?=(?:\d{3})+$)/gu, ',');
  const written = fraction === undefined ? grouped : `${grouped}.${fraction}`;
  if (written === english) return null;
  return text.slice(0, where.start) + written + text.slice(where.start + english.length);
}

/** The marks of the house round words that have none, a comma behind them inside. */
function withMarks(text: string, spans: readonly Extent[], [open, close]: MarkPair): string | null {
  const bare = spans.filter(({ start }) => !/["“”‘’'«]/u.test(text[start - 1] ?? ''));
  let mended = text;
  for (const { start, end } of bare.toSorted((one, other) => other.start - one.start)) {
    const last = text[end] === ',' ? end + 1 : end;
    mended = `${mended.slice(0, start)}${open}${mended.slice(start, last)}${close}${mended.slice(last)}`;
  }
  return mended === text ? null : mended;
}

/** Throws a DeskError (`not-found`) where the finding is none of the text as it stands. */
export function findingOf({ open, dismissed }: SortedFindings, key: string): Finding {
  const finding = [...open, ...dismissed.map(([one]) => one)].find((one) => one.key === key);
  if (finding !== undefined) return finding;
  throw new DeskError('not-found', 'There is no such finding now: the text has changed, or it was mended.');
}

/** Sets a finding aside; an error wants a reason. Throws a DeskError (`unusable`, `not-found`). */
export async function setAside(
  flow: DeskFlow,
  id: string,
  { key, reason }: { readonly key: string; readonly reason: string },
  editor: Editor,
): Promise<Standing> {
  return decide(flow, id, editor, async ({ rows }, standing, sorted) => {
    const finding = findingOf(sorted, key);
    if (finding.level === 'error' && reason === '')
      throw new DeskError(
        'unusable',
        'An error is dismissed with a reason: say in a few words why it is none.',
      );
    const at = flow.clock();
    await dismiss(rows, standing.row.number, finding, {
      reason: reason === '' ? null : reason,
      by: editor.by,
      at,
    });
    const said = `Dismissed ${finding.at ?? 'whole story'}, ${finding.rule}: ${finding.message}${reason === '' ? '' : ` (${reason})`}`;
    await note(rows, standing.row.number, { at, by: editor.by, what: 'dismissed', said });
  });
}

/** Opens a finding again that was set aside. */
export async function openAgain(flow: DeskFlow, id: string, key: string, editor: Editor): Promise<Standing> {
  return decide(flow, id, editor, async ({ rows }, { row }) => {
    if (!(await reopen(rows, row.number, key)))
      throw new DeskError('not-found', 'No such finding was dismissed here.');
    await note(rows, row.number, {
      at: flow.clock(),
      by: editor.by,
      what: 'reopened',
      said: 'Opened a finding again.',
    });
  });
}

async function decide(
  flow: DeskFlow,
  id: string,
  { by, who }: Editor,
  act: (here: FlowTransaction, standing: Standing, sorted: SortedFindings) => Promise<void>,
): Promise<Standing> {
  const standing = await change(flow, async (here) => {
    const before = await openStory(here, id);
    const edited = readStanding(here, before);
    await act(here, before, await sortFindings(here, before, edited));
    const counts = countOf(await sortFindings(here, before, edited));
    return { ...before, row: await changeStory(here.rows, before.row, counts) };
  });
  flow.tell({ type: 'story', story: standing.row.id, state: standing.row.state, by, who });
  return standing;
}
