import { partsOf, type Quote, type Story } from '../story/types.ts';

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

function describe({ id, kind, spans, cue, attribution }: Quote, speaker: string): string {
  const said = [attribution && `“${attribution.text}”`, cue && `cue “${cue.text}”`]
    .filter(Boolean)
    .join(', ');
  return `${id} ${kind}: ${spans.map(({ text }) => text).join(' … ')} — ${speaker}${said === '' ? '' : ` (${said})`}`;
}
