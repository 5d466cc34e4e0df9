/** How often a guard may be asked for one text; more, and without it something does not end. */
const mostAsked = 5_000_000;
export const endless = 'does not end';

/** What instrument.ts writes into the code. */
export interface Hooks {
  readonly guard: (guard: number, holds: unknown) => unknown;
  /** A set of words of which the first has the number `first`. */
  readonly Set: new (
    words: readonly string[],
    first: number,
  ) => Set<string>;
}

/** What the code that is tried asks while it runs. */
export class Switches {
  /** Guards that had something to do before any item: while something was built that is kept. */
  readonly whileLoading = new Set<number>();
  /** Told each item in which a guard has something to do; null where nobody asks. */
  worksIn: ((guard: number, item: number) => void) | null = null;
  private off: ReadonlySet<number> = new Set();
  private item = -1;
  private asked = 0;

  switchOff(guards: Iterable<number>): void {
    this.off = new Set(guards);
  }

  begin(item: number): void {
    this.item = item;
    this.asked = 0;
  }

  /** For `globalThis.guards`. */
  get hooks(): Hooks {
    const works = (guard: number) => this.works(guard);
    return {
      guard: (guard: number, holds: unknown) => (holds && works(guard) ? holds : false),
      Set: class extends Set<string> {
        private readonly numbers = new Map<string, number>();
        constructor(words: readonly string[], first: number) {
          super(words);
          for (const [at, word] of words.entries()) this.numbers.set(word, first + at);
        }
        override has(word: string): boolean {
          return super.has(word) && works(this.numbers.get(word) ?? -1);
        }
        override *[Symbol.iterator](): SetIterator<string> {
          for (const word of super.values()) if (works(this.numbers.get(word) ?? -1)) yield word;
        }
      },
    };
  }

  private works(guard: number): boolean {
    this.asked += 1;
    if (this.asked > mostAsked) throw new Error(endless);
    if (this.off.has(guard)) return false;
    if (guard < 0) return true;
    if (this.item < 0) this.whileLoading.add(guard);
    else this.worksIn?.(guard, this.item);
    return true;
  }
}
