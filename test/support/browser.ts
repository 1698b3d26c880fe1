import { type Browser, chromium } from 'playwright-core';
import { findOrInstallChromium } from './chromium.ts';

/** A browser that does what it is told and nothing else: no first-run pages, no updates, no calls home. */
const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

/** Starts a headless Chromium. Close it in `afterAll`. */
export async function launchBrowser(): Promise<Browser> {
  const isRoot = process.getuid?.() === 0;
  return chromium.launch({
    executablePath: await findOrInstallChromium(),
    headless: true,
    // Chromium's sandbox refuses root; the pages it shows here are our own.
    args: isRoot ? [...QUIET, '--no-sandbox'] : QUIET,
  });
}
