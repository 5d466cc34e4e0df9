import { lazily } from '../lazily.ts';
import { blocksOf, type Stretch } from './layout.ts';
import { readReleaseTime, type Said, withoutTime } from './release-time.ts';
import type { Article, ArticleFacts } from './types.ts';

/** A line that holds a story back: where it stands, and until when. `whole`: nothing else stands in its block. */
export interface Notice extends Stretch {
  readonly said: Said;
  readonly whole: boolean;
}

/** Notices stand above the lede or below the last paragraph. */
const headBlocks = 4;
const footBlocks = 3;
const longest = 200;

const hint =
  /embargo|e m b a r g o|sperrefrist|s p e r r|klausul|publi[sc]|offentl|frig[ij]|hold for|not for|til red|sperr|bind|bund|kl\.|klokk|\d\d[.:]\d\d/i;
/** Made where a line may be a notice: letters of any alphabet take a pattern long to get ready. */
const patterns = lazily(() => ({
  lead: /^(?:(?:nb|obs|merk|viktig|note|attention|eds|til red(?:aksjonen)?|(?:presse|nyhets|nyheits)?melding|press release)(?![\p{L}\d])[\s.:!,–—-]*)/iu,
  /** "E M B A R G O" */
  spaced: /(?<!\p{L})\p{Lu}(?: \p{Lu}){4,}(?!\p{L})/gu,
  /** An order to whoever has the line before them, with nobody else in it who must not publish. */
  order:
    /^(?:(?:må|skal|kan|bør|får|vert|blir|must|may|shall|should|do|please do) )?(?:ikke|ikkje|not) (?:be )?(?:publiser|offentlig|offentleg|gjengi|trykk|publish|release|broadcast|print)\p{L}* ?(?:før|fyrr|before|until|til)(?!\p{L})|^(?:kan )?(?:publiseres|publiserast|offentliggjøres|offentleggjerast|trykkes|may be published|can be published|for publication) (?:tidligst|tidlegast|først|fyrst|ikke før|ikkje før|etter|fra|frå|not before|after|from|no earlier than)(?!\p{L})/iu,
  /** What may stand after "Embargo:" in place of a time. */
  noTime:
    /^(?:etter|inntil|frem til|fram til|til|når|until|till|pending|by arrangement|as agreed|tba|tbc)(?!\p{L})/iu,
  opening:
    /^(?:(?:strengt?|strictly|under|med)\s+)*(?<word>embargo(?:ed|ert)?|sperrefrist|klausulert|hold for release|not for (?:publication|release|broadcast)|(?:ikke|ikkje) (?:for|til) (?:publisering|offentliggjøring|offentleggjering|bruk))(?![\p{L}\d-])/iu,
  until: /^(?:til|inntil|fram|frem|until|till|før|for)(?![\p{L}\d])/iu,
  timeLine:
    /^(?:til|inntil|ikke før|ikkje før|not before|tidligst|frigis|frigjeves|fri fra|fri frå|til (?:publisering|offentliggjøring|bruk))(?![\p{L}\d])/iu,
  sentence:
    /^(?:(?:denne|this|the)\s+)?(?:saken|saka|(?:presse)?meldingen|(?:presse)?meldinga|artikkelen|teksten|stoffet|innholdet|story|release|material|content|article)\s(?:[\p{L}]+\s){0,4}?(?:under (?:strengt? |strict )?embargo|embargoed|sperrefrist|embargo (?:til|until)|klausulert|(?:publiseres|publiserast|offentliggjøres|offentleggjerast|brukes|brukast|gjengis) (?:ikke |ikkje )?før|be (?:published|used) before)/iu,
  /** "Sperret til …", "Bindes til …": so an agency says it, and so one says it of a road and a rate of interest. */
  bound:
    /^(?:(?<story>(?:denne\s+)?(?:saken|saka|(?:presse)?meldingen|(?:presse)?meldinga|artikkelen|teksten|stoffet|innholdet|innhaldet)\s)(?:(?:er|blir|vert)\s)?)?(?<word>sperr(?:et|a)|bind(?:es|ast)|bunde[tn]?)\s(?=(?:(?:fram|frem)\s)?(?:inn)?til(?!\p{L}))/iu,
  over: /(?<!\p{L})(?:opphev(?:et|a|es|ast|d)|utløpt|utgått|lifted|expired|over)(?!\p{L})/iu,
}));

