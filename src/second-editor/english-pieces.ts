import { type Brief, curlMarks, type HouseStyle } from '../english/index.ts';
import { type MarkedPart, type PartValue, readPart, tagEnglish } from '../write/index.ts';

/** English as it goes to the second editor and comes back: its parts with where their quotes stand, and its brief. */
export interface EnglishPieces {
  readonly parts: ReadonlyMap<string, PartValue>;
  readonly brief: Brief | null;
}

/** How the parts of a story are tagged. */
export interface Tagging {
  readonly marked: readonly MarkedPart[];
  readonly tag: string;
  readonly style: HouseStyle;
}

/** A place as a model may name it, spelt as ours is: `p3` of "p3.q2", `brief.points.2` of "brief.point2". */
export function placeNamed(place: string): string | null {
  const name = place.trim().toLowerCase();
  const part = /^(headline|p\d+)\b/u.exec(name)?.[1];
  if (part !== undefined) return part;
  const line = /^brief\W*(headline|lede|lead)$/u.exec(name)?.[1];
  if (line !== undefined) return `brief.${line === 'lead' ? 'lede' : line}`;
  const point = /^brief\W*points?\W*(\d+)\W*$/u.exec(name)?.[1];
  if (point !== undefined) return `brief.points.${Number(point)}`;
  const gist = /^(?:brief\W*)?gists?\W*(q\d+)$/u.exec(name)?.[1];
  return gist === undefined ? null : `gist.${gist}`;
}

/** The brief's pieces by their places. */
export function briefPieces(brief: Brief | null): ReadonlyMap<string, string> {
  if (brief === null) return new Map();
  return new Map([
    ['brief.headline', brief.headline],
    ['brief.lede', brief.lede],
    ...brief.points.map(({ text }, index): [string, string] => [`brief.points.${index + 1}`, text]),
    ...brief.gists.map(({ quote, text }): [string, string] => [`gist.${quote}`, text]),
  ]);
}

/** A part's English, its quotes tagged. */
export function taggedPart(
  id: string,
  { parts }: EnglishPieces,
  { marked, tag, style }: Tagging,
): string | null {
  const part = marked.find((one) => one.id === id);
  const value = parts.get(id);
  return part === undefined || value === undefined ? null : tagEnglish(value.part, part, tag, style);
}

/** The text that an editor sees at a place; null where there is none. */
export function textAt(place: string, { parts, brief }: EnglishPieces): string | null {
  return parts.get(place)?.part.text ?? briefPieces(brief).get(place) ?? null;
}

/** The draft with one piece changed, or null where the new text does not fit its place. */
export function withPiece(
  draft: EnglishPieces,
  place: string,
  text: string,
  tagging: Tagging,
): EnglishPieces | null {
  const { marked, tag, style } = tagging;
  const part = marked.find(({ id }) => id === place);
  if (part !== undefined) {
    if (!draft.parts.has(place)) return null;
    const read = readPart(text, part, tag, style);
    if ('misfit' in read) return null;
    return { ...draft, parts: new Map(draft.parts).set(place, { part: read.part, reply: text }) };
  }
  const words = curlMarks(text.trim(), style, place === 'brief.headline');
  const { brief } = draft;
  if (brief === null || words === '' || !briefPieces(brief).has(place)) return null;
  const [, list = '', which = ''] = place.split('.');
  const changed: Brief = place.startsWith('gist.')
    ? { ...brief, gists: brief.gists.map((gist) => (gist.quote === list ? { ...gist, text: words } : gist)) }
    : list === 'points'
      ? {
          ...brief,
          points: brief.points.map((point, index) =>
            index + 1 === Number(which) ? { ...point, text: words } : point,
          ),
        }
      : { ...brief, [list]: words };
  return { ...draft, brief: changed };
}
