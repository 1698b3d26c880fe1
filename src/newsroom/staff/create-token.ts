import { AppError } from '../../kernel/errors.ts';
import { type Actor, SCOPES, type Scope } from '../../story/policy.ts';
import { inTransaction, type Newsroom } from '../unit-of-work.ts';
import { hashOf, newSecret } from './token-secret.ts';

const SCOPE_NAMES: ReadonlySet<string> = new Set(SCOPES);

export function isScope(name: string): name is Scope {
  return SCOPE_NAMES.has(name);
}

/** Tokens are made and revoked on the newspaper's own machine: a stolen token must not be able to make others. */
export function assertSystem(actor: Actor): void {
  if (actor.type === 'system') return;
  throw new AppError(
    'forbidden',
    'Access tokens are managed on the command line: broadsheet token add, list, revoke.',
  );
}

/** Makes an access token. The secret is in the answer and nowhere else: only its hash is stored. */
export async function createToken(
  newsroom: Newsroom,
  actor: Actor,
  input: { name: string; scopes: readonly string[]; expiresAt?: Date | undefined },
): Promise<{ id: string; token: string }> {
  assertSystem(actor);
  const name = input.name.trim();
  const problems = [
    ...(name === '' || name.length > 100
      ? [{ path: 'name', message: 'is empty or too long', remedy: 'Give a name of 1 to 100 characters.' }]
      : []),
    ...(input.scopes.length === 0
      ? [{ path: 'scopes', message: 'is empty', remedy: `Choose among: ${SCOPES.join(', ')}.` }]
      : []),
    ...input.scopes
      .filter((scope) => !isScope(scope))
      .map((scope) => ({
        path: 'scopes',
        message: `"${scope}" is not a scope`,
        remedy: `Choose among: ${SCOPES.join(', ')}.`,
      })),
  ];
  if (problems.length > 0) {
    const said = problems.map((problem) => `${problem.path} ${problem.message}. ${problem.remedy}`);
    throw new AppError('invalid_input', `This token cannot be made: ${said.join(' ')}`, { problems });
  }
  const token = newSecret();
  return inTransaction(newsroom, actor, async (work) => {
    const id = work.ids.next();
    const scopes = [...new Set(input.scopes)];
    await work.tx
      .insertInto('access_token')
      .values({
        id,
        name,
        hash: hashOf(token),
        scopes,
        created_at: work.now,
        expires_at: input.expiresAt ?? null,
        revoked_at: null,
        last_used_at: null,
      })
      .execute();
    work.audit('token.create', 'token', id, { name, scopes });
    return { id, token };
  });
}
