import type { Draft } from './rule.ts';
import type { ToldStory } from './view.ts';

/** What a role may say of somebody only if the story says it: that is what a paper is sued for. */
const accusing =
  /\b(?:convict(?:ed)?|charged|accused|suspect(?:ed)?|guilty|indicted|alleged|criminal|murderer|killer|thief|robber|fraudster|swindler|rapist|terrorist|extremist|corrupt|disgraced|liar)\b/gi;
const accused =
  /dømt|dømd|domfel[dt]|forbryt|sikt(?:et|a\b|ede)|tiltal|anklag|mistenk|kriminell|drap|mord|tyv|tjuv|(?:\b|bank)rans|(?<!i|vete)raner|svindl|bedrag|v[ao]ldt|overgrep|terror|ekstrem|korrup|skyldig|skuldig|løgn/i;
/** Criminal lawyers, police and courts deal in crime. */
const dealsInCrime = /lawyer|attorney|police|court|justice|law\b|investigat/i;

/** A speaker who is charged or convicted by the role the English gives, and not by the story. */
export function* checkExactRoles({ story, translation }: ToldStory): Iterable<Draft> {
  for (const { id, name, role } of translation.speakers) {
    const speaker = story.speakers.find((each) => each.id === id);
    if (role === null || speaker === undefined || speaker.role?.match(accused)) continue;
    const isTrade = dealsInCrime.test(role);
    const actual = role.match(accusing)?.find((word) => !isTrade || word.toLowerCase() !== 'criminal');
    if (actual === undefined) continue;
    const at = story.quotes.find((quote) => quote.speaker === id)?.id ?? null;
    const message = `${name} is called “${role}” in the English; the story says ${speaker.role === null ? 'no such thing' : `“${speaker.role}”`}`;
    yield { level: 'error', at, message, expected: speaker.role ?? '', actual };
  }
}
