/** How findings and changes are told on every page: the desk's and the review page's. */
export const levelNames = { error: 'Error', warning: 'Warning', remark: 'Remark' } as const;

/** What both readers say of a finding besides its message. */
export function reasonsFor({
  because,
  why,
}: {
  readonly because?: string | null | undefined;
  readonly why?: string | null | undefined;
}): readonly string[] {
  return [...(because ? [`Compared: ${because}`] : []), ...(why ? [`Second editor: ${sentence(why)}`] : [])];
}

/** Words that begin with a capital and end as a sentence does. */
export function sentence(text: string): string {
  const begun = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?…”’»)]$/u.test(begun) ? begun : `${begun}.`;
}
