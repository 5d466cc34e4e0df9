import { digestOf } from '../ask/loop/index.ts';
import type { Brief, Finding, Translation } from '../english/index.ts';
import { partsOf, type Story } from '../story/index.ts';

/**
 * Gives findings their keys: a digest of rule, Norwegian piece, English piece and message. A dismissal is remembered
 * by it, and comes back when either text changes.
 */
export function keyFindings(
  findings: readonly Finding[],
  story: Story,
  translation: Translation,
  brief: Brief | null,
): readonly Finding[] {
  return findings.map((finding) => {
    const pieces = piecesAt(finding.at, story, translation, brief);
    const key = digestOf(JSON.stringify([finding.rule, ...pieces, finding.message])).slice(0, 16);
    return { ...finding, key };
  });
}

/** The Norwegian and the English that a finding is about: a part's, a brief piece's with what it rests on, or all. */
function piecesAt(
  at: string | null,
  story: Story,
  translation: Translation,
  brief: Brief | null,
): readonly [norwegian: string, english: string] {
  const parts = partsOf(story);
  const norwegian = (ids: readonly (string | undefined)[]) =>
    parts
      .filter(({ id }) => ids.includes(id))
      .map(({ text }) => text)
      .join('\n');
  const partOf = (id: string | null) => story.quotes.find((quote) => quote.id === id)?.part;
  const part = partOf(at) ?? at;
  if (parts.some(({ id }) => id === part))
    return [norwegian([part ?? '']), translation.parts.find(({ id }) => id === part)?.text ?? ''];
  const [, list, which] = at?.split('.') ?? [];
  if (at?.startsWith('gist.')) {
    return [norwegian([partOf(list ?? '')]), brief?.gists.find(({ quote }) => quote === list)?.text ?? ''];
  }
  if (list === 'points') {
    const point = brief?.points[Number(which) - 1];
    return [norwegian(point?.cites ?? []), point?.text ?? ''];
  }
  if (list === 'headline' || list === 'lede') return [story.text, brief?.[list] ?? ''];
  return [story.text, translation.parts.map(({ text }) => text ?? '').join('\n')];
}
