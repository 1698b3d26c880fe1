import { describe, expect, test } from 'vitest';
import { parseConfig } from './config.ts';

describe('the environment', () => {
  test('an empty one serves the demo edition to this machine alone', () => {
    expect(parseConfig({}, '/srv/paper')).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      dataFolder: '/srv/paper/data',
      databaseUrl: null,
      demo: true,
      publicUrl: null,
      trustProxy: false,
      cacheBytes: 64 * 2 ** 20,
      cdnPurge: null,
    });
  });

  test('an empty value counts as none', () => {
    expect(parseConfig({ PORT: '', DATABASE_URL: '' })).toMatchObject({ port: 3000, databaseUrl: null });
  });

  test('every value that cannot be used is named at once, with what to write instead', () => {
    const bad = { PORT: '99999', DATABASE_URL: 'mysql://db', TRUST_PROXY: '1', CACHE_SIZE: 'much' };
    expect(() => parseConfig(bad)).toThrow(
      /PORT: .*\n.*DATABASE_URL: Use an address such as.*\n.*TRUST_PROXY: Use off, on.*\n.*CACHE_SIZE: Use a size/,
    );
  });

  test.each([
    ['off', false],
    ['on', true],
    ['loopback', 'loopback'],
    ['10.0.0.0/8, fd00::/8', '10.0.0.0/8, fd00::/8'],
  ])('TRUST_PROXY=%s believes %s', (value, believed) => {
    expect(parseConfig({ TRUST_PROXY: value }).trustProxy).toBe(believed);
  });

  test.each(['1', '10.0.0.0/33', 'loopbck', 'proxy.internal', '10.0.0.1/8/8', ','])(
    'TRUST_PROXY=%s is refused',
    (value) => {
      expect(() => parseConfig({ TRUST_PROXY: value })).toThrow('TRUST_PROXY');
    },
  );

  test('sizes are read as people write them', () => {
    const bytesOf = (size: string) => parseConfig({ CACHE_SIZE: size }).cacheBytes;
    expect(bytesOf('1GB')).toBe(2 ** 30);
    expect(bytesOf('256 MB')).toBe(256 * 2 ** 20);
    expect(bytesOf('1000')).toBe(1000);
  });
});
