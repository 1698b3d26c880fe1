import { z } from 'zod';

/** Of the system, and of PostgreSQL: shutting down, crashed, starting, too many clients, disk full, input/output error. */
const CODES = new Set([
  ...['ECONNREFUSED', 'ENOENT', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENOTFOUND', 'EAI_AGAIN'],
  ...['57P01', '57P02', '57P03', '53300', '53100', '58030'],
]);
/** What pg says without a code, of connections that broke or could not be had. */
const WORDS =
  /^Connection terminated|timeout exceeded when trying to connect|connection error and is not queryable/;

const thrownSchema = z.object({ code: z.string().optional(), message: z.string().optional() });

/** Whether this is the database being out of reach, or unable to write, rather than a mistake of ours: it passes by itself. */
export function isDatabaseAway(error: unknown): boolean {
  const { code = '', message = '' } = thrownSchema.safeParse(error).data ?? {};
  return CODES.has(code) || WORDS.test(message);
}
