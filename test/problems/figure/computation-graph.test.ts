import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Role } from '../../../grader/question.ts';
import {
  circleRoom,
  graphLayout,
  labelRoom,
  pieceAt,
} from '../../../problems/figure/computation-graph-layout.ts';
import {
  arrowRows,
  computationGraph,
  type ComputationGraph,
} from '../../../problems/figure/computation-graph-model.ts';
import { computationGraphFigure } from '../../../problems/figure/computation-graph.ts';
import { radius } from '../../../problems/figure/network-layout.ts';
import type { Point } from '../../../problems/figure/symbol-svg.ts';
import { graphOf } from './model-of.ts';

const circuit = (texts: Partial<Parameters<typeof computationGraph>[0]> = {}): ComputationGraph => {
  const names = ['x', 'y', 'z'];
  const roles = new Map<string, Role>(names.map((name) => [name, 'input']));
  const model = computationGraph({
    graph: graphOf('q = x + y\nf = q*z', names),
    roles,
    symbols: [],
    ...texts,
  });
  if (model === undefined) throw new Error('no graph');
  return model;
};

test('the circuit (x + y)·z has five circles, four arrows and its two gates', () => {
  const { circles, arrows } = circuit();
  expect(circles.map(({ name, gate }) => `${name}${gate}`)).toEqual(['x', 'y', 'z', 'q+', 'f×']);
  expect(arrows.map(({ from, to }) => `${from}${to}`)).toEqual(['xq', 'yq', 'zf', 'qf']);
});

test('a coefficient has no circle, and a statement with one is no single gate', () => {
  const roles = new Map<string, Role>([
    ['x', 'input'],
    ['p', 'other'],
  ]);
  const model = computationGraph({ graph: graphOf('a = p*x\nz = a**2', ['x', 'p']), roles, symbols: [] });
  expect(model?.circles.map(({ name, gate }) => `${name}${gate}`)).toEqual(['x', 'a', 'zx²']);
});

test('the value stands above a circle, what comes back beneath it, the local derivative on the arrow', () => {
  const model = circuit({
    values: new Map([['q', '3']]),
    adjoints: new Map([['q', '−4']]),
    locals: new Map([['f/q', '−4']]),
  });
  const svg = computationGraphFigure(model, { id: 'g', words: { title: 'A < B', description: '' } });
  const { x, y } = graphLayout(model).at('q');
  expect(svg).toContain(`<text class="fig-pass fig-pass--forward" x="${x}" y="${y - radius - 7}">3</text>`);
  expect(svg).toContain(
    `<text class="fig-pass fig-pass--backward" x="${x}" y="${y + radius + 16}">−4</text>`,
  );
  expect(svg.match(/fig-local/g)).toHaveLength(1);
  expect(svg).not.toMatch(/style=|fill=|stroke=|#[0-9a-f]{3}/i);
});

test('the table of arrows says what the figure shows', () => {
  expect(arrowRows(circuit())).toContainEqual({ derivative: '∂q/∂x', from: 'x', to: 'q', local: '' });
});

/** A graph of up to nine values, each computed from one to three of those before it. */
const graphs: fc.Arbitrary<ComputationGraph> = fc
  .array(fc.array(fc.nat(), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 8 })
  .map((uses) => {
    const name = (at: number): string => `v${at}`;
    const arrows = uses.flatMap((from, at) =>
      [...new Set(from.map((index) => index % (at + 1)))].map((index) => ({
        from: name(index),
        to: name(at + 1),
        local: '−12.5',
      })),
    );
    const circles = Array.from({ length: uses.length + 1 }, (_, at) => ({
      name: name(at),
      face: { base: 'v', hat: false, below: `${at}`, above: '' },
      kind: 'inner' as const,
      gate: '',
      value: '−12.5',
      adjoint: '−12.5',
    }));
    return { circles, arrows };
  });

const overlap = (a: Point, b: Point, room: Point): boolean =>
  Math.abs(a.x - b.x) < room.x && Math.abs(a.y - b.y) < room.y;

test('no label covers another, a circle or its numbers, in any graph', () => {
  fc.assert(
    fc.property(graphs, (graph) => {
      const layout = graphLayout(graph);
      const circles = graph.circles.map(({ name }) => layout.at(name));
      for (const [at, { label }] of layout.arrows.entries()) {
        for (const { label: other } of layout.arrows.slice(at + 1)) {
          expect(overlap(label, other, { x: 2 * labelRoom.x, y: 2 * labelRoom.y })).toBe(false);
        }
        for (const circle of circles) {
          expect(
            overlap(label, circle, { x: labelRoom.x + circleRoom.x, y: labelRoom.y + circleRoom.y }),
          ).toBe(false);
        }
      }
    }),
    { numRuns: 300 },
  );
});

test('no arrow runs through a circle that it does not touch, and all stays inside the drawing', () => {
  fc.assert(
    fc.property(graphs, (graph) => {
      const layout = graphLayout(graph);
      for (const { arrow, points } of layout.arrows) {
        const strangers = graph.circles.filter(({ name }) => name !== arrow.from && name !== arrow.to);
        for (const [at, end] of points.slice(1).entries()) {
          for (let step = 0; step <= 10; step += 1) {
            const { x, y } = pieceAt(points[at] ?? end, end, step / 10);
            expect(y).toBeGreaterThanOrEqual(0);
            expect(y).toBeLessThanOrEqual(layout.height);
            for (const { name } of strangers) {
              const centre = layout.at(name);
              expect(Math.hypot(x - centre.x, y - centre.y)).toBeGreaterThan(radius);
            }
          }
        }
      }
    }),
    { numRuns: 200 },
  );
});
