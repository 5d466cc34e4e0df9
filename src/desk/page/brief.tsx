import type { BriefPieceDocument, StoryDocument } from '../documents.ts';
import { Beside, Mended } from './beside.tsx';
import { Editable } from './editable.tsx';
import { Findings } from './finding.tsx';
import { describedBy, PieceHead } from './part.tsx';
import { sayPlace } from './say.ts';
import { isWithdrawn } from './state.ts';

/** The short version beside the story, written in alike. */
export function Brief({ story }: { readonly story: StoryDocument }) {
  if (story.brief === null) return null;
  return (
    <aside class="brief" aria-labelledby="brief">
      <h2 id="brief">Brief</h2>
      {story.brief.map((piece) => (
        <BriefPiece key={piece.place} story={story} piece={piece} />
      ))}
    </aside>
  );
}

function BriefPiece({ story, piece }: { readonly story: StoryDocument; readonly piece: BriefPieceDocument }) {
  const { place, kind, text, cites } = piece;
  const findings = story.findings.filter((one) => one.place === place);
  return (
    <section class={`piece ${kind}`} data-place={place} tabIndex={-1} aria-label={sayPlace(piece)}>
      <PieceHead story={story} piece={piece} changed={null} />
      <Editable
        place={place}
        text={text}
        label={sayPlace(piece)}
        ties={[]}
        describedBy={describedBy(findings)}
        isClosed={isWithdrawn.value}
      />
      {text === '' && <p class="quiet">Taken out.</p>}
      {cites.length > 0 && (
        <p class="cites">
          From{' '}
          {cites.map((id) => (
            <button type="button" class="plain" key={id} onClick={() => showPart(id)}>
              {id}
            </button>
          ))}
        </p>
      )}
      <Beside story={story} piece={piece} />
      <Findings findings={findings} text={text} />
      <Mended story={story} piece={piece} />
    </section>
  );
}

function showPart(id: string): void {
  const part = document.querySelector<HTMLElement>(`[data-place="${CSS.escape(id)}"]`);
  part?.focus({ preventScroll: true });
  part?.scrollIntoView({ block: 'center' });
}
