/** The folder of the package, with prompts/ and samples/ in it: one above src/, and one above the built dist/. */
export const packageFolder: URL = new URL('../', import.meta.url);
