/**
 * npm run eval -- --pairs FILE [--engine …] [--model …] [--limit N]: translates aligned segments with the configured
 * model and scores them against their English: chrF++, BLEU, findings by rule, tokens, cost, a signature. FILE has
 * one {"id", "source": […], "target": […], "lang"?, "kinds"?} a line. A run that was cut off goes on: what was
 * answered is in the store.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { openNewsroom } from '../src/cli/newsroom.ts';
import { realWorld } from '../src/cli/real-world.ts';
import type { Copy } from '../src/english/types.ts';
import { plainArticle } from '../src/story/article.ts';
import type { Article, BlockKind } from '../src/story/types.ts';
import { scoreTranslations } from './eval/score-translations.ts';

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

const { values } = parseArgs({
  options: {
    pairs: { type: 'string' },
    engine: { type: 'string' },
    model: { type: 'string' },
    'base-url': { type: 'string' },
    limit: { type: 'string' },
  },
});
if (values.pairs === undefined) {
  console.error(
    'eval takes a file of pairs: npm run eval -- --pairs test/eval/pairs.jsonl --engine recorded',
  );
  process.exit(2);
}

const pairs = readFileSync(values.pairs, 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => pairShape.parse(JSON.parse(line)))
  .slice(0, values.limit === undefined ? undefined : Number(values.limit));
const world = realWorld();
const newsroom = await openNewsroom(
  {
    ...(values.engine !== undefined && { engine: values.engine }),
    ...(values.model !== undefined && { model: values.model }),
    ...(values['base-url'] !== undefined && { baseUrl: values['base-url'] }),
  },
  false,
  world,
);
const hypotheses: string[] = [];
const references: string[] = [];
const copies: { readonly pair: Pair; readonly copy: Copy }[] = [];
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
report();

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

function report(): void {
  if (copies.length === 0) return;
  const { bleu, chrf, signature: reckoned } = scoreTranslations(hypotheses, references);
  const findings = copies.flatMap(({ copy }) => copy.findings);
  const rules = Map.groupBy(findings, ({ rule, level }) => `${rule} (${level})`);
  const quotes = copies
    .flatMap(({ copy }) => copy.translation.quotes)
    .filter(({ spans }) => spans.length > 0).length;
  const sum = (count: (copy: Copy) => number) => copies.reduce((total, { copy }) => total + count(copy), 0);
  const costs = copies.map(({ copy }) => copy.usage.cost);
  console.log(`stories    ${copies.length} of ${pairs.length}, ${hypotheses.length} segments`);
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
