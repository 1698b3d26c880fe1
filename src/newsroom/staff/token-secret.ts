import { createHash, randomBytes } from 'node:crypto';

/** `bs_` and 32 random bytes in base64url: the prefix lets scanners of leaked secrets recognise ours. */
const SHAPE = /^bs_[A-Za-z0-9_-]{43}$/;

export function newSecret(): string {
  return `bs_${randomBytes(32).toString('base64url')}`;
}

export function looksLikeSecret(value: string): boolean {
  return SHAPE.test(value);
}

/** What is stored of a secret. 256 random bits need no salt and no slow hash: there is nothing to guess from. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
