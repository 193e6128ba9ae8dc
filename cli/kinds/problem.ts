import { z } from 'zod';
import { feedbackFor, issueSentence, sentenceOf } from '../../grader/grade/feedback.ts';
import { grade } from '../../grader/grade/grade.ts';
import { togetherOutcome } from '../../grader/grade/part-outcome.ts';
import { fullFollowThrough } from '../../grader/grade/policy.ts';
import { languages } from '../../grader/language.ts';
import type { Language } from '../../grader/language.ts';
import type { Answers, Question } from '../../grader/question.ts';
import type { CellReference, CellReport, PartReport, QuestionReport } from '../../grader/report.ts';
import { findRecipe } from '../../problems/bank.ts';
import { findVariant } from '../../problems/find-variant.ts';
import { poseQuestion } from '../../problems/pose-question.ts';
import { recipeSchema } from '../../problems/recipe.ts';
import type { Recipe } from '../../problems/recipe.ts';
import { firstOf } from './first-issue.ts';
import type { Kind } from './kind.ts';
import { answersByCell } from './problem-answers.ts';

const schema = z.object({
  recipe: z.unknown(),
  seed: z.string(),
  answers: z.record(z.string(), z.union([z.string(), z.record(z.string(), z.string())])),
  lang: z.enum(languages).default('en'),
});

type ProblemRequest = z.infer<typeof schema>;

/** `problem`: a whole question, judged as the site judges it. */
export const problemKind: Kind<ProblemRequest> = {
  schema,
  answer: (request) => {
    const { recipe: named } = request;
    if (typeof named === 'string') {
      const recipe = findRecipe(named);
      if (recipe === undefined) return refused('unknownRecipe', `there is no recipe ${named}`);
      return judged(recipe, request);
    }
    const own = recipeSchema.safeParse(named);
    return own.success ? judgedByOwn(own.data, request) : refused('request', firstOf(own.error, ['recipe']));
  },
};

/** A recipe of the sender's may fit the schema and still make no sense; that is no fault of ours. */
function judgedByOwn(recipe: Recipe, request: ProblemRequest) {
  try {
    return judged(recipe, request);
  } catch (error) {
    return refused('badRecipe', `recipe: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function judged(recipe: Recipe, { seed, answers, lang }: ProblemRequest) {
  const question = posed(recipe, seed);
  if (question === undefined) return refused('noVariant', `no draw of seed ${seed} certifies`);
  const own = answersByCell(question, answers);
  if (own.kind === 'invalid') return refused(own.code, own.message);
  return reported(question, own.answers, lang);
}

const refused = (code: string, message: string) => ({ outcome: 'invalid', issue: { code, message } });

/** Variants are searched for once: many lines ask about the same one. */
const known = new Map<string, Question | undefined>();
const mostKnown = 1000;

function posed(recipe: Recipe, seed: string): Question | undefined {
  const key = JSON.stringify([recipe, seed]);
  if (known.has(key)) return known.get(key);
  const search = findVariant(recipe, seed);
  const question =
    search.kind === 'found' ? poseQuestion(recipe, search.found.variant, { id: 'question' }) : undefined;
  if (known.size >= mostKnown) known.clear();
  known.set(key, question);
  return question;
}

function reported(question: Question, answers: Answers, language: Language) {
  const [report] = grade([question], new Map([[question.id, answers]]), fullFollowThrough);
  if (report === undefined) throw new Error('a question has a report');
  const { points, maxPoints, parts } = report;
  const told = feedbackSentences(report, question, language);
  return {
    outcome: togetherOutcome(parts),
    points,
    maxPoints,
    parts: Object.fromEntries(parts.map((part) => [part.part, partLine(part, { told, language })])),
  };
}

type Told = ReadonlyMap<string, readonly string[]>;

function feedbackSentences(report: QuestionReport, question: Question, language: Language): Told {
  const cells = feedbackFor(report, question, { language });
  return new Map(
    cells.map(({ part, cell, feedback }) => [
      `${part}/${cell}`,
      feedback.map((item) => sentenceOf(item, language)),
    ]),
  );
}

function partLine(
  part: PartReport,
  { told, language }: { readonly told: Told; readonly language: Language },
) {
  const sentences = part.cells.flatMap(({ cell }) => told.get(`${part.part}/${cell}`) ?? []);
  return {
    outcome: part.outcome,
    points: part.points,
    maxPoints: part.maxPoints,
    from: partsOf(part.from),
    diagnoses: part.diagnoses,
    feedback: [...new Set(sentences)].join(' '),
    cells: Object.fromEntries(part.cells.map((cell) => [cell.cell, cellLine(cell, language)])),
  };
}

function cellLine({ outcome, points, maxPoints, from, diagnoses, issue }: CellReport, language: Language) {
  const line = { outcome, points, maxPoints, from: partsOf(from), diagnoses };
  if (issue !== undefined)
    return { ...line, issue: { code: issue.code, message: issueSentence(issue, language) } };
  return line;
}

const partsOf = (cells: readonly CellReference[]) => [...new Set(cells.map(({ part }) => part))];
