import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { openStore } from '../../src/ask/kept/store.ts';
import { ferryText } from '../support/stories.ts';
import { fuzzCase } from './fuzz-case.ts';
import { filesIn, holdCommand, inFolder } from './in-folder.ts';
import { mangledBytes, mangledText } from './mangle.ts';
import { rawCopy } from './norwegian-copy.ts';

const samples = 'samples/stories';
const [sample = ''] = readdirSync(samples);
const inputs = {
  'cwd/sak.txt': ferryText,
  'cwd/english.txt': 'Ferry to Storøya suspended\n\nNo one knows why.',
  'cwd/pairs.jsonl': '{"id":"1","source":["Han sa nei."],"target":["He said no."]}\n{"id":2}\n',
  'cwd/house.json': '{"variant":"en-US"}',
  'cwd/terms.csv': 'norwegian,english\nferge,ferry\n',
  'cwd/inn/a.txt': readFileSync(join(samples, sample)),
  'cwd/inn/b.xml': '<nitf><body><body.content><p>Hei</p></body.content></body></nitf>',
};

/** No address but this machine's, no path above the working folder: nothing here may leave it. */
const words = `translate brief batch digest split check terms demo schema doctor help model list store stats
prune export completion bash fish powershell sak.txt english.txt pairs.jsonl house.json terms.csv
inn ut nowhere.txt - -- -f --format md json nitf docx md,json --json -o --output --out copy -q
--engine recorded local openai --model m --base-url ftp:x --fresh --brief --no-brief --brief-only
--words --points --gists all 0 -1 7 1e9 NaN --language nb xx --date 2026-02-30 2026-11-22 --style
--glossary --allow --only numbers-kept no-such --pairs --limit --shard 2/5 9/5 --redo failed
--since --lead --title --section --dry-run --collect --via-provider --include *.txt [ --patience
--price 1/2 x/y --max-cost --max-tokens --no-store --ask --days --version --help -Vh`;
const word = fc.constantFrom('', 'not an address', ...words.split(/\s/u));
const odd = mangledText(word).filter((text) => !/[/\\]|\.\./u.test(text));
const commands = 'translate brief batch digest split check terms demo schema doctor store'.split(' ');
const argv = fc
  .tuple(
    fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...commands) }, { weight: 1, arbitrary: odd }),
    fc.array(fc.oneof({ weight: 12, arbitrary: word }, { weight: 1, arbitrary: odd }), { maxLength: 9 }),
  )
  .map(([command, rest]) => [command, ...rest]);
const env = fc.record(
  {
    NORWIRE_ENGINE: fc.constantFrom('recorded', 'openai', 'local', 'other', ''),
    NORWIRE_MODEL: fc.constantFrom('m', '', ' '),
    OPENAI_BASE_URL: fc.constantFrom('x', 'ftp://127.0.0.1', 'http://u:p@127.0.0.1', ''),
    NORWIRE_DEBUG: fc.constantFrom('', '0'),
    NO_COLOR: fc.constantFrom('', '1'),
    TERM: fc.constantFrom('dumb', 'xterm'),
  },
  { requiredKeys: [] },
);

const dotEnv = mangledText(
  fc.constantFrom(
    'NORWIRE_ENGINE=recorded\nNORWIRE_MODEL=m\n',
    'export NORWIRE_MODEL="a\nb"\n# x',
    'OPENAI_BASE_URL=x',
  ),
);

/** What a batch leaves behind, with a store of answers beside it; made once. */
let left: Promise<Record<string, Uint8Array>> | null = null;
function leftBehind(): Promise<Record<string, Uint8Array>> {
  left ??= inFolder(inputs, async (folder) => {
    await holdCommand(
      ['batch', 'inn', '--out', 'ut', '-f', 'md,json', '--engine', 'recorded'],
      join(folder, 'cwd'),
    );
    const store = openStore({ file: join(folder, 'home', 'answers.sqlite') });
    const answer = {
      text: '{}',
      finish: 'stop',
      refusal: null,
      model: 'm',
      usage: null,
      origin: 'live',
    } as const;
    for (const key of ['a', 'b', 'c', 'd'])
      await store.put(key, { server: 's', model: 'm', task: 'translate', answer });
    await store.close();
    return filesIn(folder);
  });
  return left;
}
const onLeftovers: readonly (readonly string[])[] = [
  ['batch', 'inn', '--out', 'ut', '-f', 'md,json', '--engine', 'recorded'],
  ['batch', 'inn', '--out', 'ut', '-f', 'md', '--engine', 'recorded', '--redo', 'all'],
  ['batch', 'inn', '--out', 'ut', '-f', 'md,text', '--engine', 'recorded', '--json'],
  ['digest', 'ut'],
  ['digest', 'ut/a.json', '-f', 'html'],
  ['store', 'stats'],
  ['store', 'export'],
  ['store', 'prune'],
];
const spoiling = fc.constantFrom('mangled', 'mangled', 'mangled', 'empty', 'cut', 'foreign', 'gone');

export const commandCases = [
  fuzzCase(
    'any command line and environment: a documented exit code and a sentence',
    40,
    fc.tuple(argv, env, fc.option(dotEnv)),
    ([args, given, written]) =>
      inFolder(written === null ? inputs : { ...inputs, 'cwd/.env': written }, async (folder) => {
        await holdCommand(args, join(folder, 'cwd'), { env: given });
      }),
  ),
  fuzzCase(
    'anything on stdin: split, check and terms end with a documented exit code and a sentence',
    25,
    fc.tuple(
      fc.constantFrom(
        ['split'],
        ['split', '--json'],
        ['terms', '-'],
        ['check', '--pairs', '-'],
        ['check', '-', 'english.txt', '--json'],
      ),
      mangledBytes(fc.oneof(rawCopy, fc.constant(inputs['cwd/pairs.jsonl']))),
    ),
    ([args, input]) =>
      inFolder(inputs, async (folder) => {
        await holdCommand(args, join(folder, 'cwd'), { input });
      }),
  ),
  fuzzCase(
    'the files a run left behind, spoilt: the next run ends with a documented exit code and a sentence',
    10,
    fc.tuple(
      fc.nat(1_000),
      spoiling,
      fc.array(fc.tuple(fc.nat(10_000), fc.nat(255)), { minLength: 1, maxLength: 60 }),
      fc.constantFrom(...onLeftovers),
    ),
    async ([which, how, bytes, command]) => {
      const files = { ...(await leftBehind()) };
      const made = Object.keys(files).filter(
        (name) => name.startsWith('home/') || name.startsWith('cwd/ut/'),
      );
      const name = made[which % made.length] ?? '';
      const clean = files[name] ?? new Uint8Array();
      if (how === 'gone') delete files[name];
      else files[name] = spoil(clean, how, bytes);
      await inFolder(files, async (folder) => {
        await holdCommand(command, join(folder, 'cwd'));
      });
    },
  ),
];

function spoil(clean: Uint8Array, how: string, bytes: readonly (readonly [number, number])[]): Uint8Array {
  const [[at] = [0]] = bytes;
  const spoilt = Uint8Array.from(clean);
  switch (how) {
    case 'empty':
      return new Uint8Array();
    case 'cut':
      return spoilt.subarray(0, Math.floor((at / 10_000) * clean.length));
    case 'foreign':
      return Buffer.from('{"name":"x","brief":null}\n');
    default:
      for (const [place, byte] of bytes) spoilt[Math.floor((place / 10_001) * clean.length)] = byte;
      return spoilt;
  }
}
