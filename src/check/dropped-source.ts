import type { Stretch, Token } from '../language/index.ts';
import cueVerbs from '../lexicon/cues.json' with { type: 'json' };
import {
  englishAttributes,
  englishKinds,
  englishReporting,
  norwegianKinds,
  norwegianReporting,
  norwegianSpeaks,
} from '../lexicon/reporting.ts';
import { rememberSpelling } from '../lexicon/starred.ts';
import { wordSet } from '../lexicon/word-set.ts';
import { isByAccount } from './by-account.ts';
import type { Draft } from './rule.ts';
import { inside, isTold } from './told.ts';
import type { Pair } from './view.ts';

const pronouns = wordSet('han ham hun henne ho hen de dem dei');
const firstPerson = wordSet('jeg eg vi du de');
const beforeCue = new Set([',', '»', '"', '”', '?', '!', "'", '’', '«']);
const afterCue = new Set([':', '«', '"', '“', 'seg']);
/** Words that are cues only where their place shows it: "svarte" is black too, "seier" victory. */
const doubtful = wordSet(
  'seier svarte melder meldte la legger legg minner heter heiter slår slo avslutter mener mente meiner meinte svarer svarar spør tror trodde trur trudde spår',
);
const infinitives = wordSet(
  'si seie fortelle fortelje opplyse hevde hevda uttale uttala understreke understreka tilføye',
);
/** Render “mener”, not “sa”. */
const opinions = wordSet('thought think thinks thinking believe believes believed believing view opinion');
const opinionCues = wordSet('mener mente meiner meinte tror trodde trur trudde');
const accordingTo = wordSet('ifølge ifølgje');
const conjunctions = wordSet('og men som når hvis dersom om fordi mens medan da då enn');
/** What documents do, and what else may answer "ifølge". */
const asDocuments = wordSet(
  'read reads shows showed show suggests saying telling tells stating reporting claiming',
);
const afterWriting = wordSet('at : i på til under « " “ seg også han hun ho');
const notSaying = wordSet('opp fra frå ikke ikkje ingenting inkje');
/** A word that surely reports what somebody said, or names its source. */
interface Cue {
  readonly at: number;
  readonly kinds: readonly string[];
  /** "ifølge", "står det i" */
  readonly isSource: boolean;
}

interface Cues {
  readonly cues: readonly Cue[];
  /** Whether an attribution stands right after a quote: "», sier Lunde". */
  readonly beside: boolean;
  /** Whether the attribution opens the sentence: "Nugroho sa at …". */
  readonly leads: boolean;
}

/** Whether a token is there and among some words. */
export const isOneOf = (words: ReadonlySet<string>, token: Token | undefined): boolean =>
  token !== undefined && words.has(token.lower);

const isName = (token: Token | undefined) =>
  isOneOf(pronouns, token) || (token !== undefined && token.text !== token.lower);

/** How far on "at" stands in the same clause; Infinity where it does not. */
function distanceToAt(tokens: readonly Token[], from: number): number {
  for (let at = from + 1; at <= from + 8; at++) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'mark' || conjunctions.has(token.lower)) return Infinity;
    if (token.lower === 'at') return at - from;
  }
  return Infinity;
}

/** Whether a cue's neighbours show that it reports what somebody said. */
function isCue(tokens: readonly Token[], at: number, lower: string): boolean {
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  // "Sa ikke noe om det" is silence; "sier opp" is to lay off, "seier frå" to give notice; "skriv at …" may be an order.
  if (isOneOf(notSaying, after) && tokens[at + 2]?.lower !== 'at') return false;
  if (isOneOf(beforeCue, before) && after?.kind === 'word' && !firstPerson.has(after.lower))
    return isName(after) || !doubtful.has(lower);
  if (infinitives.has(lower) || lower === 'skriv') return false;
  const far = distanceToAt(tokens, at);
  if (lower === 'la' || lower === 'legger' || lower === 'legg') return far === 2;
  if (!norwegianSpeaks.has(lower)) return far < 4;
  if (far < Infinity || isOneOf(afterCue, after)) return true;
  if (norwegianKinds(lower).includes('write') && !isOneOf(afterWriting, after)) return false;
  if (doubtful.has(lower)) return false;
  return isName(before) || (isOneOf(pronouns, after) && before?.kind === 'word' && before.lower !== 'å');
}

