import type { Language } from '../../../grader/language.ts';
import type { WrongCode } from '../../../grader/misconceptions/codes.ts';
import { keyOf } from '../../../problems/key.ts';
import { poseQuestion } from '../../../problems/pose-question.ts';
import type { Recipe } from '../../../problems/recipe.ts';
import { workedSolution } from '../../../problems/solution.ts';
import type { CertifiedVariant } from '../../../problems/variant.ts';
import { attemptBar } from '../student/attempt-bar.ts';
import { issuedSheet, type TypedSheet } from '../../grading/issued-sheet.ts';
import type { Reader } from '../layout.ts';
import { wrongRuleWords } from '../wrong-rule-words.ts';
import { partLetter } from '../../grading/issued-sheet.ts';
import { questionPage, type QuestionPage } from '../student/question.ts';
import { typedCells, type TypedCell } from '../question/typed-cells.ts';
import { solvedGraph } from '../question/graph-view.ts';
import { solutionView, type SolutionView } from '../question/worked-solution.ts';

/** A drawn variant with its recipe and what its slot is worth. */
export interface SampleQuestion {
  readonly recipe: Recipe;
  readonly certified: CertifiedVariant;
  /** Thousandths; absent where it stands in no set. */
  readonly points?: number;
  readonly network: string | null;
}

/** One question as a student sees it, and behind it what only staff see. */
export interface SampleView extends Omit<QuestionPage, 'layout' | 'bar'> {
  readonly key: readonly TypedCell[];
  readonly solution: SolutionView;
  /** Names of the mistakes that its feedback can name. */
  readonly mistakes: readonly string[];
  readonly effort: number;
}

function typedSheet(sample: SampleQuestion, id: string): TypedSheet {
  const { recipe, certified, network } = sample;
  const points = sample.points === undefined ? {} : { points: sample.points };
  const options = { id, ...points, ...(network === null ? {} : { network }) };
  const question = poseQuestion(recipe, certified.variant, options);
  return { sheet: issuedSheet(recipe, certified.variant, question), typed: {} };
}

/** Names of the wrong rules that the recipe lists and the grader knows. */
function recognised({ recipe }: SampleQuestion, language: Language): readonly string[] {
  const own = recipe.wrongAnswers.map(({ id }): WrongCode => `${recipe.id}.${id}`);
  const named = (code: WrongCode) => `${code} ${wrongRuleWords(code, [recipe], language).name}`;
  return [...recipe.misconceptions, ...own].map(named);
}

/** The page model of one question as students see it, with key, worked solution and wrong rules. */
export function sampleView(
  reader: Reader,
  facts: {
    readonly current: SampleQuestion;
    /** All questions drawn with it, itself included. */
    readonly together: readonly SampleQuestion[];
    readonly number: number;
  },
): SampleView {
  const { current, together, number } = facts;
  const { language } = reader;
  const sheets = together.map((sample, index) => typedSheet(sample, `sample-${index}`));
  const own = sheets[together.indexOf(current)] ?? typedSheet(current, 'sample');
  const questions = [{ href: '', question: own.sheet.question, typed: {} }];
  const bar = attemptBar({
    ...{ language, title: '', href: '', attemptId: '', questions, current: 1, reviewHref: '' },
    ...{ endsAt: null, now: 0 },
  });
  const {
    layout: _layout,
    bar: _bar,
    ...page
  } = questionPage({
    ...{ reader, bar, number, current: own, network: sheets, questionId: '', sequence: 0, clientId: '' },
    ...{ action: '', draftUrl: '', hints: true, submitting: { kind: 'attempt', tries: '' } },
  });
  const { recipe, certified } = current;
  const key = keyOf(recipe, certified.variant);
  return {
    ...page,
    key: typedCells({ sheet: own.sheet, typed: key }, language),
    solution: solutionView(workedSolution(recipe, certified.variant, language), {
      language,
      letterOf: (index) => partLetter(own.sheet, index),
      figure: solvedGraph({ id: 'solved', language, sheet: own.sheet }),
    }),
    mistakes: recognised(current, language),
    effort: certified.certificate.effort,
  };
}
