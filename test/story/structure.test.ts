import { describe, expect, it } from 'vitest';
import { plainArticle, readStory } from '../../src/story/index.ts';
import type { Article, Story } from '../../src/story/types.ts';

const read = (...lines: string[]): Story => readStory(plainArticle('story', lines.join('\n')));
const headline = 'Ny bru over fjorden';
const lede = 'Brua skal stå ferdig om fire år og erstatter to ferjesamband i regionen.';
const body = 'Arbeidet starter til våren, og flere hundre arbeidere skal bo i området mens det bygges.';

describe('what stands apart from the copy', () => {
  it.each([
    ['label', 'Krig og konflikter: ', 'Krig og konflikter:'],
    ['label', 'Sport: ', 'Sport:'],
    ['dateline', 'Oslo (NTB): ', 'Oslo (NTB):'],
    ['dateline', 'SEOUL (NTB-AFP): ', 'SEOUL (NTB-AFP):'],
    ['dateline', 'København /ritzau/: ', 'København /ritzau/:'],
    ['dateline', 'BERLIN: ', 'BERLIN:'],
    ['dateline', '(NPK-NTB): ', '(NPK-NTB):'],
    ['dateline', 'New York (NTB-Reuters) – ', 'New York (NTB-Reuters) –'],
  ])('a %s “%s” is taken off the first paragraph', (kind, opening, text) => {
    const story = read(headline, opening + lede, body);
    expect(story.apart).toMatchObject([{ kind, text }]);
    expect(story.lede?.text).toBe(lede);
  });

  it.each(['(©NTB)', '(© NTB)', '(NTB)', '(NPK-NTB)', '(ANB-NTB)', '/NTB', '©NTB', '/ritzau/'])(
    'a sign-off “%s” on the last line is the credit',
    (credit) => {
      expect(read(headline, lede, body, credit)).toMatchObject({ credit, apart: [{ kind: 'credit' }] });
    },
  );

  it.each([
    ['Av Kari Moe', 'Kari Moe'],
    ['Tekst: Kari Moe', 'Kari Moe'],
    ['Kari Moe, NTB', 'Kari Moe, NTB'],
    ['NTB-AFP-DPA', 'NTB-AFP-DPA'],
  ])('a byline “%s” is no paragraph', (line, byline) => {
    const story = read(headline, line, lede, body);
    expect(story.paragraphs.map((one) => one.text)).toEqual([lede, body]);
    expect(story.byline).toBe(byline);
  });

  it.each(['Les også: Ferja går siste gang', 'Til red: Noe utvidet.'])('“%s” is a note apart', (line) => {
    expect(read(headline, lede, line, body).apart).toMatchObject([{ kind: 'note', text: line }]);
  });

  it('a credit that ends the last paragraph is taken off it', () => {
    const story = read(headline, lede, `${body} (©NTB)`);
    expect([story.credit, story.paragraphs.at(-1)?.text]).toEqual(['(©NTB)', body]);
  });

  it('a word with a colon that is no label stays in the copy', () => {
    expect(read(headline, `Faren: ${lede}`).lede?.text).toBe(`Faren: ${lede}`);
  });
});