/**
 * "Står det i tiltalen", "det går fram av rapporten", "i følge politiet": a word, with one before it and three after.
 * What a document leaves open ("går ikke fram av") is nobody's words, and who "gikk mest fram av alle" has won.
 */
const documentCues = [
  /^\S* (?:står|stod|sto|heter|heiter|heitte|het) det (?:i|på|at) /,
  /^\S* fr[ae]mg(?:år|jekk|ikk) (?:(?!ikkj?e )\S+ )?av /,
  /^\S* g(?:år|jekk|ikk) (?:(?!ikkj?e |\S+st )\S+ )?fr[ae]m a[vt] /,
  /^(?:det g(?:år|jekk|ikk)|\S* g(?:år|jekk|ikk) det) fr[ae]m (?:i|hv\S+|k[vo]\S+) /,
  /^(?:\S* ifølgj?e|i følgj?e) /,
];

/** The cues of a Norwegian text that stand outside its quotation marks and surely report what somebody said. */
function readCues(tokens: readonly Token[], marked: readonly Stretch[]): Cues {
  const cues: Cue[] = [];
  let leads = false;
  let beside = false;
  let spoken = false;
  for (const [at, token] of tokens.entries()) {
    if (token.spelling === null || !mayBeCue(token.spelling) || inside(token, marked)) continue;
    const around = [-1, 0, 1, 2, 3].map((far) => tokens[at + far]?.lower ?? '');
    const isSource = documentCues.some((cue) => cue.test(`${around.join(' ')} `));
    if (!isSource && !norwegianReporting.has(token.lower)) continue;
    const before = spoken;
    spoken = true;
    // "Sa Moe, og la til at …" is one attribution in two steps.
    if (!isSource && ((before && tokens[at - 1]?.lower === 'og') || !isCue(tokens, at, token.lower)))
      continue;
    cues.push({ at, kinds: norwegianKinds(token.lower), isSource });
    beside ||= marked.some(
      (stretch) => !stretch.maybe && token.start >= stretch.end && token.start - stretch.end < 4,
    );
    if (!isSource && at <= 6 && tokens[at - 1]?.kind === 'word' && !opinionCues.has(token.lower))
      leads = true;
  }
  return { cues, leads, beside };
}

/** What is done in saying by a text's other words, such as "hevdet" in "det han hadde hevdet". */
function readOthers({ tokens, marked }: Pair['source'], cues: readonly Cue[]): (readonly string[])[] {
  const others: (readonly string[])[] = [];
  // In "ifølge rapporten" the report is the source.
  const known = new Set(cues.flatMap(({ at, isSource }) => (isSource ? [at, at + 1, at + 2, at + 3] : [at])));
  for (const [at, token] of tokens.entries()) {
    const kinds = norwegianKinds(token.lower);
    if (kinds.length === 0 || known.has(at) || tokens[at - 1]?.lower === 'og') continue;
    if (!inside(token, marked)) others.push(kinds);
  }
  return others;
}

interface Report {
  readonly kinds: readonly string[];
  /** It may answer any cue: "said" does, "spoke" does not. */
  readonly general: boolean;
  /** It may answer "ifølge". */
  readonly attributes: boolean;
  /** Near the beginning or the end, where attributions stand. */
  readonly atEnd: boolean;
}

function readReports({ tokens, marked, titleCase }: Pair['target']): Report[] {
  const reports: Report[] = [];
  for (const [at, token] of tokens.entries()) {
    // "Tell" and "Quote" are names where a capital opens no sentence.
    if (!titleCase && token.text !== token.lower && tokens[at - 1]?.kind === 'word') continue;
    const { lower } = token;
    const kinds = lower === 'according' ? according : englishKinds(lower);
    const general = englishReporting.has(lower);
    if ((!general && kinds.length === 0) || inside(token, marked)) continue;
    reports.push({
      kinds,
      general,
      attributes: englishAttributes.has(lower) || opinions.has(lower) || asDocuments.has(lower),
      atEnd: (at < 14 || at > tokens.length - 9) && !opinions.has(lower),
    });
  }
  return reports;
}

