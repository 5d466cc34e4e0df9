import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Model } from '../../src/ask/model.ts';
import { readConnection } from '../../src/cli/setup/connection.ts';
import { openEngine } from '../../src/cli/setup/engine.ts';
import { openNewsroom } from '../../src/cli/setup/newsroom.ts';
import type { Copy, Finding } from '../../src/english/types.ts';
import { plainArticle } from '../../src/story/article.ts';
import { type Planted, plantedShape } from './plant-errors.ts';
import { type Result, readResults } from './result.ts';
import type { Asking } from './run-stories.ts';
import { makeFolder, readJson, writeJson } from './stories.ts';

/** So many errors stand in one draft, each in a piece of its own: a real draft seldom has more. */
const perDraft = 4;

/**
 * What became of an error that was put in. `asked again`: its piece did not fit and was written anew; `told`: a finding
 * at its piece is shown.
 */
type Fate = 'asked again' | 'mended' | 'told' | 'missed';

/** A draft with errors in it, after norwire's whole way. */
interface PlantedResult {
  readonly errors: readonly (Planted & { readonly fate: Fate; readonly byChecks: boolean })[];
  /** Pieces without an error of ours that were changed all the same: for a judge. */
  readonly changed: Copy['mended'];
  /** How many pieces the draft had. */
  readonly pieces: number;
}

/**
 * Puts errors into the written answers of a run, up to four in a draft, and goes the rest of norwire's way with it: the
 * answers of the writer are the run's own, the second editor is asked. One file a draft in the folder.
 */
export async function runPlanted(
  run: string,
  planted: string,
  folder: string,
  asking: Asking,
): Promise<number> {
  const { flags, world, limit } = asking;
  makeFolder(folder);
  const results = readResults(run);
  const engine = await openEngine(await readConnection(flags, world), flags, world);
  const wayOf = async (result: Result, errors: readonly Planted[], withSecondEditor: boolean) => {
    const again = new Set<string>();
    const newsroom = await openNewsroom({ ...flags, secondEditor: withSecondEditor }, true, world, {
      ...engine,
      model: writingAgain(result, errors, engine.model, again),
      memory: undefined,
    });
    const story = newsroom.readForTranslation(plainArticle(result.id, result.norwegian));
    const copy = await newsroom.makeCopy(story, { signal: world.stop, onEvent: () => {} });
    return { copy, again, partOf: new Map(story.quotes.map(({ id, part }) => [id, part])) };
  };
  const drafts = draftsOf(planted, results).slice(0, limit);
  try {
    const failed = await Promise.all(
      drafts.map(async ({ name, result, errors }) => {
        const file = join(folder, `${name}.json`);
        if (existsSync(file)) return 0;
        try {
          const { copy: clean } = await wayOf(result, [], false);
          const { copy: alone } = await wayOf(result, errors, false);
          const { copy, again, partOf } = await wayOf(result, errors, true);
          const before = keysOf([...clean.findings, ...clean.remarks]);
          const shownBefore = keysOf(result.findings);
          const isAt = (error: Planted) => (finding: Said) =>
            finding.at === error.at || partOf.get(finding.at ?? '') === error.at;
          writeJson(file, {
            errors: errors.map((error) => ({
              ...error,
              fate: again.has(error.at)
                ? 'asked again'
                : isMended(error, copy)
                  ? 'mended'
                  : copy.findings.filter(isAt(error)).some((finding) => !shownBefore.has(keyOf(finding)))
                    ? 'told'
                    : 'missed',
              byChecks:
                again.has(error.at) ||
                [...alone.findings, ...alone.remarks]
                  .filter(isAt(error))
                  .some((finding) => !before.has(keyOf(finding))),
            })),
            changed: copy.mended.filter(({ at }) => errors.every((error) => error.at !== at)),
            pieces: copy.translation.parts.length + (copy.brief?.points.length ?? 0) + 2,
          } satisfies PlantedResult);
          return 0;
        } catch (error) {
          world.stderr.write(`${name}: ${error instanceof Error ? error.message : error}\n`);
          return 1;
        }
      }),
    );
    return failed.includes(1) ? 4 : 0;
  } finally {
    await engine.close();
  }
}

