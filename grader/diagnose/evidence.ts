import type { Fraction } from '../arithmetic/fraction.ts';
import { implied } from '../grade/implied.ts';
import { isNamedIn } from '../grade/number-entry.ts';
import type { JudgedNumber } from '../grade/number-entry.ts';
import { glance, reckon } from '../grade/reckon.ts';
import type { Circumstances, GraphQuestion, Reading } from '../grade/reckon.ts';
import { agrees, mayAgree } from '../grade/tolerance.ts';
import type { WrongCode } from '../misconceptions/codes.ts';
import { compose } from '../misconceptions/compose.ts';
import type { WrongRule } from '../misconceptions/misconception.ts';
import { sameNumbers, signatures } from './signatures.ts';
import type { Signature } from './signatures.ts';

/** The name of a form of a wrong rule: its code and label. */
export type FormName = string;

/** Everything that was typed on a network, and what the listed wrong rules give there. */
export class Evidence {
  readonly judged: readonly JudgedNumber[];
  readonly #forms = new Map<GraphQuestion, ReadonlyMap<FormName, Signature>>();
  readonly #own = new Map<string, TwoReadings>();

  constructor(judged: readonly JudgedNumber[], codes: readonly WrongCode[]) {
    this.judged = judged;
    for (const question of new Set(judged.map((entry) => entry.question))) {
      this.#forms.set(question, signatures(question, codes).byLabel);
    }
  }

  /** One form of each rule under its name; the questions of a network share their rules. */
  forms(): ReadonlyMap<FormName, Signature> {
    const forms = new Map<FormName, Signature>();
    for (const own of this.#forms.values()) {
      for (const [name, signature] of own) if (!forms.has(name)) forms.set(name, signature);
    }
    return forms;
  }

  /** Whether two forms give the same numbers in every cell of every question. */
  areTwins(a: FormName, b: FormName): boolean {
    return [...this.#forms.values()].every((own) => {
      const [one, other] = [own.get(a), own.get(b)];
      return one !== undefined && other !== undefined && sameNumbers(one, other);
    });
  }

  /** Whether a number is what the rule gives there: the truth, where it finds nothing to act on. */
  isPredicted(entry: JudgedNumber, form: FormName): boolean {
    const signature = this.#forms.get(entry.question)?.get(form);
    if (signature === undefined) return entry.outcome === 'correct';
    const near = signature.glances[entry.index] ?? Number.NaN;
    return isNear(entry, near) && isExactly(entry, signature.exact(entry.index));
  }

  /** Whether a number is what two rules followed at once give. Reads each question once. */
  pairPrediction(forms: readonly FormName[]): (entry: JudgedNumber) => boolean {
    const readings = new Map<GraphQuestion, TwoReadings | undefined>();
    return (entry) => {
      const { question, quantity, element, outcome } = entry;
      const rule = this.ruleOf(question, forms);
      if (rule === undefined) return outcome === 'correct';
      const reading = readings.get(question) ?? bothReadings(question, { rule });
      readings.set(question, reading);
      return (
        isNear(entry, reading.near(quantity, element)) && isExactly(entry, reading.exact(quantity, element))
      );
    };
  }

  /** The rule of one or two forms in a question; undefined where none of them has anything to act on. */
  ruleOf(question: GraphQuestion, forms: readonly FormName[]): WrongRule | undefined {
    const rules = forms.flatMap((form) => this.#forms.get(question)?.get(form)?.rule ?? []);
    const [first, second] = rules;
    return first === undefined || second === undefined ? first : compose(first, second);
  }

  /** Whether a number is what the rules make of the student's own wrong numbers before it. */
  followsFromOwn(entry: JudgedNumber, forms: readonly FormName[]): boolean {
    const { question, quantity, element } = entry;
    const rule = this.ruleOf(question, forms);
    const wrong = rule === undefined ? [] : this.#wrongBefore(entry);
    if (wrong.length === 0 || rule === undefined) return false;
    const key = [question.id, wrong.length, ...forms].join('|');
    const reading = this.#own.get(key) ?? readOwn(question, wrong, rule);
    this.#own.set(key, reading);
    return (
      isNear(entry, reading.near(quantity, element)) && isExactly(entry, reading.exact(quantity, element))
    );
  }

  /** The own wrong numbers that come before this one and its like in the order of dependence. */
  #wrongBefore(entry: JudgedNumber): readonly JudgedNumber[] {
    return this.judged.filter(
      (other) =>
        other.outcome !== 'correct' &&
        other.rank < entry.rank &&
        isNamedIn(entry.question.graph, other.quantity),
    );
  }
}

/** A reading in doubles, which most comparisons need, and the exact one, begun when it is first needed. */
interface TwoReadings {
  readonly near: ReturnType<typeof glance>;
  readonly exact: Reading;
}

function bothReadings(question: GraphQuestion, circumstances: Circumstances): TwoReadings {
  let exact: Reading | undefined;
  return {
    near: glance(question, circumstances),
    exact: (quantity, element) => (exact ??= reckon(question, circumstances))(quantity, element),
  };
}

function readOwn(question: GraphQuestion, wrong: readonly JudgedNumber[], rule: WrongRule): TwoReadings {
  const values: Circumstances = { own: wrong.filter(({ quantity }) => quantity.kind !== 'gradient'), rule };
  const own = [...wrong, ...implied(question, wrong, { from: wrong, factor: reckon(question, values) })];
  return bothReadings(question, { own, rule });
}

const isNear = ({ glance: typed, tolerance }: JudgedNumber, near: number): boolean =>
  mayAgree(typed, near, tolerance);

const isExactly = ({ value, tolerance }: JudgedNumber, predicted: Fraction | undefined): boolean =>
  predicted !== undefined && agrees(value, predicted, tolerance);
