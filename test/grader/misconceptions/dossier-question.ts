import { glance } from '../../../grader/grade/reckon.ts';
import type { GraphQuestion } from '../../../grader/grade/reckon.ts';
import { reckon } from '../../../grader/grade/reckon.ts';
import { toNumber } from '../../../grader/arithmetic/fraction-printing.ts';
import type { MisconceptionCode } from '../../../grader/misconceptions/codes.ts';
import { mutationsOf } from '../../../grader/misconceptions/mutations.ts';
import { structureOf } from '../../../grader/misconceptions/structure.ts';
import { readForward } from '../../../grader/numpy/forward.ts';
import type { Quantity } from '../../../grader/quantity.ts';
import type { Role, UpdateRule } from '../../../grader/question.ts';
import type { Tensor } from '../../../grader/tensor.ts';
import { shapeOf } from '../../../grader/trace/structure.ts';

/** A number, or an array of numbers; texts where a number is a fraction. */
export type Numbers = number | string | readonly Numbers[];

function tensorOf(numbers: Numbers): Tensor<string> {
  if (typeof numbers !== 'object') return { shape: [], data: [String(numbers)] };
  const parts = numbers.map(tensorOf);
  return { shape: [parts.length, ...(parts[0]?.shape ?? [])], data: parts.flatMap(({ data }) => data) };
}

export interface Network {
  readonly forward: string;
  readonly at: { readonly [name: string]: Numbers };
  readonly roles: { readonly [name: string]: Role };
  readonly update?: UpdateRule;
}

/** A forward pass at a point, as a question that asks nothing by itself. */
export function networkQuestion({ forward, at, roles, update }: Network): GraphQuestion {
  const point = new Map(Object.entries(at).map(([name, numbers]) => [name, tensorOf(numbers)]));
  const reading = readForward(forward, new Map([...point].map(([name, { shape }]) => [name, shape])));
  if (reading.kind === 'invalid') throw new Error(JSON.stringify(reading.issue));
  return {
    id: 'q',
    graph: reading.graph,
    at: point,
    roles: new Map(Object.entries(roles)),
    ...(update && { update }),
    symbols: [],
    parts: [],
    misconceptions: [],
  };
}

/** `L/w1` is a gradient, `w1@1` a parameter after one update, `h1` a value. */
export function quantityOf(text: string): Quantity {
  const [of = '', wrt] = text.split('/');
  if (wrt !== undefined) return { kind: 'gradient', of, wrt };
  const [name = '', step] = of.split('@');
  return step === undefined
    ? { kind: 'value', of: name }
    : { kind: 'updated', of: name, wrt: name, step: Number(step) };
}

/** All entries of a quantity under one form of a wrong rule, or as they are. */
export function numbersUnder(
  question: GraphQuestion,
  asked: string,
  form?: { readonly code: MisconceptionCode; readonly label: string },
): readonly number[] {
  const quantity = quantityOf(asked);
  const rule = form && ruleOf(question, form.code, form.label);
  const read = reckon(question, rule ? { rule } : {});
  const near = glance(question, rule ? { rule } : {});
  const name = 'wrt' in quantity ? quantity.wrt : quantity.of;
  const size = shapeOf(question.graph, question.graph.names.get(name) ?? -1).reduce((a, b) => a * b, 1);
  const numbers = Array.from({ length: size + 8 }, (_, element) => {
    const exact = read(quantity, element);
    return exact === undefined ? near(quantity, element) : toNumber(exact);
  });
  const end = numbers.findIndex((value, index) => Number.isNaN(value) && index > 0);
  return end < 0 ? numbers : numbers.slice(0, end);
}

function ruleOf(question: GraphQuestion, code: MisconceptionCode, label: string) {
  const forms = mutationsOf(code, structureOf(question));
  const form = forms.find((own) => own.label === label);
  if (form === undefined) {
    throw new Error(`${code} has no form “${label}”, only ${forms.map((own) => own.label).join(' | ')}`);
  }
  return form.rule;
}
