// What the tests need beyond packages: a browser. Run by `npm test` before the tests, so that a missing one is one
// clear message rather than twenty failed journeys.

import { messageOf } from '../src/kernel/errors.ts';
import { findOrInstallChromium } from '../test/support/chromium.ts';

try {
  await findOrInstallChromium();
} catch (error) {
  process.stderr.write(`${messageOf(error)}\n`);
  process.exitCode = 1;
}
