import type { Reader } from './database.ts';
import type { GradeRow } from './schema.ts';

/** Every kept grade of a course's assignments: what the gradebook shows, nothing is summed here. */
export async function listCourseGrades(db: Reader, courseId: string): Promise<readonly GradeRow[]> {
  return db
    .selectFrom('grade')
    .innerJoin('assignment', 'assignment.id', 'grade.assignmentId')
    .selectAll('grade')
    .where('assignment.courseId', '=', courseId)
    .execute();
}

export interface NamedMistake {
  readonly assignmentId: string;
  readonly slotId: string;
  readonly personId: string;
  /** JSON list of codes, as kept with the question's grade. */
  readonly diagnoses: string;
}

/** The wrong rules named in the grading that counts, by student and slot. */
export async function listNamedMistakes(db: Reader, courseId: string): Promise<readonly NamedMistake[]> {
  return db
    .selectFrom('questionGrade')
    .innerJoin('question', 'question.id', 'questionGrade.questionId')
    .innerJoin('attempt', 'attempt.id', 'question.attemptId')
    .innerJoin('assignment', 'assignment.id', 'attempt.assignmentId')
    .select([
      'assignment.id as assignmentId',
      'question.slotId as slotId',
      'attempt.personId as personId',
      'questionGrade.diagnoses as diagnoses',
    ])
    .where('assignment.courseId', '=', courseId)
    .where('questionGrade.diagnoses', '<>', '[]')
    .execute();
}

export interface WaitingQuestion {
  readonly questionId: string;
  readonly assignmentId: string;
  readonly title: string;
  readonly position: number;
  readonly personId: string;
  readonly waiting: number;
}

/** Questions of a course with cells that wait for a person, by assignment and position. */
export async function listWaiting(db: Reader, courseId: string): Promise<readonly WaitingQuestion[]> {
  return db
    .selectFrom('questionGrade')
    .innerJoin('question', 'question.id', 'questionGrade.questionId')
    .innerJoin('attempt', 'attempt.id', 'question.attemptId')
    .innerJoin('assignment', 'assignment.id', 'attempt.assignmentId')
    .select([
      'question.id as questionId',
      'assignment.id as assignmentId',
      'assignment.title as title',
      'question.position as position',
      'attempt.personId as personId',
      'questionGrade.waiting as waiting',
    ])
    .where('assignment.courseId', '=', courseId)
    .where('questionGrade.waiting', '>', 0)
    .orderBy('assignment.createdAt')
    .orderBy('question.position')
    .orderBy('question.id')
    .execute();
}

export interface PlacedQuestion {
  readonly questionId: string;
  readonly attemptId: string;
  readonly assignmentId: string;
  readonly title: string;
  readonly personId: string;
  readonly personName: string;
}

/** A question of a course, with whose it is; undefined for a question of any other course. */
export async function findCourseQuestion(
  db: Reader,
  courseId: string,
  questionId: string,
): Promise<PlacedQuestion | undefined> {
  return db
    .selectFrom('question')
    .innerJoin('attempt', 'attempt.id', 'question.attemptId')
    .innerJoin('assignment', 'assignment.id', 'attempt.assignmentId')
    .innerJoin('person', 'person.id', 'attempt.personId')
    .select([
      'question.id as questionId',
      'attempt.id as attemptId',
      'assignment.id as assignmentId',
      'assignment.title as title',
      'person.id as personId',
      'person.name as personName',
    ])
    .where('assignment.courseId', '=', courseId)
    .where('question.id', '=', questionId)
    .executeTakeFirst();
}
