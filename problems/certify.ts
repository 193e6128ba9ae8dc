import { NotRational } from '../grader/arithmetic/not-rational.ts';
import { effortOf } from './effort.ts';
import type { Failure } from './instantiate.ts';
import type { Recipe } from './recipe.ts';
import { isNamedRule } from './rule-names.ts';
import { rules } from './rules.ts';
import { separate } from './separation.ts';
import { subjectOf } from './subject.ts';
import type { Subject } from './subject.ts';
import type { Certificate, Variant } from './variant.ts';

export type Certification =
  | { readonly kind: 'certified'; readonly certificate: Certificate }
  | ({ readonly kind: 'refused' } & Failure);

const plain: Certificate = { checks: [], inseparable: [], effort: 0 };

/**
 * Proves a variant fit to be issued: it keeps every rule its recipe requires, and no listed wrong
 * rule of differentiation gives the right answer in all its cells. Pairs of wrong rules that it
 * cannot tell apart are recorded.
 */
export function certify(recipe: Recipe, variant: Variant): Certification {
  const subject = subjectOf(recipe, variant);
  if (subject === undefined) return { kind: 'certified', certificate: plain };
  try {
    return judged(subject);
  } catch (error) {
    if (!(error instanceof NotRational)) throw error;
    return { kind: 'refused', rule: 'exact', detail: error.message };
  }
}

function judged(subject: Subject): Certification {
  const named = subject.recipe.require.filter(isNamedRule);
  for (const rule of named) {
    const detail = rules[rule](subject);
    if (detail !== undefined) return { kind: 'refused', rule, detail };
  }
  const { fullMarks, compared, inseparable } = separate(subject);
  if (fullMarks !== undefined)
    return { kind: 'refused', rule: 'separated', detail: `${fullMarks} gives every right answer` };
  const checks = [
    ...subject.recipe.require.map((rule) => ({ rule, detail: 'holds' })),
    { rule: 'separated', detail: `${compared} forms of wrong rules` },
  ];
  return { kind: 'certified', certificate: { checks, inseparable, effort: effortOf(subject) } };
}
