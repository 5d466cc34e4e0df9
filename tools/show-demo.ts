import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const prompt = '$ npm run -s norwire -- demo hurtigmelding\n';

/** The README's text with what `demo` prints now in place of what it showed. */
export function withDemo(readme: string): string {
  const start = readme.indexOf(prompt);
  const end = readme.indexOf('```', start);
  if (start < 0 || end < 0) throw new Error('README.md shows no demo.');
  const program = fileURLToPath(new URL('../src/cli/bin.js', import.meta.url));
  const printed = execFileSync(process.execPath, [program, 'demo', 'hurtigmelding', '--quiet'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return readme.slice(0, start) + prompt + printed + readme.slice(end);
}
