import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeMarkdown } from '../../src/formats/write/markdown.ts';
import { writeBrief, writeTranslation } from '../../src/formats/write/write.ts';
import { bridgeBrief, bridgeOutput } from './fixture.ts';

describe('the copy in Markdown', () => {
  it('gives headline, byline, paragraphs, crossheads, lists and captions, then credit and signature', () => {
    expect(writeTranslation('md', bridgeOutput())).toMatchInlineSnapshot(`
      "# ‘We did not know the bridge was so weak’

      *NTB, Skarvsund*

      The bridge across Skarvsundet will be closed for three weeks after inspectors found cracks in two of its suspension cables.

      “We have no choice. Safety comes before everything,” Mayor Marte Lindvåg (Centre Party) said.

      *“When will people be told more?”*

      “On Friday,” she replied.

      ## Costly for business

      The repairs will cost 1.2 billion kroner, according to the Norwegian Public Roads Administration. It called the findings “very serious”.

      * The ferry sails every half-hour.
      * It costs 48 kroner.

      > The Skarvsund Bridge yesterday. Photo: Jo Berg / NTB

      (©NTB)

      ---

      *Machine translation from Norwegian (Bokmål), not yet edited.*

      *Made by norwire 0.1.0: model modell-1, language nb, prompts translate:4f1c2a9b brief:9b1f22c0, style default.*
      "
    `);
  });

  it('puts the brief after the copy', () => {
    const markdown = writeTranslation('md', bridgeOutput({ copy: { brief: bridgeBrief } }));
    expect(markdown.slice(markdown.indexOf('## In brief'))).toMatchInlineSnapshot(`
      "## In brief

      ### Skarvsund bridge to close for three weeks

      The Skarvsund bridge will be closed for three weeks after cracks were found in two cables.

      * Repairs will cost 1.2 billion kroner, the roads administration says.
      * A ferry sails every half-hour.

      (©NTB)

      ---

      *Machine translation from Norwegian (Bokmål), not yet edited.*

      *Made by norwire 0.1.0: model modell-1, language nb, prompts translate:4f1c2a9b brief:9b1f22c0, style default.*
      "
    `);
  });

  it('says who said what where that is asked for', () => {
    const output = bridgeOutput({ copy: { brief: bridgeBrief } });
    const said = '## Who said what\n\n* Mayor Marte Lindvåg said safety left them no choice.';
    expect(writeTranslation('md', { ...output, gists: true })).toContain(`##${said}`);
    expect(writeBrief('md', { ...output, gists: true })).toContain(said);
  });

  it('gives the brief alone', () => {
    const markdown = writeBrief('md', bridgeOutput({ copy: { brief: bridgeBrief } }));
    expect(markdown).toMatch(/^# Skarvsund bridge to close for three weeks\n\nThe Skarvsund/);
    expect(markdown).not.toContain('suspension cables');
    expect(markdown).toMatch(/\n\\\(|\n\(©NTB\)\n/);
  });

  it('says an embargo first', () => {
    const markdown = writeTranslation(
      'md',
      bridgeOutput({ facts: { embargo: '2026-03-05T06:00:00+01:00' } }),
    );
    expect(markdown).toMatch(
      /^\*\*Embargoed: not for publication before 2026-03-05T06:00:00\+01:00\.\*\*\n\n# /,
    );
  });

  it('says where English is missing, and never gives the Norwegian instead', () => {
    const markdown = writeTranslation('md', bridgeOutput({ english: { p2: null, headline: null } }));
    expect(markdown).toContain('# \\[No English headline\\]');
    expect(markdown).toContain('\\[No English for paragraph p2\\]');
    expect(markdown).not.toContain('Sikkerheten');
  });

  it.each([
    ['<script>alert(1)</script>', '\\<script\\>alert(1)\\</script\\>'],
    ['[klikk](javascript:alert(1))', '\\[klikk\\](javascript:alert(1))'],
    ['# ikke overskrift', '\\# ikke overskrift'],
    ['- ikke liste', '\\- ikke liste'],
    ['1. mai feires', '1\\. mai feires'],
    ['12. mai feires', '12\\. mai feires'],
    ['*stjerne* og _strek_', '\\*stjerne\\* og \\_strek\\_'],
    ['&lt;b&gt;', '\\&lt;b\\&gt;'],
    ['Møre & Romsdal', 'Møre & Romsdal'],
    ['to\nlinjer', 'to linjer'],
    ['\u001b[31mrødt\u202e', '\\[31mrødt'],
  ])('lets nothing of a story become markup: %j', (text, expected) => {
    expect(escapeMarkdown(text)).toBe(expected);
  });

  it('keeps every part on lines of its own, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const markdown = writeTranslation('md', bridgeOutput({ english: { p2: `A${text}B` } }));
        expect(markdown.split('\n\n')).toHaveLength(
          writeTranslation('md', bridgeOutput()).split('\n\n').length,
        );
        expect(markdown).not.toMatch(/[^\\]<[a-z!/]/i);
      }),
      { seed: 7 },
    );
  });
});
