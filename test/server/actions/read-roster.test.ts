import { describe, expect, test } from 'vitest';
import { readRoster } from '../../../server/actions/read-roster.ts';

const mei = { studentNumber: 'B1228001', name: '陳怡君' };
const chloe = { studentNumber: 'M1328002', name: 'Chloé Dubois' };

describe('a pasted roster', () => {
  test.each([
    ['from a spreadsheet', 'B1228001\t陳怡君\nM1328002\tChloé Dubois'],
    ['with commas', 'B1228001,陳怡君\r\nM1328002,Chloé Dubois'],
    ['with full-width commas and empty lines', 'B1228001，陳怡君\n\nM1328002， Chloé Dubois\n'],
    ['with the separators of Chinese', 'B1228001、陳怡君\nM1328002；Chloé Dubois'],
    ['with spaces', 'B1228001 陳怡君\nM1328002 Chloé Dubois'],
    ['with a heading and a byte order mark', '\uFEFF學號,姓名\nB1228001,陳怡君\n"M1328002","Chloé Dubois"'],
    ['mixed', 'B1228001\t陳怡君\nM1328002, Chloé Dubois'],
  ])('%s gives the students', (_name, text) => {
    expect(readRoster(text)).toEqual({ kind: 'read', lines: [mei, chloe] });
  });

  test('that is empty has no students', () => {
    expect(readRoster('  \n ')).toEqual({ kind: 'read', lines: [] });
  });

  test.each([
    ['B1228001 陳怡君\nB1228002', { line: 2, reason: 'shape' }],
    ['B1228001 陳怡君\nB1228001 林冠宇', { line: 2, reason: 'twice' }],
    ['B1228001 陳怡君\n"B1228002 林冠宇', { line: 2, reason: 'shape' }],
    ['陳怡君 B1228001', { line: 1, reason: 'order' }],
    [`B1228001 ${'x'.repeat(101)}`, { line: 1, reason: 'long' }],
  ])('that cannot be read names its first wrong line', (text, wrong) => {
    expect(readRoster(text)).toEqual({ kind: 'invalid', ...wrong });
  });
});
