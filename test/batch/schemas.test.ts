import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, it } from 'vitest';
import { runBatch } from '../../src/batch/run/run-batch.ts';
import { batchSchemas } from '../../src/batch/schemas.ts';
import type { BatchEvent } from '../../src/batch/types.ts';
import { NorwireError } from '../../src/errors.ts';
import { copyOf, folderWith, putFiles, setupFor } from '../support/run-setup.ts';

it('describes every event of a run and its report, and nothing else', async () => {
  const room = folderWith();
  const [inbox, out] = [join(room.path, 'inn'), join(room.path, 'ut')];
  try {
    mkdirSync(inbox);
    putFiles(inbox, {
      'a.txt': 'Ein',
      'b.txt': 'feiler',
      'c.txt': 'status: withheld\n---\nVent',
      'd.txt': '',
    });
    const events: BatchEvent[] = [];
    for (const turn of [1, 2]) {
      const { setup } = setupFor(out, {
        onEvent: (event) => events.push(Object.assign({ time: '2026-03-02T08:00:00.000Z' }, event)),
        work: async (story, { onEvent }) => {
          onEvent({ type: 'asked', task: 'write', parts: ['p1'], again: false });
          if (story.text === 'feiler') throw new NorwireError('reply', 'Not understood.');
          return copyOf(story.article);
        },
      });
      await runBatch(setup, { inputs: [inbox] });
      if (turn === 1) putFiles(inbox, { 'a.txt': 'status: canceled\n---\nTrukket' });
    }
    const ajv = new Ajv2020({ allowUnionTypes: true });
    const isEvent = ajv.compile(batchSchemas['batch-event']);
    for (const event of events)
      expect(isEvent(JSON.parse(JSON.stringify(event))), JSON.stringify(event)).toBe(true);
    expect(new Set(events.map(({ type }) => type)).size).toBeGreaterThanOrEqual(7);
    expect(isEvent({ type: 'story-started', source: 'a', time: '2026-03-02T08:00:00.000Z', more: 1 })).toBe(
      false,
    );
    const isReport = ajv.compile(batchSchemas.report);
    const report = JSON.parse(readFileSync(join(out, 'report.json'), 'utf8'));
    expect(isReport(report), JSON.stringify(isReport.errors)).toBe(true);
  } finally {
    room.remove();
  }
});
