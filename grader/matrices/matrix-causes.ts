import type { WrongCode } from '../misconceptions/codes.ts';
import type { Mutation } from '../misconceptions/misconception.ts';
import { formsIn, wrongCodes } from '../misconceptions/own-answers.ts';
import type { Expression } from '../notation/expression.ts';
import { sameForm, transposedShape } from '../notation/matrix/shape-rules.ts';
import type { Graph } from '../graph.ts';
import type { Question } from '../question.ts';
import type { Shape } from '../tensor.ts';
import { matricesAgree } from './matrices-agree.ts';
import type { MatrixSetting } from './scenes.ts';

/** A formula that is not what was asked, with its shape and the asked one. */
export interface WrongMatrix {
  readonly read: Expression;
  readonly shape: Shape;
  readonly asked: Shape;
}

/** The listed rules that give a wrong formula of matrices, as a function of the inputs. */
export function matrixCauses(
  question: Question,
  setting: MatrixSetting,
  wrong: WrongMatrix,
): readonly WrongCode[] {
  const { graph, roles, update, wrongAnswers } = question;
  if (graph === undefined) return [];
  const named = { graph, roles, ...(update && { update }), ...(wrongAnswers && { wrongAnswers }) };
  const codes = wrongCodes(question);
  if (!sameForm(wrong.shape, wrong.asked)) return codes.filter((code) => isMisshapen(code, setting, wrong));
  return codes.filter((code) => settingsOf(setting, named, code).some((own) => gives(own, wrong.read)));
}

const gives = (setting: MatrixSetting, formula: Expression): boolean =>
  matricesAgree(setting, formula).outcome === 'correct';

/** Right but for its shape: transposed, or not added up over the rows. */
function isMisshapen(code: WrongCode, setting: MatrixSetting, { read, shape, asked }: WrongMatrix): boolean {
  if (code === 'M22') return sameForm(transposedShape(shape), asked) && gives(setting, transpose(read));
  if (code !== 'M23' || shape.length !== 2) return false;
  return sameForm(shape.slice(1), asked) && gives(setting, addedUp(read));
}

const transpose = (of: Expression): Expression => ({ kind: 'call', function: 'transpose', arguments: [of] });
const addedUp = (of: Expression): Expression => ({
  kind: 'call',
  function: 'sum',
  arguments: [of, { kind: 'number', text: '0' }],
});

type Named = Parameters<typeof formsIn>[0] & { readonly graph: Graph };

const known = new WeakMap<MatrixSetting, Map<WrongCode, readonly MatrixSetting[]>>();

/** The same question asked under every form of a rule; kept, so that their points are traced once. */
function settingsOf(setting: MatrixSetting, question: Named, code: WrongCode): readonly MatrixSetting[] {
  const kept = known.get(setting) ?? new Map<WrongCode, readonly MatrixSetting[]>();
  known.set(setting, kept);
  const found = kept.get(code) ?? formsIn(question, code).flatMap((form) => underRule(setting, form));
  kept.set(code, found);
  return found;
}

function underRule(setting: MatrixSetting, { rule }: Mutation): readonly MatrixSetting[] {
  const { quantity } = setting;
  if (rule.kind !== 'calculus' || quantity === undefined) return [];
  if (rule.touches !== undefined && !rule.touches(quantity)) return [];
  return [{ ...setting, truth: setting, calculus: rule.calculus }];
}
