import { translate } from '../../i18n/translate.ts';
import { courseTotal } from '../../policy/course-total.ts';
import type { GradebookContent } from '../../grading/gradebook-content.ts';
import type { Assignment } from '../../store/assignments.ts';
import type { Participant } from '../../store/people.ts';
import type { GradeRow } from '../../store/schema.ts';
import type { LayoutModel, Reader } from '../layout.ts';
import { staffFrame } from '../staff/staff-frame.ts';
import { pointsText } from '../../policy/points.ts';
import { printPercent } from './percent.ts';

export interface GradebookColumn {
  readonly id: string;
  readonly title: string;
  readonly max: string;
  readonly weight: number;
}

export interface GradebookCell {
  /** Empty where there is nothing yet. */
  readonly points: string;
  readonly waiting: boolean;
  readonly href: string;
  readonly label: string;
}

export interface GradebookRow {
  readonly number: string;
  readonly name: string;
  readonly total: string;
  readonly cells: readonly GradebookCell[];
}

/** Students × assignments, the same for the page and for the CSV. */
export interface GradebookTable {
  readonly columns: readonly GradebookColumn[];
  readonly rows: readonly GradebookRow[];
}

const maxOf = (assignment: Assignment): number =>
  assignment.slots.reduce((sum, { points }) => sum + points, 0);

function rowOf(
  content: GradebookContent,
  student: Participant,
  kept: ReadonlyMap<string, GradeRow>,
): GradebookRow {
  const cells = content.assignments.map((assignment) => {
    const grade = kept.get(`${assignment.id}/${student.personId}`);
    return {
      points: grade === undefined ? '' : pointsText(grade.points),
      waiting: grade !== undefined && grade.waiting > 0,
      href: `/courses/${content.courseId}/gradebook/${assignment.id}/${student.personId}`,
      label: `${student.name}, ${assignment.title}`,
    };
  });
  const counting = content.assignments.flatMap((assignment) => {
    const grade = kept.get(`${assignment.id}/${student.personId}`);
    if (grade === undefined && !content.over.has(assignment.id)) return [];
    return [{ weight: assignment.weight, points: grade?.points ?? 0, maxPoints: maxOf(assignment) }];
  });
  const total = courseTotal(counting);
  return {
    number: student.studentNumber ?? '',
    name: student.name,
    total: total === null ? '' : printPercent(total),
    cells,
  };
}

/** Lays the kept grades out as a table. */
export function gradebookTable(content: GradebookContent): GradebookTable {
  const kept = new Map(content.grades.map((grade) => [`${grade.assignmentId}/${grade.personId}`, grade]));
  return {
    columns: content.assignments.map((assignment) => ({
      id: assignment.id,
      title: assignment.title,
      max: pointsText(maxOf(assignment)),
      weight: assignment.weight,
    })),
    rows: content.students.map((student) => rowOf(content, student, kept)),
  };
}

export interface GradebookPage extends GradebookTable {
  readonly layout: LayoutModel;
  readonly base: string;
  readonly instructor: boolean;
  readonly summary: string;
  /** Weights as they stand, or as they were typed where some could not be read. */
  readonly weights: { readonly [assignment: string]: string };
}

/** The gradebook; instructors may set the weights. */
export function gradebookPage(
  reader: Reader,
  content: GradebookContent & {
    readonly instructor: boolean;
    readonly refused: ReadonlyMap<string, string> | null;
  },
): GradebookPage {
  const table = gradebookTable(content);
  const { refused } = content;
  const problem = translate(reader.language, 'gradebook.weightIssue');
  return {
    layout: staffFrame(reader, {
      notices: refused === null ? [] : [{ kind: 'warning', text: problem }],
      title: translate(reader.language, 'gradebook.title'),
      width: 'wide',
      section: 'gradebook',
    }),
    ...table,
    weights: Object.fromEntries(
      table.columns.map(({ id, weight }) => [id, refused?.get(id) ?? String(weight)]),
    ),
    base: `/courses/${content.courseId}/gradebook`,
    instructor: content.instructor,
    summary: translate(reader.language, 'gradebook.summary', {
      students: table.rows.length,
      assignments: table.columns.length,
    }),
  };
}
