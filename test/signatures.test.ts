import { globSync, readFileSync } from 'node:fs';
import { parseAst } from 'rolldown/parseAst';
import { describe, expect, it } from 'vitest';

/** What of a syntax tree's node is asked here. */
interface Node {
  readonly type: string;
  readonly start: number;
  readonly [key: string]: unknown;
}

const files = globSync('src/**/*.{ts,tsx}').map((file) => file.replaceAll('\\', '/'));
const treeOf = (file: string, text = readFileSync(file, 'utf8')): Node =>
  parseAst(text, { lang: file.endsWith('x') ? 'tsx' : 'ts', sourceType: 'module' }) as unknown as Node;

function childrenOf(node: Node): readonly Node[] {
  return Object.values(node)
    .flat()
    .filter((child): child is Node => typeof (child as Node | null)?.type === 'string');
}

/** The node and all below it; `enter` says into which it is looked. */
function* nodesIn(node: Node, enter: (node: Node) => boolean = () => true): Iterable<Node> {
  yield node;
  if (enter(node)) for (const child of childrenOf(node)) yield* nodesIn(child, enter);
}

const isFunction = ({ type }: Node) => /Function|Method/.test(type);

/** Functions, methods and types of functions that take more than four parameters, by line. */
function longSignatures(tree: Node, text: string): readonly number[] {
  return [...nodesIn(tree)]
    .filter(({ params }) => Array.isArray(params) && params.length > 4)
    .filter(isFunction)
    .map(({ start }) => text.slice(0, start).split('\n').length);
}

const changing = new Set([
  'set',
  'add',
  'push',
  'unshift',
  'pop',
  'shift',
  'splice',
  'delete',
  'clear',
  'sort',
]);

/** Names at the top of a file that are assigned anew, or whose value a function changes. */
function changingState(tree: Node): readonly string[] {
  const top = (tree.body as readonly Node[])
    .map((one) => (one.type === 'ExportNamedDeclaration' ? ((one.declaration as Node | null) ?? one) : one))
    .filter(({ type }) => type === 'VariableDeclaration');
  const assignable = top.filter(({ kind }) => kind !== 'const').flatMap(namesIn);
  const held = new Set(top.flatMap(namesIn));
  const changed = [...nodesIn(tree)].filter(isFunction).flatMap((one) => {
    const within = [...nodesIn(one)];
    const own = new Set(within.filter(({ type }) => type === 'VariableDeclaration').flatMap(namesIn));
    return within
      .map(changedBy)
      .filter((name) => name !== null && held.has(name) && !own.has(name)) as string[];
  });
  return [...new Set([...assignable, ...changed])];
}

const namesIn = ({ declarations }: Node): readonly string[] =>
  (declarations as readonly Node[]).map(({ id }) => String((id as Node).name));

/** The name whose value a call or an assignment changes: `kept.set(…)`, `kept[word] = …`. */
function changedBy({ type, callee, left }: Node): string | null {
  const member = (
    type === 'CallExpression' ? callee : type === 'AssignmentExpression' ? left : null
  ) as Node | null;
  if (member?.type !== 'MemberExpression' || (member.object as Node).type !== 'Identifier') return null;
  // Where a pattern goes on from is set before each use.
  if (String((member.property as Node).name) === 'lastIndex') return null;
  if (type === 'CallExpression' && !changing.has(String((member.property as Node).name))) return null;
  return String((member.object as Node).name);
}

/** Files that still have longer ones: none may join them, and one that has none any more is struck off. */
const stillLong = new Set([
  'src/check/brief/form.ts',
  'src/check/brief/speakers.ts',
  'src/check/brief/text.ts',
  'src/language/nb/dashes.ts',
  'src/language/marks.ts',
  'src/check/style/length.ts',
  'src/story/carried-quotes.ts',
  'src/story/marked-quotes.ts',
  'src/story/part-quotes.ts',
  'src/story/partial/evidence.ts',
  'src/story/read-parts.ts',
  'src/story/reported/content.ts',
  'src/story/reported/indirect.ts',
  'src/story/reported/leading.ts',
  'src/story/reported/report.ts',
  'src/story/reported/subject.ts',
  'src/story/signed-quotes.ts',
  'src/story/speakers/passing.ts',
  'src/story/speakers/read-speakers.ts',
  'src/story/speakers/view.ts',
]);

describe('a signature can be read at a glance', () => {
  it.each(files)('%s has at most four parameters a function', (file) => {
    const text = readFileSync(file, 'utf8');
    const lines = longSignatures(treeOf(file, text), text);
    if (stillLong.has(file)) expect(lines, `${file} has none any more: strike it off`).not.toEqual([]);
    else expect(lines).toEqual([]);
  });

  it('sees one that has five, as a function and as a type', () => {
    const text = 'type F = (a: 1, b: 2, c: 3, d: 4, e: 5) => 6;\nfunction f(a, b, c, d, e) {}';
    expect(longSignatures(treeOf('a.ts', text), text)).toEqual([1, 2]);
  });
});

describe('reading and checking keep nothing between two texts', () => {
  it.each(files.filter((file) => /^src\/(?:story|language|check)\//.test(file)))('%s', (file) => {
    expect(changingState(treeOf(file))).toEqual([]);
  });

  it('sees a count, and a list that a function adds to, but no list that is built once', () => {
    const text = 'let n = 0;\nconst a = [];\nconst b = new Map();\nb.set(1, 2);\nfunction f() { a.push(n); }';
    expect(changingState(treeOf('a.ts', text))).toEqual(['n', 'a']);
  });
});
