const constants: Readonly<Record<string, string>> = {
  None: 'null',
  undefined: 'null',
  NaN: 'null',
  True: 'true',
  False: 'false',
};

/**
 * What a model writes for JSON, as JSON: raw line breaks and tabs in strings are escaped; comments, commas behind the
 * last entry and Python's words go. Nothing is added, so that what was cut off stays so.
 */
export function mendJson(text: string): string {
  return text.replace(
    /"(?:[^"\\]|\\.)*"|\/\*[\s\S]*?\*\/|\/\/[^\n]*|,(?=(?:\s|\/\*[\s\S]*?\*\/|\/\/[^\n]*)*[}\]])|\b(?:None|undefined|NaN|True|False)\b/gu,
    (found) => {
      if (!found.startsWith('"')) return constants[found] ?? '';
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what JSON forbids in a string
      return found.replace(/[\u0000-\u001f]/g, (raw) => JSON.stringify(raw).slice(1, -1));
    },
  );
}
