import { addVoices, type Brief, type Copy, type Finding, type Translation } from '../english/index.ts';
import { partsOf, type Story } from '../story/index.ts';
import { assembleWritten, type PartValue, placeQuotes } from '../write/index.ts';
import { type CheckSettings, checkBriefOf, checkCopy } from './checks.ts';
import { keyFindings } from './finding-key.ts';
import { inReadingOrder, splitRemarks } from './sort-findings.ts';

/** A story's English as editors have left it, and what our checks say of it now; no model is asked. */
export interface Edited extends Pick<Copy, 'translation' | 'brief' | 'findings' | 'remarks'> {
  /** What another reader named in a piece that an editor has rewritten since: an editor has looked. */
  readonly answered: readonly Finding[];
}

/**
 * The copy with the texts that editors gave (by place: `p3`, `brief.lede`, `brief.points.2`, `gist.q1`), checked anew.
 * A text that is empty takes its piece away. Where a text stands unchanged, what the second editor said of it holds.
 */
export function readAsEdited(
  plain: Story,
  copy: Copy,
  texts: ReadonlyMap<string, string>,
  settings: CheckSettings,
): Edited {
  const story = addVoices(plain, copy.voices);
  const parts = new Map(
    partsOf(story).flatMap(({ id }): [string, PartValue][] => {
      const machine = copy.translation.parts.find((part) => part.id === id)?.text ?? null;
      const text = texts.get(id) ?? machine;
      if (text === null) return [];
      const quotes = placedIn(id, story, copy.translation);
      const part = { text, quotes: text === machine ? quotes : placeQuotes(text, quotes) };
      return [[id, { part, reply: text }]];
    }),
  );
  const brief = copy.brief && briefWith(copy.brief, texts);
  const english = assembleWritten(story, parts, brief?.gists);
  const found = [
    ...checkCopy(story, english, settings),
    ...(brief === null ? [] : checkBriefOf(story, english, brief, settings)),
  ];
  const key = (findings: readonly Finding[]) => keyFindings(findings, story, english, brief);
  const now = key(inReadingOrder(found, story));
  const said = [...copy.findings, ...copy.remarks];
  const saidOf = new Map(said.map((finding) => [finding.key, finding]));
  const here = new Set(now.map((finding) => finding.key));
  // Of the whole story stands what readers say, and that no brief was had: no check can find that again.
  const isOfWhole = ({ rule }: Finding) => ofReaders.has(rule) || (rule === 'structure' && brief === null);
  const others = copy.findings.filter(
    (finding) => !here.has(finding.key) && (finding.at !== null || isOfWhole(finding)),
  );
  const unread = key(others);
  const standing = others.filter((one, index) => one.at === null || unread[index]?.key === one.key);
  const unsaid = now.filter(
    ({ rule, at, actual }) =>
      !standing.some(
        (one) =>
          one.at === at &&
          ((rule === 'structure' && one.rule === rule) ||
            (one.rule === 'memory-leak' && one.actual === actual)),
      ),
  );
  return {
    translation: english,
    brief,
    ...splitRemarks(inReadingOrder([...unsaid.map((one) => saidOf.get(one.key) ?? one), ...standing], story)),
    answered: others.filter((one) => ofReaders.has(one.rule) && !standing.includes(one)),
  };
}

/** Findings of those who read (the model that wrote, the second editor), which our checks cannot find again. */
const ofReaders: ReadonlySet<string> = new Set([
  'second-editor',
  'speaker-unsure',
  'source-slip',
  'back-translation',
]);

function placedIn(id: string, { quotes }: Story, translation: Translation) {
  return quotes
    .filter((quote) => quote.part === id && quote.kind !== 'indirect')
    .map((quote) => ({
      id: quote.id,
      spans: translation.quotes.find((one) => one.id === quote.id)?.spans ?? [],
    }));
}

function briefWith(brief: Brief, texts: ReadonlyMap<string, string>): Brief {
  const given = (place: string, text: string) => texts.get(place) ?? text;
  return {
    headline: given('brief.headline', brief.headline),
    lede: given('brief.lede', brief.lede),
    points: brief.points.map((point, index) => ({
      ...point,
      text: given(`brief.points.${index + 1}`, point.text),
    })),
    gists: brief.gists.map((gist) => ({ ...gist, text: given(`gist.${gist.quote}`, gist.text) })),
  };
}
