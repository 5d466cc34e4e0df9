import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wrap } from '../../src/formats/write/text.ts';
import { writeBrief, writeTranslation } from '../../src/formats/write/write.ts';
import { bridgeBrief, bridgeOutput } from './fixture.ts';

describe('the copy as wire text', () => {
  it('gives the copy in lines of 68 columns, a question as Q:, and the signature last', () => {
    expect(writeTranslation('text', bridgeOutput())).toMatchInlineSnapshot(`
      "‘We did not know the bridge was so weak’

      NTB, Skarvsund

      The bridge across Skarvsundet will be closed for three weeks after
      inspectors found cracks in two of its suspension cables.

      “We have no choice. Safety comes before everything,” Mayor Marte
      Lindvåg (Centre Party) said.

      Q: When will people be told more?

      “On Friday,” she replied.

      Costly for business

      The repairs will cost 1.2 billion kroner, according to the Norwegian
      Public Roads Administration. It called the findings “very serious”.

      - The ferry sails every half-hour.

      - It costs 48 kroner.

      [Picture: The Skarvsund Bridge yesterday. Photo: Jo Berg / NTB]

      (©NTB)

      Machine translation from Norwegian (Bokmål), not yet edited.
      Made by norwire 0.1.0: model modell-1, language nb, prompts
      translate:4f1c2a9b brief:9b1f22c0, style default.
      "
    `);
  });

  it('gives the brief after the copy and alone', () => {
    const output = bridgeOutput({ copy: { brief: bridgeBrief } });
    expect(writeTranslation('text', output)).toContain(
      'IN BRIEF\n\nSkarvsund bridge to close for three weeks\n\n',
    );
    expect(writeBrief('text', output)).toMatch(/^Skarvsund bridge to close/);
    expect(writeBrief('text', output)).not.toContain('WHO SAID WHAT');
    expect(writeBrief('text', { ...output, gists: true })).toContain(
      'WHO SAID WHAT\n\n- Mayor Marte Lindvåg said',
    );
  });

  it('says an embargo first, in capitals', () => {
    expect(writeTranslation('text', bridgeOutput({ facts: { embargo: '2026-03-05' } }))).toMatch(
      /^EMBARGOED: NOT FOR PUBLICATION BEFORE 2026-03-05\.\n\n/,
    );
  });

  it('says where English is missing', () => {
    expect(writeTranslation('text', bridgeOutput({ english: { p6: null } }))).toContain(
      '[No English for paragraph p6]',
    );
  });

  it('carries no control character of a story to a terminal', () => {
    const text = writeTranslation(
      'text',
      bridgeOutput({ english: { p1: 'A \u001b[2J\u001b]0;x\u0007bridge\u009b31m \u202eback' } }),
    );
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these must not be there
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
  });

  it('wraps at 68 columns and loses no word', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-zæøå.,]{1,20}$/), { maxLength: 80 }), (words) => {
        const lines = wrap(words.join(' '), '  ').split('\n');
        for (const line of lines) expect(line.length).toBeLessThanOrEqual(68);
        expect(lines.map((line) => line.trim()).join(' ')).toBe(words.join(' '));
      }),
      { seed: 7 },
    );
  });

  it('gives a longer word a line of its own', () => {
    expect(wrap(`se ${'x'.repeat(80)} der`)).toBe(`se\n${'x'.repeat(80)}\nder`);
  });
});
