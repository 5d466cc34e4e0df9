import { beforeAll, describe, expect, it } from 'vitest';
import type { Copy, Finding } from '../../src/english/types.ts';
import { loadPrompts } from '../../src/files/shipped/prompts.ts';
import { keyFindings } from '../../src/process/finding-key.ts';
import { checkEdited, processStory } from '../../src/process/process-story.ts';
import { plainArticle } from '../../src/story/article.ts';
import { readStory } from '../../src/story/index.ts';
import { harbour, modelFor } from '../support/open-desk.ts';

const prompts = await loadPrompts();
const { model } = modelFor([harbour]);
const options = { model, prompts, secondEditor: false };
const story = readStory(plainArticle('havn.txt', harbour.norwegian));
let copy: Copy;
beforeAll(async () => {
  copy = await processStory(story, options);
});

/** The copy as if somebody who read it had said this of it. */
const with_ = (findings: readonly Finding[], remarks: readonly Finding[] = []): Copy => ({
  ...copy,
  findings,
  remarks,
});
const edited = (texts: Readonly<Record<string, string>>, of: Copy = copy) =>
  checkEdited(story, of, new Map(Object.entries(texts)), options);

/** A finding of the copy as it stands, with its key. */
const keyed = (finding: Finding): Finding =>
  keyFindings([finding], story, copy.translation, copy.brief)[0] as Finding;

describe('copy that an editor has been at', () => {
  it('is as clean as before where nothing was changed', () => {
    const { translation, findings, answered } = edited({});
    expect(translation.parts).toEqual(copy.translation.parts);
    expect(translation.quotes).toEqual(copy.translation.quotes);
    expect(findings).toEqual([]);
    expect(answered).toEqual([]);
  });

  it('is checked where it was changed: “12” that became “13”', () => {
    const { findings } = edited({
      p1: 'Skjelvik harbour will close from Monday after 13 vessels were damaged in the storm.',
    });
    expect(findings).toMatchObject([
      { rule: 'numbers-kept', level: 'error', at: 'p1', expected: '12', actual: '13' },
    ]);
    expect(findings[0]?.key).toMatch(/^[0-9a-f]{16}$/);
  });

  it('keeps what the second editor cleared while the text stands, and opens it when it changes', () => {
    const wrong = {
      p1: 'Skjelvik harbour will close from Monday after 13 vessels were damaged in the storm.',
    };
    const [finding] = edited(wrong).findings;
    const cleared = with_([], [{ ...(finding as Finding), verdict: 'cleared', why: 'the list has 13' }]);
    expect(edited(wrong, cleared).findings).toEqual([]);
    expect(edited(wrong, cleared).remarks).toContainEqual(
      expect.objectContaining({ verdict: 'cleared', why: 'the list has 13' }),
    );
    const other = { p1: `${wrong.p1.slice(0, -1)} on Sunday.` };
    expect(edited(other, cleared).findings.map(({ rule }) => rule)).toContain('numbers-kept');
  });

  it('has answered what a reader named in a piece that was rewritten, and only there', () => {
    const named: Finding = {
      rule: 'second-editor',
      level: 'error',
      at: 'p3',
      message: 'the council, not the municipality',
    };
    const told = with_([keyed(named)]);
    expect(edited({}, told).findings).toMatchObject([named]);
    expect(edited({ p1: `${harbour.english.p1} More.` }, told).findings).toContainEqual(
      expect.objectContaining(named),
    );
    const answered = edited({ p3: 'Repairs will cost 3.5 million kroner, the council says.' }, told);
    expect(answered.findings.filter(({ rule }) => rule === 'second-editor')).toEqual([]);
    expect(answered.answered).toMatchObject([named]);
  });

  it('keeps what is said of the whole story, whatever is changed', () => {
    const whole: Finding = {
      rule: 'second-editor',
      level: 'error',
      at: null,
      message: 'No second editor has read this copy',
      key: 'abc',
    };
    expect(edited({ p1: `${harbour.english.p1} More.` }, with_([whole])).findings).toContainEqual(whole);
  });

  it('keeps that no brief was had', () => {
    const none: Finding = {
      rule: 'structure',
      level: 'error',
      at: null,
      message: 'No usable brief was had',
      key: 'abc',
    };
    expect(edited({}, with_([none])).findings).toEqual([none]);
    expect(edited({ p1: `${harbour.english.p1} More.` }, with_([none])).findings).toContainEqual(none);
  });

  it('says that a paragraph was cut', () => {
    expect(edited({ p3: '' }).findings.some(({ level, at }) => level === 'error' && at === 'p3')).toBe(true);
  });
});
