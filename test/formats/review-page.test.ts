import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { writeTranslation } from '../../src/formats/write/write.ts';
import { bridgeBrief, bridgeOutput } from './fixture.ts';

type Changes = Parameters<typeof bridgeOutput>[0];

function page(changes: Changes = {}) {
  return parseHTML(writeTranslation('html', bridgeOutput(changes))).document;
}

const texts = (nodes: Iterable<{ textContent: string | null }>) =>
  Array.from(nodes, (node) => node.textContent?.replace(/\s+/g, ' ').trim());

describe('the review page', () => {
  it('sets Norwegian and English side by side, part by part', () => {
    const document = page();
    const parts = [...document.querySelectorAll('.part')];
    expect(parts.map((part) => part.id)).toEqual([
      'headline',
      'p1',
      'p2',
      'p3',
      'p4',
      'p5',
      'p6',
      'p7',
      'p8',
      'p9',
    ]);
    const [source] = [...parts[4]!.querySelectorAll('.side')];
    expect(source?.getAttribute('lang')).toBe('nb');
    expect(texts(parts[4]!.querySelectorAll('.side .text'))).toEqual([
      '– Fredag, svarer hun.',
      '“On Friday,” she replied.',
    ]);
  });

  it('gives a quote its speaker’s colour on both sides, and its label', () => {
    const document = page();
    for (const id of ['q1', 'q2', 'q3', 'q4', 'q5', 'q6']) {
      const marks = [...document.querySelectorAll(`mark[data-quote=${id}]`)];
      expect(marks.map((mark) => mark.id)).toEqual([`${id}-source`, `${id}-english`]);
      expect(marks[0]?.getAttribute('class')).toBe(marks[1]?.getAttribute('class'));
      expect(marks.map((mark) => mark.getAttribute('data-label'))).toEqual([id, id]);
    }
    expect(document.querySelector('#q2-english')?.className).toBe('direct voice1');
    expect(document.querySelector('#q6-english')?.className).toBe('partial voice2');
    expect(document.querySelector('#q3-source')?.className).toBe('direct reporter');
    expect(texts(document.querySelectorAll('#p6 .chip'))).toEqual([
      'q5 Statens vegvesen (the Norwegian Public Roads Administration) indirect original English',
      'q6 Statens vegvesen (the Norwegian Public Roads Administration) partial original English',
    ]);
  });

  it('keeps a quote apart that holds another, and one in two pieces together', () => {
    const output = bridgeOutput();
    const quotes = output.copy.translation.quotes.map((quote) => {
      if (quote.id === 'q5')
        return {
          ...quote,
          spans: [
            { text: 'The repairs', start: 0, end: 11 },
            { text: 'cost', start: 17, end: 21 },
          ],
        };
      return quote.id === 'q6' ? { ...quote, spans: [{ text: 'repairs', start: 4, end: 11 }] } : quote;
    });
    const document = parseHTML(
      writeTranslation('html', {
        ...output,
        copy: { ...output.copy, translation: { ...output.copy.translation, quotes } },
      }),
    ).document;
    const text = document.querySelector('[data-part=p6]')!;
    expect(text.textContent).toMatch(/^The repairs will cost 1\.2 billion kroner/);
    expect(text.querySelector('#q5-english')?.textContent).toBe('The ');
    expect([...text.querySelectorAll('mark[data-label=q5]')].map((mark) => mark.textContent)).toEqual([
      'cost',
    ]);
  });

  it('shows each finding at its place, with what was expected and found', () => {
    const document = page({ copy: { brief: bridgeBrief } });
    expect(texts(document.querySelectorAll('#p6 .findings li'))).toEqual([
      'Error numbers: A sum of money differs.Expected1.2 billion kronerFound1.2 million kroner',
    ]);
    expect(texts(document.querySelectorAll('#p2 .findings li'))).toEqual([
      'Warning names q2: A name is spelt in another way.',
    ]);
    expect(document.querySelector('[id="brief.points.1"] .findings')?.textContent).toMatch(
      /The point is long/,
    );
    expect(document.querySelector('#whole')?.textContent).toMatch(/A paragraph looks like two/);
    expect(document.querySelector('.tally')?.textContent).toMatch(/^To look at: 1 error, 3 warnings/);
  });

  it('loses no finding whose place is not on the page', () => {
    const findings = [{ rule: 'r', level: 'error', at: 'p99', message: 'Lost?' }] as const;
    expect(page({ copy: { findings } }).querySelector('#whole')?.textContent).toMatch(/p99: Lost\?/);
  });

  it('links the citations of the brief to their parts, and every link to a place that is there', () => {
    const document = page({ copy: { brief: bridgeBrief } });
    expect(
      [...document.querySelectorAll('.points .cites a')].map((link) => link.getAttribute('href')),
    ).toEqual(['#p6', '#p7', '#p8']);
    for (const link of document.querySelectorAll('a[href]')) {
      expect(document.getElementById(link.getAttribute('href')!.slice(1)), link.outerHTML).not.toBeNull();
    }
  });

  it('says embargo, signature, tokens and cost, and what is not known', () => {
    const text =
      page({
        facts: { embargo: '2026-03-05' },
        copy: { usage: { requests: 0, inputTokens: 0, cachedTokens: 0, outputTokens: 0, cost: null } },
      }).body.textContent ?? '';
    for (const said of [
      'not for publication before 2026-03-05',
      'norwire 0.1.0',
      'modell-1',
      'translate:4f1c2a9b',
      'Costnot known',
      'not yet edited',
    ]) {
      expect(text).toContain(said);
    }
    expect(page().body.textContent).toContain('2,100 in (900 cached), 640 out');
  });

  it('says where there is no English', () => {
    const document = page({ english: { p2: null } });
    expect(document.querySelector('#p2 .english')?.textContent).toMatch(/No English for paragraph p2/);
    expect(document.querySelector('#p2 .english')?.textContent).not.toMatch(/Sikkerheten/);
    expect(document.querySelector('#p2 .chip')?.textContent).toMatch(/no English/);
  });

  it('does not call reported speech lost because its English has no place of its own', () => {
    const output = bridgeOutput();
    const quotes = output.copy.translation.quotes.map((quote) =>
      quote.id === 'q5' ? { ...quote, spans: [] } : quote,
    );
    const html = writeTranslation('html', {
      ...output,
      copy: { ...output.copy, translation: { ...output.copy.translation, quotes } },
    });
    expect(html).not.toContain('no English');
    expect(parseHTML(html).document.querySelector('[data-part=p6] .attribution')?.textContent).toBe(
      'the Norwegian Public Roads Administration',
    );
  });

  it('asks nothing of the network and lets only its own style and script run', () => {
    const html = writeTranslation('html', bridgeOutput({ copy: { brief: bridgeBrief } }));
    const { document } = parseHTML(html);
    const policy = document.querySelector('meta[http-equiv]')?.getAttribute('content') ?? '';
    expect(policy).toMatch(/^default-src 'none'; /);
    for (const [tag, directive] of [
      ['style', 'style-src'],
      ['script', 'script-src'],
    ] as const) {
      const elements = [...document.querySelectorAll(tag)];
      expect(elements).toHaveLength(1);
      const content = html.slice(html.indexOf(`<${tag}>`) + tag.length + 2, html.indexOf(`</${tag}>`));
      expect(policy).toContain(
        `${directive} 'sha256-${createHash('sha256').update(content).digest('base64')}'`,
      );
    }
    expect(html).not.toMatch(/\s(?:src|style|on\w+)=|url\(|@import|https?:/);
  });

  it('shows whatever a story holds as text', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(
          '<script>alert(1)</script>',
          '"><img src=x onerror=alert(1)>',
          '</style><script>',
          '&lt;b&gt;',
          'javascript:alert(1)',
          '<!--',
          '\u202e\u001b[2J',
        ),
        fc.constantFrom<Changes>({}, { copy: { brief: bridgeBrief } }),
        (attack, changes) => {
          const said = `A ${attack} B`;
          const document = page({
            ...changes,
            english: { headline: said, p1: said, p2: said },
            facts: { byline: said, section: said, documentId: said, editorNotes: [said], copyright: said },
            copy: {
              ...changes?.copy,
              findings: [
                { rule: said, level: 'error', at: said, message: said, expected: said, actual: said },
              ],
            },
          });
          expect(document.querySelectorAll('script, style, img').length).toBe(2);
          // biome-ignore lint/suspicious/noControlCharactersInRegex: these must not be there
          const shown = said.replace(/[\u202e\u001b]/g, '');
          expect(document.querySelector('h1')?.textContent).toBe(shown);
          expect(document.querySelector('[data-part=p1]')?.textContent).toBe(shown);
          expect(document.querySelector('.findings li')?.textContent).toContain(shown);
        },
      ),
      { seed: 3, numRuns: 30 },
    );
  });
});
