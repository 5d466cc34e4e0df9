import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkSegments } from '../../src/check/index.ts';
import { ruleNames } from '../../src/check/rule-choice.ts';

describe('structure', () => {
  const source = [
    'Brannen startet i kjelleren.',
    'To personer er sendt til sykehus.',
    'Politiet etterforsker saken.',
  ];
  const target = [
    'The fire started in the basement.',
    'Two people have been taken to hospital.',
    'Police are investigating the case.',
  ];

  it('is silent where every part is there in order', () => expect(checkSegments(source, target)).toEqual([]));

  it.each([
    ['an empty part', [target[0], '', target[2]], 1],
    ['a part that is lost', [target[0], target[2]], 1],
    ['two parts merged', [`${target[0]} ${target[1]}`, target[2]], 0],
    ['parts that changed places', [target[1], target[0], target[2]], 0],
    ['a part that stands twice', [target[0], target[1], target[1]], 2],
    ['a part that was added', [target[0], 'Shares in Tokyo rose sharply.', target[1], target[2]], 1],
  ] as const)('tells %s', (_what, spoilt, at) => {
    const findings = checkSegments(source, spoilt as readonly string[]).filter(
      (finding) => finding.rule === 'structure',
    );
    expect(findings).toContainEqual(expect.objectContaining({ level: 'error', at }));
  });

  it('tells that there is no English at all', () => {
    expect(checkSegments(source, [])).toMatchObject([{ rule: 'structure', level: 'error', at: null }]);
    expect(checkSegments([], [])).toEqual([]);
  });
});

describe('the rules', () => {
  it('are known by name, each once', () => {
    expect(new Set(ruleNames).size).toBe(ruleNames.length);
    expect(ruleNames).toEqual(expect.arrayContaining(['structure', 'quotes-kept', 'brief-quotes']));
  });

  it('can be put off, or left on alone', () => {
    const spoilt = ['Boten er på 5000 kroner.', 'The fine is 6,000 kroner.'] as const;
    expect(checkSegments([spoilt[0]], [spoilt[1]], { allow: ['numbers-kept'] })).toEqual([]);
    expect(checkSegments([spoilt[0]], [spoilt[1]], { only: ['quotes-kept'] })).toEqual([]);
    expect(checkSegments([spoilt[0]], [spoilt[1]], { only: ['numbers-kept'] })).toHaveLength(1);
  });
});

describe('any two lists of texts', () => {
  const text = fc.oneof(
    fc.string({ maxLength: 80 }),
    fc.constantFrom(
      '– Hei, sier «hun',
      '“a “b” c',
      '12.10.2',
      "'s",
      '¶',
      '– ',
      '1.000,5 mrd.',
      '…»',
      'kl. halv',
      '\u0000',
      '👩‍👧 ok',
    ),
  );

  it('give findings whose places exist, the same each time', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 8 }), fc.array(text, { maxLength: 8 }), (source, target) => {
        const findings = checkSegments(source, target);
        for (const { at, rule } of findings) {
          expect(ruleNames).toContain(rule);
          expect(at === null || (at >= 0 && at < target.length)).toBe(true);
        }
        expect(checkSegments(source, target)).toEqual(findings);
      }),
      { seed: 20261122, numRuns: 300 },
    );
  });
});
