import { bitsOf, has } from '../language/nb/index.ts';
import { lazily } from '../lazily.ts';
import desk from '../lexicon/desk.json' with { type: 'json' };
import type { Stretch } from './layout.ts';
import { agencies, agency, isSignOff, signOffAtEnd } from './sign-off.ts';
import type { ParagraphKind } from './types.ts';

/** What a line of plain text is by its looks: a kind of paragraph, or what stands apart from the copy. */
export type Looks = ParagraphKind | 'apart-note' | 'label' | 'byline' | 'credit';

const capital = '\\p{Lu}[\\p{L}-]+';
const town = `${capital}(?: \\p{L}[\\p{L}-]*){0,3}`;
const place = `${town}(?:[/,] ?${town})?`;

/** Made when it is first needed: letters of any alphabet take a pattern long to get ready. */
const pattern = (source: string): (() => RegExp) => lazily(() => new RegExp(source, 'u'));

/**
 * Labels at the head of the copy ("Krig og konflikter: "), datelines in their styles, in the order they stand, each
 * with a mark that it cannot be without.
 */
export const openers: readonly (readonly ['label' | 'dateline', RegExp, () => RegExp])[] = [
  ['label', /:/, pattern(`^(?:${desk.labels.join('|')}):\\s+`)],
  [
    'dateline',
    /[(/]/,
    pattern(`^${place},? ?(?:\\(${agency}[^)\\n]{0,20}\\)|/${agency}/) ?(?:[:–—]|--?)\\s*`),
  ],
  ['dateline', /:/, pattern('^\\p{Lu}{3,}(?:[ -]\\p{Lu}{2,}){0,2}(?: \\([^)\\n]{2,20}\\))?:\\s+')],
  ['dateline', /^\(/, pattern(`^\\(${agency}\\):?\\s*(?=\\p{Lu})`)],
];

const endsInAgency = new RegExp(`(?:${agencies})\\)?$`);
const agencyBylines = [
  pattern(`^${capital}(?: ${capital}){1,3}\\s*(?:[,/]\\s*|\\()${agency}\\)?$`),
  pattern(`^(?:${agencies})(?:\\s?[-–/]\\s?(?:${agencies}))+$`),
];
const byline = pattern('^(?:Av|AV|Tekst|TEKST|Tekst og foto|Foto|FOTO)\\s*:?\\s+(?=\\p{Lu})[^.!?]{2,80}$');
const addresses = /^[\w.+-]+@[\w.-]+\w(?:\s*[/,]\s*[\w.+-]+@[\w.-]+\w)*$/;
/** The credit behind a caption's words, or before them. */
const captionEnd =
  /(?:^|[\s.!?»()])(?:Foto|FOTO|Illustrasjon|Ill\.)\s*:\s*[^.!?]{2,80}\.?$|\((?:Foto|FOTO|Illustrasjon)\s*:[^()]{2,80}\)\.?$/u;
const captionStart =
  /^(?:Illustrasjonsfoto|Arkivfoto|Pressefoto|ILLUSTRASJONSFOTO|ARKIVFOTO|(?:FOTO|Foto|ILLUSTRASJON|Illustrasjon)\s*:)/;
const apartNote =
  /^(?:Les også|Les òg|LES OGSÅ|Sjå også|Se også|Til red\b|Til redaksjonen|Til desken|\*\*\*)|^[\da-z]+(?:-[\da-z]+){2,}$/u;
const note =
  /^(?:RETTELSE|RETTING|Rettelse|Retting|KORREKSJON|Saken (?:blir )?oppdater|Saka (?:blir|vert) oppdatert|Oppdateres|Artikkelen oppdateres)/u;
/** Two teams and their score, told by the score before the names are looked at; else a line of the match's facts. */
const score = /\d ?[–-] ?\d/;
/** Behind a longer one the bullet only opens a paragraph. */
const longestPoint = 300;

const sectionNames = new Set([...desk.labels, ...desk.sections].map((name) => name.toLowerCase()));
const labels = new Set(desk.labels);

/** A section's name alone on a line above the headline. */
export function isSectionName(line: string): boolean {
  return sectionNames.has(line.replace(/:$/, '').toLowerCase());
}

/** Whether a line says something of somebody: a verb stands behind its first word. */
function hasVerb(line: string): boolean {
  const words = line.slice(0, -1).toLowerCase().split(' ');
  return words.some((word, at) => at > 0 && (has(bitsOf(word), 'finite') || has(bitsOf(word), 'cue')));
}

/** A short line without a full stop that is not speech with its attribution: a crosshead, a deck or a kicker. */
function isSubhead(line: string, length: number): boolean {
  if (length > 70) return false;
  if (line.endsWith(':') && hasVerb(line)) return false;
  if (/^[-–—] ?\p{L}/u.test(line)) return !/[.!?:,]/.test(line);
  return !/[.!?…]["»”)]*$/.test(line.slice(0, line.length - signOffAtEnd(line).length).trimEnd());
}

function isByline(line: string): boolean {
  if (/^(?:AV|Av|FOTO|Foto|TEKST|Tekst)/.test(line) && byline().test(line)) return true;
  if (addresses.test(line)) return true;
  return endsInAgency.test(line) && agencyBylines.some((one) => one().test(line));
}

const scored = lazily(
  () => /^\p{Lu}[\p{L}\d .'/-]* ?[–-] ?\p{Lu}[\p{L}\d .'/-]* \d+ ?[–-] ?\d+(?: \([^)]*\))?\.?$/u,
);

const matchFacts = lazily(
  () =>
    /^(?:Mål(?: \p{Lu}\p{L}+)?|Utv\.?|Utvisning(?:er)?|Utvisingar|Tilsk\.?|Tilskuere|Tilskodarar|Dommer|Dommar|Gule kort|Røde kort|Raude kort)\s*:/u,
);

function isResult(line: string): boolean {
  return (score.test(line) && scored().test(line)) || (line.includes(':') && matchFacts().test(line));
}

const bullet = lazily(() => /^(?:[•·▪*]\s|\d{1,2}[.)]\s+\p{Lu})/u);

const isPoint = (line: string): boolean => /^[•·▪*\d]/.test(line) && bullet().test(line);

/** What a line is by itself. */
export function looksOf(text: string, block: Stretch): Looks {
  const length = block.end - block.start;
  const line = text.slice(block.start, Math.min(block.end, block.start + 400));
  if (isSignOff(line)) return 'credit';
  if (length < 100 && isByline(line)) return 'byline';
  if (labels.has(line.replace(/:$/, ''))) return 'label';
  if (apartNote.test(line)) return 'apart-note';
  if (note.test(line)) return 'note';
  if (captionStart.test(line)) return 'caption';
  if (captionEnd.test(text.slice(Math.max(block.start, block.end - 100), block.end))) return 'caption';
  if (isResult(line) || (length < longestPoint && isPoint(line)) || (line.match(/\t|\|/g)?.length ?? 0) > 1)
    return 'list';
  return isSubhead(line, length) ? 'subhead' : 'body';
}

const saidByOne = lazily(() => /[,?!] \p{Ll}+ \p{L}+$/u);

/**
 * Whether a line with a dash before it is a point in a list, not speech: it has a neighbour of the kind, no end of a
 * sentence, and the run follows a line that ends in a colon or begins in small letters.
 */
export function isDashItem(line: string): boolean {
  return (
    line.length < 160 && !/[.!?»"”]$/.test(line) && /^[-–—]\s?\P{Z}/u.test(line) && !saidByOne().test(line)
  );
}

const facts = /^fakta(?:boks|ark)?(?:[ :]|$)/i;

const pointer =
  /^(?:(?:LES|HØR|HØYR|SE|SJÅ|Les|Hør|Høyr|Se|Sjå)\s[^.!?:–—]{2,60}:\s|Har du (?:lest|lese|sett|hørt|høyrt)\s[^.!?]{2,40}\?)/u;

/** Whether a line sends the reader to another story, whose speaker is not heard in this one: "LES REPORTASJEN: – Et sjokk". */
export function isPointer(line: string): boolean {
  return pointer.test(line);
}

/** Whether a line heads a box of facts: "Fakta om brua". */
export function headsFacts(line: string): boolean {
  return line.length < 60 && facts.test(line);
}

/** Whether a line with a dash before it may be a fact: nobody speaks in it, asks or is asked, or is named for it. */
export function isDashFact(line: string): boolean {
  return (
    isDashOfNobody(line) &&
    !/[?!»"”]/.test(line) &&
    !/(?<!\p{L})(?:jeg|eg|vi|me|oss|meg|du|deg|dere|dykk|vår|våre|vårt|min|mine|mitt)(?!\p{L})/iu.test(line)
  );
}

const named = lazily(
  () => /, \p{Ll}+ (?:\p{Ll}+ )*\p{Lu}[^,]*\.?$|, \p{Ll}+ (?:han|hun|ho|\p{Ll}+(?:en|et|a|ene|ane))\.?$/u,
);

/** Whether nobody is named for a line with a dash before it. */
export function isDashOfNobody(line: string): boolean {
  // "…, sier Moe."
  return /^[-–—] ?[\p{L}\d]/u.test(line) && !named().test(line);
}
