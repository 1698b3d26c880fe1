/** A reader's place wherever it is entered; empty once it has left. */
export interface Seat<E> {
  reader: E | undefined;
}

/**
 * Who read one thing. Entering is what every page pays for each of its facts, so it is a push and nothing more. Seats of those who
 * left are cleared away when they are the greater half; they hold nothing meanwhile.
 */
export class Readers<E> {
  #seats: Seat<E>[] = [];
  #empty = 0;

  get size(): number {
    return this.#seats.length - this.#empty;
  }

  /** A reader comes once. */
  add(seat: Seat<E>): void {
    this.#seats.push(seat);
  }

  /** One of the seats has been emptied. */
  leave(): void {
    this.#empty += 1;
    if (this.#empty * 2 <= this.#seats.length) return;
    this.#seats = this.#seats.filter(({ reader }) => reader !== undefined);
    this.#empty = 0;
  }

  forEach(visit: (reader: E) => void): void {
    for (const { reader } of this.#seats) if (reader !== undefined) visit(reader);
  }
}
