import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findStories } from '../../src/files/find-stories.ts';
import { killRuns } from '../support/kill-runs.ts';
import { folderWith } from '../support/run-setup.ts';

describe('a run that is killed at random moments', () => {
  it('loses no story, doubles none and leaves none half-written', async () => {
    const room = folderWith();
    try {
      const after = await killRuns(room.path, 200, 4);
      const sources = [...findStories({ inputs: [join(room.path, 'inn')], out: join(room.path, 'ut') })];
      const names = sources.map(({ name }) => name.replace(/\.txt$/, ''));
      expect(after.halfWritten).toEqual([]);
      expect(after.leftBehind).toEqual([]);
      expect(after.outputs).toEqual(names.flatMap((name) => [`${name}.json`, `${name}.md`]).sort());
      expect(after.report.totals).toMatchObject({ stories: names.length, finished: names.length, failed: 0 });
      expect(new Set(after.report.stories.map(({ source }) => source)).size).toBe(names.length);
    } finally {
      room.remove();
    }
  });
});
