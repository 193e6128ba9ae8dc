import { isNamedIn } from '../grade/number-entry.ts';
import type { JudgedNumber } from '../grade/number-entry.ts';
import { glance as glanceAt, reckon } from '../grade/reckon.ts';
import { agrees, mayAgree } from '../grade/tolerance.ts';
import type { GraphQuestion } from '../grade/reckon.ts';
import type { MisconceptionCode } from '../misconceptions/codes.ts';
import { sameNumbers, signatures } from './signatures.ts';
import type { Signature } from './signatures.ts';

/** One form of a wrong rule against everything that was typed on a network. */
export interface Explanation {
  readonly code: MisconceptionCode;
  /** The code and the label of the form. */
  readonly form: string;
  readonly everywhere: boolean;
  /** Numbers that are not right and are exactly what the rule gives. */
  readonly explained: readonly JudgedNumber[];
  /** Numbers that are right though the rule gives another. */
  readonly contradicted: number;
}

/** Everything that was typed on a network, and what the listed wrong rules give there. */
export class Evidence {
  readonly judged: readonly JudgedNumber[];
  readonly #forms = new Map<GraphQuestion, ReadonlyMap<string, Signature>>();
  readonly #glances = new Map<string, ReturnType<typeof glanceAt>>();

  constructor(judged: readonly JudgedNumber[], codes: readonly MisconceptionCode[]) {
    this.judged = judged;
    for (const { question } of judged) {
      if (!this.#forms.has(question)) this.#forms.set(question, signatures(question, codes).byLabel);
    }
  }

  /** All forms of all listed rules, with what they explain. */
  explanations(): readonly Explanation[] {
    const forms = new Map<string, Signature>();
    for (const own of this.#forms.values()) {
      for (const [form, signature] of own) if (!forms.has(form)) forms.set(form, signature);
    }
    return [...forms].map(([form, { code, everywhere }]) => ({
      code,
      everywhere,
      form,
      ...this.#weigh(form),
    }));
  }

  #weigh(form: string) {
    const explained: JudgedNumber[] = [];
    let contradicted = 0;
    for (const entry of this.judged) {
      const fits = isPredicted(entry, this.#signatureOf(entry, form));
      if (entry.outcome !== 'correct' && fits) explained.push(entry);
      if (entry.outcome === 'correct' && !fits) contradicted += 1;
    }
    return { explained, contradicted };
  }

  #signatureOf({ question }: JudgedNumber, form: string): Signature | undefined {
    return this.#forms.get(question)?.get(form);
  }

  /** Whether two forms give the same numbers in every cell of every question. */
  areTwins(a: Explanation, b: Explanation): boolean {
    return [...this.#forms.values()].every((own) => {
      const [one, other] = [own.get(a.form), own.get(b.form)];
      return one !== undefined && other !== undefined && sameNumbers(one, other);
    });
  }

  /** Whether a wrong number comes from the rule, applied to own numbers that were wrong already. */
  followsFromOwn(entry: JudgedNumber, form: string): boolean {
    const rule = this.#signatureOf(entry, form)?.rule;
    if (rule === undefined) return false;
    const own = this.judged.filter(
      (other) => other.rank < entry.rank && other.outcome !== 'correct' && isNamedIn(entry, other),
    );
    if (own.length === 0) return false;
    const key = `${entry.question.id} ${entry.rank} ${form}`;
    const glance = this.#glances.get(key) ?? glanceAt(entry.question, { own, rule });
    this.#glances.set(key, glance);
    const { quantity, element, tolerance } = entry;
    if (!mayAgree(entry.glance, glance(quantity, element), tolerance)) return false;
    const wrong = reckon(entry.question, { own, rule })(quantity, element);
    return wrong !== undefined && agrees(entry.value, wrong, tolerance);
  }
}

/** Whether a number is what the rule gives there: the truth, where the rule finds nothing to act on. */
function isPredicted(
  { index, value, glance, outcome, tolerance }: JudgedNumber,
  signature: Signature | undefined,
): boolean {
  if (signature === undefined) return outcome === 'correct';
  if (!mayAgree(glance, signature.glances[index] ?? Number.NaN, tolerance)) return false;
  const wrong = signature.exact(index);
  return wrong !== undefined && agrees(value, wrong, tolerance);
}
