import { describe, expect, test } from 'vitest';
import { boxes, grid, keyAt, namedAt } from './pinned-answers.ts';

describe('S01: h = wx + 1, ŷ = wh', () => {
  const at = { id: 'S01', numbers: { x: '2', w: '1.5', c: '1', y: '3' } };

  test('each use contributes, and the contributions are added', () => {
    expect(keyAt(at)).toEqual({ uses: { first: '9', second: '12' }, total: { w: '21' } });
  });

  test.each([
    ['12', 'M09'],
    ['9', 'M09'],
    ['108', 'M10'],
    ['10.5', 'M10'],
  ])('%s for the sum is named', (w, code) => {
    expect(namedAt(at, { total: { w } })).toEqual([code]);
  });
});

describe('S02: a residual block', () => {
  const at = { id: 'S02', numbers: { x: '2', w1: '1.5', w2: '-2', y: '1' } };

  test('the direct path and the gated one are added', () => {
    expect(keyAt(at).gradients).toEqual({ x: '10', w1: '20', w2: '-15' });
  });

  test.each([
    ['15', 'M09'],
    ['-5', 'M09'],
    ['-75', 'M10'],
  ])('%s for ∂L/∂x is named', (x, code) => {
    expect(namedAt(at, { gradients: { x, w1: '20', w2: '-15' } })).toEqual([code]);
  });

  test('behind a closed gate only the direct path is left', () => {
    const closed = { id: 'S02b', numbers: { x: '2', w1: '-1.5', w2: '-2', y: '7' } };
    expect(keyAt(closed).gradients).toEqual({ x: '-5', w1: '0', w2: '0' });
    expect(namedAt(closed, { gradients: { x: '-20', w1: '20', w2: '0' } })).toEqual(['M24']);
  });
});

describe('S03: dropout with the mask (1, 0, 1, 0)', () => {
  const numbers = {
    h: ['2', '-1', '3', '4'],
    mask: ['1', '0', '1', '0'],
    q: '0.5',
    g: ['1', '2', '-1', '3'],
  };
  const at = { id: 'S03', numbers };

  test('the mask and 1/q act both ways', () => {
    expect(keyAt(at)).toMatchObject({
      out: boxes(4, 0, 6, 0),
      dh: boxes(2, 0, -2, 0),
      test: { test: 'nothing' },
    });
  });

  test.each([
    [boxes(1, 0, -1, 0), 'M40'],
    [boxes(2, 4, -2, 6), 'M24'],
    [boxes(0, 4, 0, 6), 'M26'],
  ])('%j for ∂L/∂h is named', (dh, code) => {
    expect(namedAt(at, { dh })).toContain(code);
  });
});

describe('S04: max pooling', () => {
  const at = { id: 'S04', numbers: { x: ['1', '5', '2', '4', '3', '0', '6', '2'], g: ['2', '-3'] } };

  test('the gradient goes to the winners', () => {
    expect(keyAt(at)).toEqual({ y: boxes(5, 6), dx: boxes(0, 2, 0, 0, 0, 0, -3, 0) });
  });

  test.each([
    [boxes(2, 2, 2, 2, -3, -3, -3, -3), 'M41'],
    [boxes(0.5, 0.5, 0.5, 0.5, -0.75, -0.75, -0.75, -0.75), 'M41'],
    [boxes(0, 10, 0, 0, 0, 0, -18, 0), 'M28'],
  ])('%j is named', (dx, code) => {
    expect(namedAt(at, { dx })).toEqual([code]);
  });

  test('an entry that wins twice gets both', () => {
    const numbers = { x: ['1', '2', '7', '3', '4', '0', '2'], g: ['2', '-3', '5'] };
    const twice = { id: 'S04b', numbers };
    expect(keyAt(twice)).toEqual({ y: boxes(7, 7, 4), dx: boxes(0, 0, -1, 0, 5, 0, 0) });
    expect(namedAt(twice, { dx: boxes(0, 0, -3, 0, 5, 0, 0) })).toEqual(['S04b.overwritten']);
    expect(namedAt(twice, { dx: boxes(0, 0, 2, 0, 5, 0, 0) })).toEqual(['S04b.first-window']);
  });
});

describe('S05: a convolution with the kernel (2, −1)', () => {
  const at = { id: 'S05', numbers: { x: ['1', '2', '-1', '3'], k: ['2', '-1'], g: ['1', '-2', '3'] } };

  test('the kernel collects all windows, the input meets the flipped kernel', () => {
    expect(keyAt(at)).toEqual({ dk: boxes(-6, 13), dx: boxes(2, -5, 8, -3) });
  });

  test.each([
    [{ dx: boxes(-1, 4, -7, 6) }, 'M42'],
    [{ dk: boxes(13, -6) }, 'M42'],
    [{ dk: boxes(1, 2), dx: {} }, 'M09'],
  ])('%j is named', (wrong, code) => {
    expect(namedAt(at, wrong)).toEqual([code]);
  });
});

