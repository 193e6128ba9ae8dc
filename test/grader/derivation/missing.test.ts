import { describe, expect, test } from 'vitest';
import { sentencesOfRow } from '../../../grader/derivation/describe.ts';
import { judge, lecture, questionOn, task, threeOutputs, twoOutputs } from './networks.ts';

describe('what is missing is named', () => {
  test('a link of a chain that does not join', () => {
    const found = judge(lecture, task(['w11']), ['dL/dw11 = dL/dyhat*dh1/dw11']);
    expect(found).toMatchObject({ rows: ['incorrect'], notes: [['linkMissing']] });
    expect(found.details[0]).toMatchObject({ end: 'ŷ', start: 'h₁', missing: '∂ŷ/∂h₁' });
  });

  test('the first and the last link, and a factor that belongs elsewhere', () => {
    const notes = (line: string) => judge(lecture, task(['w11']), [line]).notes;
    expect(notes('dL/dw11 = dyhat/dh1*dh1/dw11')).toEqual([['linkMissingFirst']]);
    expect(notes('dL/dw11 = dL/dyhat*dyhat/dh1')).toEqual([['linkMissingLast']]);
    expect(notes('dL/dw11 = dL/dyhat*dyhat/dh1*dh1/dw11*dh2/dw12')).toEqual([['linkUnfit']]);
    const details = (line: string) => judge(lecture, task(['w11']), [line]).details[0];
    expect(details('dL/dw11 = dL/dyhat*dyhat/dh1*dh1/dw11*dh2/dw12')).toEqual({ factor: '∂h₂/∂w₁,₂' });
    expect(details('dL/dw11 = dyhat/dh1*dh1/dw11')).toMatchObject({ missing: '∂L/∂ŷ', next: '∂ŷ/∂h₁' });
    expect(details('dL/dw11 = dL/dyhat*dyhat/dh1')).toMatchObject({ missing: '∂h₁/∂w₁,₁', after: '∂ŷ/∂h₁' });
  });

  test('a link of a product that is already worked out', () => {
    const found = judge(lecture, task(['w11']), ['dL/dw11 = -(y-yhat)*x1']);
    expect(found.notes).toEqual([['factorMissing']]);
    expect(found.details[0]).toEqual({ missing: '∂ŷ/∂h₁' });
  });

  test('a path, in symbols and worked out', () => {
    for (const line of ['dL/dh1 = dL/do1*do1/dh1', 'dL/dh1 = -(y1-o1)*u11']) {
      const found = judge(twoOutputs, task(['h1']), [line]);
      expect(found.notes).toEqual([['pathMissing']]);
      expect(found.details[0]).toMatchObject({ via: 'o₂' });
    }
  });

  test.each([
    ['one of three', ['o1', 'o2'], 'o₃'],
    ['another of three', ['o1', 'o3'], 'o₂'],
    ['the first of three', ['o2', 'o3'], 'o₁'],
  ])('%s paths, in symbols and worked out', (_, taken, via) => {
    const chain = taken.map((o) => `dL/d${o}*d${o}/dh`).join(' + ');
    const worked = taken.map((o) => `-(y${o.slice(1)}-${o})*u${o.slice(1)}`).join(' + ');
    for (const right of [chain, worked]) {
      const found = judge(threeOutputs, task(['h']), [`dL/dh = ${right}`]);
      expect([right, found.notes]).toEqual([right, [['pathMissing']]]);
      expect(found.details[0]).toMatchObject({ via });
    }
  });

  test('two paths of three, of which one alone is there', () => {
    for (const right of ['dL/do2*do2/dh', '-(y2-o2)*u2']) {
      const found = judge(threeOutputs, task(['h']), [`dL/dh = ${right}`]);
      expect(found.rows).toEqual(['incorrect']);
      expect(found.notes).toEqual([['pathMissing']]);
    }
  });

  test('a path that passes two names alone is named by the one that it meets first', () => {
    const detour = questionOn('a = u*x\nb = v*a\nc = w*x\nL = 0.5*(y - b - c)**2', {
      ...{ u: '2', v: '-1.5', w: '3', x: '-2', y: '7' },
    });
    const found = judge(detour, task(['x']), ['dL/dx = dL/dc*dc/dx']);
    expect(found.notes).toEqual([['pathMissing']]);
    expect(found.details[0]).toEqual({ via: 'a', count: '1' });
  });

  test('nothing of links where they are added, divided or compared', () => {
    for (const line of ['dL/dyhat + dh1/dw11', 'dL/dyhat/dh1/dw11', 'dL/dyhat - dh1/dw11', 'dL/dyhat^2'])
      expect(judge(lecture, task(['w11']), [`dL/dw11 = ${line}`]).notes.flat()).not.toContain('linkMissing');
  });

  test('nothing of the paths where all three are there, in any order', () => {
    const line = 'dL/dh = -(y3-o3)*u3 - (y1-o1)*u1 - (y2-o2)*u2';
    expect(judge(threeOutputs, task(['h']), [line])).toMatchObject({ rows: ['correct'], notes: [[]] });
  });

  test('no path where all are there and one comes twice', () => {
    const line = 'dL/dh1 = dL/do1*do1/dh1 + dL/do2*do2/dh1 + dL/do1*do1/dh1';
    const found = judge(twoOutputs, task(['h1']), [line]);
    expect(found.rows).toEqual(['incorrect']);
    expect(found.notes.flat()).not.toContain('pathMissing');
  });

  test('a link in the second of two products', () => {
    const found = judge(twoOutputs, task(['w11']), ['dL/dw11 = dL/do1*do1/dh1*dh1/dw11 + dL/do2*dh1/dw11']);
    expect(found.notes).toEqual([['linkMissing']]);
    expect(found.details[0]).toMatchObject({ missing: '∂o₂/∂h₁' });
  });

  test('nothing of a row whose left side is a value, but that it differs', () => {
    const found = judge(lecture, task(['w11']), ['yhat = w31*h1']);
    expect(found).toMatchObject({ rows: ['incorrect'], notes: [[]] });
  });

  test('the side of a row at which it goes wrong', () => {
    const found = judge(lecture, task(['w11']), ['dL/dw11 = -(y-yhat)*w31*x1 = -(y-yhat)*w31*x2']);
    expect(found.details[0]).toEqual({ number: '2' });
  });
});

test('a note that nobody has words for is a fault of the house', () => {
  const row = { line: 1, outcome: 'correct', typed: '', from: [], diagnoses: [] } as const;
  expect(() => sentencesOfRow({ ...row, notes: [{ code: 'unheardOf', details: {} }] }, 'en')).toThrow(
    'no sentence for the note unheardOf',
  );
});
