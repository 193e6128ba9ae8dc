import { isNamedIn } from '../grade/number-entry.ts';
import type { JudgedNumber } from '../grade/number-entry.ts';
import { reckon } from '../grade/reckon.ts';
import type { Reading } from '../grade/reckon.ts';
import { agrees } from '../grade/tolerance.ts';
import type { MisconceptionCode } from '../misconceptions/codes.ts';
import type { ImplementedCode } from '../misconceptions/implemented.ts';
import { sameValues, signatures } from './signatures.ts';

/** One form of a wrong rule against everything that was typed on a network. */
export interface Explanation {
  readonly code: ImplementedCode;
  readonly form: string;
  readonly everywhere: boolean;
  /** Numbers that are not right and are exactly what the rule gives. */
  readonly explained: readonly JudgedNumber[];
  /** Numbers that are right though the rule gives another. */
  readonly contradicted: number;
}

/** All forms of all listed rules, with what they explain. */
export function explanations(
  judged: readonly JudgedNumber[],
  codes: readonly MisconceptionCode[],
): readonly Explanation[] {
  const forms = new Map<string, Pick<Explanation, 'code' | 'everywhere'>>();
  for (const { question } of judged) {
    for (const [form, { code, everywhere }] of signatures(question, codes).byLabel) {
      if (!forms.has(form)) forms.set(form, { code, everywhere });
    }
  }
  return [...forms].map(([form, frame]) => ({ ...frame, form, ...weigh(judged, codes, form) }));
}

function weigh(judged: readonly JudgedNumber[], codes: readonly MisconceptionCode[], form: string) {
  const explained: JudgedNumber[] = [];
  let contradicted = 0;
  for (const entry of judged) {
    const wrong = predicted(entry, codes, form);
    const fits = wrong !== undefined && agrees(entry.value, wrong, entry.tolerance);
    if (entry.outcome !== 'correct' && fits) explained.push(entry);
    if (entry.outcome === 'correct' && !fits) contradicted += 1;
  }
  return { explained, contradicted };
}

function signatureOf(entry: JudgedNumber, codes: readonly MisconceptionCode[], form: string) {
  return signatures(entry.question, codes).byLabel.get(form);
}

/** What the rule gives in this cell; the truth where it finds nothing to act on. */
function predicted(entry: JudgedNumber, codes: readonly MisconceptionCode[], form: string) {
  const { cells } = signatures(entry.question, codes);
  const own = cells.findIndex(
    ({ part, cell }) => part === entry.reference.part && cell === entry.reference.cell,
  );
  const signature = signatureOf(entry, codes, form);
  return signature === undefined ? entry.truth : signature.cells[own];
}

/** Whether two forms give the same numbers in every cell of every question. */
export function areTwins(
  a: Explanation,
  b: Explanation,
  on: { readonly judged: readonly JudgedNumber[]; readonly codes: readonly MisconceptionCode[] },
): boolean {
  return on.judged.every((entry) => {
    const [one, other] = [a, b].map(({ form }) => signatureOf(entry, on.codes, form));
    return one !== undefined && other !== undefined && sameValues(one.cells, other.cells);
  });
}

/** Tells whether a wrong number comes from a wrong rule applied to own numbers that were wrong already. */
export class OwnExplanations {
  readonly #judged: readonly JudgedNumber[];
  readonly #codes: readonly MisconceptionCode[];
  readonly #readings = new Map<string, Reading>();

  constructor(judged: readonly JudgedNumber[], codes: readonly MisconceptionCode[]) {
    this.#judged = judged;
    this.#codes = codes;
  }

  explains(entry: JudgedNumber, form: string): boolean {
    const signature = signatureOf(entry, this.#codes, form);
    if (signature === undefined) return false;
    const own = this.#judged.filter(({ rank, outcome }) => rank < entry.rank && outcome !== 'correct');
    if (own.length === 0) return false;
    const key = `${entry.question.id} ${entry.rank} ${form}`;
    const read =
      this.#readings.get(key) ??
      reckon(entry.question, { own: own.filter((answer) => isNamedIn(entry, answer)), rule: signature.rule });
    this.#readings.set(key, read);
    const wrong = read(entry.quantity, entry.element);
    return wrong !== undefined && agrees(entry.value, wrong, entry.tolerance);
  }
}
