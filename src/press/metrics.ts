import { Counter, Gauge, Histogram, type Registry } from 'prom-client';

/** Plain numbers, since a hit must not pay for a metric; read when the metrics are asked for. */
export interface Counts {
  hits: number;
  misses: number;
  kept: number;
  overtaken: number;
  dropped: number;
  needless: number;
  evictions: number;
  expired: number;
  recompressed: number;
}

export function createCounts(): Counts {
  return {
    hits: 0,
    misses: 0,
    kept: 0,
    overtaken: 0,
    dropped: 0,
    needless: 0,
    evictions: 0,
    expired: 0,
    recompressed: 0,
  };
}

const HELP: Record<keyof Counts, string> = {
  hits: 'Pages answered from the press',
  misses: 'Pages that had to be made',
  kept: 'Pages and fragments kept',
  overtaken: 'Renders that a change overtook while they ran',
  dropped: 'Pages and fragments dropped by a change',
  needless: 'Pages dropped by a change and then made again with the same bytes',
  evictions: 'Pages and fragments given up for lack of room',
  expired: 'Pages found past their time',
  recompressed: 'Bodies compressed again at the best level',
};

export interface Gauges {
  bytes(): number;
  entries(): number;
  indexed(): number;
  trusted(): boolean;
}

/** Registers the press's metrics and returns the histogram of render times (seconds). */
export function registerMetrics(registry: Registry, counts: Counts, gauges: Gauges): Histogram {
  const registers = [registry];
  for (const [name, help] of Object.entries(HELP)) {
    new Counter({
      name: `broadsheet_press_${name}_total`,
      help,
      registers,
      collect() {
        this.reset();
        this.inc(Object.entries(counts).find(([key]) => key === name)?.[1] ?? 0);
      },
    });
  }
  const gauge = (name: string, help: string, value: () => number) =>
    new Gauge({
      name: `broadsheet_press_${name}`,
      help,
      registers,
      collect() {
        this.set(value());
      },
    });
  gauge('bytes', 'Memory the press holds, estimated', gauges.bytes);
  gauge('entries', 'Pages and fragments held', gauges.entries);
  gauge('indexed', 'Different facts and windows of lists that they read', gauges.indexed);
  gauge('trusted', '1 while changes are heard, 0 while every page is a miss', () => Number(gauges.trusted()));
  return new Histogram({
    name: 'broadsheet_press_render_seconds',
    help: 'Time to make a page, data included, compression not',
    buckets: [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    registers,
  });
}