/** The notices at an article's head and foot that hold it back until a time ("SPERREFRIST: 1. desember kl. 06.00"). */
export function noticesOf(article: Pick<Article, 'text' | 'blocks'>): readonly Notice[] {
  const { text } = article;
  if (!hint.test(text.slice(0, 2000)) && !hint.test(text.slice(-1000))) return [];
  const blocks = blocksOf(article);
  const lineOf = (block: Stretch | undefined) =>
    block === undefined ? '' : text.slice(block.start, block.end);
  const notices: Notice[] = [];
  for (const [at, block] of blocks.entries()) {
    if (at >= headBlocks && at < blocks.length - footBlocks) continue;
    const line = lineOf(block);
    const next = blocks[at + 1];
    // "Sperrefrist" on a line, its time on the next.
    const both =
      next !== undefined && isTimeOnly(lineOf(next)) ? readNotice(`${line} ${lineOf(next)}`) : null;
    const said = both ?? readNotice(line);
    const isRead = said !== null && typeof said === 'object';
    const front = at < 2 && both === null && !isRead ? atFront(line, block) : null;
    if (front !== null) notices.push(front);
    else if (said !== null) notices.push({ start: block.start, end: block.end, said, whole: true });
    if (both !== null && next !== undefined) notices.push({ ...next, said: both, whole: true });
  }
  return notices;
}

