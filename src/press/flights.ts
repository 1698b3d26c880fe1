/** The end of one making of a value: whether it can be kept, and the moment at which its making began. */
export interface Outcome<T> {
  readonly value: T;
  /** True when nothing that was read had changed by the end. */
  readonly settled: boolean;
  readonly began: number;
}

/**
 * One making per key at a time: whoever asks meanwhile waits for it. The rule that keeps answers fresh: a waiting caller takes
 * the outcome if it is settled, or else only if its making began after the caller asked. Otherwise a change could lie
 * between the two, and the caller asks again; that second making begins later than the question, so nobody waits for a third.
 */
export class Flights<T> {
  readonly #running = new Map<string, Promise<Outcome<T>>>();
  readonly #moment: () => number;

  /** `moment` counts up with every call, here and wherever a making begins. */
  constructor(moment: () => number) {
    this.#moment = moment;
  }

  async join(key: string, make: () => Promise<Outcome<T>>): Promise<T> {
    const asked = this.#moment();
    for (;;) {
      const outcome = await (this.#running.get(key) ?? this.#launch(key, make));
      if (outcome.settled || outcome.began > asked) return outcome.value;
    }
  }

  get size(): number {
    return this.#running.size;
  }

  #launch(key: string, make: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
    const flight = make().finally(() => this.#running.delete(key));
    this.#running.set(key, flight);
    return flight;
  }
}
