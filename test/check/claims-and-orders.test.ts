import { describe, expect, it } from 'vitest';
import { checkSegments, checkTranslation } from '../../src/check/index.ts';
import { storyOf, translationOf } from '../support/story-of.ts';

const only = { only: ['claims-kept'] };
const levels = (source: string, target: string) =>
  checkSegments([source], [target], only).map(({ level }) => level);

describe('claims-kept', () => {
  it.each<[string, string, string, readonly string[]]>([
    [
      'an order that became news',
      'Merknad: Skriv at mannen er dømt før.',
      'The man has a previous conviction.',
      ['error'],
    ],
    [
      'an order told as an order',
      'Merknad: Skriv at mannen er dømt før.',
      'Note: Write that the man has been convicted before.',
      [],
    ],
    [
      'what a source tells as hearsay told as known',
      'Kvinnen skal ha truet naboen, opplyser politiet.',
      'The woman threatened her neighbour, police said.',
      ['warning'],
    ],
    [
      'hearsay that stays hearsay',
      'Kvinnen skal ha truet naboen, opplyser politiet.',
      'The woman is alleged to have threatened her neighbour, police said.',
      [],
    ],
    [
      'what is to have an end',
      'Kommunen skal ha plan for ras, sier ordføreren.',
      'The municipality has a plan for landslides, the mayor said.',
      [],
    ],
  ])('%s', (_what, source, target, expected) => expect(levels(source, target)).toEqual(expected));
});

describe('a role', () => {
  const story = storyOf({
    headline: 'Eier varsler anke',
    paragraphs: ['– Vi anker, sier forsvarer Espen Lie.'],
    speakers: [['s1', 'Espen Lie']],
    quotes: [{ id: 'q1', part: 'p1', words: ['Vi anker'], attribution: 'Espen Lie', speaker: 's1' }],
  });
  const findings = (role: string) => {
    const translation = translationOf(
      story,
      { headline: 'Owner to appeal', p1: '“We will appeal,” defence lawyer Espen Lie says.' },
      { q1: { words: ['We will appeal'], attribution: 'Espen Lie' } },
    );
    const speakers = translation.speakers.map((speaker) => ({ ...speaker, role }));
    return checkTranslation(story, { ...translation, speakers }, only).map(
      ({ level, at }) => `${level} ${at}`,
    );
  };

  it.each(['defence lawyer', 'criminal defence lawyer'])('may be %s', (role) =>
    expect(findings(role)).toEqual([]),
  );
  it.each(['convicted owner', 'suspected swindler'])('may not be %s, which the story does not say', (role) =>
    expect(findings(role)).toEqual(['error q1']),
  );
});
