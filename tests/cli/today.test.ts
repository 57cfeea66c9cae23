import { afterEach, describe, expect, test, vi } from 'vitest';
import { today } from '../../src/cli/today.ts';

const at = (env: Record<string, string>, now = '2021-06-30T23:30:00Z') =>
  today({ env, now: () => new Date(now) });

describe('today', () => {
  afterEach(() => vi.unstubAllEnvs());

  test.each([
    ['Pacific/Kiritimati', '2021-07-01'],
    ['UTC', '2021-06-30'],
    ['America/Anchorage', '2021-06-30'],
  ])('is the local day in %s', (zone, day) => {
    vi.stubEnv('TZ', zone);
    expect(at({}).value).toBe(day);
  });

  test('is the UTC day of SOURCE_DATE_EPOCH wherever that is set', () => {
    vi.stubEnv('TZ', 'Pacific/Kiritimati');
    expect(at({ SOURCE_DATE_EPOCH: '1609459199' }).value).toBe('2020-12-31');
    expect(at({ SOURCE_DATE_EPOCH: '' }).value).toBe('2021-07-01');
  });

  test.each(['x', '-1', '1.5', '99999999999999'])('refuses SOURCE_DATE_EPOCH=%s', (epoch) => {
    expect(at({ SOURCE_DATE_EPOCH: epoch }).diagnostics.map(({ code }) => code)).toEqual([
      'cli/bad-epoch',
    ]);
  });
});
