import { describe, expect, it } from 'vitest';
import { localTimeText, readLocalTime } from '../../../server/policy/local-time.ts';

describe('a date typed by staff', () => {
  it('is meant in the zone of the course', () => {
    expect(readLocalTime('2026-09-16T14:00', 'Asia/Taipei')).toEqual({
      kind: 'instant',
      at: Date.UTC(2026, 8, 16, 6),
    });
    expect(readLocalTime('2026-09-16 14:00', 'Asia/Taipei').kind).toBe('instant');
  });

  it('comes back as it was typed', () => {
    const read = readLocalTime('2026-12-31T23:59', 'America/New_York');
    expect(localTimeText(read.kind === 'instant' ? read.at : null, 'America/New_York')).toBe(
      '2026-12-31T23:59',
    );
    expect(localTimeText(null, 'Asia/Taipei')).toBe('');
  });

  it('is refused where the clock jumps over it or shows it twice', () => {
    expect(readLocalTime('2026-03-29T02:30', 'Europe/Berlin').kind).toBe('skipped');
    expect(readLocalTime('2026-10-25T02:30', 'Europe/Berlin').kind).toBe('twice');
  });

  it('may be left empty, and nonsense is no date', () => {
    expect(readLocalTime(' ', 'Asia/Taipei').kind).toBe('blank');
    for (const typed of ['tomorrow', '2026-13-01T00:00', '2026-02-30T10:00', '0']) {
      expect(readLocalTime(typed, 'Asia/Taipei').kind).toBe('invalid');
    }
  });
});
