import type { Language } from '../../../grader/language.ts';
import { translate } from '../../i18n/translate.ts';
import { pointsText } from '../../policy/points.ts';
import type { Participant } from '../../store/people.ts';
import type { RegradedMark } from '../../store/regraded-marks-json.ts';

export type NamedStudent = Pick<Participant, 'personId' | 'name' | 'studentNumber'>;

/** One mark that changes. */
export interface MarkRow {
  readonly name: string;
  readonly number: string;
  readonly href: string;
  readonly question: string;
  readonly max: string;
  readonly before: string;
  readonly after: string;
  readonly change: string;
}

/** A difference with its sign, typeset. */
const changeText = (by: number): string => `${by < 0 ? '−' : '+'}${pointsText(Math.abs(by))}`;

/** Marks as lines, in the order of the students; the attempt is named where somebody has several. */
export function markRows(
  marks: readonly RegradedMark[],
  place: {
    readonly language: Language;
    readonly students: readonly NamedStudent[];
    readonly hrefOf: (personId: string) => string;
  },
): readonly MarkRow[] {
  const { language, students, hrefOf } = place;
  const several = marks.some(({ attempt }) => attempt > 1);
  const questionText = ({ attempt, position }: RegradedMark): string => {
    const question = translate(language, 'work.question', { position });
    return several ? `${translate(language, 'work.attempt', { number: attempt })} · ${question}` : question;
  };
  const ofPerson = Map.groupBy(marks, ({ personId }) => personId);
  return students.flatMap(({ personId, name, studentNumber }) =>
    (ofPerson.get(personId) ?? []).map((mark) => ({
      name,
      number: studentNumber ?? '',
      href: hrefOf(personId),
      question: questionText(mark),
      max: translate(language, 'regrade.of', { max: pointsText(mark.maxPoints) }),
      before: pointsText(mark.before),
      after: pointsText(mark.after),
      change: changeText(mark.after - mark.before),
    })),
  );
}
