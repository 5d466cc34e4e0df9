import { createHash } from 'node:crypto';
import { checkBrief, checkTranslation } from '../../src/check/index.ts';
import { checkStyle, notAskedFor } from '../../src/check/style/index.ts';
import { defaultStyle } from '../../src/english/house-style.ts';
import type { Finding } from '../../src/english/types.ts';
import { builtInTerms, checkTerms, checkTraps, findTerms, openGlossary } from '../../src/terms/index.ts';
import { type Answer, type Judgement, type ReadAnswer, readAnswer } from './read-answer.ts';

/** A finding of today's checks on a recorded answer, and what a judge has said of it, if any has. */
export interface Replayed {
  readonly story: string;
  readonly finding: Finding;
  readonly verdict: Judgement | 'unjudged';
  /** Rule, Norwegian piece and English piece: what a later judgement is kept under, without their words. */
  readonly digest: string;
}

const glossary = openGlossary([], builtInTerms());

/** Every finding of today's checks on a recorded answer, no model asked; `judged` are judgements by digest. */
export function replayAnswer(
  answer: Answer,
  judged: Readonly<Record<string, Judgement>> = {},
): readonly Replayed[] {
  const read = readAnswer(answer);
  const left = [...answer.verdicts];
  return findingsOf(read).map((finding) => {
    const at = sayAt(finding.at, read.quoteIds);
    const place = left.findIndex(
      (each) => each.rule === finding.rule && each.at === at && isSame(each, finding),
    );
    const [known] = place < 0 ? [] : left.splice(place, 1);
    const digest = digestOf(finding, read);
    return {
      story: answer.story,
      finding: { ...finding, at },
      verdict: known?.verdict ?? judged[digest] ?? 'unjudged',
      digest,
    };
  });
}

/** All that would be told of a story without a second editor. */
function findingsOf({ story, translation, brief }: ReadAnswer): readonly Finding[] {
  const style = defaultStyle;
  return [
    ...checkTranslation(story, translation).filter(notAskedFor(story, translation, style)),
    ...checkTerms(findTerms(story, glossary), translation),
    ...checkTraps(story, translation),
    ...checkStyle(story, translation, brief, style),
    ...(brief === null ? [] : checkBrief(story, translation, brief)),
  ];
}

/** Gists and quotes under the ids of the answer. */
function sayAt(at: string | null, ids: ReadonlyMap<string, string>): string | null {
  const [, before = '', quote = ''] = /^(gist\.)?(q\d+)$/.exec(at ?? '') ?? [];
  return ids.has(quote) ? `${before}${ids.get(quote)}` : at;
}

const quotedIn = (message: string) => [...message.matchAll(/“([^”]+)”/g)].map(([, words]) => words);

/** Messages change; a finding of a rule at a place is the same while it speaks of the same words, or of none. */
function isSame(verdict: Answer['verdicts'][number], finding: Finding): boolean {
  const own = quotedIn(finding.message);
  const theirs = quotedIn(verdict.message);
  return own.length === 0 || theirs.length === 0 || own.some((words) => theirs.includes(words));
}

function digestOf({ rule, at }: Finding, { story, translation, brief }: ReadAnswer): string {
  const quote = story.quotes.find(({ id }) => id === at || `gist.${id}` === at);
  const part = translation.parts.find(({ id }) => id === at || id === quote?.part);
  const source = [story.headline, ...story.paragraphs].find(
    (each) => each !== null && ('id' in each ? each.id : 'headline') === part?.id,
  );
  const point = /^brief\.points\.(\d+)$/.exec(at ?? '')?.[1];
  const english =
    at === 'brief.headline'
      ? brief?.headline
      : at === 'brief.lede'
        ? brief?.lede
        : point !== undefined
          ? brief?.points[Number(point) - 1]?.text
          : at?.startsWith('gist.')
            ? brief?.gists.find((gist) => `gist.${gist.quote}` === at)?.text
            : part?.text;
  const pieces = [rule, source?.text ?? story.text, english ?? ''];
  return createHash('sha256').update(pieces.join('\u0000')).digest('hex').slice(0, 16);
}
