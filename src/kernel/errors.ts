/**
 * Every error Broadsheet raises on purpose is an AppError with one of these codes. The HTTP status is declared
 * here once, so that no route decides it. Add a code here first; the compiler then finds the places that care.
 */
export const ERROR_STATUS = {
  invalid_input: 422,
  invalid_config: 500,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  gone: 410,
  story_conflict: 409,
  wrong_stage: 409,
  idempotency_mismatch: 409,
  idempotency_in_progress: 409,
  too_large: 413,
  unsupported_media: 415,
  rate_limited: 429,
  data_folder_in_use: 500,
  database_unavailable: 503,
  platform_unsupported: 500,
  target_not_empty: 409,
  import_failed: 422,
  internal: 500,
} as const;

export type ErrorCode = keyof typeof ERROR_STATUS;

/** One thing wrong with an input: where it is (a JSON path or a file position), what it is, how to mend it. */
export interface InputProblem {
  readonly path: string;
  readonly message: string;
  readonly remedy?: string;
}

export interface ErrorDetails {
  readonly problems?: readonly InputProblem[];
  readonly [key: string]: unknown;
}

/** An error with a stable code. `message` is written for the person who must act on it and never holds a secret. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  constructor(
    code: ErrorCode,
    message: string,
    details: ErrorDetails = {},
    options: { cause?: unknown } = {},
  ) {
    super(message, options);
    this.name = 'AppError';
    this.code = code;
    this.details = details;
  }

  get status(): number {
    return ERROR_STATUS[this.code];
  }
}

/** The error of an input that has these things wrong, told in a sentence each. */
export function invalidInput(...problems: readonly InputProblem[]): AppError {
  const said = problems.map((problem) => `${problem.path}: ${problem.message}.`);
  return new AppError('invalid_input', said.join(' '), { problems });
}

/** The message of anything that was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Fails loudly where the types say that nothing can be; the message names the value that was. */
export function unreachable(value: never): never {
  throw new AppError('internal', `Unexpected value: ${JSON.stringify(value)}`);
}