describe('kinds of paragraph', () => {
  it('a section’s name above the headline is a label', () => {
    expect(read('Innenriks', headline, lede)).toMatchObject({
      section: 'Innenriks',
      headline: { text: headline },
    });
  });

  it.each([
    ['subhead', 'Kort byggetid'],
    ['caption', 'Slik skal brua se ut når den er ferdig. Foto: Kari Moe / NTB'],
    ['note', 'RETTELSE: I en tidligere utgave sto det feil navn på brua.'],
    ['note', 'Saken oppdateres.'],
    ['list', '• Lengde: 800 meter'],
    ['list', 'Brann – Viking 2-1 (1-0)'],
    ['list', 'Mål: 1-0 Moe (12), 1-1 Vik (43), 2-1 Moe (str. 80)'],
    ['body', body],
  ])('%s: %s', (kind, line) => {
    expect(read(headline, lede, line, body).paragraphs[1]).toMatchObject({ kind, text: line });
  });

  it('dash lines under a colon are a list', () => {
    const story = read(
      headline,
      lede,
      'Brua får tre ting:',
      '– gangfelt',
      '– sykkelvei',
      '– rasteplass',
      body,
    );
    expect(story.paragraphs.map((one) => one.kind)).toEqual(['lede', 'body', 'list', 'list', 'list', 'body']);
    expect(story.quotes).toEqual([]);
  });

  it('decks, kickers and captions above the lede are not the lede', () => {
    const deck = read(headline, 'Blir ferja borte?', lede, body);
    expect([deck.lede?.text, deck.paragraphs[0]?.kind]).toEqual([lede, 'subhead']);
    const speech = read(headline, '– Endelig ferdig', lede, body);
    expect(speech.lede?.text).toBe(lede);
    const caption = read(headline, 'Ny bru: Slik blir den. Foto: Kari Moe', lede, body);
    expect(caption.lede?.text).toBe(lede);
  });

  it('a lede that opens with speech and its attribution is the lede', () => {
    expect(read(headline, '– Dette har vi ventet på i tretti år, sier Kari Moe.', body).lede?.text).toMatch(
      /^– Dette/,
    );
  });
});

describe('paragraphs of plain text', () => {
  it('are single lines where no line is empty', () => {
    expect(read(headline, lede, body).paragraphs).toHaveLength(2);
  });

  it('are parted by empty lines where there are any', () => {
    expect(read(headline, '', lede, '', body, '', '').paragraphs.map((one) => one.text)).toEqual([
      lede,
      body,
    ]);
  });

  it('are joined where the copy is hard-wrapped', () => {
    const story = read(
      headline,
      '',
      'Brua skal stå ferdig om fire år og erstatter to ferjesamband',
      'i regionen. Arbeidet starter til våren, og flere hundre',
      'arbeidere skal bo i området.',
      '',
      body,
    );
    expect(story.paragraphs).toHaveLength(2);
    expect(story.lede?.text).toContain('ferjesamband\ni regionen');
  });
});

describe('blocks a format gave', () => {
  const text = [headline, lede, 'Vi er klare.', body].join('\n\n');
  const at = (line: string, kind: 'headline' | 'lede' | 'quote' | 'paragraph') => ({
    kind,
    start: text.indexOf(line),
    end: text.indexOf(line) + line.length,
  });
  const article: Article = {
    ...plainArticle('blocks', text),
    blocks: [at(headline, 'headline'), at(lede, 'lede'), at('Vi er klare.', 'quote'), at(body, 'paragraph')],
  };

  it('are trusted, and a quote block is speech without a mark', () => {
    const story = readStory(article);
    expect(story.lede?.text).toBe(lede);
    expect(story.quotes).toMatchObject([
      { part: 'p2', kind: 'direct', mark: 'none', spans: [{ text: 'Vi er klare.' }] },
    ]);
  });

  it('need not have a headline', () => {
    expect(readStory({ ...article, blocks: [at(lede, 'lede')] })).toMatchObject({
      headline: null,
      lede: { text: lede },
    });
  });
});

describe('any input', () => {
  it.each([
    ['nothing', ''],
    ['white space', ' \n\n\t '],
    ['a headline alone', headline],
    ['marks alone', '– – – «»'],
    ['200 kB in one paragraph', `${body} `.repeat(2200)],
  ])('is read: %s', (_name, text) => {
    const story = readStory(plainArticle('any', text));
    expect(story.paragraphs.length + (story.headline === null ? 0 : 1)).toBeLessThanOrEqual(1);
  });

  it('has no half characters', () => {
    expect(plainArticle('sak', 'Brua \ud83d stenges').text).toBe('Brua \ufffd stenges');
  });

  it('is cleaned first: BOM, soft hyphens, control characters, line ends, NFC', () => {
    const { text } = plainArticle('dirty', '\ufeffBlå\u00adbær\u0007\r\nA\u030a pent\rDag\u2028Natt');
    expect(text).toBe('Blåbær\nÅ pent\nDag\nNatt');
  });
});
