import { useLayoutEffect, useRef } from 'preact/hooks';
import { holdBox, offsetOf, offsetUnder } from './marks.ts';
import { lit, place as placeNow, unsaved } from './state.ts';
import { typed, write } from './story-state.ts';
import { type Tie, tiesAt } from './ties.ts';

interface EditableProps {
  readonly place: string;
  /** As it stands at the desk. */
  readonly text: string | null;
  readonly label: string;
  readonly ties: readonly Tie[];
  readonly describedBy: string | undefined;
  readonly isClosed: boolean;
}

/**
 * A text that is written in. Its words belong to the browser, not to Preact: they are only touched when the desk has
 * other words and nothing is on its way from here.
 */
export function Editable({ place, text, label, ties, describedBy, isClosed }: EditableProps) {
  const box = useRef<HTMLDivElement>(null);
  const shown = text ?? '';
  useLayoutEffect(() => {
    holdBox('english', place, box.current);
    return () => holdBox('english', place, null);
  }, [place]);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const wanted = typed(place) ?? shown;
    const isAtEnd = document.activeElement === element && element.textContent?.trim() === wanted;
    if (!isAtEnd) setText(element, wanted);
  });
  const written = (): void => write(place, box.current?.textContent ?? '');
  const light = (offset: number | null): void => {
    if (unsaved.peek().has(place)) return;
    lightUp(place, offset === null ? [] : tiesAt(ties, 'english', offset));
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: only words in the page can be marked where they stand.
    <div
      ref={box}
      class="text"
      role="textbox"
      tabIndex={0}
      aria-multiline="true"
      aria-label={label}
      aria-describedby={describedBy}
      aria-readonly={isClosed}
      lang="en"
      translate={false}
      spellcheck={false}
      contentEditable={isClosed ? 'false' : 'plaintext-only'}
      data-text={place}
      onInput={(event) => {
        if (!event.isComposing) written();
      }}
      onCompositionEnd={written}
      onPaste={(event) => {
        event.preventDefault();
        insert((event.clipboardData?.getData('text/plain') ?? '').replace(/\s*\n\s*/gu, ' '));
      }}
      onDrop={(event) => event.preventDefault()}
      onFocus={() => {
        placeNow.value = place;
      }}
      onBlur={() => {
        if (box.current !== null && typed(place) === null) setText(box.current, shown);
        light(null);
      }}
      onMouseMove={(event) => light(offsetUnder(event.currentTarget, event.clientX, event.clientY))}
      onMouseLeave={() => light(null)}
      onKeyUp={() => light(caretIn(box.current))}
    />
  );
}

/** The Norwegian of a part: what belongs to the words under the mouse lights up on both sides. */
export function Norwegian({
  place,
  text,
  ties,
  lang,
}: Pick<EditableProps, 'place' | 'ties'> & { readonly text: string; readonly lang: string }) {
  const box = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => {
    holdBox('norwegian', place, box.current);
    return () => holdBox('norwegian', place, null);
  }, [place]);
  return (
    <p
      ref={box}
      class="text"
      lang={lang}
      onMouseMove={(event) => {
        const offset = offsetUnder(event.currentTarget, event.clientX, event.clientY);
        lightUp(place, offset === null ? [] : tiesAt(ties, 'norwegian', offset));
      }}
      onMouseLeave={() => lightUp(place, [])}
    >
      {text}
    </p>
  );
}

export function lightUp(place: string, ties: readonly Tie[]): void {
  const ids = ties.map(({ id }) => id);
  const now = lit.peek();
  if (ids.length === 0) {
    if (now?.place === place) lit.value = null;
  } else if (now?.place !== place || now.ids.join() !== ids.join()) lit.value = { place, ids };
}

function caretIn(box: HTMLElement | null): number | null {
  const selection = getSelection();
  if (box === null || selection?.focusNode == null) return null;
  return offsetOf(box, selection.focusNode, selection.focusOffset);
}

/** Changes only the characters that differ, so that a caret in the text stays where it is. */
function setText(element: HTMLElement, wanted: string): void {
  const now = element.textContent ?? '';
  if (now === wanted) return;
  const [node] = element.childNodes;
  if (element.childNodes.length !== 1 || !(node instanceof Text)) {
    element.textContent = wanted;
    return;
  }
  let start = 0;
  while (start < Math.min(now.length, wanted.length) && now[start] === wanted[start]) start += 1;
  let end = 0;
  while (end < Math.min(now.length, wanted.length) - start && now.at(-1 - end) === wanted.at(-1 - end))
    end += 1;
  node.replaceData(start, now.length - start - end, wanted.slice(start, wanted.length - end));
}

/** As if it had been typed, so that the browser's own undo knows of it. */
function insert(text: string): void {
  document.execCommand('insertText', false, text);
}
