/** Memory that all threads share. */
export interface SharedBaseline {
  readonly items: number;
  readonly outcomes: SharedArrayBuffer;
  readonly took: SharedArrayBuffer;
  readonly worked: SharedArrayBuffer;
}

/** For so many guards and items, with nothing run. */
export function newBaseline(guards: number, items: number): SharedBaseline {
  return {
    items,
    outcomes: new SharedArrayBuffer(items * BigUint64Array.BYTES_PER_ELEMENT),
    took: new SharedArrayBuffer(items * Float32Array.BYTES_PER_ELEMENT),
    worked: new SharedArrayBuffer(guards * Math.ceil(items / 8)),
  };
}

/** What comes of every item with all guards on, and in which of them each guard had something to do. */
export class Baseline {
  /** By item; 0 where it tells nothing. */
  readonly outcomes: BigUint64Array;
  /** By item, in milliseconds. */
  readonly took: Float32Array;
  private readonly items: number;
  private readonly worked: Uint8Array;
  private readonly row: number;

  constructor({ items, outcomes, took, worked }: SharedBaseline) {
    this.items = items;
    this.outcomes = new BigUint64Array(outcomes);
    this.took = new Float32Array(took);
    this.worked = new Uint8Array(worked);
    this.row = Math.ceil(items / 8);
  }

  /** Every second eight items, so that no two threads write the same byte. */
  half(half: number): readonly number[] {
    return Array.from({ length: this.items }, (_, at) => at).filter((at) => (at >> 3) % 2 === half);
  }

  setWorked(guard: number, item: number): void {
    const at = guard * this.row + (item >> 3);
    this.worked[at] = (this.worked[at] ?? 0) | (1 << (item & 7));
  }

  hasWorked(guard: number, item: number): boolean {
    return ((this.worked[guard * this.row + (item >> 3)] ?? 0) & (1 << (item & 7))) !== 0;
  }

  hasEverWorked(guard: number): boolean {
    return this.worked.subarray(guard * this.row, (guard + 1) * this.row).some((byte) => byte !== 0);
  }

  /** Those in which a guard had something to do, the quickest first. */
  itemsOf(guard: number): readonly number[] {
    return Array.from({ length: this.items }, (_, at) => at)
      .filter((at) => this.hasWorked(guard, at))
      .sort((one, other) => (this.took[one] ?? 0) - (this.took[other] ?? 0));
  }
}
