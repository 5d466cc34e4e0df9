import { describe, expect, it } from 'vitest';
import { checkSegments } from '../../src/check/index.ts';

const told = (source: string, target: string) =>
  checkSegments([source], [target], {
    only: ['structure', 'leaks', 'length', 'norwegian-left', 'negation-kept', 'claims-kept'],
  }).map(({ rule, level, message }) => `${rule} ${level}: ${message}`);

describe('nothing of the model’s own stands in the copy', () => {
  it.each<
    readonly [what: string, norwegian: string, faithful: string, other: string, told: readonly string[]]
  >([
    [
      'a preamble with sure',
      'Broen er stengt.',
      'The bridge is closed.',
      "Sure! Here's the English translation: The bridge is closed.",
      ["leaks error: the model’s own words stand in the copy: “Sure! Here's the English translation”"],
    ],
    [
      'a preamble with of course',
      'Broen er stengt.',
      'The bridge is closed.',
      'Of course. Here is your translated text: The bridge is closed.',
      ['leaks error: the model’s own words stand in the copy: “Of course. Here is your translated”'],
    ],
    [
      'a preamble in a word',
      'Broen er stengt.',
      'The bridge is closed.',
      'Translation: The bridge is closed.',
      ['leaks error: the model’s own words stand in the copy: “Translation:”'],
    ],
    [
      'a preamble that names the text',
      'Broen er stengt.',
      'The bridge is closed.',
      'English translation of the story: The bridge is closed.',
      ['leaks error: the model’s own words stand in the copy: “English translation of the story:”'],
    ],
    [
      'in English',
      'Broen er stengt.',
      'The bridge is closed.',
      'In English: The bridge is closed.',
      ['leaks error: the model’s own words stand in the copy: “In English:”'],
    ],
    [
      'I have translated',
      'Broen er stengt.',
      'The bridge is closed.',
      "I've translated the text. The bridge is closed.",
      [
        "length error: nothing in the Norwegian stands behind “I've translated the text. The bridge is closed.”",
        "leaks error: the model’s own words stand in the copy: “I've translated”",
      ],
    ],
    [
      'translated text',
      'Broen er stengt.',
      'The bridge is closed.',
      'Translated text: The bridge is closed.',
      ['leaks error: the model’s own words stand in the copy: “Translated text:”'],
    ],
    [
      'a summary offered',
      'Broen er stengt.',
      'The bridge is closed.',
      'Okay, here are my requested summary and text: The bridge is closed.',
      ['leaks error: the model’s own words stand in the copy: “Okay, here are my requested summary”'],
    ],
    [
      'a farewell',
      'Broen er stengt.',
      'The bridge is closed.',
      'The bridge is closed. Let me know if you need more.',
      [
        'length error: nothing in the Norwegian stands behind “Let me know if you need more.”',
        'leaks error: the model’s own words stand in the copy: “Let me know if”',
      ],
    ],
    [
      'a hope',
      'Broen er stengt.',
      'The bridge is closed.',
      'The bridge is closed. I hope this helps.',
      [
        'length error: nothing in the Norwegian stands behind “I hope this helps.”',
        'leaks error: the model’s own words stand in the copy: “I hope this helps”',
      ],
    ],
    [
      'a note',
      'Broen er stengt.',
      'The bridge is closed.',
      'The bridge is closed. Note: the text was shortened.',
      [
        'length error: nothing in the Norwegian stands behind “Note: the text was shortened.”',
        'leaks error: the model’s own words stand in the copy: “Note: the”',
      ],
    ],
    [
      'a please note',
      'Broen er stengt.',
      'The bridge is closed.',
      'The bridge is closed. Please note that this translation is rough.',
      [
        'length error: nothing in the Norwegian stands behind “Please note that this translation is rough.”',
        'leaks error: the model’s own words stand in the copy: “Please note that this translation”',
      ],
    ],
    [
      'feel free',
      'Broen er stengt.',
      'The bridge is closed.',
      'The bridge is closed. Feel free to ask.',
      [
        'length error: nothing in the Norwegian stands behind “Feel free to ask.”',
        'leaks error: the model’s own words stand in the copy: “Feel free to”',
      ],
    ],
    [
      'a refusal',
      'Broen er stengt.',
      'The bridge is closed.',
      "I'm sorry, but I cannot help with that.",
      [
        'negation-kept warning: the English has a negation that the Norwegian has not',
        "leaks error: the model seems to have refused: “I'm sorry, but I cannot help”",
      ],
    ],
    [
      'unable to',
      'Broen er stengt.',
      'The bridge is closed.',
      'I am unable to provide this text.',
      ['leaks error: the model seems to have refused: “I am unable to provide”'],
    ],
    [
      'cannot translate',
      'Broen er stengt.',
      'The bridge is closed.',
      'I can’t translate this.',
      [
        'negation-kept warning: the English has a negation that the Norwegian has not',
        'leaks error: the model seems to have refused: “I can’t translate”',
      ],
    ],
    [
      "won't comply",
      'Broen er stengt.',
      'The bridge is closed.',
      "I won't comply.",
      [
        'negation-kept warning: the English has a negation that the Norwegian has not',
        "leaks error: the model seems to have refused: “I won't comply”",
      ],
    ],
    [
      'an AI',
      'Broen er stengt.',
      'The bridge is closed.',
      'As an AI I see that the bridge is closed.',
      ['leaks error: the model seems to have refused: “As an AI”'],
    ],
    [
      'a language model',
      'Broen er stengt.',
      'The bridge is closed.',
      'As a large language model, I see that the bridge is closed.',
      ['leaks error: the model seems to have refused: “As a large language model”'],
    ],
    [
      'an opening tag',
      'Broen er stengt.',
      'The bridge is closed.',
      '<story>The bridge is closed.',
      ['leaks error: a tag stands in the copy: “<story>”'],
    ],
    [
      'a closing tag',
      'Broen er stengt.',
      'The bridge is closed.',
      'The bridge is closed.</q12>',
      ['leaks error: a tag stands in the copy: “</q12>”'],
    ],
    [
      'a tag with an attribute',
      'Broen er stengt.',
      'The bridge is closed.',
      '<part id="p1">The bridge is closed.',
      ['leaks error: a tag stands in the copy: “<part id="p1">”'],
    ],
    [
      'a tag in brackets',
      'Broen er stengt.',
      'The bridge is closed.',
      '[q1]The bridge is closed.[/q1]',
      ['leaks error: a tag stands in the copy: “[q1]”'],
    ],
    [
      'a token of a model',
      'Broen er stengt.',
      'The bridge is closed.',
      'The bridge is closed.<|im_end|>',
      ['leaks error: a tag stands in the copy: “<|im_end|>”'],
    ],
    [
      'a placeholder',
      'Broen er stengt.',
      'The bridge is closed.',
      'The bridge is {{state}}.',
      ['leaks error: a tag stands in the copy: “{{state}}”'],
    ],
    [
      'a fence',
      'Broen er stengt.',
      'The bridge is closed.',
      '```The bridge is closed.```',
      ['leaks error: Markdown that the Norwegian does not have stands in the copy: “```”'],
    ],
    [
      'a link in Markdown',
      'Broen er stengt.',
      'The bridge is closed.',
      'The [bridge](http://bro.example) is closed.',
      [
        'leaks error: Markdown that the Norwegian does not have stands in the copy: “[bridge](http://bro.example)”',
      ],
    ],
    [
      'a heading in Markdown',
      'Broen er stengt.',
      'The bridge is closed.',
      '## The bridge is closed.',
      ['leaks error: Markdown that the Norwegian does not have stands in the copy: “## T”'],
    ],
    [
      'JSON',
      'Broen er stengt.',
      'The bridge is closed.',
      '{"parts": "The bridge is closed."',
      ['leaks error: Markdown that the Norwegian does not have stands in the copy: “{"parts"”'],
    ],
    [
      'a role',
      'Broen er stengt.',
      'The bridge is closed.',
      'Assistant: The bridge is closed.',
      ['leaks error: a line of the talk with the model stands in the copy: “Assistant:”'],
    ],
    [
      'a tag that the Norwegian has',
      'Koden <br> sto igjen på siden.',
      'The code <br> was left on the page.',
      'The code <br> was left on the page. Let me know if it is.',
      [
        'length error: nothing in the Norwegian stands behind “Let me know if it is.”',
        'leaks error: the model’s own words stand in the copy: “Let me know if”',
      ],
    ],
    [
      'a role that the Norwegian has',
      'Bruker: Hva skjer?',
      'User: What is happening?',
      'User: What is happening? [q1]',
      ['leaks error: a tag stands in the copy: “[q1]”'],
    ],
    [
      'a comparison, which is no tag',
      'Han fant at a < b og b > c.',
      'He found that a < b and b > c.',
      'He found that <a> and b > c.',
      ['leaks error: a tag stands in the copy: “<a>”'],
    ],
    [
      'here is a story, in the copy',
      'Her er historien om broen.',
      'Here is the tale of the bridge.',
      'Here is the story of the bridge.',
      ['leaks error: the model’s own words stand in the copy: “Here is the story”'],
    ],
    [
      'help that nobody could give',
      'Ingen kunne hjelpe dem med broen.',
      'Nobody could help them with the bridge.',
      'I cannot help with the bridge.',
      ['leaks error: the model seems to have refused: “I cannot help with”'],
    ],
  ])('%s: %s', (_, norwegian, faithful, other, expected) => {
    expect(told(norwegian, faithful)).toEqual([]);
    expect(told(norwegian, other)).toEqual(expected);
  });

  it.each<readonly [what: string, norwegian: string, english: string]>([
    [
      'the end cut off, a warning',
      'Kommunen vil bygge ny skole ved elva, men foreldrene frykter trafikken og krever en gangbro over veien før byggingen starter.',
      'The municipality wants to build a new school by the river, but parents fear the traffic and demand a footbridge across the road before work starts.',
    ],
    [
      'an English paragraph in the story',
      'This was the best day of my life.',
      'This was the best day of my life.',
    ],
    ['union, which is no un-', 'Det er ikke unionen.', 'It is not the union.'],
    ['not least', 'Ikke minst var det dyrt.', 'Above all it was expensive.'],
    ['not added beside a strong word', 'De er uenige.', 'They do not agree.'],
    ['a word with mis-', 'De mislykkes.', 'They do not succeed.'],
    ['a word with -løs', 'Han er arbeidsløs.', 'He does not have work.'],
    ['fri', 'Byen er røykfri.', 'The town does not allow smoking.'],
    ['mangler', 'De mangler mat.', 'They do not have food.'],
    ['nekter', 'Han nekter straffskyld.', 'He says he is not guilty.'],
    ['not only', 'De vil møtes og snakke.', 'They will not only meet but talk.'],
    ['no longer', 'De har flyttet.', 'They no longer live there.'],
    ['a charge and a conviction', 'Mannen var tiltalt og ble dømt.', 'The man was convicted.'],
    ['skal of the future', 'Han skal ha møte.', 'He is having a meeting.'],
  ])('%s: %s → %s is silent', (_, norwegian, english) => {
    expect(told(norwegian, english)).toEqual([]);
  });
});
