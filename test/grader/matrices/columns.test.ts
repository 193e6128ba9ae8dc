import { describe, expect, it } from 'vitest';
import {
  addColumns,
  columnMachine,
  constantColumn,
  fresh,
  isZeroColumn,
  multiplyColumns,
} from '../../../grader/matrices/columns.ts';
import { boundsOf, columnOf, valuesOf } from './column-of.ts';

const rounding = 2 ** -53;

describe('a sum at many points', () => {
  it('is exact where nothing is rounded, and else off by what was', () => {
    const sum = addColumns(columnOf([1, 0.5, 2 ** 53]), columnOf([2, -0.5, 1]));
    expect([valuesOf(sum), boundsOf(sum)]).toEqual([
      [3, 0, 2 ** 53],
      [0, 0, 1],
    ]);
  });

  it('carries the errors of both terms', () => {
    const sum = addColumns(columnOf([1, 1], [0.25, 0]), columnOf([2, 2], [0.5, 0.125]));
    expect(boundsOf(sum)).toEqual([0.75, 0.125]);
  });

  it('cannot be told where it overflows, and stays undefined where a term is', () => {
    const large = Number.MAX_VALUE;
    const sum = addColumns(columnOf([large, -large, Number.NaN]), columnOf([large, -large, 1]));
    expect(valuesOf(sum)).toEqual([0, 0, Number.NaN]);
    expect(boundsOf(sum).slice(0, 2)).toEqual([Infinity, Infinity]);
  });
});

describe('a product at many points', () => {
  it('is exact where nothing is rounded, and else off by what was', () => {
    const tenth = 0.1;
    const product = multiplyColumns(columnOf([3, -0.5, tenth]), columnOf([2, 4, tenth]));
    expect(valuesOf(product)).toEqual([6, -2, tenth * tenth]);
    const [first, second, third = Number.NaN] = boundsOf(product);
    expect([first, second]).toEqual([0, 0]);
    expect(third).toBeGreaterThan(0);
    expect(third).toBeLessThanOrEqual(tenth * tenth * rounding);
  });

  it('carries |a|·δb + |b|·δa + δa·δb', () => {
    const product = multiplyColumns(
      columnOf([-2, 3, 5, -2], [0.5, 0, 0.25, 0.5]),
      columnOf([4, -8, 7, -4], [0.25, 0.125, 0, 0.25]),
    );
    expect(valuesOf(product)).toEqual([-8, -24, 35, 8]);
    expect(boundsOf(product)).toEqual([2.625, 0.375, 1.75, 2.625]);
  });

  it('by an exact 0 is 0, by an uncertain one is as uncertain as that', () => {
    const product = multiplyColumns(
      columnOf([0, 3, 0, 0], [0, 0.5, 0.25, 0]),
      columnOf([3, 0, 3, 0], [0.5, 0, 0, 0]),
    );
    expect(valuesOf(product)).toEqual([0, 0, 0, 0]);
    expect(boundsOf(product)).toEqual([0, 0, 0.75, 0]);
  });

  it('of numbers that are not exact may have lost all its digits to underflow', () => {
    const small = 1e-200;
    const bounds = (dx: number, dy: number) =>
      boundsOf(multiplyColumns(columnOf([small], [dx]), columnOf([small], [dy])))[0];
    expect(bounds(0, 0)).toBe(5e-324);
    expect(bounds(1e-210, 0)).toBe(2.5e-323);
    expect(bounds(0, 1e-210)).toBe(2.5e-323);
  });

  it('cannot be told where it overflows, and stays undefined where a factor is', () => {
    const product = multiplyColumns(columnOf([1e200, 1e200, Number.NaN]), columnOf([1e200, -1e200, 0]));
    expect(valuesOf(product)).toEqual([0, 0, Number.NaN]);
    expect(boundsOf(product).slice(0, 2)).toEqual([Infinity, Infinity]);
  });
});

describe('columns', () => {
  it('begin as zeros and share no entry, however many are made', () => {
    const made = Array.from({ length: 600 }, () => fresh(3));
    for (const [index, column] of made.entries()) {
      expect(isZeroColumn(column)).toBe(true);
      expect([column.values.length, column.bounds.length]).toEqual([3, 3]);
      column.values.fill(index + 1);
      column.bounds.fill(-index - 1);
    }
    for (const [index, { values, bounds }] of made.entries()) {
      expect([...values, ...bounds]).toEqual([1, 1, 1, -1, -1, -1].map((sign) => sign * (index + 1)));
    }
  });

  it('of one number hold it at every point', () => {
    const column = constantColumn(2, -1.5, 0.25);
    expect([valuesOf(column), boundsOf(column)]).toEqual([
      [-1.5, -1.5],
      [0.25, 0.25],
    ]);
  });

  it.each([
    [[0, 0], [0, 0], true],
    [[0, 1], [0, 0], false],
    [[1, 0], [0, 0], false],
    [[0, 0], [0, 1], false],
    [[0, 0], [1, 0], false],
    [[0, Number.NaN], [0, 0], false],
  ])('%j with bounds %j: certainly 0 is %s', (values, bounds, isZero) => {
    expect(isZeroColumn(columnOf(values, bounds))).toBe(isZero);
  });
});

describe('a machine on columns', () => {
  it('gives operations their operands in order, and takes the first row for the result', () => {
    const machine = columnMachine(2);
    const [a, b, c] = [columnOf([1, 2], [0.5, 0]), columnOf([3, 4]), columnOf([5, 6])];
    const seen: (readonly number[])[] = [];
    const result = machine.run(
      ({ size, values, bounds, columns, top, kinks, margins }) => {
        seen.push([size, top, columns.length, kinks.length, margins.length]);
        seen.push([...values], [...bounds]);
        values[0] = 7;
        bounds[1] = 8;
      },
      [a, b, c],
    );
    expect(seen).toEqual([
      [2, 6, 0, 0, 0],
      [1, 2, 3, 4, 5, 6],
      [0.5, 0, 0, 0, 0, 0],
    ]);
    expect([valuesOf(result), boundsOf(result)]).toEqual([
      [7, 2],
      [0.5, 8],
    ]);
    expect(machine.kinks).toEqual([]);
  });

  it('keeps a row of sides for each kink, unknown until it is told', () => {
    const machine = columnMachine(3);
    machine.runKinked(
      ({ kinks, margins }) => {
        expect([kinks.length, margins.length]).toEqual([3, 3]);
        kinks[1] = -1;
      },
      [columnOf([1, 2, 3])],
    );
    machine.runKinked(() => undefined, [columnOf([1, 2, 3])]);
    expect(machine.kinks.map((sides) => [...sides])).toEqual([
      [2, -1, 2],
      [2, 2, 2],
    ]);
  });
});
