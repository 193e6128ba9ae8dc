import type { Arithmetic } from '../grader/arithmetic/arithmetic.ts';
import { float } from '../grader/arithmetic/float.ts';
import { fractionFromNumber } from '../grader/arithmetic/fraction.ts';
import type { Fraction } from '../grader/arithmetic/fraction.ts';
import { NotRational } from '../grader/arithmetic/not-rational.ts';
import { rational } from '../grader/arithmetic/rational.ts';
import { quickNode, quickReading } from '../grader/grade/quick-reading.ts';
import type { GraphQuestion } from '../grader/grade/reckon.ts';
import type { NodeId } from '../grader/graph.ts';
import type { Quantity } from '../grader/quantity.ts';
import { at, mapTensor, sizeOf } from '../grader/tensor.ts';
import type { Tensor } from '../grader/tensor.ts';
import { nodeNamed, shapeOf } from '../grader/trace/structure.ts';
import { trace } from '../grader/trace/trace.ts';

/** An arithmetic, and how its scalars become fractions. */
interface Scalars<T> {
  readonly arithmetic: Arithmetic<T>;
  readonly toFraction: (value: T) => Fraction;
}

const exact: Scalars<Fraction> = { arithmetic: rational, toFraction: (value) => value };

/** Doubles to four significant digits, which is as much as anyone writes down. */
const rounded: Scalars<number> = {
  arithmetic: float,
  toFraction: (value) => fractionFromNumber(Number.isFinite(value) ? Number(value.toPrecision(4)) : 0),
};

/** A forward pass at its numbers, in fractions or in what stands for them. */
export interface Measured {
  readonly node: (id: NodeId) => Tensor<Fraction>;
  readonly read: (quantity: Quantity) => Tensor<Fraction>;
}

/**
 * What `measure` finds in fractions, quickly where they are short; in doubles where the forward
 * pass leaves the rationals.
 */
export function inFractions<R>(question: GraphQuestion, measure: (run: Measured) => R): R {
  const runs = [() => quickly(question), () => traced(question, exact)];
  for (const run of runs) {
    try {
      return measure(run());
    } catch (error) {
      if (!(error instanceof NotRational)) throw error;
    }
  }
  return measure(traced(question, rounded));
}

function traced<T>(question: GraphQuestion, { arithmetic, toFraction }: Scalars<T>): Measured {
  const run = trace(question.graph, question.at, { arithmetic });
  return {
    node: (id) => mapTensor(run.node(id), toFraction),
    read: (quantity) => mapTensor(run.read(quantity), toFraction),
  };
}

function quickly(question: GraphQuestion): Measured {
  const { graph } = question;
  const reading = quickReading(question, {});
  const whole = (id: NodeId, read: (entry: number) => Fraction | undefined): Tensor<Fraction> => {
    const shape = shapeOf(graph, id);
    const data: Fraction[] = [];
    for (let entry = 0; entry < sizeOf(shape); entry += 1) {
      const found = read(entry);
      if (found === undefined) throw new NotRational('a fraction too long for two doubles');
      data.push(found);
    }
    return { shape, data };
  };
  return {
    node: (id) => whole(id, (entry) => quickNode(question, at(graph.nodes, id), entry)),
    read: (quantity) => {
      const id = nodeNamed(graph, 'wrt' in quantity ? quantity.wrt : quantity.of);
      return whole(id, (entry) => reading?.read(quantity, entry));
    },
  };
}
