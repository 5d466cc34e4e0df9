/** npm run docs: writes docs/commands.md from the program. */
import { writeFileSync } from 'node:fs';
import { writeCommandsPage } from './describe-commands.ts';

writeFileSync(new URL('../docs/commands.md', import.meta.url), writeCommandsPage());
