import { isSpeltAlike, wordsOf } from '../check/index.ts';
import { addVoices, type Finding, type Voices } from '../english/index.ts';
import type { Quote, Speaker, Story } from '../story/index.ts';
import type { NamedSpeaker } from './name-quotes.ts';
import { whoIs } from './who-is.ts';

/** The story with the speakers that stand after both readers were heard, and what stays open between them. */
export interface SettledStory {
  readonly story: Story;
  readonly voices: Voices;
  readonly findings: readonly Finding[];
}

const pronoun = /^(?:han|ham|hun|henne|ho|hen|de|dei|den|det|jeg|eg|vi|he|she|they|it|i|we)$/iu;

/**
 * Who speaks is told by our reading and by the model, which was not told what we read. Where both agree nothing is
 * said. A name beside the cue outweighs the model; the model outweighs what we inferred (an unattributed turn, a
 * pronoun, a title), if the story holds whom it names.
 */
export function settleSpeakers(story: Story, said: readonly NamedSpeaker[]): SettledStory {
  const quotes: Record<string, string> = {};
  const added: Speaker[] = [];
  const findings: Finding[] = [];
  for (const { quote: id, by } of said) {
    const quote = story.quotes.find((one) => one.id === id);
    if (quote === undefined || by === null || pronoun.test(by)) continue;
    const voices = [...story.speakers, ...added];
    const who = whoIs(by, { speakers: voices, quotes: story.quotes });
    const ours = story.speakers.find((speaker) => speaker.id === quote.speaker) ?? null;
    if (who.kind === 'speaker') {
      if (who.id !== quote.speaker && !isSure(quote, ours)) quotes[id] = who.id;
      continue;
    }
    if (isSure(quote, ours) || agrees(by, who.kind, quote, ours)) continue;
    if (who.kind === 'reporter') {
      const reporter = story.speakers.find(({ kind }) => kind === 'reporter');
      if (reporter !== undefined) quotes[id] = reporter.id;
      else findings.push(unsure(quote, ours, 'the reporter', 'warning'));
    } else if (who.kind === 'nobody' && isNamedIn(story, by)) {
      const speaker: Speaker = { id: `s${voices.length + 1}`, name: nameIn(by), kind: 'person', role: null };
      added.push(speaker);
      quotes[id] = speaker.id;
    } else
      findings.push(unsure(quote, ours, by, who.kind === 'several' && ours !== null ? 'warning' : 'remark'));
  }
  const voices = { speakers: added, quotes };
  return { story: addVoices(story, voices), voices, findings };
}

/** A name beside the cue: what stands there is the speaker's own name. */
function isSure(quote: Quote, ours: Speaker | null): boolean {
  if (quote.attribution === null || ours === null) return false;
  const names = [...quote.attribution.text.matchAll(/\p{Lu}[\p{L}’'-]+/gu)].flatMap(([word]) =>
    wordsOf(word),
  );
  const own = wordsOf(ours.name).at(-1) ?? '';
  return names.some((name) => isSpeltAlike(name, own));
}

/** The same speaker in other words: as written at the quote, or as the role of whom we read. */
function agrees(by: string, kind: string, quote: Quote, ours: Speaker | null): boolean {
  if (kind === 'reporter') return ours === null || ours.kind === 'reporter';
  const said = wordsOf(by);
  return [quote.attribution?.text, ours?.name, ours?.role].some(
    (words) =>
      words !== undefined &&
      words !== null &&
      // Shorter words (“den”, “av”, “som”) are no part of who somebody is.
      wordsOf(words).some((word) => word.length > 3 && said.includes(word)),
  );
}

/** Whether a name stands in the story as the model writes it. */
function isNamedIn({ text }: Story, by: string): boolean {
  const name = nameIn(by);
  return / /u.test(name) && text.includes(name);
}

function nameIn(by: string): string {
  return /\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)*$/u.exec(by.trim())?.[0] ?? '';
}

function unsure(quote: Quote, ours: Speaker | null, by: string, level: Finding['level']): Finding {
  const read = ours?.name ?? 'nobody';
  return {
    rule: 'speaker-unsure',
    level,
    at: quote.id,
    message: `norwire reads “${read}” as the speaker; whoever wrote the English reads “${by}”`,
    expected: read,
    actual: by,
    because: `“${quote.attribution?.text ?? 'nothing'}” stands at the quote in the Norwegian`,
  };
}
