import { expect, test } from 'vitest';
import { chanceOf, integerFrom, oneOf, shuffled, weighted } from '../../problems/chance.ts';

const stream = (text: string, length: number): readonly number[] => {
  const chance = chanceOf(text);
  return Array.from({ length }, () => integerFrom(chance, 1, 100));
};

test('the stream of a text is the same for ever', () => {
  expect(stream('adjoint', 8)).toEqual([20, 92, 44, 92, 12, 66, 72, 47]);
});

test('texts that differ in one letter give unrelated streams', () => {
  expect(stream('a', 20)).not.toEqual(stream('b', 20));
});

test('every item is drawn about as often as its weight says', () => {
  const items = [
    { name: 'seven', weight: 7 },
    { name: 'two', weight: 2 },
    { name: 'one', weight: 1 },
  ];
  const counts = new Map<string, number>();
  for (let i = 0; i < 4000; i += 1) {
    const { name } = weighted(chanceOf(`draw ${i}`), items);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  expect((counts.get('seven') ?? 0) / 4000).toBeCloseTo(0.7, 1);
  expect((counts.get('one') ?? 0) / 4000).toBeCloseTo(0.1, 1);
});

test('a shuffle keeps every item once', () => {
  const items = ['a', 'b', 'c', 'd', 'e', 'f'];
  expect(shuffled(chanceOf('order'), items).toSorted()).toEqual(items);
});

test('drawing from nothing is a broken recipe', () => {
  expect(() => oneOf(chanceOf('x'), [])).toThrow('nothing to draw from');
});
