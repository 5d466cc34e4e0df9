import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as norwire from '../src/index.ts';
import { fakeModel } from './support/fake-model.ts';

const page = readFileSync('docs/library.md', 'utf8');
const examples = [...page.matchAll(/^## ([^\n]+)\n(?:(?!^## ).)*?```js\n(.*?)```/gms)].map(
  (match) => [match[1] ?? '', match[2] ?? ''] as const,
);

/** Answers the story of the examples. */
const brief = {
  headline: 'Ferry suspended',
  lede: 'The ferry is suspended, and there is no choice, Mayor Kari Dahl said.',
  points: [],
  gists: [{ by: 'Kari Dahl', text: 'Kari Dahl said there was no choice.' }],
};
const written = {
  parts: [
    { id: 'headline', text: 'Ferry suspended' },
    { id: 'p1', text: '<q>We have no choice,</q> Mayor Kari Dahl said.' },
  ],
  said: [{ quote: 'p1', by: 'Kari Dahl' }],
  notes: [],
  brief,
};
const replies = new Map<string, unknown>([
  ['write', written],
  ['brief', brief],
  ['second-editor', { remarks: [], errors: [], pieces: [] }],
]);
const { model } = fakeModel((request) => replies.get(request.task));

describe('every example of docs/library.md runs and gives what it says', () => {
  it.each(examples)('%s', async (_, code) => {
    const body = code
      .replace(/^import \{([^}]*)\} from 'norwire';$/gm, 'const {$1} = norwire;')
      .replace(/^(.*); \/\/ → (.*)$/gm, 'expect($1).toEqual($2);');
    expect(body).toContain('expect(');
    const run = new Function('norwire', 'model', 'expect', `return (async () => {${body}})();`);
    await run(norwire, model, expect);
  });
});

it('exports these names and no others', () => {
  expect(Object.keys(norwire).sort()).toEqual([
    'NorwireError',
    'applyEdits',
    'checkBrief',
    'checkEdited',
    'checkSegments',
    'checkTranslation',
    'createBudget',
    'createGate',
    'decodeText',
    'defaultStyle',
    'formatNames',
    'loadPrompts',
    'lookUp',
    'openMemory',
    'openStore',
    'openaiModel',
    'pairsOf',
    'plainArticle',
    'processStory',
    'profiles',
    'proposeTerms',
    'readArticles',
    'readGlossary',
    'readStory',
    'recordedModel',
    'refuseToSend',
    'storedModel',
    'translateStory',
    'wantedOf',
    'writeBrief',
    'writeBriefAs',
    'writeTranslationAs',
  ]);
});
