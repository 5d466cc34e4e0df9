/** npm run docs: writes docs/commands.md from the program, docs/licences.md from the lock file, the README's demo from a run. */
import { readFileSync, writeFileSync } from 'node:fs';
import { writeCommandsPage } from './describe-commands.ts';
import { writeLicencesPage } from './describe-licences.ts';
import { withDemo } from './show-demo.ts';

const root = new URL('../', import.meta.url);
const readme = new URL('README.md', root);

writeFileSync(new URL('docs/commands.md', root), writeCommandsPage());
writeFileSync(new URL('docs/licences.md', root), writeLicencesPage());
writeFileSync(readme, withDemo(readFileSync(readme, 'utf8')));
