import { is, type Token } from '../../language/nb/index.ts';
import { kindOfSource } from '../source-kind.ts';
import type { Source } from '../sources.ts';
import type { Complement } from './complement.ts';
import type { ReportedCue } from './cues.ts';
import { isKnownOtherwise, isPerfect, verbOf } from './predicate.ts';

/** A verb, whom it belongs to and what it takes: what may be a report. */
export interface Candidate {
  readonly cue: ReportedCue;
  readonly source: Source;
  /** The subject stands behind its verb. */
  readonly turned: boolean;
  readonly complement: Complement;
  /** Inside what another is reported to say. */
  readonly nested: boolean;
  readonly denied: boolean;
  /** How its clause is joined on: "som", "og", "", "mens". */
  readonly link: string;
}

/** What speaks for and against a report, each by its name; what it weighs stands in reports.json. */
export function evidenceOf(tokens: readonly Token[], candidate: Candidate): string[] {
  const { cue, source, complement, turned, nested, denied, link } = candidate;
  const verb = tokens[cue.from];
  const key = verbOf(verb?.lower ?? '');
  const listed = cue.class !== 'unlisted';
  const known = !listed && isKnownOtherwise(key);
  const found = [
    'always',
    `class ${known ? 'other' : cue.class}`,
    `takes ${complement.kind}${listed ? '' : known ? ', other' : ', unlisted'}`,
    `by ${kindOfSource(tokens, source)}${listed ? '' : ', unlisted'}`,
  ];
  // A verb that nobody has met tells nothing by itself.
  const plain = complement.phrase.length === 0 && !complement.aside;
  if (listed || known) found.push(`verb ${key}`, ...(plain && known ? [`verb ${key}, alone`] : []));
  if (!listed && !known && !/(?:[raets])$/.test(verb?.lower ?? ''))
    found.push('without the ending of a verb');
  for (const word of complement.phrase) found.push(`with ${word}`);
  if (complement.aside) found.push('aside');
  if (complement.ofNoun) found.push('behind a noun and its preposition');
  if (is(verb, 'copula')) found.push('is');
  if (cue.infinitive) found.push('with å');
  else if (cue.finite !== cue.from) found.push(isPerfect(tokens, cue) ? 'done' : 'modal');
  else found.push(/(?:r|st|s)$/.test(verb?.lower ?? '') ? 'now' : 'past');
  if (/[^s]s$/.test(verb?.lower ?? '')) found.push('passive');
  const opening = tokens[complement.start];
  if (is(opening, 'second') || is(opening, 'firstSubject')) found.push('speaks to the reader');
  if (turned) found.push('turned', ...(listed ? [] : [`turned, ${complement.kind}`]));
  if (nested) found.push('nested');
  if (denied) found.push('denied');
  if (link !== '') found.push(`behind ${link}`);
  return found;
}
