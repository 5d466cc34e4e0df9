import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type RecordedAnswer, readRecordedAnswer } from '../../ask/local/index.ts';
import { packageFolder } from '../../package-folder.ts';

/** Where the bundled samples lie: stories, recorded answers and the English made of them. */
export const samplesFolder = fileURLToPath(new URL('samples/', packageFolder));

/** The recorded answers that ship with norwire. */
export async function loadRecordings(
  folder = `${samplesFolder}answers/`,
): Promise<readonly RecordedAnswer[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  return Promise.all(
    names.map(async (name) =>
      readRecordedAnswer(`samples/answers/${name}`, await readFile(`${folder}${name}`, 'utf8')),
    ),
  );
}
