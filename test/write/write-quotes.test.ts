import { describe, expect, it } from 'vitest';
import { defaultStyle } from '../../src/english/house-style.ts';
import type { Quote } from '../../src/story/types.ts';
import type { MarkedPart } from '../../src/write/mark-part.ts';
import { readTags } from '../../src/write/read-tags.ts';
import { writeQuotes } from '../../src/write/write-quotes.ts';
import { surely } from '../support/surely.ts';

function quote(id: string, kind: Quote['kind']): Quote {
  const span = { text: 'x', start: 0, end: 1 };
  return {
    id,
    part: 'p1',
    kind,
    mark: 'dash',
    spans: [span],
    cue: null,
    attribution: span,
    speaker: 's1',
    ...surely,
  };
}

function part(kinds: readonly Quote['kind'][], overrides: Partial<MarkedPart> = {}): MarkedPart {
  const quotes = kinds.map((kind, index) => quote(`q${index + 1}`, kind));
  return {
    id: 'p1',
    kind: 'body',
    text: quotes.map((_, index) => `<q${index + 1}>x</q${index + 1}>`).join(' '),
    quotes,
    ...overrides,
  };
}

function render(reply: string, marked: MarkedPart, style = defaultStyle) {
  const reading = readTags(reply, marked, 'q');
  return 'misfit' in reading ? reading : writeQuotes(reading.pieces, marked, style);
}

