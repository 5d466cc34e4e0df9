import { briefRules, checkSegments, isChosen, ruleNames, type SegmentFinding } from '../../check/index.ts';
import { checkStyle } from '../../check/style/index.ts';
import type { OwnEnglish } from '../../formats/edited/index.ts';
import { bylineIn } from '../../formats/index.ts';
import { partsOf, type Story } from '../../story/index.ts';
import { checkTerms, checkTraps, findTerms } from '../../terms/index.ts';
import type { HouseSettings } from '../setup/house-settings.ts';

/** What was found in a translation that lies in a file, and which rules could not be run on it, with the reason. */
export interface StoryCheck {
  readonly findings: readonly (Omit<SegmentFinding, 'at'> & { readonly at: string | null })[];
  readonly notRun: readonly string[];
}

/**
 * Checks the English of a file against its story. Where each part has its English, the desk's terms, the traps and the
 * house style that was named are checked too.
 */
export function checkStory(story: Story, english: OwnEnglish, house: HouseSettings): StoryCheck {
  const parts = partsOf(story).filter(
    ({ kind }) => !english.running || (kind !== 'caption' && kind !== 'note'),
  );
  const texts = englishParts(story, english);
  const isAligned = texts.length === parts.length;
  const at = (index: number | null) =>
    index === null
      ? null
      : ((isAligned ? parts[index]?.id : undefined) ?? idAt(index, parts[0]?.kind === 'headline'));
  const found = checkSegments(
    parts.map(({ text }) => text),
    texts,
    { ...house.rules, date: story.article.facts.date },
  ).map((finding) => ({
    ...finding,
    at: at(finding.at),
  }));
  const translation = {
    parts: parts.map(({ id }, index) => ({ id, text: texts[index] ?? null })),
    quotes: [],
  };
  const hasStyle = house.styleNamed;
  const more = isAligned
    ? [
        ...checkTerms(findTerms(story, house.glossary), translation),
        ...checkTraps(story, translation),
        ...(hasStyle ? checkStyle(story, translation, null, house.style) : []),
      ].filter(({ rule }) => isChosen(rule, house.rules))
    : [];
  return { findings: [...found, ...more], notRun: sayNotRun(house, isAligned, hasStyle) };
}

/** The English texts without what stands apart from the copy in the Norwegian. */
export function englishParts(story: Story, { texts }: OwnEnglish): readonly string[] {
  const apart = apartFromCopy(story);
  return texts.filter((text) => !apart.has(bare(text)));
}

/** The id that a segment of the English would have as a part of its own. */
function idAt(index: number, titled: boolean): string {
  return titled && index === 0 ? 'headline' : `p${titled ? index : index + 1}`;
}

function sayNotRun({ rules }: HouseSettings, isAligned: boolean, hasStyle: boolean): readonly string[] {
  const briefs = [
    ...briefRules.map(({ name }) => name),
    'style-brief-length',
    'style-brief-points',
    'style-lede-length',
  ];
  const style = ruleNames.filter(
    (name) => name.startsWith('style-') && name !== 'style-said' && !briefs.includes(name),
  );
  const reasons: readonly (readonly [readonly string[], string])[] = [
    [briefs, 'there is no brief'],
    [['style-said'], 'nobody has marked who says what in this English'],
    ...(isAligned
      ? []
      : [[['term', 'trap', ...style], 'the English does not have the parts of the Norwegian'] as const]),
    ...(isAligned && !hasStyle
      ? [[style, 'no house style was named (--style, or norwire.json)'] as const]
      : []),
  ];
  return reasons.flatMap(([names, why]) => {
    const wanted = names.filter((name) => isChosen(name, rules));
    return wanted.length === 0 ? [] : [`${wanted.join(', ')}: ${why}`];
  });
}

/** What stands apart from the copy in the Norwegian and needs no English: byline, dateline, credit, section, notes. */
function apartFromCopy(story: Story): ReadonlySet<string> {
  const { facts } = story.article;
  const said = [
    ...[story.byline, facts.byline, story.dateline, facts.dateline, story.credit, facts.credit],
    ...[story.section, facts.section, bylineIn(story), ...story.apart.map(({ text }) => text)],
  ];
  return new Set(
    said
      .filter((text) => text !== null)
      .map(bare)
      .filter((text) => text !== ''),
  );
}

/** Letters and figures alone: marks, emphasis and line ends are the format's. */
function bare(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
