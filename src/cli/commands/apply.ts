import { type Copy, noVoices, type Signature } from '../../english/index.ts';
import { NorwireError } from '../../errors.ts';
import { loadPrompts } from '../../files/shipped/index.ts';
import {
  answerParts,
  type EditedStory,
  noWords,
  readEdited,
  readOwnEnglish,
} from '../../formats/edited/index.ts';
import type { Output } from '../../formats/index.ts';
import { copyAlone } from '../../formats/markup/index.ts';
import { readArticles } from '../../formats/read/index.ts';
import { formatNames, outputFormats, writeTranslation } from '../../formats/write/index.ts';
import { applyEdits } from '../../process/index.ts';
import { partsOf, readStory, type Story } from '../../story/index.ts';
import { version } from '../../version.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { readText } from '../input/read-input.ts';
import { pickFormat } from '../print/pick-format.ts';
import { type LayoutFlags, pickLayout } from '../print/pick-layout.ts';
import { printFindings } from '../print/print-findings.ts';
import { refuseOutput, writeOutput } from '../print/write-output.ts';
import { type HouseFlags, readHouseSettings } from '../setup/house-settings.ts';
import { plainLine, type World } from '../world.ts';

export interface ApplyFlags extends HouseFlags, LayoutFlags {
  readonly source?: string;
  readonly format?: string;
  readonly json?: boolean;
  readonly output?: string;
  readonly language?: 'nb' | 'nn';
  readonly date?: string;
}

/** `apply`: edited copy (XLIFF, TMX, JSON, or any copy beside its story) is checked and written in a format; no model. */
export async function apply(file: string | undefined, flags: ApplyFlags, world: World): Promise<ExitCode> {
  const format = pickFormat(flags, formatNames);
  const layout = pickLayout(flags, format);
  const edited = await readEditedFile(file ?? '-', flags, world);
  const named = await readSource(flags, world);
  if (named !== null && edited.length > 1)
    throw new NorwireError(
      'input',
      `${plainLine(file ?? 'stdin')} holds ${edited.length} stories; --source names one. Leave it out, or split the file.`,
    );
  const { ending } = outputFormats[format];
  const inputs = [file ?? '-', flags.source ?? '-'].filter((path) => path !== '-');
  const place = { output: flags.output, ending, inputs, wrapped: layout.wrapped !== false };
  const outputs = await applyEach(edited, named, { flags, world, file: plainLine(file ?? 'stdin') });
  await refuseOutput(
    outputs.map(({ story }) => story.name),
    place,
    world,
  );
  const documents = outputs.map((output) => ({
    name: output.story.name,
    text: writeTranslation(format, { ...output, ...layout }),
  }));
  await writeOutput(documents, place, world);
  if (flags.copy) {
    const { copyToClipboard } = await import('../print/clipboard.ts');
    await copyToClipboard(documents.map(({ text }) => text).join('\n'), world, flags.quiet === true);
  }
  if (!flags.quiet) for (const { story, copy } of outputs) printFindings(story.name, copy.findings, world);
  const isOpen = outputs.some(({ copy }) => copy.findings.some(({ level }) => level === 'error'));
  return isOpen ? exitCodes.look : exitCodes.done;
}

interface Applying {
  readonly flags: ApplyFlags;
  readonly world: World;
  /** What messages call the edited file. */
  readonly file: string;
}

async function applyEach(
  edited: readonly EditedStory[],
  named: Story | null,
  { flags, world, file }: Applying,
): Promise<readonly Output[]> {
  const desk = readHouseSettings(flags, world);
  const prompts = await loadPrompts();
  return edited.map((one) => {
    const story = named ?? storyOf(one, flags, file);
    const { parts, left, why } = answerParts(story, one);
    if (why !== null) throw new NorwireError('input', `${file} does not fit ${story.name}: ${why}.`);
    if (!flags.quiet)
      for (const text of left.flatMap(({ norwegian }) => norwegian || []))
        world.stderr.write(
          `${plainLine(`${file}: “${clip(text)}” is not in the story, and was left out.`)}\n`,
        );
    const given = [...parts].filter(([, { english }]) => english !== null);
    const texts = new Map(given.map(([id, { english }]) => [id, english ?? '']));
    const words = new Map(given.flatMap(([, part]) => [...part.words]));
    const options = {
      prompts,
      style: desk.style,
      glossary: desk.glossary,
      rules: desk.rules,
      date: flags.date ?? null,
    };
    const { answered: _, ...read } = applyEdits(story, { texts, words, kept: one.kept }, options);
    const states = new Map([...parts].map(([id, { state }]) => [id, state]));
    return { story, copy: copyOf(story, one, read), states };
  });
}

/** For one line of a terminal. */
const clip = (text: string) => (text.length > 60 ? `${text.slice(0, 59)}…` : text);

function copyOf(
  { language }: Story,
  { kept }: EditedStory,
  read: Pick<Copy, 'translation' | 'brief' | 'findings' | 'remarks' | 'voices'>,
): Copy {
  const unknown: Signature = {
    prompts: {},
    model: 'not known',
    origin: 'of unknown origin',
    language,
    style: 'default',
    version,
  };
  return {
    notes: kept.notes ?? [],
    mended: kept.mended ?? [],
    signature: kept.signature ?? unknown,
    usage: { requests: 0, inputTokens: 0, cachedTokens: 0, outputTokens: 0, cost: 0 },
    reused: kept.reused ?? [],
    ...read,
  };
}

/** The story as the edited file tells it. */
function storyOf({ article, parts }: EditedStory, { language }: ApplyFlags, file: string): Story {
  if (article === null)
    throw new NorwireError(
      'input',
      `${file} does not hold its story in order; name the Norwegian as well: --source STORY`,
    );
  const story = readStory(
    { ...article, name: plainLine(article.name) },
    language === undefined ? {} : { language },
  );
  const wanted = parts.filter(({ norwegian }) => norwegian !== null && norwegian !== '').length;
  if (partsOf(story).length === 0 && wanted > 0)
    throw new NorwireError('input', `${file} holds no story: there is no text in it.`);
  return story;
}

async function readSource({ source, language }: ApplyFlags, world: World): Promise<Story | null> {
  if (source === undefined) return null;
  const { name, text } = await readText(source, world);
  const [article, ...more] = await readArticles(text, name);
  if (article === undefined || more.length > 0)
    throw new NorwireError('input', `${name} holds ${more.length + 1} stories; --source takes one.`);
  return readStory(article, language === undefined ? {} : { language });
}

async function readEditedFile(
  file: string,
  { source }: ApplyFlags,
  world: World,
): Promise<readonly EditedStory[]> {
  const { name, text } = await readText(file, world);
  const edited = await readEdited(text, name);
  if (edited !== null) return edited;
  const own = await readOwnEnglish(text, name);
  const texts = own?.texts ?? (await textsOf(copyAlone(text), name));
  if (source === undefined)
    throw new NorwireError(
      'input',
      `${name} holds English alone; name the Norwegian it was made from: --source STORY`,
    );
  const part = { id: null, kind: null, norwegian: null, state: 'edited', words: noWords } as const;
  return [
    {
      name,
      article: null,
      kept: { voices: noVoices },
      parts: texts.map((english) => ({ ...part, english })),
    },
  ];
}

async function textsOf(text: string, name: string): Promise<readonly string[]> {
  const [article] = await readArticles(text, name);
  return article === undefined ? [] : partsOf(readStory(article)).map((part) => part.text);
}
