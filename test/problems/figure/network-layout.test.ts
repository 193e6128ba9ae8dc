import fc from 'fast-check';
import { expect, test } from 'vitest';
import { networkLayout, radius, type PlacedEdge } from '../../../problems/figure/network-layout.ts';
import { letterSizes, symbolWidth } from '../../../problems/figure/symbol-svg.ts';
import { modelOf } from './model-of.ts';

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The letters of a label without the air around them. */
function boxOf({ edge, label, size }: PlacedEdge): Box {
  const width = symbolWidth(edge.face, size);
  const height = letterSizes[size] * (edge.face.above === '' ? 0.9 : 1.3);
  return {
    left: label.x - width / 2,
    right: label.x + width / 2,
    top: label.y - height / 2,
    bottom: label.y + height / 2,
  };
}

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;

const shapes = fc.record({
  inputs: fc.integer({ min: 1, max: 4 }),
  hidden: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 3 }),
  outputs: fc.integer({ min: 1, max: 3 }),
  activation: fc.constantFrom('none', 'relu'),
  loss: fc.constant('half'),
  bias: fc.boolean(),
});

test('no label covers another one, in any network up to 4-4-4-4-3', () => {
  fc.assert(
    fc.property(shapes, (shape) => {
      const layout = networkLayout(modelOf(shape));
      const boxes = [...layout.weights, ...layout.biases].map(boxOf);
      for (const [index, box] of boxes.entries()) {
        for (const other of boxes.slice(index + 1)) expect(overlap(box, other)).toBe(false);
      }
    }),
    { numRuns: 300 },
  );
});

test('no label covers a circle', () => {
  fc.assert(
    fc.property(shapes, (shape) => {
      const model = modelOf(shape);
      const layout = networkLayout(model);
      for (const box of [...layout.weights, ...layout.biases].map(boxOf)) {
        for (const { name } of model.units) {
          const { x, y } = layout.at(name);
          const nearest = {
            x: Math.min(Math.max(x, box.left), box.right),
            y: Math.min(Math.max(y, box.top), box.bottom),
          };
          expect(Math.hypot(nearest.x - x, nearest.y - y)).toBeGreaterThan(radius - 1);
        }
      }
    }),
    { numRuns: 300 },
  );
});

test('everything stays inside the drawing', () => {
  fc.assert(
    fc.property(shapes, (shape) => {
      const model = modelOf(shape);
      const layout = networkLayout(model);
      for (const { name } of model.units) {
        const { x, y } = layout.at(name);
        expect(x).toBeGreaterThanOrEqual(radius);
        expect(x).toBeLessThanOrEqual(layout.width - radius);
        expect(y).toBeGreaterThanOrEqual(radius);
        expect(y).toBeLessThanOrEqual(layout.height - radius);
      }
      for (const box of [...layout.weights, ...layout.biases].map(boxOf)) {
        expect(box.left).toBeGreaterThanOrEqual(-2);
        expect(box.top).toBeGreaterThanOrEqual(-2);
        expect(box.bottom).toBeLessThanOrEqual(layout.height + 2);
      }
    }),
    { numRuns: 300 },
  );
});
