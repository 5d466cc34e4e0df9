import { join, relative } from 'node:path';
import { didYouMean } from '../../did-you-mean.ts';
import { NorwireError } from '../../errors.ts';
import { sampleNames, samplesFolder } from '../../files/shipped/index.ts';
import type { ExitCode } from '../exit-codes.ts';
import { plainText, type World } from '../world.ts';
import { type StoryFlags, translate } from './translate.ts';

const firstSample = 'ferje';

/** `demo`: a bundled story through the very same code as `translate --brief`, with recorded answers. */
export async function demo(sample: string | undefined, flags: StoryFlags, world: World): Promise<ExitCode> {
  const folder = join(samplesFolder, 'stories');
  const names = await sampleNames();
  const wanted = sample ?? (names.includes(firstSample) ? firstSample : names[0]);
  if (wanted === undefined || !names.includes(wanted)) {
    throw new NorwireError(
      'input',
      `There is no sample "${plainText(wanted ?? '')}"; there are ${names.join(', ')}.${didYouMean(wanted ?? '', names)}`,
    );
  }
  const file = join(folder, `${wanted}.txt`);
  const code = await translate(
    [file],
    { ...flags, engine: 'recorded', brief: true, sayNone: true },
    { ...world, cwd: samplesFolder },
  );
  if (!flags.quiet) {
    const at = (path: string) => relative(world.cwd, join(samplesFolder, path)) || path;
    world.stderr.write(
      `\nThe story: ${at(`stories/${wanted}.txt`)}. What was made of it: ${at(`english/${wanted}.md`)}.\n`,
    );
    world.stderr.write(
      `Other samples: ${names.filter((name) => name !== wanted).join(', ')} (norwire demo NAME).\n`,
    );
  }
  return code;
}
