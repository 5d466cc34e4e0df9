/**
 * npm run samples: finds for each recorded answer the digest of what it answers, runs every sample through the
 * pipeline and rewrites samples/english, to be reviewed as a diff.
 * npm run samples -- --reread: also marks every answer as reread under the prompts as they are now.
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { materialDigest } from '../src/ask/local/recorded.ts';
import { promptNamed } from '../src/ask/loop/prompt.ts';
import type { Model } from '../src/ask/model.ts';
import { decodeText } from '../src/files/decode.ts';
import { loadPrompts } from '../src/files/shipped/prompts.ts';
import { readArticles } from '../src/formats/read/read.ts';
import { writeTranslation } from '../src/formats/write/write.ts';
import { processStory } from '../src/process/process-story.ts';
import { readStory } from '../src/story/index.ts';

const folder = new URL('../samples/', import.meta.url);
const reread = process.argv.includes('--reread');
const prompts = await loadPrompts();

interface Recording {
  origin: string;
  task: string;
  material: string;
  prompt: string;
  reply: unknown;
}

await mkdir(new URL('english/', folder), { recursive: true });
for (const file of (await readdir(new URL('stories/', folder)))
  .filter((name) => name.endsWith('.txt'))
  .sort()) {
  const name = basename(file, '.txt');
  const bytes = await readFile(new URL(`stories/${file}`, folder));
  const [article] = await readArticles(decodeText(bytes, file), file);
  if (!article) throw new Error(`${file} holds no story`);
  const story = readStory(article);
  try {
    const copy = await processStory(story, { model: recordingModel(name), prompts, brief: {} });
    await writeFile(new URL(`english/${name}.md`, folder), writeTranslation('md', { story, copy }));
    for (const { level, rule, at, message } of copy.findings)
      console.log(`${name}: ${level} ${at ?? ''} ${rule}: ${message}`);
    console.log(`${name}: ${copy.findings.length} findings`);
  } catch (error) {
    console.log(`${name}: ${error instanceof Error ? error.message : error}`);
    process.exitCode = 1;
  }
}

/** Answers from the story's own files, and writes into them what they are the answer to. */
function recordingModel(name: string): Model {
  return async (request) => {
    const url = new URL(`answers/${name}.${request.task}.json`, folder);
    const recording: Recording = JSON.parse(
      await readFile(url, 'utf8').catch(() => {
        const asked = request.messages.at(-1)?.content ?? '';
        throw new Error(`samples/answers/${name}.${request.task}.json is not there. It was asked:\n${asked}`);
      }),
    );
    const { origin, task, reply } = recording;
    const prompt = promptNamed(task.endsWith('-again') ? 'ask-again' : task, prompts).digest;
    const kept: Recording = {
      origin,
      task,
      material: materialDigest(request.material),
      prompt: reread || !recording.prompt ? prompt : recording.prompt,
      reply,
    };
    await writeFile(url, `${JSON.stringify(kept, null, 2)}\n`);
    return {
      text: JSON.stringify(reply),
      finish: 'stop',
      refusal: null,
      model: 'recorded',
      usage: null,
      origin: 'written by hand',
    };
  };
}
