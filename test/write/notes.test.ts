import { describe, expect, it } from 'vitest';
import { noteFindings, readNotes } from '../../src/write/index.ts';
import { ferryStory } from '../support/stories.ts';

const note = (part: string, kind: 'slip' | 'unclear' | 'said-in-english' = 'slip') => ({
  ...{ part, kind, text: 'Dahl or Dal?' },
});

describe('what the model notes for an editor', () => {
  it.each([
    ['p2', 'p2'],
    [' p2.q1 ', 'p2'],
    ['headline', 'headline'],
    ['p25', null],
    ['see p2', null],
    ['', null],
  ])('is told at the part that “%s” names', (part, at) => {
    expect(readNotes([note(part)], ferryStory())).toEqual([{ part: at, text: 'Dahl or Dal?' }]);
    expect(noteFindings([note(part)], ferryStory())).toMatchObject([{ at }]);
  });

  it('is a warning where the Norwegian slipped, or where words were said in English; else no finding', () => {
    const notes = [note('p2'), note('p3', 'unclear'), note('p4', 'said-in-english')];
    expect(noteFindings(notes, ferryStory())).toEqual([
      { rule: 'source-slip', level: 'warning', at: 'p2', message: 'Dahl or Dal?' },
      { rule: 'back-translation', level: 'warning', at: 'p4', message: 'Dahl or Dal?' },
    ]);
  });
});
