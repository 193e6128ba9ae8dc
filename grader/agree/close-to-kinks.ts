import type { Program } from './compile.ts';
import { judge } from './judge-point.ts';
import type { KinkPoints } from './kink-points.ts';
import { nearKinks } from './near-kinks.ts';
import type { Compared, Patterns } from './patterns.ts';
import { batchSizes } from './points.ts';
import { evaluated, inputsOf, type Reference } from './reference.ts';
import { coordinates, kept, run } from './run.ts';

/**
 * A point close to a kink at which an answer differs from the reference: the kinks of the
 * reference, and those of the answer that the reference does not have.
 */
export function differsCloseToKinks(
  reference: Reference,
  answer: Program,
  patterns: Patterns,
): ReadonlyMap<string, number> | undefined {
  const found = (points: KinkPoints, at: number) => {
    const names = inputsOf(reference, answer);
    return new Map([...names].map((name) => [name, points.column(name)[at] ?? 0]));
  };
  for (const { points, columns, evaluation } of reference.nearKinks()) {
    const own = run(answer, columns.of(answer.names, 0), points.size);
    const at = differsAt(points, [evaluation, own, ...columns.kinksOf(answer.names, 0)], patterns);
    if (at !== undefined) return found(points, at);
  }
  // The ways across kinks of an answer lead along inputs; one over other names is not followed.
  const { definitions, points: source } = reference;
  if (!patterns.hasOwnKinks || answer.names.some((name) => definitions.of(name) !== undefined))
    return undefined;
  const evaluate = (batch: number) =>
    kept(evaluated(answer, reference, { batch, size: batchSizes[batch] ?? 0 }));
  for (const points of nearKinks({ program: answer, points: source, evaluate }, reference.evaluation(0))) {
    const expected = kept(valuesNear(reference.program, points));
    const at = differsAt(points, [expected, valuesNear(answer, points)], patterns);
    if (at !== undefined) return found(points, at);
  }
  return undefined;
}

const valuesNear = (program: Program, { column, size }: KinkPoints) =>
  run(
    program,
    program.names.map((name) => coordinates(column(name))),
    size,
  );

/** The first point off all kinks that shows a difference. */
function differsAt({ size }: KinkPoints, compared: Compared, patterns: Patterns): number | undefined {
  const [r, a] = compared;
  if (r === undefined || a === undefined) return undefined;
  for (let point = 0; point < size; point += 1)
    if (judge({ r, a, vanishing: 0 }, point) === 'differs' && patterns.isClear(compared, point)) return point;
  return undefined;
}