/** What a line says if it is a notice and nothing else; null for any other line, also one about an embargo. */
export function readNotice(line: string): Said | null {
  const { lead, spaced, over, opening, noTime, until } = patterns();
  const words = line
    .replace(spaced, (letters) => letters.replaceAll(' ', ''))
    .replace(/^[^\p{L}\d]+|[^\p{L}\d.]+$/gu, '')
    .replace(lead, '');
  if (words.length > longest || words === '' || over.test(words)) return null;
  const found = opening.exec(words);
  if (found?.groups === undefined) return readSentence(words);
  const rest = words.slice(found[0].length);
  const { left, day, clock } = withoutTime(rest);
  const word = found.groups.word ?? '';
  const isLoud = word === word.toUpperCase();
  // An embargo from a day on is one that the story tells of.
  if (/^embargo$/i.test(word) && /^\s*(?:fra|frå|from)\s/i.test(rest)) return null;
  if (left === '' && (day || clock)) return readReleaseTime(rest.replace(/^[^\p{L}\d]+/u, ''));
  if (left === '') return isLoud || word.includes(' ') ? 'unreadable' : null;
  const afterMark = /^['"]?\s*[:=–—-]\s*(?=\S)/u.exec(rest);
  if (afterMark !== null) {
    const inner = readNotice(rest.slice(afterMark[0].length));
    if (inner !== null) return inner;
    if (noTime.test(rest.slice(afterMark[0].length)) && left.split(' ').length < 5) return 'unreadable';
    const isSure = isLoud || !/^embargo$/i.test(word);
    return isSure && (day || clock || (isLoud && !/^embargo$/i.test(word))) ? 'unreadable' : null;
  }
  const isShouted = words === words.toUpperCase() && until.test(rest.trim());
  const isBrief = until.test(rest.trim()) && left.split(' ').length < 3;
  return isShouted || (word.toLowerCase() !== 'embargo' && ((isLoud && clock) || isBrief))
    ? 'unreadable'
    : null;
}

/**
 * "Sperret til 12. januar 2027 kl. 06.00" with nothing else in the line. Where the time is not whole, a road may be
 * meant, unless the word is the agencies' own, the story is named, or the line shouts.
 */
export function readBound(words: string, isOfStory = false): Said | null {
  const found = patterns().bound.exec(words);
  if (found?.groups === undefined) return null;
  const rest = words.slice(found[0].length).replace(/[.!]\s*$/, '');
  const { left, day, clock } = withoutTime(rest);
  if (left !== '' || !(day || clock)) return null;
  const said = readReleaseTime(rest);
  const isOwn = isOfStory || found.groups.story !== undefined || /^b/i.test(found.groups.word ?? '');
  const isSure = (clock && (isOwn || typeof said === 'object')) || (day && words === words.toUpperCase());
  return isSure || isOfStory ? said : null;
}

/** "TIL TIRSDAG KL. 06.00", and sentences that say of the story itself that it is held back. */
function readSentence(words: string): Said | null {
  const { timeLine, order, sentence } = patterns();
  const kept = readBound(words);
  if (kept !== null) return kept;
  const { left, day, clock } = withoutTime(words);
  if (timeLine.test(words) && clock && /^(?:publisering|offentliggjøring|bruk)?$/.test(left))
    return readReleaseTime(words.replace(/publisering|offentliggjøring|bruk/giu, ''));
  const ordered = order.exec(words);
  if (ordered !== null && (day || clock))
    return readReleaseTime(words.slice(ordered[0].length).replace(/[.!]\s*$/, ''));
  if (!sentence.test(words) || !(day || clock)) return null;
  const from = /(?:embargo(?:ed)?|sperrefrist|klausulert|før|before)(?!\p{L})(?<time>.*)$/iu.exec(words);
  return readReleaseTime((from?.groups?.time ?? '').replace(/[.!]\s*$/, ''));
}

function isTimeOnly(line: string): boolean {
  const { left, day, clock } = withoutTime(line);
  return left === '' && (day || clock);
}

/** A notice that stands before the headline in its line: "SPERREFRIST KL. 06.00: Kaia stenges", "(EMBARGO) Kaia stenges". */
function atFront(line: string, { start }: Stretch): Notice | null {
  const found = /^([([][^()[\]]{4,80}[)\]]|.{4,80}?:(?=\s))\s+\S/u.exec(line)?.[1];
  const words = found?.replace(/:$/, '') ?? '';
  if (found === undefined || (found.endsWith(':') && !/\d/.test(found))) return null;
  const said = readNotice(words);
  return said === null ? null : { start, end: start + found.length, said, whole: false };
}

/** The article with what its notices say: embargoed until the latest time, or withheld where none can be read. */
export function heedNotices(article: Article): Article {
  const notices = noticesOf(article);
  if (notices.length === 0) return article;
  const { facts, text } = article;
  const [first] = notices;
  const line = text.slice(first?.start, first?.end);
  return {
    ...article,
    facts: {
      ...facts,
      ...held(
        facts,
        notices.map(({ said }) => said),
        line,
      ),
    },
  };
}

function held(
  { status, embargo }: ArticleFacts,
  said: readonly Said[],
  line: string,
): Pick<ArticleFacts, 'status' | 'embargo' | 'heldFor'> {
  const instants = said.flatMap((one) => (typeof one === 'string' ? [] : [one.instant]));
  const until = latest([...instants, ...(embargo === null ? [] : [embargo])]);
  if (until !== null || status !== 'usable') return { status, embargo: until };
  return { status: 'withheld', embargo: null, heldFor: `the line “${line}” gives no time that can be read` };
}

/** The latest of several instants; null where there is none. */
export function latest(instants: readonly string[]): string | null {
  return instants.reduce<string | null>(
    (last, one) => (last === null || Date.parse(one) > Date.parse(last) ? one : last),
    null,
  );
}
