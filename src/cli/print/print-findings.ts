import type { Finding } from '../../english/index.ts';
import { isLively, plainLine, type World } from '../world.ts';
import { forReading } from './break-lines.ts';

const colours = { error: '\u001B[31m', warning: '\u001B[33m', off: '\u001B[0m', dim: '\u001B[2m' } as const;

/** Findings on stderr, worst first, one a line, then a count. Says nothing where there is nothing to say. */
export function printFindings(name: string, findings: readonly Finding[], { stderr, env }: World): void {
  if (findings.length === 0) return;
  const lively = isLively(stderr, env);
  const paint = (colour: keyof typeof colours, text: string) =>
    lively ? `${colours[colour]}${text}${colours.off}` : text;
  for (const level of ['error', 'warning'] as const) {
    for (const { rule, at, message } of findings.filter((finding) => finding.level === level)) {
      // Broken before it is painted: colours have no width.
      const said = forReading(`${at ?? 'story'} ${message} [${rule}]`, stderr, level.length);
      stderr.write(`${paint(level, level)} ${said.slice(0, -rule.length - 2)}${paint('dim', `[${rule}]`)}\n`);
    }
  }
  const count = (level: Finding['level']) =>
    sayCount(findings.filter((finding) => finding.level === level).length, level);
  stderr.write(`${plainLine(name)}: ${count('error')}, ${count('warning')}.\n`);
}

/** “1 error”, “2 errors”. */
export function sayCount(number: number, level: Finding['level']): string {
  return `${number} ${level}${number === 1 ? '' : 's'}`;
}
