import { describe, expect, it } from 'vitest';
import { findLeak } from '../../src/check/leaks.ts';

type Row = readonly [text: string, leak: string | null];

const words = 'the model’s own words stand in the copy';
const refusal = 'the model seems to have refused';
const tag = 'a tag stands in the copy';
const markdown = 'Markdown that the Norwegian does not have stands in the copy';
const talk = 'a line of the talk with the model stands in the copy';

const told = (text: string, source = 'Broen er stengt.') => findLeak(text, source);
const leak = (what: string, actual: string | null) =>
  actual === null ? null : { message: `${what}: “${actual}”`, actual };

describe('what a model says before its copy', () => {
  it.each<Row>([
    ['Here is the translation', 'Here is the translation'],
    ['“Here’s your text', '“Here’s your text'],
    ["** Here's my story", "** Here's my story"],
    ['here are a translated story', 'here are a translated'],
    ['Here is an English article', 'Here is an English article'],
    ['Here is the requested full English brief', 'Here is the requested full English brief'],
    ['Here is the version', 'Here is the version'],
    ['Here is the summary', 'Here is the summary'],
    ['Sure, here is the story', 'Sure, here is the story'],
    ['Certainly! Here is the story', 'Certainly! Here is the story'],
    ['Of course. Here is the story', 'Of course. Here is the story'],
    ['Okay here is the story', 'Okay here is the story'],
    ['Ok, here is the story', 'Ok, here is the story'],
    ['Absolutely! In English: yes', 'Absolutely! In English:'],
    ['Translation: yes', 'Translation:'],
    ['The translation: yes', 'The translation:'],
    ['The English translation: yes', 'The English translation:'],
    ['Translation of the story: yes', 'Translation of the story:'],
    [
      'Translation of what the mayor of the town said: yes',
      'Translation of what the mayor of the town said:',
    ],
    ['Translation of what the mayor of the little town has said: yes', null],
    ['Translated text: yes', 'Translated text:'],
    ['Translated version: yes', 'Translated version:'],
    ['Translated article: yes', 'Translated article:'],
    ['I have translated it', 'I have translated'],
    ['I’ve translated it', 'I’ve translated'],
    ['Here is the bridge', null],
    ['Here was the story', null],
    ['Here is Translation', null],
    ['The translation of the book was slow.', null],
    ['Surely here is the story', null],
    ['She said: here is the story', null],
    ['He spoke in English: yes', null],
    ['He has the translation: yes', null],
    ['She says I have translated it', null],
  ])('%s', (text, actual) => expect(told(text)).toEqual(leak(words, actual)));
});

describe('what a model says behind its copy', () => {
  it.each<Row>([
    ['Yes. Let me know if it is.', 'Let me know if'],
    ['Yes. I hope this helps.', 'I hope this helps'],
    ['Yes. I hope this translation is.', 'I hope this translation'],
    ['Yes. Feel free to ask.', 'Feel free to'],
    ['Yes. Please note that this is.', null],
    ['Yes. Please note that the text is.', 'Please note that the text'],
    ['Yes. Please note that the translation is.', 'Please note that the translation'],
    ['Yes. Please note that I have it.', 'Please note that I have'],
    ['Yes. Note: this is it.', 'Note: this'],
    ['Yes. Note: I left it.', 'Note: I'],
    ['Yes. Note: the rest is lost.', 'Note: the'],
    ['Let me know when it is.', null],
    ['I hope this ends.', null],
    ['Note: bridges are closed.', null],
  ])('%s', (text, actual) => expect(told(text)).toEqual(leak(words, actual)));
});

describe('a refusal', () => {
  it.each<Row>([
    ['I’m sorry, but I can’t translate it.', 'I’m sorry, but I can’t translat'],
    ["I'm unable to help.", "I'm unable to help"],
    ['I am not able to assist.', 'I am not able to assist'],
    ['I am sorry to provide it.', 'I am sorry to provide'],
    ['I am unable to fulfil it.', 'I am unable to fulfil'],
    ['I am unable to comply.', 'I am unable to comply'],
    ['I am sorry. They can help.', null],
    ['I am sorry that nobody in this whole wide town can help.', null],
    ['I am glad to help.', null],
    ['I cannot assist.', 'I cannot assist'],
    ['I can not provide it.', 'I can not provide'],
    ["I can't fulfil it.", "I can't fulfil"],
    ['I can’t comply.', 'I can’t comply'],
    ["I won't translate it.", "I won't translate"],
    ['I won’t help with it.', 'I won’t help with'],
    ['I cannot help.', null],
    ['I can provide it.', null],
    ['As an AI, I see it.', 'As an AI'],
    ['As an aide, I see it.', null],
    ['As a language model, I see it.', 'As a language model'],
    ['As a large language model, I see it.', 'As a large language model'],
    ['I am an AI.', 'I am an AI'],
    ['I’m an AI model.', 'I’m an AI'],
    ["I'm an aide.", null],
  ])('%s', (text, actual) => expect(told(text)).toEqual(leak(refusal, actual)));
});

