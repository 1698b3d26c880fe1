// Child processes as the launcher needs them: one quiet kind, one that takes over the terminal.

import { spawn } from 'node:child_process';

/**
 * Runs a program to its end and gives its exit code and all it printed.
 * @param {string} file @param {string[]} args @param {import('node:child_process').SpawnOptions} options
 * @returns {Promise<{ code: number, output: string }>}
 */
export function runQuietly(file, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    const chunks = [];
    child.stdout.on('data', (chunk) => chunks.push(chunk));
    child.stderr.on('data', (chunk) => chunks.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString('utf8') }));
  });
}

/**
 * Runs a program on this terminal and hands it our signals. Gives its exit code, or the signal that ended it.
 *
 * The channel tells the program when this launcher is gone: without it, `kill -9` of the launcher (which is what
 * `npm start` has as its child) would leave a server nobody knows of on the port.
 * @param {string} file @param {string[]} args @param {{ cwd?: string, env?: NodeJS.ProcessEnv, channel?: boolean }} options
 * @returns {Promise<{ code: number, signal: NodeJS.Signals | null }>}
 */
export function runInTerminal(file, args, { channel = false, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const stdio = channel ? ['inherit', 'inherit', 'inherit', 'ipc'] : 'inherit';
    const child = spawn(file, args, { ...options, stdio });
    const forward = (signal) => {
      // A Ctrl-C at a terminal reaches the whole foreground group, the program included: passing it on as well would
      // be a second Ctrl-C, which means "stop at once".
      if (signal === 'SIGINT' && process.stdin.isTTY) return;
      child.kill(signal);
    };
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, forward);
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      for (const name of ['SIGINT', 'SIGTERM']) process.off(name, forward);
      resolve({ code: code ?? 1, signal });
    });
  });
}

/** Ends this process the way the program ended. @param {{ code: number, signal: NodeJS.Signals | null }} result */
export function endAs({ code, signal }) {
  if (signal) process.kill(process.pid, signal);
  else process.exitCode = code;
}
