/** Steps of a start, each with a spinner, what it did, and the time it took. */
export interface Steps {
  run<T>(title: string, work: (say: (detail: string) => void) => Promise<T>): Promise<T>;
}

const FRAMES = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];

/** On a terminal the line turns while the step works; elsewhere one line is written when it is done. */
export function terminalSteps(out: NodeJS.WriteStream = process.stderr): Steps {
  return {
    async run(title, work) {
      const started = performance.now();
      let detail = '';
      let frame = 0;
      const line = (mark: string) => {
        const seconds = ((performance.now() - started) / 1000).toFixed(1);
        return `${mark} ${title.padEnd(14)} ${seconds.padStart(5)} s  ${detail}`;
      };
      const spin = out.isTTY
        ? setInterval(() => {
            frame = (frame + 1) % FRAMES.length;
            out.write(`\r\x1b[2K${line(FRAMES[frame] ?? '')}`);
          }, 80)
        : undefined;
      const finish = (mark: string) => {
        clearInterval(spin);
        out.write(`${out.isTTY ? '\r\x1b[2K' : ''}${line(mark)}\n`);
      };
      try {
        const result = await work((said) => {
          detail = said;
        });
        finish('✓');
        return result;
      } catch (error) {
        finish('✗');
        throw error;
      }
    },
  };
}

export const silentSteps: Steps = { run: (_title, work) => work(() => {}) };
