import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Plugin } from 'rolldown';
import { parseAst } from 'rolldown/parseAst';

/** A line that keeps something out, or a word of a list in the code. */
export interface Guard {
  readonly file: string;
  readonly line: number;
  /** What stands there. */
  readonly text: string;
  /** Its place, told by what stands round it: another where its function, or the name of its set, has changed. */
  readonly digest: string;
}

/** What of a syntax tree's node is asked here. */
interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

const rooms = /[\\/]src[\\/](?:story|check|language|terms)[\\/].*\.ts$/;
const exits = new Set(['ReturnStatement', 'ContinueStatement', 'BreakStatement', 'ThrowStatement']);

/**
 * Lets every guard of the rooms that read and check be switched off while they run: `if (x) return` asks `guard`, and a
 * set of words written in the code is one that tells which of its words was found. `found` grows as files are read.
 */
export function switchable(found: Guard[]): Plugin {
  return {
    name: 'switchable-guards',
    transform: {
      order: 'pre',
      filter: { id: rooms },
      handler: (_code, id) => {
        const text = readFileSync(id, 'utf8');
        const file = id.slice(id.replaceAll('\\', '/').lastIndexOf('/src/') + 1).replaceAll('\\', '/');
        const edits: { readonly at: number; readonly text: string }[] = [];
        const seen = new Map<string, number>();
        const add = (node: Node, what: string, round: string): number => {
          const place = [basename(file), round, what].join('\n');
          const before = seen.get(place) ?? 0;
          seen.set(place, before + 1);
          const digest = createHash('md5').update(`${place}\n${before}`).digest('base64url').slice(0, 12);
          found.push({ file, line: text.slice(0, node.start).split('\n').length, text: what, digest });
          return found.length - 1;
        };
        const program = parseAst(text, { lang: 'ts', sourceType: 'module' }) as unknown as Node;
        walk(program, program, (node, round) => {
          const test = guardOf(node);
          if (test !== null) {
            const what = text.slice(node.start, node.end).replace(/\s+/g, ' ');
            const number = add(node, what, text.slice(round.start, round.end));
            edits.push({ at: test.start, text: `globalThis.guards.guard(${number}, (` });
            edits.push({ at: test.end, text: '))' });
          }
          const words = wordsOf(node);
          if (words.length > 0) {
            const name = text.slice(text.lastIndexOf('\n', node.start) + 1, node.start);
            const [first = 0] = words.map((word) => add(word, `“${word.value}”`, name));
            edits.push({ at: node.start + 'new '.length, text: 'globalThis.guards.' });
            edits.push({ at: node.end - 1, text: `, ${first}` });
          }
        });
        let out = text;
        for (const edit of edits.sort((one, other) => other.at - one.at))
          out = out.slice(0, edit.at) + edit.text + out.slice(edit.at);
        return out;
      },
    },
  };
}

/** What a guard asks: an `if` without `else` that does nothing but leave. */
function guardOf(node: Node): Node | null {
  if (node.type !== 'IfStatement' || node.alternate !== null) return null;
  return exits.has((node.consequent as Node).type) ? (node.test as Node) : null;
}

/** The words of `new Set(['…', '…'])`; none where it holds anything else. */
function wordsOf(node: Node): readonly Node[] {
  if (node.type !== 'NewExpression' || (node.callee as Node & { name?: string }).name !== 'Set') return [];
  const [list, ...others] = node.arguments as readonly Node[];
  if (list?.type !== 'ArrayExpression' || others.length > 0) return [];
  const elements = list.elements as readonly (Node | null)[];
  return elements.every((one) => one?.type === 'Literal' && typeof one.value === 'string')
    ? (elements as readonly Node[])
    : [];
}

/** Visits every node with the function it stands in, or the whole file. */
function walk(node: Node, round: Node, visit: (node: Node, round: Node) => void): void {
  visit(node, round);
  const inside = node.type.includes('Function') ? node : round;
  for (const value of Object.values(node))
    for (const child of Array.isArray(value) ? value : [value])
      if (typeof child === 'object' && child !== null && typeof child.type === 'string')
        walk(child, inside, visit);
}
