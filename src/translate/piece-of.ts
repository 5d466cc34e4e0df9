import type { EnglishSpeaker, Finding } from '../english/types.ts';
import type { Story } from '../story/types.ts';

/** Which piece of a reply a finding concerns: the speaker who is called by another name, or the part of its quote. */
export function pieceOf(
  { rule, at, expected, actual }: Finding,
  story: Story,
  english: readonly EnglishSpeaker[],
): string | null {
  const misnamed =
    rule === 'speakers-kept' &&
    story.speakers.find(
      ({ id, name }) => name === expected && english.some((one) => one.id === id && one.name === actual),
    );
  return misnamed ? misnamed.id : (story.quotes.find(({ id }) => id === at)?.part ?? at);
}
