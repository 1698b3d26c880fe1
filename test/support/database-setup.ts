import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { endPostmaster, findLivingPostmaster } from '../../src/store/embedded/postmaster.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where this run's database lies. The first test that needs it starts it; the run's end removes it. */
    databaseFolder: string;
  }
}

export default function setup(project: TestProject): () => Promise<void> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'broadsheet-test-')));
  project.provide('databaseFolder', folder);
  return async () => {
    const postmaster = await findLivingPostmaster(join(folder, 'postgres'));
    if (postmaster) await endPostmaster(postmaster.pid, 5000);
    rmSync(folder, { recursive: true, force: true });
  };
}
