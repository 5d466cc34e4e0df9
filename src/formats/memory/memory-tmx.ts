import { version } from '../../version.ts';
import { element, escapeMarkup } from '../markup/index.ts';

/** An approved pair as a translation memory carries it. */
export interface MemoryUnit {
  readonly language: string;
  readonly norwegian: string;
  readonly english: string;
  readonly previous: string | null;
  readonly next: string | null;
  readonly by: string | null;
  /** Milliseconds since 1970. */
  readonly at: number | null;
  readonly story: string | null;
  /** Until when its sender holds it back (ISO 8601), or `withheld`. */
  readonly held: string | null;
}

/** Approved pairs as TMX 1.4b, piece by piece, neighbours as OmegaT writes them. `now`: milliseconds since 1970. */
export async function* writeMemoryTmx(units: AsyncIterable<MemoryUnit>, now: number): AsyncGenerator<string> {
  const header = {
    ...{ creationtool: 'norwire', creationtoolversion: version, segtype: 'paragraph', 'o-tmf': 'norwire' },
    ...{ adminlang: 'en', srclang: '*all*', datatype: 'plaintext', creationdate: timeOf(now) },
  };
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n<tmx version="1.4">\n';
  yield `${element('header', header)}\n<body>\n`;
  for await (const unit of units) yield `${writeUnit(unit)}\n`;
  yield '</body>\n</tmx>\n';
}

function writeUnit({
  language,
  norwegian,
  english,
  previous,
  next,
  by,
  at,
  story,
  held,
}: MemoryUnit): string {
  const props = [
    ['prev', previous],
    ['next', next],
    ['x-story', story],
    ['x-norwire-held', held],
  ] as const;
  const approved = { changeid: by, changedate: at === null ? null : timeOf(at) };
  return element(
    'tu',
    {},
    [
      ...props.flatMap(([type, text]) => (text ? [element('prop', { type }, escapeMarkup(text))] : [])),
      element('tuv', { 'xml:lang': language }, element('seg', {}, escapeMarkup(norwegian))),
      element('tuv', { 'xml:lang': 'en', ...approved }, element('seg', {}, escapeMarkup(english))),
    ].join(''),
  );
}

/** "20261130T114500Z" */
function timeOf(time: number): string {
  return new Date(time).toISOString().replace(/[-:]|\.\d+/gu, '');
}
