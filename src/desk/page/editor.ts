/** Who sits here, as this browser remembers it; a browser that keeps nothing asks again. */

/** Of this tab: events say who caused them. */
export const windowId: string = crypto.randomUUID();

export function editorName(): string {
  return read('norwire.editor') ?? '';
}

export function keepEditorName(name: string): void {
  write('norwire.editor', name.trim());
}

/** Commands of one bare letter can be turned off: they are in the way of speech input. */
export function hasSingleKeys(): boolean {
  return read('norwire.single-keys') !== 'off';
}

export function keepSingleKeys(on: boolean): void {
  write('norwire.single-keys', on ? 'on' : 'off');
}

/** What could not be saved, by story and place, so that a closed tab loses nothing. */
export type Unsaved = Readonly<Record<string, string>>;

export function unsavedOf(story: string): Unsaved {
  try {
    return JSON.parse(read(`norwire.unsaved.${story}`) ?? '{}') as Unsaved;
  } catch {
    return {};
  }
}

export function keepUnsaved(story: string, texts: Unsaved): void {
  const name = `norwire.unsaved.${story}`;
  if (Object.keys(texts).length === 0) remove(name);
  else write(name, JSON.stringify(texts));
}

function read(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

function write(name: string, value: string): void {
  try {
    localStorage.setItem(name, value);
  } catch {
    // A browser that keeps nothing still works; it only forgets.
  }
}

function remove(name: string): void {
  try {
    localStorage.removeItem(name);
  } catch {
    // See above.
  }
}