describe('marks, commas and full stops at a tag’s border are settled by our code', () => {
  it.each([
    [
      'a comma outside the tag goes inside the marks',
      '<q1>We start here</q1>, Dahl said.',
      '“We start here,” Dahl said.',
    ],
    ['a comma inside stays', '<q1>We start here,</q1> Dahl said.', '“We start here,” Dahl said.'],
    [
      'a full stop before the sayer becomes a comma',
      '<q1>We start here.</q1> Dahl said.',
      '“We start here,” Dahl said.',
    ],
    [
      'no mark before the sayer becomes a comma',
      '<q1>We start here</q1> Dahl said.',
      '“We start here,” Dahl said.',
    ],
    ['a question mark stays', '<q1>Where do we start?</q1>, Dahl asked.', '“Where do we start?” Dahl asked.'],
    [
      'a verb before the name is a sayer too',
      '<q1>We start here.</q1> said Dahl.',
      '“We start here,” said Dahl.',
    ],
    [
      'a full stop at the end goes inside',
      'Dahl said: <q1>We start here</q1>.',
      'Dahl said: “We start here.”',
    ],
    [
      'a new sentence leaves the full stop',
      '<q1>We start here.</q1> Work begins on Monday.',
      '“We start here.” Work begins on Monday.',
    ],
    [
      'the model’s own marks inside go',
      '<q1>“We start here,”</q1> Dahl said.',
      '“We start here,” Dahl said.',
    ],
    [
      'the model’s own marks outside go',
      '“<q1>We start here</q1>,” Dahl said.',
      '“We start here,” Dahl said.',
    ],
    [
      'a dash that the model kept goes',
      '– <q1>We start here</q1>, Dahl said.',
      '“We start here,” Dahl said.',
    ],
    [
      'white space inside the tag goes outside',
      '<q1>We start here, </q1>Dahl said.',
      '“We start here,” Dahl said.',
    ],
    [
      'marks inside a quote are single',
      '<q1>We call it "the wall",</q1> Dahl said.',
      '“We call it ‘the wall’,” Dahl said.',
    ],
    [
      'an apostrophe stays',
      '<q1>It’s the ministers’ job,</q1> Dahl said.',
      '“It’s the ministers’ job,” Dahl said.',
    ],
    [
      'three full stops are an ellipsis, and no comma follows them',
      '<q1>We start here...</q1> Dahl said.',
      '“We start here...” Dahl said.',
    ],
    [
      'an ellipsis outside the tag goes inside',
      '<q1>We start here</q1>… Dahl said.',
      '“We start here…” Dahl said.',
    ],
    [
      'the full stop of an abbreviation stays before the comma',
      '<q1>We met at 5 p.m.</q1> Dahl said.',
      '“We met at 5 p.m.,” Dahl said.',
    ],
    [
      'a quote that breaks off takes no comma',
      '<q1>We wanted to —</q1> Dahl said.',
      '“We wanted to —” Dahl said.',
    ],
    [
      'a semicolon before the sayer becomes a comma',
      '<q1>We start here;</q1> Dahl said.',
      '“We start here,” Dahl said.',
    ],
    [
      'a full stop inside inner marks makes way for the comma',
      '<q1>We say “stop.”</q1> Dahl said.',
      '“We say ‘stop’,” Dahl said.',
    ],
    [
      'one mark inside and its other outside go both',
      '“<q1>We start here,”</q1> Dahl said.',
      '“We start here,” Dahl said.',
    ],
    [
      'one mark inside and its other outside go both, the other way round',
      '<q1>“We start here</q1>,” Dahl said.',
      '“We start here,” Dahl said.',
    ],
    ['single marks outside go', '‘<q1>We start here</q1>,’ Dahl said.', '“We start here,” Dahl said.'],
    [
      'straight single marks outside go',
      "'<q1>We start here</q1>', Dahl said.",
      '“We start here,” Dahl said.',
    ],
    [
      'the marks of a title before a quote are its own',
      'In “The Wall” <q1>we start,</q1> Dahl said.',
      'In “The Wall” “we start,” Dahl said.',
    ],
    [
      'the marks of a title after a quote are its own',
      '<q1>We start</q1>, “The Wall” said.',
      '“We start,” “The Wall” said.',
    ],
    [
      'straight single marks inside a quote are rewritten',
      "<q1>We call it 'the wall',</q1> Dahl said.",
      '“We call it ‘the wall’,” Dahl said.',
    ],
    [
      'marked words at both ends of a quote keep their marks',
      "<q1>'Start' or 'stop'</q1>, Dahl said.",
      '“‘Start’ or ‘stop’,” Dahl said.',
    ],
    [
      'apostrophes at both ends of words are no marks',
      "<q1>It's the '90s, the ministers' decade,</q1> Dahl said.",
      "“It's the '90s, the ministers' decade,” Dahl said.",
    ],
    [
      'a genitive after a quote is no mark',
      "<q1>The Wall</q1>'s end and the workers' start.",
      "“The Wall”'s end and the workers' start.",
    ],
    [
      'two pieces that touch are one, with a space',
      '<q1>We start.</q1><q1>Then we stop.</q1>',
      '“We start. Then we stop.”',
    ],
    [
      'two pieces with marks of their own are one',
      '<q1>“We start.”</q1> <q1>“Then we stop.”</q1>',
      '“We start. Then we stop.”',
    ],
    [
      'a decimal point is no full stop',
      '<q1>We start here</q1> at 1.5 per cent.',
      '“We start here” at 1.5 per cent.',
    ],
  ])('%s', (_, reply, english) => {
    expect(render(reply, part(['direct']))).toMatchObject({ text: english });
  });

  it.each([
    [
      'British style puts it outside quoted words',
      'Dahl was <q1>deeply worried.</q1>',
      'Dahl was “deeply worried”.',
    ],
    ['a comma too', 'Dahl, <q1>deeply worried,</q1> left.', 'Dahl, “deeply worried,” left.'],
    [
      'a comma outside stays there',
      'They were <q1>deeply worried</q1>, Dahl said.',
      'They were “deeply worried”, Dahl said.',
    ],
    ['an ellipsis stays whole', 'Dahl was <q1>deeply worried...</q1>', 'Dahl was “deeply worried...”'],
    [
      'a title after the comma keeps its marks',
      'He was <q1>deeply worried</q1>, “The Wall” not.',
      'He was “deeply worried”, “The Wall” not.',
    ],
  ])('of quoted words: %s', (_, reply, english) => {
    expect(render(reply, part(['partial']))).toMatchObject({ text: english });
  });

  it('puts full stops inside quoted words in American style', () => {
    const american = { ...defaultStyle, variant: 'en-US' as const };
    expect(render('Dahl was <q1>deeply worried</q1>.', part(['partial']), american)).toMatchObject({
      text: 'Dahl was “deeply worried.”',
    });
  });

  it('writes single marks in a headline', () => {
    expect(
      render('<q1>Deeply worried</q1> about the ferry', part(['partial'], { kind: 'headline' })),
    ).toMatchObject({
      text: '‘Deeply worried’ about the ferry',
    });
  });
});

