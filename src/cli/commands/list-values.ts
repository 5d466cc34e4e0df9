import { ruleNames } from '../../check/index.ts';
import { profiles } from '../../english/index.ts';
import { sampleNames } from '../../files/shipped/index.ts';
import { briefFormatNames, formatNames } from '../../formats/write/index.ts';
import { briefStyleNames } from '../../write/index.ts';
import { engines } from '../setup/connection.ts';
import { schemaNames } from './schema.ts';

export const shells = ['bash', 'zsh', 'fish'] as const;

/** What a shell may offer as values: by flag ("--format", or "brief --format" of one command), and by command ("demo"). */
export interface Values {
  readonly flags: Readonly<Record<string, readonly string[]>>;
  readonly words: Readonly<Record<string, readonly string[]>>;
}

/** The names that flags and commands take: formats, rules, styles, engines, samples, schemas, shells. */
export async function listValues(): Promise<Values> {
  return {
    flags: {
      '--format': formatNames,
      'brief --format': briefFormatNames,
      'digest --format': ['md', 'html', 'text'],
      '--allow': ruleNames,
      '--only': ruleNames,
      '--style': Object.keys(profiles),
      '--brief-style': briefStyleNames,
      '--engine': engines,
    },
    words: { demo: await sampleNames(), schema: schemaNames, completion: shells },
  };
}
