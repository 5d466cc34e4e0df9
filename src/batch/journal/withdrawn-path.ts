/** Whether a path is one that a withdrawal wrote: `name.withdrawn.md`. */
export function isWithdrawnPath(path: string): boolean {
  return /\.withdrawn(?:\.[^/]+)?$/u.test(path);
}