/** The figures of a folder of such drafts, by kind. */
export function scorePlanted(folder: string, names: readonly string[]): readonly string[] {
  const results = names.map((name) => readJson(join(folder, `${name}.json`)) as PlantedResult);
  const errors = results.flatMap((result) => result.errors);
  const share = (of: readonly unknown[], all: readonly unknown[]) =>
    `${of.length} of ${all.length}, ${((100 * of.length) / Math.max(1, all.length)).toFixed(1)} %`;
  const line = (title: string, all: typeof errors) =>
    `${title}: told, mended or asked for again ${share(
      all.filter(({ fate }) => fate !== 'missed'),
      all,
    )} (mended ${all.filter(({ fate }) => fate === 'mended').length}); by our checks ${share(
      all.filter(({ byChecks }) => byChecks),
      all,
    )}`;
  const changed = results.flatMap((result) => result.changed);
  const clean = results.reduce((sum, result) => sum + result.pieces - result.errors.length, 0);
  return [
    ...[...Map.groupBy(errors, ({ kind }) => kind)].sort().map(([kind, all]) => line(kind, all)),
    line(`all, in ${results.length} drafts`, errors),
    `pieces without an error put in: ${clean}, changed ${changed.length}`,
  ];
}

/** Errors by draft: those of a story in turn, no two in one piece. */
function draftsOf(planted: string, results: ReadonlyMap<string, Result>) {
  const errors = readFileSync(planted, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => plantedShape.parse(JSON.parse(line)));
  return [...Map.groupBy(errors, ({ story }) => story)].flatMap(([story, own]) => {
    const result = results.get(story);
    if (result === undefined) throw new Error(`The run has no story ${story}.`);
    const drafts: Planted[][] = [];
    for (const error of own) {
      const open = drafts.find(
        (draft) => draft.length < perDraft && draft.every(({ at }) => at !== error.at),
      );
      if (open === undefined) drafts.push([error]);
      else open.push(error);
    }
    return drafts.map((draft, index) => ({ name: `${story}-${index + 1}`, result, errors: draft }));
  });
}

/**
 * A model that writes what the run's writer wrote, with the errors in it, and asks the given one for all else. `again`
 * fills with the parts that are asked for a second time.
 */
function writingAgain(result: Result, errors: readonly Planted[], model: Model, again: Set<string>): Model {
  const written = result.exchanges.filter(({ task }) => task === 'write').map(({ answer }) => answer);
  let at = 0;
  return async (request, signal) => {
    const answer = request.task === 'write' ? written[at++] : undefined;
    if (answer === undefined) {
      if (request.task.startsWith('write'))
        for (const [id] of JSON.parse(request.material) as [string][]) again.add(id);
      return model(request, signal);
    }
    return {
      text: plant(answer, errors, at === 1),
      finish: 'stop',
      refusal: null,
      model: result.answered.model,
      usage: null,
      origin: 'written by hand',
    };
  };
}

/** The reply with the errors in it. Throws where the first answer does not read so. */
function plant(answer: string, errors: readonly Planted[], isFirst: boolean): string {
  const reply = JSON.parse(answer) as {
    parts: { id: string; text: string }[];
    brief: { headline: string; lede: string; points: { text: string }[] } | null;
  };
  for (const { story, at, before, after } of errors) {
    const point = reply.brief?.points[Number(/^brief\.points\.(\d+)$/.exec(at)?.[1] ?? 0) - 1];
    const place: { text: string } | undefined = reply.parts.find(({ id }) => id === at) ?? point;
    const { brief } = reply;
    const text = place?.text ?? (at === 'brief.headline' ? brief?.headline : brief?.lede) ?? '';
    if (!text.includes(before)) {
      if (isFirst) throw new Error(`${story} does not read “${before.slice(0, 40)}” at ${at}.`);
      continue;
    }
    const changed = text.replace(before, () => after);
    if (place !== undefined) place.text = changed;
    else if (brief && at === 'brief.headline') brief.headline = changed;
    else if (brief && at === 'brief.lede') brief.lede = changed;
  }
  return JSON.stringify(reply);
}

/** Whether the piece was changed and no longer says what was put in. */
function isMended(error: Planted, copy: Copy): boolean {
  const mended = copy.mended.find(({ at }) => at === error.at);
  const plain = (text: string) =>
    text
      .replace(/<[^>]*>/gu, '')
      .replace(/[“”"‘’']/gu, '')
      .replace(/\s+/gu, ' ')
      .trim();
  const [before, after] = [plain(error.before), plain(error.after)];
  const stands = after !== '' && !before.includes(after) && plain(mended?.after ?? '').includes(after);
  return mended !== undefined && !stands;
}

/** A finding's place and words, whoever told it. */
type Said = Pick<Finding, 'rule' | 'at' | 'message'>;

const keyOf = ({ rule, at, message }: Said) => [rule, at, message].join('\u0000');
const keysOf = (findings: readonly Said[]) => new Set(findings.map(keyOf));
