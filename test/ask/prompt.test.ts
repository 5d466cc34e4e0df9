import { describe, expect, it } from 'vitest';
import { fillPrompt, promptNamed, promptTexts, readPrompt } from '../../src/ask/loop/prompt.ts';
import { loadPrompts } from '../../src/files/shipped/prompts.ts';

const file = '# Title\nNotes for people.\n\n## system\nTranslate. {{style}}\n\n## user\n{{story}}\n';

describe('a prompt is a Markdown file', () => {
  it('sends what stands under system and user, and not the notes', () => {
    expect(fillPrompt(readPrompt('translate', file), { style: 'British.', story: 'En sak.' })).toEqual({
      system: 'Translate. British.',
      user: 'En sak.',
    });
  });

  it('inserts values verbatim, once, and never expands them again', () => {
    const { user } = fillPrompt(readPrompt('translate', file), {
      style: '',
      story: "$& «{{style}}» & <b> $'",
    });
    expect(user).toBe("$& «{{style}}» & <b> $'");
  });

  it('names a placeholder without a value', () => {
    expect(() => fillPrompt(readPrompt('translate', file), { style: '' })).toThrow(
      'prompts/translate.md asks for {{story}}, which has no value here.',
    );
  });

  it('names a value without a placeholder', () => {
    expect(() => fillPrompt(readPrompt('translate', file), { style: '', story: '', day: '' })).toThrow(
      'prompts/translate.md has no place for {{day}}.',
    );
  });

  it('refuses a file without its sections by name', () => {
    expect(() => readPrompt('translate', '# Title\n')).toThrow(
      'prompts/translate.md must hold "## system" and then "## user".',
    );
    expect(() => promptNamed('sing', new Map())).toThrow('prompts/sing.md is missing.');
  });

  it('has another digest when a word that is sent changes, and the same when a note does', () => {
    const digest = readPrompt('translate', file).digest;
    expect(digest).toMatch(/^[0-9a-f]{8}$/);
    expect(readPrompt('translate', file.replace('Translate.', 'Render.')).digest).not.toBe(digest);
    expect(readPrompt('translate', file.replace('Notes', 'Remarks')).digest).toBe(digest);
  });

  it('may be put together from texts of another file, strictly too', () => {
    const files = new Map([['days', '# Title\nNotes.\n\n## named\nName {{what}}.\n\n## kept\nKeep them.\n']]);
    const { say, digest } = promptTexts('days', files);
    expect(say('named', { what: 'the day' })).toBe('Name the day.');
    expect(say('kept')).toBe('Keep them.');
    expect(() => say('named')).toThrow('prompts/days.md asks for {{what}}, which has no value here.');
    expect(() => say('kept', { what: '' })).toThrow('prompts/days.md has no place for {{what}}.');
    expect(() => say('lost')).toThrow('prompts/days.md must hold "## lost".');
    expect(promptTexts('days', new Map([['days', '## named\nName it.']])).digest).not.toBe(digest);
    expect(() => promptTexts('sing', files)).toThrow('prompts/sing.md is missing.');
  });

  it('is read for every prompt that ships', async () => {
    const prompts = await loadPrompts();
    expect([...prompts.keys()]).toEqual([
      'ask-again',
      'brief-styles',
      'brief',
      'desk',
      'house-style',
      'lead',
      'memory',
      'second-editor',
      'write',
    ]);
    const texts = ['brief-styles', 'desk', 'house-style', 'memory'];
    for (const name of prompts.keys()) {
      if (texts.includes(name)) expect(promptTexts(name, prompts).digest).toMatch(/^[0-9a-f]{8}$/);
      else expect(promptNamed(name, prompts).user).not.toBe('');
    }
  });
});
