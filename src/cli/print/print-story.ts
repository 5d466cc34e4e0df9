import {
  type ClauseReason,
  type Explained,
  explainClauses,
  explainLede,
  explainSpeakers,
  partsOf,
  type Quote,
  type Story,
  type Tally,
} from '../../story/index.ts';

/** What was read of a story, for a person: its parts in order, each with its quotes and who speaks. */
export function printStory(story: Story): string {
  const speakers = new Map(story.speakers.map((speaker) => [speaker.id, speaker]));
  const nameOf = (id: string | null) => (id === null ? 'not told' : (speakers.get(id)?.name ?? id));
  const lines = [
    `${story.name} (${story.language}${story.section === null ? '' : `, ${story.section}`})`,
    '',
  ];
  for (const part of partsOf(story)) {
    lines.push(`${part.id} ${part.kind === part.id ? '' : `${part.kind} `}| ${part.text}`);
    for (const quote of story.quotes.filter((one) => one.part === part.id))
      lines.push(`    ${describe(quote, nameOf(quote.speaker))}`);
  }
  if (story.apart.length > 0) lines.push('', ...story.apart.map(({ kind, text }) => `${kind} | ${text}`));
  return `${lines.join('\n')}\n\n`;
}

/**
 * What was read, and what told it: the clauses of each part, how paragraphs were weighed as the lede, who was weighed as
 * each quote's speaker.
 */
export function printExplained(explained: Explained): string {
  const { story } = explained;
  const ledes = explainLede(explained).map(
    ({ text, score, tallies }) => `  ${signed(score)} ${shorten(text)}${list(tallies)}`,
  );
  const reasons = new Map(explainSpeakers(explained).map((reason) => [reason.quote, reason]));
  const quotes = story.quotes.flatMap(({ id, speaker, confidence, because, spans }) => [
    `${id} ${shorten(spans[0].text)}`,
    `  ${story.speakers.find((one) => one.id === speaker)?.name ?? 'not told'}: ${because} (confidence ${confidence.toFixed(2)})`,
    ...(reasons.get(id)?.candidates ?? []).map(
      ({ name, share, tallies }) => `    ${share.toFixed(2)} ${name}${list(tallies)}`,
    ),
  ]);
  const clauses = explainClauses(explained).map(printClause);
  return `${printStory(story)}clauses, the verb of each between strokes:\n${clauses.join('\n')}\n\nthe lede, above 0 likelier than not:\n${[...ledes, '', ...quotes].join('\n')}\n\n`;
}

function printClause({ part, kind, negated, before, verb, after }: ClauseReason): string {
  const words = [shorten(before), verb === '' ? '' : `|${verb}|`, shorten(after)].filter(Boolean).join(' ');
  return `  ${part} ${kind}${negated ? ', negated' : ''}: ${words}`;
}

/** Characters: a reason and its place fit a line of a terminal. */
const longest = 60;

function shorten(text: string): string {
  return text.length > longest ? `${text.slice(0, longest).trimEnd()} …` : text;
}

function signed(worth: number): string {
  return `${worth < 0 ? '−' : '+'}${Math.abs(worth).toFixed(1)}`;
}

function list(tallies: readonly Tally[]): string {
  const listed = tallies.map(({ evidence, worth }) => `${evidence} ${signed(worth)}`).join(', ');
  return listed === '' ? '' : `: ${listed}`;
}

function describe({ id, kind, spans, cue, attribution }: Quote, speaker: string): string {
  const said = [attribution && `“${attribution.text}”`, cue && `cue “${cue.text}”`]
    .filter(Boolean)
    .join(', ');
  return `${id} ${kind}: ${spans.map(({ text }) => text).join(' … ')} — ${speaker}${said === '' ? '' : ` (${said})`}`;
}
