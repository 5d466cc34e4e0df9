import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { openNewsroom } from '../../src/cli/setup/newsroom.ts';
import type { Copy } from '../../src/english/types.ts';
import { plainArticle } from '../../src/story/article.ts';
import type { Article, BlockKind } from '../../src/story/types.ts';
import type { Asking } from './run-stories.ts';
import { scoreTranslations } from './score-translations.ts';

const kinds = [
  'headline',
  'lede',
  'paragraph',
  'subhead',
  'list',
  'caption',
  'note',
  'quote',
] as const satisfies readonly BlockKind[];
const pairShape = z.object({
  id: z.string(),
  lang: z.enum(['nb', 'nn']).optional(),
  source: z.array(z.string()),
  target: z.array(z.string()),
  kinds: z.array(z.enum(kinds)).optional(),
});
type Pair = z.infer<typeof pairShape>;

interface Translated {
  readonly pair: Pair;
  readonly copy: Copy;
}

/**
 * Translates aligned segments (one {"id", "source": […], "target": […], "lang"?, "kinds"?} a line of the file) with the
 * configured model and prints chrF++, BLEU, findings by rule, tokens, cost and a signature. A run that was cut off
 * goes on: what was answered is in the store.
 */
export async function runSegments(file: string, { flags, limit, world }: Asking): Promise<void> {
  const pairs = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => pairShape.parse(JSON.parse(line)))
    .slice(0, limit);
  const newsroom = await openNewsroom(flags, false, world);
  const hypotheses: string[] = [];
  const references: string[] = [];
  const copies: Translated[] = [];
  for (const pair of pairs) {
    try {
      const story = newsroom.readForTranslation(articleOf(pair));
      const copy = await newsroom.makeCopy(story, { signal: world.stop, onEvent: () => {} });
      const english = copy.translation.parts.map(({ text }) => text ?? '');
      hypotheses.push(...pair.source.map((_, index) => english[index] ?? ''));
      references.push(...pair.target);
      copies.push({ pair, copy });
    } catch (error) {
      console.error(`${pair.id}: ${error instanceof Error ? error.message : error}`);
      process.exitCode = 3;
      if (world.stop.aborted) break;
    }
  }
  await newsroom.close();
  if (copies.length > 0) report(pairs.length, copies, scoreTranslations(hypotheses, references));
}

/** Each segment is a paragraph of its own, whatever it looks like; only `kinds` makes one a headline. */
function articleOf({ id, lang, source, kinds: told }: Pair): Article {
  const article = plainArticle(
    id,
    source.map((segment) => segment.replace(/\s+/gu, ' ').trim()).join('\n\n'),
  );
  const blocks: { kind: BlockKind; start: number; end: number }[] = [];
  let start = 0;
  for (const [index, text] of article.text.split('\n\n').entries()) {
    blocks.push({ kind: told?.[index] ?? 'paragraph', start, end: start + text.length });
    start += text.length + 2;
  }
  return {
    ...article,
    blocks,
    facts: { ...article.facts, language: lang === undefined ? null : `${lang}-NO` },
  };
}

function report(
  asked: number,
  copies: readonly Translated[],
  { bleu, chrf, signature: reckoned, segments }: ReturnType<typeof scoreTranslations>,
): void {
  const findings = copies.flatMap(({ copy }) => copy.findings);
  const rules = Map.groupBy(findings, ({ rule, level }) => `${rule} (${level})`);
  const quotes = copies
    .flatMap(({ copy }) => copy.translation.quotes)
    .filter(({ spans }) => spans.length > 0).length;
  const sum = (count: (copy: Copy) => number) => copies.reduce((total, { copy }) => total + count(copy), 0);
  const costs = copies.map(({ copy }) => copy.usage.cost);
  console.log(`stories    ${copies.length} of ${asked}, ${segments} segments`);
  console.log(`chrF++     ${chrf.toFixed(2)}`);
  console.log(`BLEU       ${bleu.toFixed(2)}   ${reckoned}`);
  console.log(
    `quotes     ${quotes} kept and placed; speakers ${sum(({ translation }) => translation.speakers.length)}`,
  );
  console.log(`findings   ${findings.length}`);
  for (const [rule, found] of [...rules].sort(([, a], [, b]) => b.length - a.length))
    console.log(`           ${found.length} ${rule}`);
  console.log(
    `tokens     ${sum(({ usage }) => usage.inputTokens)} in, ${sum(({ usage }) => usage.outputTokens)} out, ${sum(({ usage }) => usage.requests)} requests`,
  );
  console.log(
    `cost       ${costs.includes(null) ? 'unknown' : `$${costs.reduce<number>((total, cost) => total + (cost ?? 0), 0).toFixed(4)}`}`,
  );
  const { prompts, model, style, version } = copies[0]!.copy.signature;
  console.log(
    `signature  ${Object.entries(prompts)
      .map(([name, digest]) => `${name}:${digest}`)
      .join('|')}|model:${model}|style:${style}|version:${version}`,
  );
}
