/** What stands below a text besides its findings: two texts to choose from, suggestions, what was mended, notes. */

import { sentence } from '../../english/index.ts';
import type { StoryDocument } from '../documents.ts';
import { bothIn, mendedIn, type PieceDocument } from './changes.ts';
import { dropSuggestion, takeSuggestion } from './decisions.ts';
import { conflicts, isWithdrawn, refusals, unsaved } from './state.ts';
import { settleConflict } from './story-state.ts';
import { Difference } from './words.tsx';

interface BesideProps {
  readonly story: StoryDocument;
  readonly piece: PieceDocument;
}

export function Beside({ story, piece }: BesideProps) {
  return (
    <>
      <Refusal place={piece.place} />
      <Choice place={piece.place} />
      <Suggestions story={story} piece={piece} />
    </>
  );
}

function Refusal({ place }: { readonly place: string }) {
  const message = refusals.value.get(place);
  return message === undefined ? null : (
    <p class="finding error" role="alert">
      Not saved: {message}
    </p>
  );
}

/** Another editor was faster: both texts, side by side, and nothing is lost whichever is taken. */
function Choice({ place }: { readonly place: string }) {
  const conflict = conflicts.value.get(place);
  if (conflict === undefined) return null;
  const { by, theirs } = conflict;
  const mine = unsaved.value.get(place) ?? conflict.mine;
  const merged = bothIn(conflict, mine);
  const choose = (text: string | null) => () => void settleConflict(place, text);
  return (
    <section class="choice" role="alert" data-stop={`choice-${place}`} data-choice={place} tabIndex={-1}>
      <p>
        <strong>{by} has changed this too.</strong> Both texts are kept. Which is it to be?
      </p>
      <div class="sides">
        <div>
          <h3>{by}</h3>
          <p lang="en">{theirs === '' ? 'Taken out.' : theirs}</p>
          <button type="button" onClick={choose(null)}>
            Take {by === 'norwire' ? 'norwire’s' : 'theirs'}
          </button>
        </div>
        <div>
          <h3>You</h3>
          <Difference before={theirs} after={mine} />
          <button type="button" onClick={choose(mine)}>
            Take mine
          </button>
        </div>
        {merged !== null && (
          <div>
            <h3>Both in one</h3>
            <Difference before={theirs} after={merged} />
            <button type="button" class="main" onClick={choose(merged)}>
              Take both <kbd>t</kbd>
            </button>
          </div>
        )}
      </div>
    </section>
  );
}

function Suggestions({ story, piece: { place, text: now } }: BesideProps) {
  const asked = story.suggestions.filter((one) => one.place === place);
  return (
    <>
      {asked.map(({ number, wish, state, text, late, by }) => (
        <section
          key={number}
          class="suggestion"
          role="status"
          data-suggestion={number}
          {...(state === 'ready' && { 'data-stop': `suggestion-${number}` })}
          tabIndex={-1}
        >
          <p>
            <strong>
              {{ asking: 'Asking again', ready: 'Suggestion', failed: 'No suggestion came' }[state]}
            </strong>{' '}
            <span class="quiet">
              {by}
              {wish === '' ? '' : `: “${wish}”`}
              {state === 'asking' && ' …'}
            </span>
          </p>
          {state === 'failed' && text !== null && <p>{sentence(text)}</p>}
          {state === 'ready' && text !== null && <Difference before={now ?? ''} after={text} />}
          {late && <p class="quiet">The part has been changed since this was asked for.</p>}
          {state !== 'asking' && !isWithdrawn.value && (
            <p class="buttons">
              {state === 'ready' && text !== null && (
                <button type="button" class="main" onClick={() => takeSuggestion(number, place)}>
                  Take it <kbd>t</kbd>
                </button>
              )}
              <button type="button" onClick={() => dropSuggestion(number)}>
                Drop it
              </button>
            </p>
          )}
        </section>
      ))}
    </>
  );
}

/** What the second editor mended before any editor saw it, and what the model wrote to the desk. */
export function Mended({ story, piece }: BesideProps) {
  const mended = mendedIn(story, piece);
  const notes = story.notes.filter(({ part }) => part === piece.place);
  return (
    <>
      {mended.map(({ before, after, why }) => (
        <details class="mended" key={before}>
          <summary>Mended by the second editor</summary>
          <p>
            <Difference before={before} after={after} />
          </p>
          {why !== '' && <p class="quiet">{sentence(why)}</p>}
        </details>
      ))}
      {notes.map(({ text }) => (
        <p class="note" key={text}>
          <strong>Note to the desk:</strong> {sentence(text)}
        </p>
      ))}
    </>
  );
}
