import { expect, test } from 'vitest';
import { clockText, dateTimeText, durationText, exactTimeText } from '../../server/pages/times.ts';

const at = Date.UTC(2026, 9, 31, 15, 59, 0);
const taipei = 'Asia/Taipei';

test('an instant is shown in the zone of the course, with its weekday', () => {
  expect(dateTimeText(at, { language: 'zh-TW', zone: taipei })).toBe('10/31（六）23:59');
  expect(dateTimeText(at, { language: 'en', zone: taipei })).toBe('Sat 31 Oct, 23:59');
  expect(exactTimeText(at, { language: 'zh-TW', zone: taipei })).toBe('2026/10/31（六）23:59:00');
});

test('a length of time is told in the two units that matter', () => {
  expect(durationText(20 * 60_000, 'zh-TW')).toBe('20 分鐘');
  expect(durationText(95 * 60_000, 'en')).toBe('1 h 35 min');
  expect(durationText(50 * 3_600_000, 'en')).toBe('2 days 2 h');
});

test('the countdown rounds up, so that 0:00 is over', () => {
  expect(clockText(61_200)).toBe('01:02');
  expect(clockText(3_600_000)).toBe('1:00:00');
  expect(clockText(-5)).toBe('00:00');
});
