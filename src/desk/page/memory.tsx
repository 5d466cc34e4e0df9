/** What was approved before of Norwegian like a part, beside it: to take, or to see how the desk writes. */
import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { MatchDocument, MatchesDocument, StoryDocument } from '../documents.ts';
import { get } from './api.ts';
import type { PieceDocument } from './changes.ts';
import { takeMatch } from './decisions.ts';
import { sayTime } from './say.ts';
import { isWithdrawn, now, sayTrouble } from './state.ts';
import { Difference, Words } from './words.tsx';

const found = signal<{ readonly id: string; readonly matches: readonly MatchDocument[] } | null>(null);

async function load(id: string): Promise<void> {
  try {
    found.value = { id, ...(await get<MatchesDocument>(`/stories/${id}/memory`)) };
  } catch (cause) {
    sayTrouble(cause);
  }
}

/** Looks up what is like the open story, again when another version of it comes. */
export function Remembering({ story: { id, edition } }: { readonly story: StoryDocument }) {
  useEffect(() => void load(id), [id, edition]);
  return null;
}

const differences: Readonly<Record<MatchDocument['differs'][number], string>> = {
  figure: 'a figure',
  name: 'a name',
  negation: 'a word that turns it round',
  mark: 'its quotation marks',
  speaker: 'who speaks',
  day: 'the day',
};

export function FromMemory({
  story,
  piece,
}: {
  readonly story: StoryDocument;
  readonly piece: PieceDocument;
}) {
  if (found.value?.id !== story.id) return null;
  const matches = found.value.matches.filter(
    ({ place, english }) => place === piece.place && english !== piece.text,
  );
  if (matches.length === 0) return null;
  return (
    <details class="memory">
      <summary>
        From memory: {matches.map(({ score }) => (score >= 100 ? 'the same' : `${score} %`)).join(', ')}
      </summary>
      {matches.map((match) => (
        <Remembered key={match.number} story={story} piece={piece} match={match} />
      ))}
    </details>
  );
}

interface RememberedProps {
  readonly story: StoryDocument;
  readonly piece: PieceDocument;
  readonly match: MatchDocument;
}

function Remembered({ story, piece, match }: RememberedProps) {
  const { number, norwegian, english, by, at, use, differs } = match;
  const origin = [by, at === null ? null : sayTime(at, now.value), match.story].filter((one) => one !== null);
  return (
    <section data-memory={number}>
      <p class="quiet">{origin.join(', ')}</p>
      <p>
        <Words words={norwegian} lang={story.language ?? 'no'} />
      </p>
      <p>
        <Difference before={piece.text ?? ''} after={english} />
      </p>
      {use === 'example' && (
        <p class="quiet">
          Another is {differs.map((one) => differences[one]).join(', ')}: it shows how the desk writes, and
          cannot be taken over.
        </p>
      )}
      {use !== 'example' && !isWithdrawn.value && (
        <p class="buttons">
          <button type="button" onClick={() => takeMatch(number, piece.place)}>
            Take it
          </button>
        </p>
      )}
    </section>
  );
}
