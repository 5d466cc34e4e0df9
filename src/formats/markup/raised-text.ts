import { attributeOf, type Element, tagsNamed, textIn } from './tag.ts';

/**
 * Where something was taken out: a footnote's mark, struck-out words. Its white space goes before a closing mark. No
 * text holds this character: it is none.
 */
export const gap = '\ufdd0';

const vulgar: Readonly<Record<string, string>> = Object.fromEntries(
  '1/2½ 1/3⅓ 2/3⅔ 1/4¼ 3/4¾ 1/5⅕ 2/5⅖ 3/5⅗ 4/5⅘ 1/6⅙ 5/6⅚ 1/7⅐ 1/8⅛ 3/8⅜ 5/8⅝ 7/8⅞ 1/9⅑ 1/10⅒'
    .split(' ')
    .map((pair) => [pair.slice(0, -1), pair.slice(-1)]),
);
const raisedDigits = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const loweredDigits = '₀₁₂₃₄₅₆₇₈₉';

/** The footnotes of one text: numbers that stand before a note of their own, and the last mark that was met. */
export interface Notes {
  readonly defined: ReadonlySet<string>;
  last: number;
}

/** What a text says of its own footnotes: paragraphs and entries that begin with a raised number are notes. */
export function notesOf(tag: Element): Notes {
  const blocks = tagsNamed(tag, 'p', 'li', 'fn', 'dd', 'td');
  return { defined: new Set(blocks.map(noteNumber).filter((number) => number !== null)), last: 0 };
}

/** The raised number that a block begins with: it is a note, unless the number is an isotope's (¹³⁷Cs). */
export function noteNumber(block: Element): string | null {
  const first = block.children.findIndex((child) => typeof child !== 'string' || child.trim() !== '');
  const mark = block.children[first];
  if (mark === undefined || typeof mark === 'string' || mark.name !== 'sup') return null;
  const number = textIn(mark).trim();
  const after = block.children[first + 1];
  const isotope = typeof after === 'string' && /^\p{Lu}\p{Ll}?(?!\p{L})/u.test(after);
  return /^\[?\d{1,3}[\])]?$|^[*†‡]+$/.test(number) && !isotope ? number.replace(/[[\])]/g, '') : null;
}

/** Whether a link is a footnote's mark, or leads back from a note to its mark. */
export function isNoteLink(tag: Element): boolean {
  const target = attributeOf(tag, 'href') ?? '';
  if (tag.name !== 'a' || !target.includes('#')) return false;
  const text = textIn(tag).trim();
  if (/^[↩↑^⏎⤴]\W?$/u.test(text)) return true;
  const named = /#(?:_?ft?n|_?edn|cite|ref|(?:foot|end|fot|slutt)?note?r?)/i.test(target);
  return (
    /^[[(]?(?:\d{1,3}|[*†‡§]+|\p{Ll}|[ivx]{1,4})[\])]?$/u.test(text) &&
    (named || tagsNamed(tag, 'sup').length > 0 || /noteref|footnote/i.test(textOfAttributes(tag)))
  );
}

function textOfAttributes(tag: Element): string {
  return ['class', 'role', 'epub:type', 'rel'].map((name) => attributeOf(tag, name) ?? '').join(' ');
}

/** Whether an element stands above or below the line, by its name or by its style. */
export function isSet(tag: Element, how: 'sup' | 'sub'): boolean {
  if (tag.name === how) return true;
  const style = tag.name === 'span' || tag.name === 'font' ? (attributeOf(tag, 'style') ?? '') : '';
  return /vertical-align\s*:\s*(super|sub)(?![\w-])/i.exec(style)?.[1]?.toLowerCase().slice(0, 3) === how;
}

/** A fraction behind what stands before it: "80" and ½ are "80½", "80" and 5/12 are "80 5/12". */
export function fraction(before: string, numerator: string, denominator: string): string {
  const written = `${numerator.trim()}/${denominator.trim()}`;
  return vulgar[written] ?? (/\d$/.test(before) ? ` ${written}` : written);
}

/** Digits, with their sign, as small figures above the line. */
export function raise(digits: string): string {
  return digits.replace(/[-−–]/g, '⁻').replace(/\d/g, (digit) => raisedDigits[Number(digit)] ?? digit);
}

