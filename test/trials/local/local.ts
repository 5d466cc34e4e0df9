// npm run trial:local: the local engine for real, with node-llama-cpp and a tiny model of random weights.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { localModel } from '../../../src/ask/local/local.ts';
import type { Model, ModelRequest } from '../../../src/ask/model.ts';
import { loadPrompts, NorwireError, plainArticle, processStory, readStory } from '../../../src/index.ts';
import { spellForTinyModel, writeTinyModel } from '../../support/tiny-gguf.ts';

const folder = mkdtempSync(join(tmpdir(), 'norwire-local-'));
const file = join(folder, 'tiny.gguf');
const weights = writeTinyModel();
writeFileSync(file, weights);

const strings = { type: 'object', properties: { id: { type: 'string' }, text: { type: 'string' } } };
const request: ModelRequest = {
  task: 'translate',
  messages: [
    { role: 'system', content: 'You translate Norwegian wire stories into English.' },
    { role: 'user', content: '<p1>Ferja mellom Hareid og Sulesund er innstilt.</p1>' },
  ],
  schema: {
    name: 'translate',
    schema: {
      $schema: 'http://json-schema.org/draft-07/schema#',
      type: 'object',
      properties: {
        parts: {
          type: 'array',
          items: { ...strings, required: ['id', 'text'], additionalProperties: false },
        },
        note: { anyOf: [{ type: 'string' }, { type: 'null' }] },
      },
      required: ['parts', 'note'],
      additionalProperties: false,
    },
  },
  maxOutputTokens: 1_500,
  material: '<p1>Ferja mellom Hareid og Sulesund er innstilt.</p1>',
};

const lines: string[] = [];
const begun = performance.now();
const answers = [];
for (let seed = 1; seed <= 8; seed += 1) {
  const { model, close } = localModel({
    file,
    seed,
    temperature: 0.8,
    gpu: false,
    threads: 1,
    contextSize: 2_048,
  });
  const answer = await model(request);
  if (seed === 1) {
    const [second, third] = await Promise.all([model(request), model(request)]);
    assert.ok(second.text.length > 0 && third.text.length > 0);
    await assert.rejects(
      model({ ...request, messages: [{ role: 'user', content: 'Ferja. '.repeat(2_000) }] }),
      {
        code: 'model',
        message: /^This is longer than tiny\.gguf can take at once \(2048 tokens\)/,
      },
    );
    await assert.rejects(model(request, AbortSignal.abort(new Error('Ctrl-C'))), /Ctrl-C/);
  }
  await close();
  answers.push(answer);
}
const whole = answers.filter(({ finish }) => finish === 'stop');
for (const { text } of whole) {
  const reply = JSON.parse(text);
  assert.deepEqual(Object.keys(reply), ['parts', 'note']);
  for (const part of reply.parts) assert.deepEqual(Object.keys(part), ['id', 'text']);
}
assert.ok(whole.length > 0, 'every answer was cut off');
assert.ok(answers.every(({ usage }) => usage !== null && usage.input > 0 && usage.output > 0));
lines.push(
  `${answers.length} answers: ${whole.length} whole and valid, ${answers.length - whole.length} cut off for lack of room`,
);

const again = localModel({ file, seed: 3, temperature: 0.8, gpu: false, threads: 1, contextSize: 2_048 });
assert.equal((await again.model(request)).text, answers[2]?.text);
await again.close();
lines.push('the same seed gives the same answer');

const damaged = join(folder, 'damaged.gguf');
writeFileSync(damaged, weights.subarray(0, 5_000));
await assert.rejects(
  localModel({ file: damaged, gpu: false }).model(request),
  /is no model that can be loaded/,
);
await assert.rejects(localModel({ file: join(folder, 'none.gguf') }).model(request), /norwire model pull/);
lines.push('a damaged and a missing file end in sentences');

const story = readStory(
  plainArticle(
    'ferje',
    [
      'Ferja er innstilt til onsdag',
      'Ferja mellom Hareid og Sulesund er innstilt til onsdag, opplyser rederiet.',
      '– Vi beklager at 140 passasjerer må vente, sier driftssjef Anne Myhre.',
    ].join('\n\n'),
  ),
);
const spelled: Model = (asked, signal) =>
  pipeline.model(
    {
      ...asked,
      messages: asked.messages.map((one) => ({ ...one, content: spellForTinyModel(one.content) })),
    },
    signal,
  );
const pipeline = localModel({ file, seed: 1, temperature: 0.8, gpu: false, threads: 1, contextSize: 32_768 });
const prompts = await loadPrompts();
const outcome = await processStory(story, { model: spelled, prompts }).then(
  (copy) => copy.findings.filter(({ level }) => level === 'error').map(({ rule }) => rule),
  (error: unknown) =>
    error instanceof NorwireError && error.code === 'reply' ? error.message : Promise.reject(error),
);
await pipeline.close();
assert.ok(outcome.length > 0, 'nonsense went through the checks');
lines.push(
  `the pipeline rejects the nonsense: ${typeof outcome === 'string' ? outcome : [...new Set(outcome)].join(', ')}`,
);

rmSync(folder, { recursive: true });
for (const line of lines) console.log(`ok ${line}`);
console.log(
  `trial:local, ${((performance.now() - begun) / 1_000).toFixed(1)} s, ${weights.length} bytes of model`,
);
