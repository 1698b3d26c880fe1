import { existsSync, readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { parseEnv } from 'node:util';
import { z } from 'zod';
import { AppError } from './kernel/errors.ts';

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const port = z.coerce.number({ error: 'Use a number from 0 to 65535' }).int().min(0).max(65535);
const flag = (value: boolean) =>
  z
    .enum(['on', 'off', 'true', 'false', '1', '0', 'yes', 'no'], { error: 'Use on or off' })
    .transform((word) => ['on', 'true', '1', 'yes'].includes(word))
    .default(value);

/** Sizes as people write them: `64MB`, `256 MB`, `1GB`, or bytes. */
const bytes = z
  .string()
  .regex(/^\d+\s*(?:[KMG]i?B)?$/i, 'Use a size such as 64MB or 1GB')
  .transform((value) => {
    const unit = { k: 2 ** 10, m: 2 ** 20, g: 2 ** 30 }[/[kmg]/i.exec(value)?.[0].toLowerCase() ?? ''] ?? 1;
    return Number.parseInt(value, 10) * unit;
  });

/** Networks that have a name; others are given as `10.0.0.0/8`. */
const NAMED_NETWORKS = new Set(['loopback', 'linklocal', 'uniquelocal']);

function isNetwork(value: string): boolean {
  const [address = '', prefix, ...rest] = value.split('/');
  const version = isIP(address);
  if (version === 0 || rest.length > 0) return NAMED_NETWORKS.has(value);
  return prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= (version === 4 ? 32 : 128));
}

/** Whose X-Forwarded-For is believed. A bare number is refused: it would be read as an address of 0.0.0.0/8, and believe nobody. */
const proxies = z
  .string()
  .default('off')
  .refine(
    (value) =>
      /^(?:on|off|true|false)$/.test(value) || value.split(',').every((part) => isNetwork(part.trim())),
    'Use off, on, loopback, or addresses and networks parted by commas, such as 10.0.0.0/8',
  )
  .transform((value) =>
    value === 'off' || value === 'false' ? false : value === 'on' || value === 'true' ? true : value,
  );

/** Every variable that Broadsheet reads, with its default. `docs/operations.md` explains each. */
const environmentSchema = z.object({
  PORT: port.default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  BROADSHEET_DATA: z.string().min(1).default('./data'),
  DATABASE_URL: z
    .url({
      protocol: /^postgres(?:ql)?$/,
      error: 'Use an address such as postgres://user:password@host:5432/name',
    })
    .optional(),
  BROADSHEET_DEMO: flag(true),
  PUBLIC_URL: z
    .url({
      protocol: /^https?$/,
      error: 'Use the full address that readers see, such as https://news.example',
    })
    .optional(),
  TRUST_PROXY: proxies,
  LOG_LEVEL: z.enum(LOG_LEVELS, { error: `Use one of ${LOG_LEVELS.join(', ')}` }).default('warn'),
  CACHE_SIZE: bytes.prefault('64MB'),
  CDN_PURGE_URL: z.url({ protocol: /^https?$/ }).optional(),
  CDN_PURGE_TOKEN: z.string().optional(),
});

export interface Config {
  readonly port: number;
  readonly host: string;
  /** Absolute path of the folder that holds the embedded database, the media and the locks. */
  readonly dataFolder: string;
  /** Null: the embedded PostgreSQL. */
  readonly databaseUrl: string | null;
  readonly demo: boolean;
  /** Without a trailing slash; null: derived from host and port. */
  readonly publicUrl: string | null;
  readonly trustProxy: boolean | string;
  readonly logLevel: z.infer<typeof environmentSchema>['LOG_LEVEL'];
  readonly cacheBytes: number;
  readonly cdnPurge: { readonly url: string; readonly token: string | null } | null;
}

/** Parses an environment. Every problem is named at once, with the variable and what to write instead. */
export function parseConfig(
  environment: Readonly<Record<string, string | undefined>>,
  folder = process.cwd(),
): Config {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = environmentSchema.safeParse(given);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => ({
      path: issue.path.join('.'),
      message: issue.message,
    }));
    const lines = problems.map((problem) => `  ${problem.path}: ${problem.message}`).join('\n');
    throw new AppError(
      'invalid_config',
      `The environment (or .env) has values that cannot be used:\n${lines}`,
      { problems },
    );
  }
  const env = parsed.data;
  return {
    port: env.PORT,
    host: env.HOST,
    dataFolder: resolve(folder, env.BROADSHEET_DATA),
    databaseUrl: env.DATABASE_URL ?? null,
    demo: env.BROADSHEET_DEMO,
    publicUrl: env.PUBLIC_URL?.replace(/\/+$/, '') ?? null,
    trustProxy: env.TRUST_PROXY,
    logLevel: env.LOG_LEVEL,
    cacheBytes: env.CACHE_SIZE,
    cdnPurge: env.CDN_PURGE_URL ? { url: env.CDN_PURGE_URL, token: env.CDN_PURGE_TOKEN ?? null } : null,
  };
}

/** The configuration of this process: its environment over the `.env` file of the working directory. */
export function loadConfig(): Config {
  const file = resolve('.env');
  const fromFile = existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {};
  return parseConfig({ ...fromFile, ...process.env });
}
