import { isImplemented } from '../misconceptions/implemented.ts';
import type { ImplementedCode } from '../misconceptions/implemented.ts';
import type { GraphQuestion } from '../grade/reckon.ts';
import { agrees } from '../grade/tolerance.ts';
import { at } from '../tensor.ts';
import { isTrue, signatures } from './signatures.ts';
import type { Signature, Signatures } from './signatures.ts';

/** What certification must know of a question's listed wrong rules. */
export interface WrongRuleReport {
  /** Rules whose first form, followed everywhere, gives the right number in every cell with points. */
  readonly fullMarks: readonly ImplementedCode[];
  /** Pairs with forms that give the same numbers in every cell with points. */
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
    fullMarks: codes.filter((code) => isHarmless(found, firsts.get(code))),
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

function isHarmless({ cells }: Signatures, form: Signature | undefined): boolean {
  return cells.every((cell, index) => cell.points === 0 || isTrue(cell, form?.cells[index]));
}

function together(found: Signatures, a: ImplementedCode, b: ImplementedCode): boolean {
  const forms = (code: ImplementedCode) =>
    found.mutations.filter((form) => form.code === code && form.everywhere && !isHarmless(found, form));
  const near = (one: Signature, other: Signature) =>
    found.cells.every((cell, index) => {
      if (cell.points === 0) return true;
      const [left, right] = [at(one.cells, index), at(other.cells, index)];
      if (left === undefined || right === undefined) return left === right;
      return agrees(left, right, cell.tolerance);
    });
  return forms(a).some((one) => forms(b).some((other) => near(one, other)));
}