describe('single marks outside take double ones inside', () => {
  it.each([
    ["<q1>We call it 'the wall',</q1> Dahl said.", '‘We call it “the wall”,’ Dahl said.'],
    ['<q1>It is ‘the wall we don’t want’,</q1> Dahl said.', '‘It is “the wall we don’t want”,’ Dahl said.'],
    ['‘<q1>We start here</q1>’, says Dahl', '‘We start here,’ says Dahl'],
  ])('%s', (reply, english) => {
    expect(render(reply, part(['direct'], { kind: 'headline' }))).toMatchObject({ text: english });
  });
});

describe('each quote is placed in the English', () => {
  it('gives both pieces of a quote that its attribution interrupts', () => {
    const english = render('<q1>We start here,</q1> Dahl said. <q1>Then we go on.</q1>', part(['direct']));
    expect(english).toMatchObject({
      text: '“We start here,” Dahl said. “Then we go on.”',
      quotes: [
        {
          id: 'q1',
          spans: [{ text: 'We start here' }, { text: 'Then we go on.' }],
        },
      ],
    });
    if ('misfit' in english) throw new Error(english.misfit);
    for (const span of english.quotes.flatMap(({ spans }) => [...spans])) {
      expect(english.text.slice(span.start, span.end)).toBe(span.text);
    }
  });

  it('joins two pieces of one quote with nothing between them', () => {
    expect(
      render('<q1>We start here.</q1> <q1>Then we go on,</q1> Dahl said.', part(['direct'])),
    ).toMatchObject({
      text: '“We start here. Then we go on,” Dahl said.',
    });
  });
});

describe('broken tags are a misfit that says what is broken', () => {
  it.each([
    ['a lost quote', '“We start here,” Dahl said.', '<q1> is missing'],
    ['an emptied quote', '<q1> </q1> We start here, Dahl said.', '<q1> is missing'],
    ['a foreign quote', '<q1>We</q1> <q7>start</q7> here.', '<q7> is no tag of this part'],
    ['a tag never closed at the end', 'Dahl said <q1>we start here.', '<q1> is never closed'],
    ['crossed tags', '<q1>We <q1>start</q1> here,</q1> Dahl said.', '<q1> opens before </q1> closes'],
    ['a closing tag alone', 'We start here</q1>, Dahl said.', '</q1> closes what is not open'],
  ])('%s', (_, reply, misfit) => {
    expect(render(reply, part(['direct']))).toEqual({ misfit });
  });
});

describe('tags are read in the spellings that models give them', () => {
  it.each([
    '<Q1>We start here,</Q1> Dahl said.',
    '< q1 >We start here,</ q1 > Dahl said.',
    '&lt;q1&gt;We start here,&lt;/q1&gt; Dahl said.',
    '[q1]We start here,[/q1] Dahl said.',
    '<q1 speaker="s1">We start here,</q1> Dahl said.',
    '<q>We start here,</q> Dahl said.',
    '&lt;q&gt;We start here,&lt;/q&gt; Dahl said.',
  ])('%s', (reply) => {
    expect(render(reply, part(['direct']))).toMatchObject({
      text: '“We start here,” Dahl said.',
      quotes: [{ spans: [{ text: 'We start here' }] }],
    });
  });

  it('leaves alone what the story itself has', () => {
    const marked = part(['direct'], { text: '<q1>x</q1> [q1]' });
    expect(render('<q1>We start here</q1> in square [q1].', marked)).toMatchObject({
      text: '“We start here” in square [q1].',
    });
  });

  it('reads the one tag of its kind with a number too', () => {
    const marked = part(['direct'], { text: '<q>x</q>, sier Dahl' });
    expect(render('<q1>We start here,</q1> Dahl said.', marked)).toMatchObject({
      text: '“We start here,” Dahl said.',
    });
    expect(render('We start here, Dahl said.', marked)).toEqual({ misfit: '<q> is missing' });
  });

  it('takes no article in square brackets for a tag', () => {
    expect(render('<q>We are [a] family</q>, Dahl said.', part(['direct']))).toMatchObject({
      text: '“We are [a] family,” Dahl said.',
    });
  });

  it.each([['<q1>We start here,</q1> <q1/>Dahl said.', '<q1/> is no tag of this part']])(
    '%s is a misfit',
    (reply, misfit) => {
      expect(render(reply, part(['direct']))).toEqual({ misfit });
    },
  );
});

it('takes a quote without words for an answer to one without words', () => {
  const span = { text: '…', start: 2, end: 3 };
  const marked = part(['direct'], { quotes: [{ ...quote('q1', 'direct'), spans: [span] }] });
  expect(render('<q1>…</q1>', marked)).toMatchObject({ text: '“…”' });
});
