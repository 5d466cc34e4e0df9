import { describe, expect, it } from 'vitest';
import { checkBrief } from '../../src/check/index.ts';
import { faithful, story, toldBy, translation, withGist, withPoint } from './brief-story.ts';

const at = 'brief.points.1';

describe('quotation marks in a brief', () => {
  const told = toldBy('brief-quotes');
  const unsaid = (words: string, place = at) => [
    {
      level: 'error',
      at: place,
      message: `quotation marks stand round “${words}”, which no quote says word for word`,
      actual: words,
    },
  ];
  const alone = (words: string, expected = 'Tor Eide') => [
    {
      level: 'error',
      at,
      message: `the quote “${words}” stands without its speaker, ${expected}, in the same sentence`,
      expected,
    },
  ];

  it.each([
    ['words of a quote, with its speaker', 'The farm “brings thirty jobs”, says Eide.', 'p2'],
    ['a whole quote', '“The farm brings thirty jobs to the village,” Tor Eide says.', 'p2'],
    ['marks of another kind', "Tor Eide says the farm 'brings thirty jobs'.", 'p2'],
    ['guillemets, and a mark of the sentence’s own', 'Tor Eide: «brings thirty jobs …»', 'p2'],
    ['words of a quote, with the speaker’s role', 'The fisherman says they are “ruining the fjord”.', 'p3'],
    ['words whose speaker the story does not tell', '“We believe in this”, it is said.', 'p9'],
    ['a marked word of the parts cited', 'The novel “The Sea” is about the place.', 'p5'],
    ['nothing', 'The council said “…”.', 'p1'],
  ])('may stand round %s: %s', (_what, text, part) => expect(told(withPoint(text, part))).toEqual([]));

  it.each<readonly [what: string, text: string, part: string, findings: readonly object[]]>([
    ['words nobody said', 'Eide says it “brings forty jobs”.', 'p2', unsaid('brings forty jobs')],
    ['half a word at the end', 'Eide says it “brings thirty job”.', 'p2', unsaid('brings thirty job')],
    ['half a word at the start', 'Moen says they “uin the fjord”.', 'p3', unsaid('uin the fjord')],
    ['a marked word of another part', 'The novel is “The Sea”.', 'p1', unsaid('The Sea')],
    ['half of a marked word', 'The novel is “The Se”.', 'p5', unsaid('The Se')],
    ['words of a part that are not marked', 'It is “about the place”.', 'p5', unsaid('about the place')],
    ['a quote alone', 'It is said that it “brings thirty jobs”.', 'p2', alone('brings thirty jobs')],
    [
      'a quote whose speaker the next sentence names',
      'It “brings thirty jobs”. Tor Eide wants it.',
      'p2',
      alone('brings thirty jobs'),
    ],
    [
      'a quote whose speaker the sentence before names',
      'Tor Eide wants it. It “brings thirty jobs”.',
      'p2',
      alone('brings thirty jobs'),
    ],
    [
      'a quote beside half a name',
      'Eiderdown “brings thirty jobs to the village”.',
      'p2',
      alone('brings thirty jobs to the village'),
    ],
  ])('are told round %s: %s', (_what, text, part, findings) =>
    expect(told(withPoint(text, part))).toEqual(findings),
  );

  it('want no speaker in a gist, which names one anyway, but words that were said', () => {
    expect(told(withGist('He said it “brings thirty jobs”.'))).toEqual([]);
    expect(told(withGist('Eide said it “brings forty jobs”.'))).toEqual(
      unsaid('brings forty jobs', 'gist.q1'),
    );
  });

  it.each([
    ['Labour MP', 'The MP', true],
    ['head', 'The head', true],
    ['head', 'Looking ahead, he', false],
  ])('take a role for a name where its last word stands whole: %s – %s', (role, named, isName) => {
    const [first, ...others] = translation.speakers;
    if (first === undefined) throw new Error('there are speakers');
    const renamed = { ...translation, speakers: [{ ...first, role }, ...others] };
    const brief = withPoint(`${named} says it “brings thirty jobs”.`, 'p2');
    const findings = checkBrief(story, renamed, brief, { only: ['brief-quotes'] });
    expect(findings).toEqual(
      isName ? [] : alone('brings thirty jobs').map((one) => ({ rule: 'brief-quotes', ...one })),
    );
  });

  it('may stand round either stretch of a quote in two', () => {
    const text = '“The farm brings thirty jobs,” mayor Tor Eide says. “All year round.”';
    const spans = ['The farm brings thirty jobs', 'All year round'].map((words) => {
      const start = text.indexOf(words);
      return { text: words, start, end: start + words.length };
    });
    const parted = {
      ...translation,
      parts: translation.parts.map((part) => (part.id === 'p2' ? { ...part, text } : part)),
      quotes: [{ id: 'q1', spans, attribution: null }],
    };
    const brief =
      'Eide wants jobs “all year round”. Jobs come “All year round”, Eide says. “All year round”.';
    expect(
      checkBrief(story, parted, withPoint(brief, 'p2'), { only: ['brief-quotes'] }).map(
        ({ message }) => message,
      ),
    ).toEqual([...unsaid('all year round'), ...alone('All year round')].map(({ message }) => message));
  });
});

