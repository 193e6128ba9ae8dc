import { isImplemented } from '../misconceptions/implemented.ts';
import type { ImplementedCode } from '../misconceptions/implemented.ts';
import type { GraphQuestion } from '../grade/reckon.ts';
import { agrees } from '../grade/tolerance.ts';
import { at } from '../tensor.ts';
import { signatures } from './signatures.ts';
import type { Signature, Signatures } from './signatures.ts';

/** What certification must know of a question's listed wrong rules. */
export interface WrongRuleReport {
  /** Rules whose first form, followed everywhere, gives the right number in every cell. */
  readonly fullMarks: readonly ImplementedCode[];
  /** Pairs with forms that give the same numbers in every cell. */
  readonly inseparable: readonly (readonly [ImplementedCode, ImplementedCode])[];
  /** Listed rules that find nothing to act on in this forward pass. */
  readonly idle: readonly ImplementedCode[];
}

/** Which listed wrong rules the numbers of this question cannot show or cannot tell apart. */
export function wrongRuleReport(question: GraphQuestion): WrongRuleReport {
  const found = signatures(question);
  const firsts = new Map<ImplementedCode, Signature>();
  for (const form of found.mutations) {
    if (form.everywhere && !firsts.has(form.code)) firsts.set(form.code, form);
  }
  const codes = [...firsts.keys()];
  return {
    fullMarks: codes.filter((code) => firsts.get(code)?.harmless === true),
    inseparable: codes.flatMap((a, index) =>
      codes.slice(index + 1).flatMap((b) => (together(found, a, b) ? [[a, b] as const] : [])),
    ),
    idle: idleCodes(question, codes),
  };
}

function idleCodes(question: GraphQuestion, active: readonly ImplementedCode[]): readonly ImplementedCode[] {
  return question.misconceptions.flatMap((code) =>
    isImplemented(code) && !active.includes(code) ? [code] : [],
  );
}

function together({ cells, mutations }: Signatures, a: ImplementedCode, b: ImplementedCode): boolean {
  const forms = (code: ImplementedCode) =>
    mutations.filter((form) => form.code === code && form.everywhere && !form.harmless);
  const near = (one: Signature, other: Signature) =>
    cells.every((cell, index) => {
      const [left, right] = [at(one.cells, index), at(other.cells, index)];
      if (left === undefined || right === undefined) return left === right;
      return agrees(left, right, cell.tolerance);
    });
  return forms(a).some((one) => forms(b).some((other) => near(one, other)));
}
