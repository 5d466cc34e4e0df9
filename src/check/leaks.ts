import { clip, type Draft, ofPairs } from './rule.ts';

const preamble =
  /^\W*(?:(?:sure|certainly|of course|okay|ok|absolutely)[,!.]? )?(?:here(?:['’]s| is| are) (?:the|your|my|an?) (?:english |requested |full )*(?:translation|translated|text|article|story|brief|summary|version)|(?:the )?(?:english )?translation(?: of [^:]{0,40})?:|translated (?:text|version|article):|in english:|i(?:['’]ve| have) translated)/i;
const closing =
  /(?:let me know if|i hope this (?:helps|translation)|feel free to|please note that (?:this|the|i) (?:translation|text|have)|note: (?:the|this|i) )/i;
const refusal =
  /(?:i(?:['’]m| am) (?:sorry|unable|not able)[^.]{0,40}(?:translat|assist|help|provide|fulfil|comply)|i (?:cannot|can['’]t|can not|won['’]t) (?:translate|assist|help with|provide|fulfil|comply)|as an ai\b|as a (?:large )?language model|i(?:['’]m| am) an ai\b)/i;
const tag =
  /<\/?[a-z][a-z0-9_-]{0,11}(?:\s[^<>]{0,60})?\/?>|\[\/?(?:q|a|INST|quote)\d*\]|<\|[a-z_]+\|>|\{\{[^}]{1,30}\}\}/i;
/** What a model says of its own choice of words, in brackets or behind a colon. */
const remark =
  /[([](?:translator['’]?s )?note:|(?:^|[.!?”"]\s+)(?:alternative(?:ly)?(?: translation| version)?|translator['’]?s note|translation note|literal(?:ly)?(?: translation)?|version 2|option 2|or, more literally):|is rendered here as|\btranslat(?:ed|es) (?:here )?as [“"‘']/i;
const sourceRemark = /merk:|merknad|alternativ|oversett|omsett|\bnote\b|omset/i;
/** No line is looked for beyond its end and no bracket beyond the next, or many of them take minutes. */
const fence =
  /```|\[[^[\]\n]+\]\([^)\s]{1,999}\)|^[^\S\r\n\u2028\u2029]*#{1,6} \S|\*\*[^*]+\*\*|^[^\S\r\n\u2028\u2029]*\{\s*"(?:parts|id|text|headline)"/m;
/** The story itself speaks to an assistant: what was copied from it is no leak. */
const sourceRole = /(?:assistent|assistant|system|bruker|user|brukar)\w*\s*:/i;
const role = /^\s*(?:system|assistant|user)\s*:/i;
/** What every address has, which most texts have not. */
const inAddress = /@|:\/\/|www\./iu;
/** An address of the web or of mail. */
const address = /(?:https?:\/\/|www\.)[^\s<>“”"'’)\]]{3,}|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{2,})+/giu;

/** Nothing of the talk with the model stands in the copy: no preamble, tag, Markdown, refusal, prompt or new address. */
export const leaks = ofPairs({ name: 'leaks' }, function* (pair, view) {
  const found = findLeak(pair.target.text, pair.source.text);
  if (found !== null) yield { level: 'error', ...found };
  yield* tellPrompts(pair.index, pair.target.text, view.prompts);
});

/** Words of the prompts that stand in a text. */
export function* tellPrompts(at: number | string, text: string, prompts: readonly string[]): Iterable<Draft> {
  const prompt = prompts.map((each) => each.trim()).find((each) => each.length > 2 && text.includes(each));
  if (prompt === undefined) return;
  const actual = prompt.slice(0, 60);
  yield { level: 'error', at, message: `words of the prompt stand in the copy: “${actual}”`, actual };
}

/** What of the talk with the model stands in a text, and not in the text it was made from. */
export function findLeak(text: string, source: string): Pick<Draft, 'message' | 'actual'> | null {
  const tell = (pattern: RegExp, what: string) => {
    const match = pattern.exec(text);
    if (match === null || pattern.test(source)) return null;
    const actual = clip(match[0]);
    return { message: `${what}: “${actual}”`, actual };
  };
  return (
    tell(preamble, 'the model’s own words stand in the copy') ??
    tell(refusal, 'the model seems to have refused') ??
    (sourceRemark.test(source)
      ? null
      : (tell(closing, 'the model’s own words stand in the copy') ??
        tell(remark, 'the model’s own words stand in the copy'))) ??
    tell(tag, 'a tag stands in the copy') ??
    tell(fence, 'Markdown that the Norwegian does not have stands in the copy') ??
    tellAddress(text, source) ??
    (sourceRole.test(source) ? null : tell(role, 'a line of the talk with the model stands in the copy'))
  );
}

/** An address that the text has and its Norwegian has not: nobody translates one into another. */
function tellAddress(text: string, source: string): Pick<Draft, 'message' | 'actual'> | null {
  if (!inAddress.test(text)) return null;
  const known = source.toLowerCase();
  const found = (text.match(address) ?? []).find((each) => !known.includes(bare(each)));
  if (found === undefined) return null;
  const actual = clip(found);
  return { message: `an address that the Norwegian does not have: “${actual}”`, actual };
}

/** Without what may stand or be left out at its ends. */
const bare = (found: string): string =>
  found
    .toLowerCase()
    .replace(/^https?:\/\//u, '')
    .replace(/^www\./u, '')
    .replace(/[/.,;:!?]+$/u, '');
