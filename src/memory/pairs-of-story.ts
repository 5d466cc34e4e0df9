import type { Copy, Translation } from '../english/index.ts';
import { partsOf, type Story } from '../story/index.ts';
import type { ApprovedPair, Norwegian, WantedPart } from './types.ts';

/** A part as it is looked for, by its id. `day`: the one the story is of where it does not say. */
export function wantedOf(story: Story, day: string | null = null): ReadonlyMap<string, WantedPart> {
  const { language } = story;
  if (language !== 'nb' && language !== 'nn') return new Map();
  const parts = partsOf(story);
  const names = new Map(story.speakers.map(({ id, name }) => [id, name]));
  return new Map(
    parts.map(({ id, text }, at) => [
      id,
      {
        language: language satisfies Norwegian,
        norwegian: text,
        previous: parts[at - 1]?.text ?? '',
        next: parts[at + 1]?.text ?? '',
        speakers: story.quotes
          .filter(({ part }) => part === id)
          .map(({ speaker }) => names.get(speaker ?? '') ?? ''),
        day: (story.article.facts.date ?? day)?.slice(0, 10) ?? null,
      },
    ]),
  );
}

/** What is known of an approval, beside the texts. */
export interface ApprovalOf extends Pick<ApprovedPair, 'by' | 'at' | 'story'> {
  /** What norwire had written, by part; left out where it wrote nothing. */
  readonly machine?: ReadonlyMap<string, string | null>;
  /** The day the story is of, where it does not say. */
  readonly day?: string | null;
}

/**
 * The pairs of a story whose English a person has approved: each part that has English. What its sender holds back is
 * marked, so that it never goes to a server with another story.
 */
export function pairsOf(
  story: Story,
  english: Pick<Translation, 'parts'> & Partial<Pick<Copy['translation'], 'quotes'>>,
  { by, at, story: name, machine, day = null }: ApprovalOf,
): readonly ApprovedPair[] {
  const texts = new Map(english.parts.map(({ id, text }) => [id, text]));
  return [...wantedOf(story, day)].flatMap(([id, wanted]): ApprovedPair[] => {
    const text = texts.get(id) ?? '';
    if (text.trim() === '') return [];
    const before = machine?.get(id) ?? null;
    return [
      {
        ...wanted,
        english: text,
        quotes: english.quotes === undefined ? null : placesIn(id, story, english.quotes),
        machine: before === text ? null : before,
        ...{ by, at, story: name, held: heldOf(story) },
      },
    ];
  });
}

function placesIn(part: string, { quotes }: Story, english: Translation['quotes']): ApprovedPair['quotes'] {
  return quotes
    .filter((quote) => quote.part === part && quote.kind !== 'indirect')
    .map(({ id }) =>
      (english.find((quote) => quote.id === id)?.spans ?? []).map(({ start, end }) => [start, end] as const),
    );
}

function heldOf({ article: { facts } }: Story): string | null {
  return facts.status === 'usable' ? facts.embargo : 'withheld';
}
