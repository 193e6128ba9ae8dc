import { workedSolution } from '../../../problems/solution.ts';
import type { JudgedQuestion } from '../../grading/judged-question.ts';
import type { OpenedAttempt } from '../../grading/opened-attempt.ts';
import { wrongStepOf, type Judgement } from '../../grading/staged-hints.ts';
import type { PosedQuestion } from '../../grading/posed-question.ts';
import type { MessageKey } from '../../i18n/messages.ts';
import { translate } from '../../i18n/translate.ts';
import { pointsText } from '../../policy/points.ts';
import { feedbackPage, type JudgedSheet, type QuestionFeedback } from '../student/feedback.ts';
import type { LayoutModel, Reader } from '../layout.ts';
import { staffFrame } from '../staff/staff-frame.ts';
import { exactTimeText } from '../times.ts';
import { wrongRuleWords } from '../wrong-rule-words.ts';

/** A question of a student's attempt with its ledger. */
export interface WorkQuestion {
  readonly question: PosedQuestion;
  readonly judged: JudgedQuestion;
  /** How many submissions there were, and when the one that counts arrived. */
  readonly submissions: number;
  readonly seed: string;
  readonly overridden: boolean;
}

export interface WorkAttempt {
  readonly opened: OpenedAttempt;
  readonly counts: boolean;
  readonly questions: readonly WorkQuestion[];
}

export interface WorkPage {
  readonly layout: LayoutModel;
  readonly title: string;
  readonly student: string;
  readonly attempts: readonly {
    readonly title: string;
    readonly counts: boolean;
    readonly when: string;
    readonly questions: readonly {
      readonly judged: QuestionFeedback;
      readonly id: string;
      readonly max: string;
      readonly action: string;
      readonly facts: string;
      readonly overridden: boolean;
      readonly problem: string;
      /** What was typed, where it could not be done. */
      readonly points: string;
      readonly reason: string;
    }[];
  }[];
}

/** What could not be done with an override, and with which question. */
export interface OverrideProblem {
  readonly questionId: string;
  readonly key: MessageKey;
  readonly typed: { readonly points: string; readonly reason: string };
}

function sheetOf({ question, judged }: WorkQuestion, all: readonly Judgement[], reader: Reader): JudgedSheet {
  const { sheet } = question;
  return {
    sheet,
    report: judged.report,
    points: judged.points,
    maxPoints: judged.maxPoints,
    solution: workedSolution(sheet.recipe, sheet.variant, reader.language),
    comments: judged.comments,
    changedBecause: judged.changedBecause,
    actions: [],
    wrongStep: wrongStepOf({ sheet, report: judged.report }, all) ?? null,
    hints: null,
  };
}

function attemptView(
  reader: Reader,
  { opened, counts, questions }: WorkAttempt,
  problem: OverrideProblem | null,
): WorkPage['attempts'][number] {
  const { language } = reader;
  const { number, handedInAt } = opened.attempt;
  const all = questions.map(({ question, judged }) => ({ sheet: question.sheet, report: judged.report }));
  const page = feedbackPage({
    reader,
    notices: [],
    title: opened.assignment.title,
    questions: questions.map((one) => sheetOf(one, all, reader)),
    numbers: questions.map(({ question }) => question.slot.position),
    causes: (code, recipe) => {
      const { name, feedback } = wrongRuleWords(code, [recipe], language);
      return `${name}：${feedback}`;
    },
    backHref: reader.home,
  });
  const when = handedInAt === null ? null : exactTimeText(handedInAt, { language, zone: opened.course.zone });
  return {
    title: translate(language, 'work.attempt', { number }),
    counts,
    when: when === null ? translate(language, 'work.open') : translate(language, 'work.handedIn', { when }),
    questions: page.questions.flatMap((judged, index) => {
      const work = questions[index];
      if (work === undefined) return [];
      const { id } = work.question.row;
      const max = pointsText(work.judged.maxPoints);
      const own = problem?.questionId === id ? problem : null;
      return [
        {
          judged: { ...judged, id: `${id}-${judged.id}` },
          id,
          max,
          action: `${reader.home}/questions-of-students/${id}/override`,
          facts: translate(language, 'work.facts', { submissions: work.submissions, seed: work.seed }),
          overridden: work.overridden,
          problem: own === null ? '' : translate(language, own.key, { max }),
          points: own?.typed.points ?? '',
          reason: own?.typed.reason ?? '',
        },
      ];
    }),
  };
}

/** Everything a student did in an assignment: what was typed, how it was judged, and why. */
export function workPage(
  reader: Reader,
  content: {
    readonly student: string;
    readonly title: string;
    readonly attempts: readonly WorkAttempt[];
    readonly problem: OverrideProblem | null;
  },
): WorkPage {
  const { student, title } = content;
  return {
    layout: staffFrame(reader, {
      title: translate(reader.language, 'work.title', { name: student, title }),
      section: 'gradebook',
      width: 'narrow',
    }),
    title,
    student,
    attempts: content.attempts.map((attempt) => attemptView(reader, attempt, content.problem)),
  };
}
