// One line of progress per step, on standard error so that a command's own output stays clean.
// Plain JavaScript without dependencies: this runs on the newcomer's Node (18 and up) before anything is installed.

const FRAMES = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];

/** Seconds with one decimal, or milliseconds under one second. @param {number} ms */
function elapsed(ms) {
  return ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`;
}

/**
 * Runs `work` under a spinner (a terminal) or between two plain lines (anything else), and says how long it took.
 * @template T
 * @param {string} label what is being done, such as "Installing packages"
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(label, work) {
  const out = process.stderr;
  const live = Boolean(out.isTTY) && !process.env.CI;
  const start = performance.now();
  let frame = 0;
  const draw = () => {
    out.write(`\r\x1b[2K${FRAMES[frame++ % FRAMES.length]} ${label} … ${elapsed(performance.now() - start)}`);
  };
  if (!live) out.write(`${label} …\n`);
  const timer = live ? setInterval(draw, 100) : undefined;
  const finish = (mark) => {
    clearInterval(timer);
    out.write(`${live ? '\r\x1b[2K' : ''}${mark} ${label} (${elapsed(performance.now() - start)})\n`);
  };
  try {
    const result = await work();
    finish('✔');
    return result;
  } catch (error) {
    finish('✖');
    throw error;
  }
}

/** A failure whose message is meant for the person at the keyboard: printed without a stack. */
export class LaunchError extends Error {}