const variable = /(?:^|[\s(=+*/·×-])(?:[a-hj-zA-Z]|(?<=[=(+*·×]\s?)[a-z]{2})$/;

/**
 * What is raised above the line, as it is written into running text behind `before`: powers and units stay raised
 * (10⁶, m²), endings and signs are joined (1st, ™), kroner and hours get their øre and minutes (49,90), marks of
 * footnotes are a gap. `after` is the text behind it.
 */
export function raised(tag: Element, before: string, after: string, notes: Notes): string {
  const text = textIn(tag).trim();
  if (text === '') return '';
  if (tagsNamed(tag, 'a').length > 0 || /noteref|footnote|fotnote|reference/i.test(textOfAttributes(tag)))
    return gap;
  if (/^\[.*\]$|^\(?[*†‡§¶]+\)?$/.test(text)) return gap;
  if (/^\d{1,2}(?:[,;]\s?\d{1,2})+\)?$/.test(text)) return gap;
  const parts = /^(\d{1,2})[/⁄](\d{1,2})$/.exec(text);
  if (parts !== null) return fraction(before, parts[1] ?? '', parts[2] ?? '');
  if (/^[-−–]\d{1,3}$/.test(text)) return /[\d\p{L}]$/u.test(before) ? raise(text) : text;
  if (/^\d{1,3}\)?$/.test(text)) return raisedNumber(text, before, after, notes);
  if (/^tm$/i.test(text)) return '™';
  if (/^o$/.test(text) && /\d$/.test(before)) return '°';
  if (/^[a-h]\)?$/.test(text) && /[\d\p{L}.,»]$/u.test(before) && !/^\p{L}/u.test(after)) return gap;
  if (/^[nx]$/.test(text) && /\d$/.test(before)) return `^${text}`;
  return text;
}

function raisedNumber(text: string, before: string, after: string, notes: Notes): string {
  const mark = (): string => {
    notes.last = Math.max(notes.last, Number.parseInt(text, 10));
    return gap;
  };
  if (text.endsWith(')')) return mark();
  const opens = before === '' || /[\s([/]$/.test(before);
  if (opens && /^\p{Lu}\p{Ll}?(?!\p{L})/u.test(after)) return raise(text);
  if (
    /^[23]$/.test(text) &&
    (/(?:^|[^\p{L}])(?:[kcdmnµμ]?m|(?<=\/)s|ft|mil)$/u.test(before) || variable.test(before))
  )
    return raise(text);
  const base = /(?<![\p{L}\d])\d[\d.,]*$/u.exec(before)?.[0];
  if (base === undefined) return mark();
  const cents = /^\d\d$/.test(text) && !base.includes(',');
  if (cents && (/\bkr\.?\s*[\d.]+$/i.test(before) || /^\s*(?:kr\b|kroner)/i.test(after))) return `,${text}`;
  if (cents && Number(text) < 60 && /\bkl(?:\.|okk[ae]n?)\s*\d{1,2}$/i.test(before)) return `.${text}`;
  const multiplied = /[×·*x]\s?\d[\d.,]*$/.test(before);
  if (multiplied) return raise(text);
  const number = Number(text);
  // Marks of notes come in order from 1, and may come again; what stands out of order is a power.
  const inOrder = notes.defined.has(text) || number === notes.last + 1 || number <= notes.last;
  const power = base === '10' && number > 1 && notes.last === 0 && !notes.defined.has(text);
  return inOrder && !power ? mark() : raise(text);
}

/** What is lowered below the line: CO2 and H2O as papers write them, a number under a number small. */
export function lowered(tag: Element, before: string): string {
  const text = textIn(tag).trim();
  if (tagsNamed(tag, 'a').length > 0) return gap;
  return /\d$/.test(before) && /^\d+$/.test(text)
    ? text.replace(/\d/g, (digit) => loweredDigits[Number(digit)] ?? digit)
    : text;
}

/** The text without gaps, and without the white space that a gap leaves before a closing mark. */
export function closeGaps(text: string): string {
  return text.includes(gap)
    ? text.replace(/\s*\ufdd0[\s\ufdd0]*(?=[.,;:!?»”)])/g, '').replaceAll(gap, '')
    : text;
}

/** A fraction told by a raised and a lowered number with a slash between: its parts and how many children it takes. */
export function fractionAt(
  children: readonly (Element | string)[],
  at: number,
): { readonly top: string; readonly bottom: string; readonly next: number; readonly rest: string } | null {
  const first = children[at];
  if (first === undefined || typeof first === 'string' || first.name !== 'sup') return null;
  const top = textIn(first).trim();
  const slash = children[at + 1];
  if (!/^\d{1,2}$/.test(top) || typeof slash !== 'string') return null;
  const below = children[at + 2];
  const lowered = below !== undefined && typeof below !== 'string' && below.name === 'sub';
  if (lowered && /^\s*[/⁄∕]\s*$/.test(slash)) {
    const bottom = textIn(below).trim();
    return /^\d{1,2}$/.test(bottom) ? { top, bottom, next: at + 3, rest: '' } : null;
  }
  const written = /^[/⁄∕](\d{1,2})(?![\d/])/.exec(slash);
  if (written === null) return null;
  return { top, bottom: written[1] ?? '', next: at + 2, rest: slash.slice(written[0].length) };
}
