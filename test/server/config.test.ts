import { describe, expect, test } from 'vitest';
import { ConfigError, isLoopback, readConfig } from '../../server/config.ts';

test('without any setting the site runs on this machine alone', () => {
  expect(readConfig({})).toMatchObject({ host: '127.0.0.1', port: 3000, graceMs: 5000 });
});

test('an empty setting is no setting', () => {
  expect(readConfig({ PORT: '' }).port).toBe(3000);
});

describe('a setting that cannot be used stops with one sentence that names it', () => {
  test.each([
    [{ PORT: 'abc' }, 'PORT=abc cannot be used: a whole number from 0 to 65535 is needed.'],
    [{ PORT: '70000' }, 'PORT=70000 cannot be used: a whole number from 0 to 65535 is needed.'],
    [
      { ADJOINT_GRACE_MS: '-1' },
      'ADJOINT_GRACE_MS=-1 cannot be used: milliseconds from 0 to 60000 are needed.',
    ],
    [
      { ADJOINT_ORIGIN: 'quiz' },
      'ADJOINT_ORIGIN=quiz cannot be used: an address such as https://quiz.example.edu is needed.',
    ],
  ])('%o', (environment, sentence) => {
    expect(() => readConfig(environment)).toThrow(new ConfigError(sentence));
  });
});

test('loopback addresses are known', () => {
  expect(['127.0.0.1', '127.3.4.5', '::1', 'localhost'].every(isLoopback)).toBe(true);
  expect(['0.0.0.0', '192.168.1.2', '::', '127.example.org'].some(isLoopback)).toBe(false);
});
