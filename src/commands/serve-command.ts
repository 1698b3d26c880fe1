import { loadConfig } from '../config.ts';
import { messageOf } from '../kernel/errors.ts';
import { serve } from './serve.ts';
import { terminalSteps } from './steps.ts';

/** `broadsheet serve`: until SIGTERM or SIGINT, then drains and ends. */
export async function serveCommand(): Promise<void> {
  const started = performance.now();
  const serving = await serve(loadConfig(), terminalSteps());
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stdout.write(`\n  The newspaper is at ${serving.address}   (${seconds} s)\n  Ctrl-C stops it.\n\n`);
  const stop = () => {
    serving.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(`${messageOf(error)}\n`);
        process.exit(1);
      },
    );
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}
