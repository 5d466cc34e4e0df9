import { signal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** A question put to the editor; with a label there is something to type. */
export interface DialogQuestion {
  readonly title: string;
  readonly text?: string;
  readonly label?: string;
  readonly value?: string;
  /** What is typed may be empty. */
  readonly optional?: boolean;
  readonly action: string;
}

const question = signal<(DialogQuestion & { readonly answer: (typed: string | null) => void }) | null>(null);

/** What was typed ("" where nothing is to be typed), or null where the editor thought better of it. */
export function ask(asked: DialogQuestion): Promise<string | null> {
  const before = document.activeElement;
  return new Promise((resolve) => {
    question.value = {
      ...asked,
      answer: (typed) => {
        question.value = null;
        if (before instanceof HTMLElement) before.focus();
        resolve(typed);
      },
    };
  });
}

export const isAsking = (): boolean => document.querySelector('dialog[open]') !== null;

export function Dialog() {
  const open = question.value;
  const box = useRef<HTMLDialogElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    if (open === null) return;
    box.current?.showModal();
    field.current?.focus();
  }, [open]);
  if (open === null) return null;
  const { title, text, label, value = '', optional = false, action, answer } = open;
  const finish = (): void => {
    const typed = field.current?.value.trim() ?? '';
    if (label !== undefined && !optional && typed === '') field.current?.focus();
    else answer(typed);
  };
  return (
    <dialog ref={box} aria-labelledby="question" onCancel={() => answer(null)}>
      <form
        method="dialog"
        onSubmit={(event) => {
          event.preventDefault();
          finish();
        }}
      >
        <h2 id="question">{title}</h2>
        {text?.split('\n').map((line) => (
          <p key={line}>{line}</p>
        ))}
        {label !== undefined && (
          <label>
            {label}
            <textarea
              ref={field}
              rows={2}
              defaultValue={value}
              required={!optional}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
                event.preventDefault();
                finish();
              }}
            />
          </label>
        )}
        <p class="buttons">
          <button type="submit" class="main">
            {action}
          </button>
          <button type="button" onClick={() => answer(null)}>
            Cancel
          </button>
        </p>
      </form>
    </dialog>
  );
}
