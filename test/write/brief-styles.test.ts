import { describe, expect, it } from 'vitest';
import { promptTexts } from '../../src/ask/loop/prompt.ts';
import { wire } from '../../src/english/house-style.ts';
import { loadPrompts } from '../../src/files/shipped/prompts.ts';
import { briefStyleNamed, briefStyles, limitsOf, sayBriefStyle } from '../../src/write/brief-styles.ts';

const { say } = promptTexts('brief-styles', await loadPrompts());

describe('brief styles', () => {
  it('takes the wire style’s limits from the house style', () => {
    expect(
      limitsOf(briefStyles.wire, { ...wire, brief: { maxWords: 99, maxPoints: 3, maxCharacters: null } }),
    ).toEqual({
      maxWords: 99,
      maxPoints: 3,
      maxCharacters: null,
    });
  });

  it('puts what was wished before the brief style’s own limits', () => {
    expect(limitsOf(briefStyles.flash, wire, { words: 30 })).toMatchObject({ maxWords: 30, maxPoints: 1 });
    expect(limitsOf(briefStyles.bullets, wire, { points: 3 })).toMatchObject({ maxWords: 130, maxPoints: 3 });
  });

  it('tells the rules first, then the length, then the kind', () => {
    const said = sayBriefStyle(briefStyles.social, limitsOf(briefStyles.social, wire), say);
    expect(said.split('\n').at(0)).toMatch(/^- headline: /);
    expect(said.split('\n').slice(-2)).toEqual([
      '- Length: one point; headline, lede and points together at most 45 words and 280 characters.',
      '- For social media: no hashtags, no emoji, no appeal to the reader.',
    ]);
  });

  it('refuses an unknown name and says which there are', () => {
    expect(() => briefStyleNamed('bulets')).toThrow(
      'There is no brief style “bulets”; there are flash, wire, bullets, social. Did you mean “bullets”?',
    );
    expect(() => briefStyleNamed('constructor')).toThrow('There is no brief style “constructor”');
  });
});