describe('a claim of the story', () => {
  const told = toldBy('brief-claims');
  const fact = (level: string, source: string, place = at) => [
    { level, at: place, message: `stands here as a fact; the story only reports it: “${source}”` },
  ];
  const counts = 'According to director Nils Brekke, the lice counts fell sharply in Ma…';

  it.each<readonly [text: string, level: string, source: string]>([
    ['The lice counts fell sharply in March.', 'remark', counts],
    ['The lice counts fell again.', 'remark', counts],
    ['The lice counts fell sharply in the village shops.', 'remark', counts],
    ['The lice counts fell; shops waited.', 'remark', counts],
    [
      'The salmon are ruining the fjord and the fishing.',
      'remark',
      '“The salmon are ruining the fjord and our fishing,” fisherman Rita Mo…',
    ],
  ])('is told where it became a fact: %s', (text, level, source) =>
    expect(told(withPoint(text, 'p4'))).toEqual(fact(level, source)),
  );

  it.each([
    ['attributed', 'The lice counts fell sharply in March, according to the director.'],
    ['told by a verb of saying', 'The director explains that the lice counts fell sharply in March.'],
    ['told as a statement', 'In a statement, the lice counts fell sharply in March.'],
    ['feared', 'It is feared that the lice counts fell sharply in March.'],
    ['marked by a word', 'The salmon are “ruining” the fjord and the fishing.'],
    ['told as said', 'The company adds that the lice counts fell sharply in March.'],
    ['hedged', 'The lice counts reportedly fell sharply in March.'],
    ['in quotation marks', 'The salmon are “ruining the fjord”.'],
    ['told of somebody who speaks', 'For Brekke, the lice counts fell sharply in March.'],
    ['a fact that the story tells too', 'The municipal council has approved a fish farm.'],
    ['told in too few words to tell', 'The counts fell.'],
    ['much in words of its own', 'The sharply smaller lice counts pleased shops and buyers alike.'],
  ])('may stay %s: %s', (_what, text) => expect(told(withPoint(text, 'p4'))).toEqual([]));

  it('is a fact where the story tells it as one too', () => {
    const point = withPoint('The lice counts fell sharply in March.', 'p4');
    const telling = (p6: string) => {
      const parts = translation.parts.map((part) => (part.id === 'p6' ? { ...part, text: p6 } : part));
      return checkBrief(story, { ...translation, parts }, point, { only: ['brief-claims'] }).length;
    };
    expect(telling('The lice counts fell sharply in the wet month of March.')).toBe(0);
    expect(telling('The counts fell sharply in spring.')).toBe(1);
  });

  it('may be bare in a gist, which is somebody’s', () =>
    expect(told(withGist('The salmon are ruining the fjord.', 'q2', 's2'))).toEqual([]));

  it('is told of one who is only named in the story', () =>
    expect(told(withPoint('For Odd Lie, the lice counts fell sharply in March.', 'p4'))).toEqual(
      fact('remark', counts),
    ));

  it('is told at each place, and in each sentence', () => {
    const brief = {
      ...withPoint('Tor Eide waits. The lice counts fell sharply in March.', 'p4'),
      lede: 'The lice counts fell sharply in March. The council said yes.',
    };
    expect(told(brief)).toEqual([...fact('remark', counts, 'brief.lede'), ...fact('remark', counts)]);
    expect(told(faithful)).toEqual([]);
  });
});
