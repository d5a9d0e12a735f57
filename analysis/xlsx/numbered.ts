/** Things that a file holds once and names by their number, in the order in which they were first wanted. */
export class Numbered {
  private readonly numbers = new Map<string, number>();

  constructor(first: readonly string[] = []) {
    for (const item of first) this.of(item);
  }

  of(item: string): number {
    const known = this.numbers.get(item);
    if (known !== undefined) return known;
    const number = this.numbers.size;
    this.numbers.set(item, number);
    return number;
  }

  get items(): readonly string[] {
    return [...this.numbers.keys()];
  }
}
