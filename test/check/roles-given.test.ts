import { describe, expect, it } from 'vitest';
import { checkTranslation } from '../../src/check/index.ts';
import { storyOf, translationOf } from '../support/story-of.ts';

/** What is told of the role the English gives to one whom the Norwegian gives another, or none. */
function tell(norwegian: string | null, english: string | null) {
  const story = storyOf({
    headline: 'Lie anker',
    paragraphs: ['– Nei, sier Moe. – Vi anker, sier Lie. – Snart, sier Lie.'],
    speakers: [
      ['s1', 'Odd Moe'],
      ['s2', 'Espen Lie'],
    ],
    quotes: [
      { id: 'q1', part: 'p1', words: ['Nei'], speaker: 's1' },
      { id: 'q2', part: 'p1', words: ['Vi anker'], speaker: 's2' },
      { id: 'q3', part: 'p1', words: ['Snart'], speaker: 's2' },
    ],
  });
  const [moe, lie] = story.speakers;
  if (moe === undefined || lie === undefined) throw new Error('the story has two speakers');
  const speakers = [moe, { ...lie, role: norwegian }];
  const texts = { headline: 'Lie to appeal', p1: '“No,” Moe says. “We appeal,” Lie says. “Soon,” Lie says.' };
  const translation = translationOf(story, texts);
  const rendered = translation.speakers.map((each) => ({ ...each, role: each.id === 's2' ? english : null }));
  return checkTranslation(
    { ...story, speakers },
    { ...translation, speakers: rendered },
    { only: ['claims-kept'] },
  );
}

describe('the role of a speaker', () => {
  it.each<[string | null, string | null]>([
    [null, null],
    [null, 'lawyer'],
    ['siktet', null],
    ['forsvarer', 'criminal lawyer'],
    ['forsvarer', 'Criminal Attorney'],
    ['etterforsker', 'criminal investigator'],
    ['professor i strafferett', 'professor of criminal law'],
    ['siktet i saken', 'charged in the case'],
    ['domfelt og dømt', 'convicted'],
    ['sikta mann', 'suspect'],
    ['ransmann', 'robber'],
    ['bankraner', 'robber'],
    ['butikkraner', 'robber'],
    ['voldtektsmann', 'rapist'],
    ['valdtektsmann', 'rapist'],
    ['mistenkt for bedrageri', 'suspected fraudster'],
  ])('may be, for %s, %s', (norwegian, english) => expect(tell(norwegian, english)).toEqual([]));

  it.each<[string | null, string, string]>([
    [null, 'convicted owner', 'convicted'],
    [null, 'convict', 'convict'],
    [null, 'suspect', 'suspect'],
    [null, 'suspected owner', 'suspected'],
    [null, 'criminal', 'criminal'],
    [null, 'career criminal', 'criminal'],
    ['forsvarer', 'criminal lawyer charged with fraud', 'charged'],
    ['transportminister', 'minister accused of fraud', 'accused'],
    ['krigsveteran', 'convicted veteran', 'convicted'],
  ])('may not be, for %s, %s', (norwegian, english, actual) =>
    expect(tell(norwegian, english)).toEqual([
      {
        rule: 'claims-kept',
        level: 'error',
        at: 'q2',
        message: `Espen Lie is called “${english}” in the English; the story says ${norwegian === null ? 'no such thing' : `“${norwegian}”`}`,
        expected: norwegian ?? '',
        actual,
      },
    ]),
  );

  it('is told at no place where the speaker has no quote', () => {
    const story = storyOf({
      headline: 'Lie anker',
      paragraphs: ['Han anker.'],
      speakers: [['s1', 'Espen Lie']],
    });
    const speakers = [
      { id: 's1', name: 'Espen Lie', role: 'convicted owner' },
      { id: 's9', name: 'Odd Moe', role: 'convicted owner' },
    ];
    const translation = {
      ...translationOf(story, { headline: 'Lie to appeal', p1: 'He appeals.' }),
      speakers,
    };
    const findings = checkTranslation(story, translation, { only: ['claims-kept'] });
    expect(findings.map(({ at, actual }) => [at, actual])).toEqual([[null, 'convicted']]);
  });
});
