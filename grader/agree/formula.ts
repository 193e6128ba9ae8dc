import type { Expression, InputIssue } from '../notation/expression.ts';
import { agreeAtPoints, isBorneOut, workOfOne, type Candidate, type Work } from './agree-at-points.ts';
import { compile, isTooLarge, type Program } from './compile.ts';
import { overflows } from './constant-value.ts';
import { constantValue } from './evaluate-constant.ts';
import type { Definitions } from './definitions.ts';
import type { FormulaVerdict } from './formula-verdict.ts';
import { constantsAgree } from './constants-agree.ts';
import { namesOf } from './names-of.ts';
import { strangeness, type Strangeness } from './numerals.ts';
import { pinned } from './pinned.ts';
import type { Domain } from './points.ts';
import { rationalForm, residue, type RationalForm } from './rational-form.ts';
import { modularPoints, referenceOf, type Reference } from './reference.ts';

export interface AgreementOptions {
  /** Closed intervals of some names; the others are free reals. */
  readonly domain?: Domain;
  /** Chooses the points and primes; the same key gives the same verdict for ever. */
  readonly key: string;
  /** Shared by comparisons that together may take only so much; else each has its own. */
  readonly work?: Work;
}

const correct: FormulaVerdict = { outcome: 'correct' };
const incorrect: FormulaVerdict = { outcome: 'incorrect' };
const undecided: FormulaVerdict = { outcome: 'undecided' };
const noDomain: Domain = new Map();

/**
 * Whether two formulas are the same function. Polynomials and rational functions are compared
 * exactly, modulo random primes, and in floats; a false acceptance has a probability of at most
 * (degree / 2^25)^4. All others are compared at points in every activation pattern, with running
 * error bounds; constants at 50 digits. An answer without any value is invalid; what cannot be
 * told is undecided.
 */
export function formulasAgree(
  expected: Expression,
  answer: Expression,
  { domain = noDomain, key, work }: AgreementOptions,
): FormulaVerdict {
  return agreesWith(referenceOf(expected, key, domain), answer, work);
}

/** `formulasAgree` with a reference that was prepared before. */
export function agreesWith(
  reference: Reference,
  answer: Expression,
  work: Work = { left: workOfOne },
): FormulaVerdict {
  const { definitions, domain, isPinned } = reference;
  if (!isPinned) return compare(reference, answer, work);
  return compare(reference, pinned(definitions.writtenOut(answer) ?? answer, domain), work);
}

function compare(reference: Reference, typed: Expression, work: Work): FormulaVerdict {
  const { definitions } = reference;
  const form = reference.rational && rationalForm(typed, definitions.degreeOf);
  if (isPlainlyDifferent(reference, form)) return incorrect;
  const { expression: answer, program, rational = form } = compiled(typed, definitions);
  const names = definitions.together(program.names);
  if (!names.isKnown || names.isTooLarge) return undecided;
  if (isTooLarge(program) || isTooLarge(reference.program)) return undecided;
  if (program.names.length === 0) {
    const issue = constantIssue(answer);
    if (issue !== undefined) return { outcome: 'invalid', issue };
    if (reference.program.names.length === 0) return { outcome: constantsAgree(answer, reference.expected) };
  }
  const boxed = isBoxed(reference, program);
  if (program.hasUndefinedConstant || names.hasUndefinedConstant) {
    // Where a box is declared, an answer without a value on it is judged; else it cannot be read.
    if (boxed && !reference.program.hasUndefinedConstant) return incorrect;
    return { outcome: 'invalid', issue: { code: 'undefinedValue' } };
  }
  return compared(reference, { expression: answer, program, rational }, { boxed, work });
}

/** Steps of a rational form that are certainly not too many as code. */
const fewSteps = 1_000;

/**
 * Whether a rational answer differs from a rational reference in the first prime field in which
 * both have a value. Most wrong answers are refused here, before anything else is made of them.
 */
function isPlainlyDifferent(reference: Reference, form: RationalForm | undefined): boolean {
  if (reference.rational?.isOrdinary !== true) return false;
  if (form?.isOrdinary !== true || form.steps.length > fewSteps) return false;
  const [r, a] = [reference.residue(0), residue(form, reference.field(0))];
  return r !== undefined && a !== undefined && r !== a;
}

interface Compiled extends Candidate {
  /** Its rational form, where constants took the place of names. */
  readonly rational?: RationalForm | undefined;
}

function compiled(answer: Expression, definitions: Definitions): Compiled {
  const program = compile(answer);
  if (!definitions.together(program.names).hasConstant) return { expression: answer, program };
  const expression = definitions.withConstants(answer);
  const rational = rationalForm(expression, definitions.degreeOf);
  return { expression, program: compile(expression), rational };
}

function constantIssue(answer: Expression): InputIssue | undefined {
  if (namesOf(answer).size > 0) return undefined;
  const value = constantValue(answer);
  if (overflows(value)) return { code: 'overflow' };
  return value.kind === 'none' ? { code: 'undefinedValue' } : undefined;
}

/** Whether the domain declares an interval for every free name. */
function isBoxed({ program, domain, definitions }: Reference, answer: Program): boolean {
  if (domain.size === 0) return false;
  return [program.names, definitions.inputsOf(answer.names)].every((names) =>
    names.every((name) => domain.has(name)),
  );
}

interface Comparing {
  readonly boxed: boolean;
  readonly work: Work;
}

function compared(reference: Reference, answer: Compiled, { boxed, work }: Comparing): FormulaVerdict {
  const identity = rationalIdentity(reference, answer.rational);
  if (identity === 'different') return incorrect;
  if (identity === 'nowhere') return boxed ? incorrect : undecided;
  if (identity === 'same') return isBorneOut(reference, answer.program, { boxed }) ? correct : undecided;
  const strange = strangenessIn(reference, answer);
  const verdict = agreeAtPoints(reference, answer, { boxed, isSuspicious: strange !== 'none', work });
  // What a constant may hide beyond the furthest points, nobody has seen.
  return verdict.outcome === 'correct' && strange === 'remote' && !boxed ? undecided : verdict;
}

/** The strangest constant of an answer, those in the names it uses included. */
function strangenessIn(
  { numerals, definitions }: Reference,
  { expression, program }: Candidate,
): Strangeness {
  const known = numerals();
  const own = strangeness(expression, known);
  return own === 'none' && definitions.haveStrangeNumeral(program.names, known) ? 'strange' : own;
}

/** How many points of prime fields must agree. */
const wantedFields = 4;

/** Compares as rational functions; `nowhere` is an answer that divides by 0 everywhere. */
function rationalIdentity(
  reference: Reference,
  form: RationalForm | undefined,
): 'same' | 'different' | 'nowhere' | 'unknown' {
  if (reference.rational === undefined || form === undefined) return 'unknown';
  let [usable, undefinedAnswers] = [0, 0];
  for (let index = 0; index < modularPoints; index += 1) {
    const [r, a] = [reference.residue(index), residue(form, reference.field(index))];
    if (a === undefined) undefinedAnswers += 1;
    if (r === undefined || a === undefined) continue;
    if (r !== a) return 'different';
    usable += 1;
    if (usable === wantedFields) return 'same';
  }
  return undefinedAnswers === modularPoints ? 'nowhere' : 'unknown';
}
