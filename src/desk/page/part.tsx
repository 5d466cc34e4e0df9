import type { PartDocument, StoryDocument } from '../documents.ts';
import { Beside, Mended } from './beside.tsx';
import { isPart, type PieceDocument } from './changes.ts';
import { askHere, undoHere } from './commands.ts';
import { Editable, lightUp, Norwegian } from './editable.tsx';
import { windowId } from './editor.ts';
import { Findings, findingId } from './finding.tsx';
import { FromMemory } from './memory.tsx';
import { sayPlace, sayTime } from './say.ts';
import { conflicts, isWithdrawn, now, refusals, saveTrouble, unsaved } from './state.ts';
import { withPartner } from './ties.ts';
import { Words } from './words.tsx';

interface PartProps {
  readonly story: StoryDocument;
  readonly part: PartDocument;
}

export function Part({ story, part }: PartProps) {
  const { place, kind, norwegian, ties, change } = part;
  const findings = story.findings.filter((one) => one.place === place);
  return (
    <section class={`part ${kind}`} data-place={place} tabIndex={-1} aria-label={sayPlace(part)}>
      <PieceHead story={story} piece={part} changed={change?.kind ?? null} />
      <div class="norwegian">
        <Norwegian place={place} text={norwegian} ties={ties} lang={story.language ?? 'no'} />
        <Speakers story={story} part={part} />
        {change !== null && change.norwegian.length > 0 && (
          <p class="change">
            <strong>Changed:</strong> <Words words={change.norwegian} lang={story.language ?? 'no'} />
          </p>
        )}
      </div>
      <div class="english">
        <Editable
          place={place}
          text={part.text}
          label={`English, ${sayPlace(part)}`}
          ties={ties}
          describedBy={describedBy(findings)}
          isClosed={isWithdrawn.value}
        />
        {part.text === null && <p class="quiet">There is no English of this part. Write it, or ask again.</p>}
        {part.text === '' && <p class="quiet">Taken out.</p>}
        {change !== null && change.english.length > 0 && (
          <p class="change">
            <strong>Changed:</strong> <Words words={change.english} lang="en" />
          </p>
        )}
        <Beside story={story} piece={part} />
        <FromMemory story={story} piece={part} />
        <Findings findings={findings} text={part.text} />
        <Mended story={story} piece={part} />
      </div>
    </section>
  );
}

export const describedBy = (findings: StoryDocument['findings']): string | undefined =>
  findings.length === 0 ? undefined : findings.map(({ key }) => findingId(key)).join(' ');

interface PieceHeadProps {
  readonly story: StoryDocument;
  readonly piece: PieceDocument;
  readonly changed: 'same' | 'changed' | 'new' | null;
}

/** What a piece is called, who wrote in it, who is in it, and what can be done with it. */
export function PieceHead({ story, piece, changed }: PieceHeadProps) {
  const { place, by, at, undoable, text } = piece;
  const others = story.present.filter((one) => one.place === place && one.who !== windowId);
  const isUnsaved = unsaved.value.has(place);
  const isHeld = conflicts.value.has(place) || refusals.value.has(place) || saveTrouble.value !== null;
  return (
    <header>
      <h2>{sayPlace(piece)}</h2>
      {changed === 'new' && <span class="chip">New</span>}
      {changed === 'changed' && <span class="chip">Changed</span>}
      {isPart(piece) && piece.fromMemory && <span class="chip">From memory</span>}
      {others.map(({ who, by: name }) => (
        <span class="chip here" key={who}>
          {name} is here
        </span>
      ))}
      {!isWithdrawn.value && (
        <span class="tools">
          {undoable && (
            <button type="button" class="plain" onClick={undoHere}>
              Undo <kbd>u</kbd>
            </button>
          )}
          {!place.includes('.') && (
            <button type="button" class="plain" onClick={askHere}>
              {text === null ? 'Ask for it' : 'Ask again'} <kbd>r</kbd>
            </button>
          )}
        </span>
      )}
      <span class="quiet grow">
        {isUnsaved
          ? isHeld
            ? 'Not saved'
            : 'Saving …'
          : by !== null && at !== null && `${by}, ${sayTime(at, now.value)}`}
      </span>
    </header>
  );
}

/** Who says what is quoted here; the words light up on both sides while a name is pointed at. */
function Speakers({ story, part: { place, ties } }: PartProps) {
  const quotes = ties.filter(({ kind }) => kind === 'quote');
  if (quotes.length === 0) return null;
  const said = quotes.map(({ id, speaker }) => ({
    id,
    speaker: story.speakers.find((one) => one.id === speaker) ?? null,
  }));
  const each = [...Map.groupBy(said, ({ speaker }) => speaker?.id ?? '').values()];
  return (
    <p class="speakers">
      {each.map((group) => {
        const speaker = group[0]?.speaker ?? null;
        const light = (): void =>
          lightUp(
            place,
            group.flatMap(({ id }) => withPartner(ties, id)),
          );
        const dim = (): void => lightUp(place, []);
        const { name = 'Nobody named', role = null } = speaker ?? {};
        const english = speaker?.english ?? null;
        return (
          <button
            type="button"
            class="plain"
            key={name}
            onMouseEnter={light}
            onMouseLeave={dim}
            onFocus={light}
            onBlur={dim}
          >
            <span class="hidden">Speaker: </span>
            {name}
            {role !== null && `, ${role}`}
            {english !== null && english.name !== name && ` → ${english.name}`}
          </button>
        );
      })}
    </p>
  );
}
