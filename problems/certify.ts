import { NotRational } from '../grader/arithmetic/not-rational.ts';
import { effortOf } from './effort.ts';
import type { Failure } from './instantiate.ts';
import type { Recipe } from './recipe.ts';
import { isNamedRule } from './rule-names.ts';
import { rules } from './rules.ts';
import { separate } from './separation.ts';
import { subjectOf } from './subject.ts';
import type { Subject } from './subject.ts';
import type { Certificate, DrawnVariant } from './variant.ts';

export type Certification =
  | { readonly kind: 'certified'; readonly certificate: Certificate }
  | ({ readonly kind: 'refused' } & Failure);

const plain: Certificate = { checks: [], inseparable: [], effort: 0 };

/**
 * Proves a variant fit to be issued: it keeps every rule its recipe requires, and no listed wrong
 * rule of differentiation gives the right answer in all its cells. Pairs of wrong rules that it
 * cannot tell apart are recorded.
 */
export function certify(recipe: Recipe, variant: DrawnVariant): Certification {
  const [certification] = certifyTogether([recipe], [variant]);
  if (certification === undefined) throw new Error('no certification for a variant');
  return certification;
}

/**
 * Certifies the variants of one draw. The named rules of all are looked at before any wrong rule
 * is followed, which takes longer; after the first refusal nothing more is.
 */
export function certifyTogether(
  recipes: readonly Recipe[],
  variants: readonly DrawnVariant[],
): readonly Certification[] {
  const subjects: (Subject | undefined)[] = [];
  for (const [at, recipe] of recipes.entries()) {
    const variant = variants[at];
    if (variant === undefined) throw new Error('a variant for each recipe');
    const subject = subjectOf(recipe, variant);
    subjects.push(subject);
    const failure = subject && exactly(() => brokenRule(subject));
    if (failure !== undefined) return [{ kind: 'refused', ...failure }];
  }
  const certifications: Certification[] = [];
  for (const subject of subjects) {
    const certification = subject === undefined ? certified(plain) : separated(subject);
    certifications.push(certification);
    if (certification.kind === 'refused') return [certification];
  }
  return certifications;
}

const certified = (certificate: Certificate): Certification => ({ kind: 'certified', certificate });

/** What leaves the fractions cannot be certified for hand arithmetic. */
function exactly(check: () => Failure | undefined): Failure | undefined {
  try {
    return check();
  } catch (error) {
    if (!(error instanceof NotRational)) throw error;
    return { rule: 'exact', detail: error.message };
  }
}

function brokenRule(subject: Subject): Failure | undefined {
  for (const rule of subject.recipe.require.filter(isNamedRule)) {
    const detail = rules[rule](subject);
    if (detail !== undefined) return { rule, detail };
  }
  return undefined;
}

function separated(subject: Subject): Certification {
  const { fullMarks, compared, inseparable } = separate(subject);
  if (fullMarks !== undefined)
    return { kind: 'refused', rule: 'separated', detail: `${fullMarks} gives every right answer` };
  const checks = [
    ...subject.recipe.require.map((rule) => ({ rule, detail: 'holds' })),
    { rule: 'separated', detail: `${compared} forms of wrong rules` },
  ];
  return certified({ checks, inseparable, effort: effortOf(subject) });
}