describe('tags and Markdown', () => {
  it.each<Row>([
    ['The <b>bridge</b>.', '<b>'],
    ['The bridge.</story>', '</story>'],
    ['The bridge<br/> is.', '<br/>'],
    ['The <p1_a-b> bridge', '<p1_a-b>'],
    ['The <part id="p1"> bridge', '<part id="p1">'],
    ['The <abcdefghijkl> bridge', '<abcdefghijkl>'],
    ['The <abcdefghijklm> bridge', null],
    [`The <a ${'b'.repeat(60)}> bridge`, `<a ${'b'.repeat(56)}…`],
    [`The <a ${'b'.repeat(61)}> bridge`, null],
    ['The <a <b bridge', null],
    ['The <1> bridge', null],
    ['It is 3 < 4 and 5 > 4.', null],
    ['[q]Yes', '[q]'],
    ['Yes[/q12]', '[/q12]'],
    ['[a1]Lunde', '[a1]'],
    ['[INST]Yes', '[INST]'],
    ['[quote]Yes', '[quote]'],
    ['[sic] Yes', null],
    ['<|im_end|>', '<|im_end|>'],
    ['<|IM END|>', null],
    ['The {{speaker}} said', '{{speaker}}'],
    [`{{${'a'.repeat(30)}}}`, `{{${'a'.repeat(30)}}}`],
    [`{{${'a'.repeat(31)}}}`, null],
    ['{{}}', null],
    ['{speaker}', null],
  ])('%s', (text, actual) => expect(told(text)).toEqual(leak(tag, actual)));

  it.each<Row>([
    ['```Yes', '```'],
    ['``Yes``', null],
    ['The [bridge](https://bro.no).', '[bridge](https://bro.no)'],
    ['The [bridge] (closed).', null],
    ['The [](x).', null],
    ['The [bridge]().', null],
    ['The [bridge](very closed).', null],
    ['The [bridge\nis](x).', null],
    ['The [old [bridge](https://bro.no).', '[bridge](https://bro.no)'],
    ['# Bridge', '# B'],
    ['Yes.\r\n\u00a0# Bridge', '# B'],
    ['Yes.\n  ###### Bridge', '###### B'],
    ['####### Bridge', null],
    ['#bridge', null],
    ['No # bridge', null],
    ['The **bridge** is.', '**bridge**'],
    ['The ** is.', null],
    ['The ****.', null],
    ['{"parts": []', '{"parts"'],
    ['  { "id": 1', '{ "id"'],
    ['Yes\n{"text": 1', '{"text"'],
    ['{"headline": 1', '{"headline"'],
    ['{"name": 1', null],
    ['So {"id": 1', null],
  ])('%j', (text, actual) => expect(told(text)).toEqual(leak(markdown, actual)));
});

it.each(['\n', '\r', '\u2028', '[', '[b](', '{', '**', '<a '])(
  'a text of nothing but %j is no leak, and takes no minutes to read',
  (piece) => expect(told(piece.repeat(100_000))).toBeNull(),
);

describe('lines of the talk', () => {
  it.each<Row>([
    ['System: yes', 'System:'],
    ['  assistant : yes', 'assistant :'],
    ['User: yes', 'User:'],
    ['Users: yes', null],
    ['The user: yes', null],
    ['User, yes', null],
  ])('%s', (text, actual) => expect(told(text)).toEqual(leak(talk, actual)));

  it.each([
    ['Bruker: Hva skjer?', 'User: What?'],
    ['Assistenten : Hva skjer?', 'Assistant: What?'],
    ['Brukaren: Kva skjer?', 'User: What?'],
    ['System: Hva skjer?', 'System: What?'],
    ['Her er <b>broen</b>.', 'Here is <b>the bridge</b>.'],
    ['Note: the bridge, sto det.', 'Note: the bridge, it read.'],
    ['**Broen** er stengt.', '**The bridge** is closed.'],
  ])('what the Norwegian has itself is no leak: %s → %s', (source, text) => {
    expect(told(text, source)).toBeNull();
  });

  it.each([
    ['Systemet er nede.', 'System: down'],
    ['En bruker sa: Ja.', 'User: yes'],
  ])('a word for a role alone makes no talk: %s → %s', (source, text) => {
    expect(told(text, source)?.message).toBe(leak(talk, text.slice(0, text.indexOf(':') + 1))?.message);
  });

  it('the first leak of several is told', () => {
    expect(told('Here is the story: I cannot assist. Let me know if <b>')).toEqual(
      leak(words, 'Here is the story'),
    );
    expect(told('I cannot assist. Let me know if <b>')).toEqual(leak(refusal, 'I cannot assist'));
    expect(told('Let me know if <b>')).toEqual(leak(words, 'Let me know if'));
    expect(told('User: <b> **yes**')).toEqual(leak(tag, '<b>'));
    expect(told('User: **yes**')).toEqual(leak(markdown, '**yes**'));
  });
});