describe('S06: batch normalisation of (1, 1, 5, 5)', () => {
  const numbers = { x: ['1', '1', '5', '5'], gamma: '2', beta: '0.5', g: ['1', '2', '-1', '3'] };
  const at = { id: 'S06', face: 'flat', numbers };

  test('the mean and the part along x̂ are taken off', () => {
    expect(keyAt(at)).toMatchObject({ parameters: { gamma: '-1', beta: '5' }, dx: boxes(-0.5, 0.5, -2, 2) });
  });

  test.each([
    [boxes(1, 2, -1, 3), 'M39'],
    [boxes(-0.25, 0.75, -2.25, 1.75), 'M39'],
    [boxes(-0.25, 0.25, -1, 1), 'M08'],
  ])('%j is named', (dx, code) => {
    expect(namedAt(at, { dx })).toEqual([code]);
  });
});

describe('S07: layer normalisation of (1, 1, 5, 5)', () => {
  const numbers = { x: ['1', '1', '5', '5'], gamma: ['1', '2', '1', '0.5'], g: ['2', '-1', '3', '4'] };
  const at = { id: 'S07', face: 'flat', numbers };

  test('γ first, then both means', () => {
    expect(keyAt(at)).toMatchObject({ dgamma: boxes(-2, 1, 3, 4), dx: boxes(1, -1, 0.25, -0.25) });
  });

  test('statistics taken as constants are named', () => {
    expect(namedAt(at, { dx: boxes(1, -1, 1.5, 1) })).toEqual(['M39']);
  });
});

describe('S08: three steps of a recurrent network', () => {
  const at = { id: 'S08', numbers: { h0: '1', x1: '1', x2: '-2', x3: '3', w: '0.5', u: '2', y: '2' } };

  test('states, signals, contributions and totals (T17)', () => {
    expect(keyAt(at)).toEqual({
      states: { h1: '2.5', h2: '-2.75', h3: '4.625' },
      signals: { d3: '2.625', d2: '1.3125', d1: '0.65625' },
      contributions: { w1: '0.65625', w2: '3.281', w3: '-7.219', u1: '0.65625', u2: '-2.625', u3: '7.875' },
      totals: { w: '-3.281', u: '5.906' },
    });
  });

  test('counting the last step alone is named', () => {
    expect(namedAt(at, { totals: { w: '-7.219', u: '7.875' } })).toEqual(['M09']);
  });
});

describe('S09: attention over two keys', () => {
  const at = { id: 'S09', face: '13', numbers: { v: ['2', '6'], t: '3' } };

  test('the scores (0, ln 3) at the dossier’s numbers', () => {
    expect(keyAt(at)).toEqual({
      forward: boxes(0.25, 0.75),
      output: { o: '5', do: '2' },
      dv: boxes(0.5, 1.5),
      da: boxes(4, 12),
      ds: boxes(-1.5, 1.5),
    });
  });

  test.each([
    [boxes(0.75, 2.25), 'M31'],
    [boxes(4, 12), 'M08'],
  ])('%j for ∂L/∂s is named', (ds, code) => {
    expect(namedAt(at, { ds })).toEqual([code]);
  });
});

describe('S10: a look-up of the rows 2, 0, 2', () => {
  const E = [
    ['1', '1'],
    ['2', '2'],
    ['3', '3'],
    ['4', '4'],
  ];
  const G = [
    ['1', '-1'],
    ['2', '3'],
    ['4', '5'],
  ];
  const at = { id: 'S10', face: '202', numbers: { E, G } };

  test('a row that was used twice gets both gradients', () => {
    expect(keyAt(at).dE).toEqual(grid([2, 3], [0, 0], [5, 4], [0, 0]));
  });

  test.each([
    [grid([2, 3], [0, 0], [4, 5], [0, 0]), 'M09'],
    [grid([2, 3], [0, 0], [2.5, 2], [0, 0]), 'M10'],
  ])('%j is named', (dE, code) => {
    expect(namedAt(at, { dE })).toEqual([code]);
  });
});

describe('S11: a signal through many layers', () => {
  const through = (face: string, w: string, k: string) => keyAt({ id: 'S11', face, numbers: { w, k } });

  test.each([
    ['sigmoid', '1', '5', '0.25', '0.00098'],
    ['linear', '0.5', '10', '0.5', '0.00098'],
    ['exploding', '1.5', '10', '1.5', '58'],
  ])('%s with w = %s over %s layers', (face, w, k, one, all) => {
    expect(through(face, w, k)).toMatchObject({ factor: { one }, product: { all } });
  });

  test('of a vanishing signal a larger weight helps, of an exploding one a smaller', () => {
    expect(through('linear', '0.5', '10').change).toEqual({ change: 'larger' });
    expect(through('exploding', '1.5', '10').change).toEqual({ change: 'smaller' });
  });
});
