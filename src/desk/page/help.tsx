import { signal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { hasSingleKeys, keepSingleKeys } from './editor.ts';
import { commands, type KeyboardPlace } from './keys.ts';

const isOpen = signal(false);

export function showHelp(): void {
  isOpen.value = true;
}

const headings: readonly (readonly [KeyboardPlace, string])[] = [
  ['inbox', 'In the inbox'],
  ['story', 'In a story'],
  ['text', 'While writing'],
];

const sayKey = (key: string): string =>
  key.replace('Escape', 'Esc').replace('ArrowDown', '↓').replace('ArrowUp', '↑').replace('Ctrl', 'Ctrl or ⌘');

/** All keys, and the switch for those of one letter. */
export function Help() {
  const box = useRef<HTMLDialogElement>(null);
  const open = isOpen.value;
  useLayoutEffect(() => {
    if (open) box.current?.showModal();
  }, [open]);
  if (!open) return null;
  const close = (): void => {
    isOpen.value = false;
  };
  return (
    <dialog ref={box} class="help" aria-labelledby="keys" onCancel={close}>
      <h2 id="keys">Keys</h2>
      <div class="columns">
        {headings.map(([where, heading]) => (
          <section key={where}>
            <h3>{heading}</h3>
            <dl>
              {commands
                .filter((one) => one.where.includes(where))
                .map(({ label, keys }) => (
                  <div key={label}>
                    <dt>
                      {keys.map((key) => (
                        <kbd key={key}>{sayKey(key)}</kbd>
                      ))}
                    </dt>
                    <dd>{label}</dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
      <label class="check">
        <input
          type="checkbox"
          checked={hasSingleKeys()}
          onChange={(event) => keepSingleKeys(event.currentTarget.checked)}
        />
        Keys of one letter are on (turn them off for speech input)
      </label>
      <p class="buttons">
        <button type="button" class="main" onClick={close}>
          Close
        </button>
      </p>
    </dialog>
  );
}
