import { describe, expect, it } from 'vitest';
import { checkBrief } from '../../src/check/index.ts';
import type { Brief } from '../../src/english/types.ts';
import { faithful, story, toldBy, translation, withGist, withPoint } from './brief-story.ts';

const nowhere = 'stands nowhere in the story';
const elsewhere = 'stands in another part than those cited';
const at = 'brief.points.1';

it('a brief that tells what the story tells is silent', () =>
  expect(checkBrief(story, translation, faithful)).toEqual([]));

describe('the parts a point rests on', () => {
  const told = toldBy('brief-sources');

  it('are told where there are none, where the story lacks them and where they have no English', () => {
    const points = [
      { text: 'The council has approved a farm.', cites: [] },
      { text: 'The council has approved a farm.', cites: ['p1', 'p12'] },
      { text: 'The case has been appealed.', cites: ['p7'] },
    ];
    expect(told({ ...faithful, points })).toEqual([
      { level: 'error', at, message: 'the point cites no part of the story' },
      {
        level: 'error',
        at: 'brief.points.2',
        message: 'the point cites “p12”, which the story does not have',
        actual: 'p12',
      },
      {
        level: 'error',
        at: 'brief.points.3',
        message: 'the point cites p7, which has no English',
        actual: 'p7',
      },
    ]);
  });

  it('may be the headline, where the story has one', () => {
    const brief = withPoint('Nordvik says yes.', 'headline');
    expect(told(brief)).toEqual([]);
    expect(checkBrief({ ...story, headline: null }, translation, brief, { only: ['brief-sources'] })).toEqual(
      [
        {
          rule: 'brief-sources',
          level: 'error',
          at,
          message: 'the point cites “headline”, which the story does not have',
          actual: 'headline',
        },
      ],
    );
  });
});

describe('a figure of a brief', () => {
  const told = toldBy('brief-figures');

  it.each<readonly [text: string, part: string, level: string, figure: string, where: string]>([
    ['The company has set aside 6.5 million kroner.', 'p5', 'error', '6.5 million kroner', nowhere],
    ['The company has set aside 4.5 million kroner.', 'p1', 'remark', '4.5 million kroner', elsewhere],
    ['The farm brings forty jobs.', 'p2', 'warning', 'forty', nowhere],
    ['The lice counts fell in April.', 'p4', 'error', 'April', nowhere],
    ['The lice counts fell in March.', 'p1', 'remark', 'March', elsewhere],
    ['The lice counts fell on Monday.', 'p4', 'error', 'Monday', nowhere],
  ])('is told where its parts do not have it: %s (%s)', (text, part, level, figure, where) =>
    expect(told(withPoint(text, part))).toEqual([
      { level, at, message: `the figure “${figure}” ${where}`, actual: figure },
    ]),
  );

  it('may stand in a gist whose quote is in another part, but must be the story’s', () => {
    expect(told(withGist('Eide said the farm came in March.'))).toEqual([]);
    expect(told(withGist('Eide said the farm came in April.'))).toEqual([
      { level: 'error', at: 'gist.q1', message: `the figure “April” ${nowhere}`, actual: 'April' },
    ]);
  });

  it('is told where its currency is another', () =>
    expect(told(withPoint('The company has set aside 4.5 million dollars.', 'p5'))).toEqual([
      {
        level: 'error',
        at,
        message: '“4.5 million kroner” became “4.5 million dollars”',
        expected: '4.5 million kroner',
        actual: '4.5 million dollars',
      },
    ]));

  it.each([
    ['the same', 'The company has set aside 4.5 million kroner.', 'p5'],
    ['less sure than a figure', 'The council approved both farms, the first of their kind.', 'p1'],
    ['a day seen from the day of the story', 'The council approved a new fish farm yesterday.', 'p1'],
    ['one whose currency is left out', 'The company has set aside 4.5 million.', 'p5'],
    ['one whose currency the English says once', 'The fee was 300 kroner.', 'p8'],
  ])('may be %s: %s', (_what, text, part) => expect(told(withPoint(text, part))).toEqual([]));
});

describe('a name of a brief', () => {
  const told = toldBy('brief-names');
  const finding = (level: string, name: string, where: string, place = at) => [
    { level, at: place, message: `the name “${name}” ${where}`, actual: name },
  ];

  it.each<readonly [text: string, level: string, name: string, where: string]>([
    ['A new fish farm is built in Bodø.', 'error', 'Bodø', nowhere],
    ['Bodø has approved a new fish farm.', 'error', 'Bodø', nowhere],
    ['The magazine Bodø Today backs the farm.', 'error', 'Bodø Today', nowhere],
    ['The farm comes to Solheim.', 'error', 'Solheim', nowhere],
    ['The farm belongs to Lina.', 'error', 'Lina', nowhere],
    ['The farm comes to Hordaland.', 'error', 'Hordaland', nowhere],
  ])('is told where its parts do not have it: %s', (text, level, name, where) =>
    expect(told(withPoint(text, 'p1'))).toEqual(finding(level, name, where)),
  );

  it('is told though a common word sounds like it', () =>
    expect(told(withPoint('The counts fell for Lise.', 'p4'))).toEqual(finding('error', 'Lise', nowhere)));

  it.each([
    ['that its part has', 'A farm comes to Nordvik’s fjord.', 'p1'],
    ['in another spelling', 'The hamlet of Semm is waiting.', 'p8'],
    ['that another part has', 'The farm comes to Sem.', 'p1'],
    ['that places the story for readers abroad', 'The farm comes to Norway’s north.', 'p1'],
    ['no name, as it is made of two words', 'Homeowners are waiting for the farm.', 'p1'],
    ['of a speaker', 'Odd Lie and Rita Moen wait.', 'p1'],
    ['in a speaker’s role', 'A mayor for the Coast Party spoke.', 'p1'],
    ['no name, as the English has the word in small letters', 'Documents were not the matter.', 'p1'],
    ['no name, as it opens sentences', 'Today’s vote was close.', 'p1'],
    ['none in a title', 'Bodø Backs Contested Salmon Farm With Local Jobs', 'p1'],
  ])('may be one %s: %s', (_what, text, part) => expect(told(withPoint(text, part))).toEqual([]));

  it('is told in the headline', () =>
    expect(told({ ...faithful, headline: 'Bodø approves fish farm' })).toEqual(
      finding('error', 'Bodø', nowhere, 'brief.headline'),
    ));

  it('may be double', () => {
    const twofold = {
      ...translation,
      speakers: [...translation.speakers, { id: 's5', name: 'Anne-Grete Dahl', role: null }],
    };
    const brief: Brief = { ...faithful, lede: 'The council backs Anne-Grete Dahl and Nord-Fron.' };
    expect(checkBrief(story, twofold, brief, { only: ['brief-names'] })).toEqual(
      finding('error', 'Nord-Fron', nowhere, 'brief.lede').map((one) => ({ rule: 'brief-names', ...one })),
    );
  });
});