const according: readonly string[] = ['according'];

/** Nothing else can be a cue; most sentences have none, and are read no further. */
const documentWords = wordSet(
  'står stod sto heter heiter heitte het fremgår framgår framgjekk fremgikk framgikk går gikk gjekk følge følgje',
);
const mayBeCue = rememberSpelling(
  (lower) => norwegianReporting.has(lower) || accordingTo.has(lower) || documentWords.has(lower),
);

/** Takes the first report that fits out of the list. */
function take(reports: Report[], fits: (report: Report) => boolean): boolean {
  const at = reports.findIndex(fits);
  if (at >= 0) reports.splice(at, 1);
  return at >= 0;
}

const sharing = (kinds: readonly string[]) => (report: Report) =>
  report.kinds.some((kind) => kinds.includes(kind));

/** Tells of an attribution of the Norwegian that the English has dropped. */
export function findDropped({ source, target, index }: Pair): Draft | null {
  const { cues, leads, beside } = readCues(source.tokens, source.marked);
  const tell = (level: Draft['level']): Draft => {
    const message =
      'the source of what is said has gone: the English has no “said”, “according to” or the like for it';
    return { level, at: index, message };
  };
  if (cues.length === 0) return isReportLost(source, target) ? tell('warning') : null;
  if (beside && target.marked.length > 0 && !target.marked.some((stretch) => isTold(target, stretch)))
    return tell('error');
  const reports = readReports(target);
  // What is surely answered first: "meldte" by "reported", "hevdet" in mid-sentence by "claims".
  let open = cues.filter((cue) => !take(reports, sharing(cue.isSource ? according : cue.kinds)));
  if (open.length === 0) return null;
  for (const kinds of readOthers(source, cues)) take(reports, sharing(kinds));
  const answered = open.length < cues.length;
  if (leads && !answered && !reports.some((report) => report.atEnd && report.general)) return tell('error');
  open = open.filter(
    (cue) => !take(reports, (report) => (cue.isSource ? report.attributes : report.general)),
  );
  if (open.length === 0) return null;
  if (open.every((cue) => cue.isSource) && isOtherwiseAttributed(open, cues, target)) return null;
  return tell(open.length === cues.length ? 'error' : 'warning');
}

/** Forms of every verb by which reported speech is read; the lists here know the commonest. */
const cueForms = new Set(
  cueVerbs
    // "Gjør oppmerksom på" is no "gjør"; what is told in a manner, or in turn, has much else before "at".
    .filter((cue) => !cue.verb.includes(' ') && !['manner', 'discourse', 'source'].includes(cue.class))
    .flatMap(({ forms }) => forms),
);
const isOtherCue = rememberSpelling((lower) => cueForms.has(lower) && !norwegianReporting.has(lower));

/** "Fastholder at", "slår fast at": a verb by which the story reads reported speech, and no verb in the English that may be it. */
function isReportLost(source: Pair['source'], target: Pair['target']): boolean {
  return source.tokens.some((token, at) => {
    if (token.spelling === null || !isOtherCue(token.spelling) || distanceToAt(source.tokens, at) > 2)
      return false;
    const isAnswered = source.words[at]?.stems.some((stem) => target.stems.has(stem)) ?? false;
    return !isAnswered && !target.tokens.some((each) => mayReport(each.lower));
  });
}

const mayReport = (lower: string): boolean =>
  englishReporting.has(lower) || englishKinds(lower).length > 0 || opinions.has(lower) || lower === 'that';

/** "Sa Moe ifølge NTB" may be “Moe told NTB”, "ifølge planen" “under the plan”. */
function isOtherwiseAttributed(open: readonly Cue[], cues: readonly Cue[], target: Pair['target']): boolean {
  if (isByAccount(target)) return true;
  return (
    target.lowers.has('told') &&
    open.every((cue) => cues.some((other) => !other.isSource && cue.at > other.at && cue.at - other.at < 5))
  );
}
