/** `npm run worst -- --each N --seed S --over MS [--recipe R] [--kind K]`: the slowest judgement of every recipe, and of what kind of student. */
import { parseArgs } from 'node:util';
import { grade } from '../../grader/grade/grade.ts';
import { fullFollowThrough } from '../../grader/grade/policy.ts';
import type { Answers, Question } from '../../grader/question.ts';
import { bank } from '../../problems/bank.ts';
import { chanceOf } from '../../problems/chance.ts';
import { findVariant } from '../../problems/find-variant.ts';
import { keyOf } from '../../problems/key.ts';
import { poseQuestion } from '../../problems/pose-question.ts';
import type { Recipe } from '../../problems/recipe.ts';
import { drawSittings } from '../students/sittings.ts';
import { drawStudent, kinds } from '../students/students.ts';
import { hostileSheets } from './hostile-sheets.ts';

const { values } = parseArgs({
  options: {
    each: { type: 'string', default: '20' },
    seed: { type: 'string', default: 'worst' },
    over: { type: 'string', default: '50' },
    recipe: { type: 'string' },
    kind: { type: 'string' },
  },
});
const each = Number(values.each);
const limit = Number(values.over);

interface Judgement {
  readonly recipe: string;
  readonly kind: string;
  /** Milliseconds, of a question that was posed anew, as on the site. */
  readonly took: number;
}

const isWanted = (kind: string): boolean => values.kind === undefined || kind === values.kind;

/** A judgement of answers to a question that nothing has been worked out about yet but its recipe. */
function timed(recipe: string, kind: string, question: Question, answers: Answers): Judgement {
  const started = performance.now();
  grade([question], new Map([[question.id, answers]]), fullFollowThrough);
  return { recipe, kind, took: performance.now() - started };
}

function studentsOf(recipe: Recipe): readonly Judgement[] {
  const sittings = drawSittings(values.seed, 3, [recipe]);
  const chance = chanceOf(`worst ${values.seed}`);
  return sittings.flatMap((sitting) =>
    kinds
      .filter(isWanted)
      .flatMap((kind) =>
        Array.from({ length: each }, () => drawStudent(kind, sitting, chance)).flatMap((student) =>
          student === undefined
            ? []
            : [
                timed(
                  recipe.id,
                  kind,
                  { ...sitting.question, at: new Map(sitting.question.at) },
                  student.answers,
                ),
              ],
        ),
      ),
  );
}

function hostilesOf(recipe: Recipe): readonly Judgement[] {
  const search = findVariant(recipe, values.seed);
  if (search.kind === 'exhausted') return [];
  const { variant } = search.found;
  const pose = () => poseQuestion(recipe, { ...variant }, { id: recipe.id });
  return hostileSheets(pose(), keyOf(recipe, variant)).map(([kind, answers]) =>
    timed(recipe.id, kind, pose(), answers),
  );
}

const warm = 2;
const slowest: Judgement[] = [];
let count = 0;
let over = 0;
for (const recipe of bank.filter(({ id }) => values.recipe === undefined || id === values.recipe)) {
  for (let turn = 0; turn < warm; turn += 1) hostilesOf(recipe);
  const judgements = [...studentsOf(recipe), ...hostilesOf(recipe)].toSorted((a, b) => b.took - a.took);
  count += judgements.length;
  over += judgements.filter(({ took }) => took > limit).length;
  slowest.push(...judgements.slice(0, 1));
}
for (const { recipe, kind, took } of slowest.toSorted((a, b) => b.took - a.took))
  process.stdout.write(`${recipe.padEnd(10)} ${took.toFixed(1).padStart(8)} ms  ${kind}\n`);
process.stdout.write(`\n${count} judgements, ${over} over ${limit} ms\n`);
process.exitCode = over === 0 ? 0 : 1;
