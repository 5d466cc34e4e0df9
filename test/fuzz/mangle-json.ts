import fc from 'fast-check';
import { mangledText } from './mangle.ts';
import { dirt } from './norwegian-copy.ts';

/** Raw JSON that is put in the place of a value; the text may be no JSON at all. */
const oddValues = fc.oneof(
  fc.constantFrom(
    'null',
    'true',
    '0',
    '-1',
    '1e999',
    '123456789012345678901234567890',
    '0.1',
    '""',
    '" "',
    '"\\ud83d"',
    '"\\u0000"',
    '"\\n\\n"',
    '[]',
    '{}',
    '[null]',
    '[[[]]]',
    '{"__proto__":{"x":1}}',
    '{"constructor":1,"toString":2}',
    '{"id":"p1","id":"p2"}',
    '"p1"',
    '"headline"',
    '"q1"',
    '"__proto__"',
    '<q1>',
    'NaN',
    "'x'",
  ),
  fc.integer({ min: 10, max: 6_000 }).map((depth) => '['.repeat(depth) + ']'.repeat(depth)),
  dirt.map((character) => JSON.stringify(character)),
);

interface ValueEdit {
  readonly at: number;
  readonly do: 'replace' | 'drop' | 'double' | 'rename' | 'key';
  readonly odd: string;
  readonly key: string;
}

/** A value as JSON text, some of its values replaced, dropped or doubled, keys renamed, doubled and put in. */
export function mangledJson(value: fc.Arbitrary<unknown>, keys: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const edits = fc.array(
    fc.record<ValueEdit>({
      at: fc.nat(500),
      do: fc.constantFrom('replace', 'replace', 'drop', 'double', 'rename', 'key'),
      odd: oddValues,
      key: fc.oneof(keys, fc.constantFrom('__proto__', 'constructor', '', 'x', '$schema', 'toString')),
    }),
    { maxLength: 4 },
  );
  const changed = fc.tuple(value, edits).map(([clean, all]) => {
    const sites = new Map<number, ValueEdit>();
    const count = countValues(clean);
    for (const one of all) sites.set(one.at % count, one);
    return writeJson(clean, sites, { at: 0 }).text;
  });
  return fc.oneof({ weight: 5, arbitrary: changed }, { weight: 1, arbitrary: mangledText(changed) });
}

function childrenOf(value: unknown): readonly (readonly [string, unknown])[] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}

function countValues(value: unknown): number {
  return childrenOf(value).reduce((sum, [, child]) => sum + countValues(child), 1);
}

function writeJson(
  value: unknown,
  sites: ReadonlyMap<number, ValueEdit>,
  counter: { at: number },
): { text: string; edit: ValueEdit | null } {
  const change = sites.get(counter.at++) ?? null;
  let text: string;
  if (typeof value === 'object' && value !== null) {
    const list = Array.isArray(value);
    const pieces = childrenOf(value).flatMap(([key, child]) => {
      const written = writeJson(child, sites, counter);
      const label = (name: string) => (list ? '' : `${JSON.stringify(name)}:`);
      const piece = label(key) + written.text;
      switch (written.edit?.do) {
        case 'drop':
          return [];
        case 'double':
          return [piece, piece];
        case 'rename':
          return [label(written.edit.key) + written.text];
        case 'key':
          return [piece, label(written.edit.key) + written.edit.odd];
        default:
          return [piece];
      }
    });
    text = list ? `[${pieces.join(',')}]` : `{${pieces.join(',')}}`;
  } else text = JSON.stringify(value) ?? 'null';
  return { text: change?.do === 'replace' ? change.odd : text, edit: change };
}
