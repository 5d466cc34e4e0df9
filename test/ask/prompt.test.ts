import { describe, expect, it } from 'vitest';
import { fillPrompt, promptNamed, readPrompt } from '../../src/ask/prompt.ts';
import { loadPrompts } from '../../src/files/prompts.ts';

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

  it('is read for every prompt that ships', async () => {
    const prompts = await loadPrompts();
    expect([...prompts.keys()]).toEqual(['ask-again', 'brief', 'lead', 'translate']);
    for (const name of prompts.keys()) expect(promptNamed(name, prompts).user).not.toBe('');
  });
});
