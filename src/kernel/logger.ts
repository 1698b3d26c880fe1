import { pino } from 'pino';

export type LogLevel = 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';

export interface Logger {
  error(fields: object, message?: string): void;
  warn(fields: object, message?: string): void;
  info(fields: object, message?: string): void;
  debug(fields: object, message?: string): void;
  child(fields: object): Logger;
}

/** Paths whose values never reach a log line: whatever may hold a secret. */
const SECRETS = [
  '*.authorization',
  '*.cookie',
  '*.token',
  '*.password',
  '*.secret',
  'authorization',
  'token',
  'password',
  'req.headers.authorization',
  'req.headers.cookie',
];

/** JSON lines on standard error, so that a command's own output on standard output stays clean. */
export function createLogger(level: LogLevel): Logger {
  return pino(
    { level, base: null, redact: { paths: SECRETS, censor: '[redacted]' } },
    pino.destination({ dest: 2, sync: true }),
  );
}

export const silentLogger: Logger = {
  error: () => {},
  warn: () => {},
  info: () => {},
  debug: () => {},
  child: () => silentLogger,
};
