import { grade } from '../../grader/grade/grade.ts';
import { fullFollowThrough } from '../../grader/grade/policy.ts';
import type { QuestionReport } from '../../grader/report.ts';
import { chanceOf } from '../../problems/chance.ts';
import { drawSittings } from './sittings.ts';
import type { Sitting } from './sittings.ts';
import { drawStudent, kinds } from './students.ts';
import type { Kind, Student } from './students.ts';

/** How the students of one kind fared. */
export interface Tally {
  readonly students: number;
  /** All rules behind the mistakes are named, and no other. */
  readonly right: number;
  /** Some of the rules are named, and no other. */
  readonly some: number;
  /** A rule is named that is not behind the mistakes. */
  readonly wrong: number;
  readonly fullMarks: number;
  /** More points lost than the cell of the slip is worth. */
  readonly overcharged: number;
}

export const noStudents: Tally = { students: 0, right: 0, some: 0, wrong: 0, fullMarks: 0, overcharged: 0 };

/** The report on a student's sheet. */
export function judge({ sitting: { question }, answers }: Student): QuestionReport {
  const [report] = grade([question], new Map([[question.id, answers]]), fullFollowThrough);
  if (report === undefined) throw new Error('no report');
  return report;
}

export const namesIn = (report: QuestionReport): readonly string[] => [
  ...new Set(report.parts.flatMap(({ diagnoses }) => diagnoses)),
];

function counted(tally: Tally, student: Student): Tally {
  const report = judge(student);
  const names = namesIn(report);
  const isWrong =
    names.some((name) => !student.codes.some((code) => code === name)) && !isTwin(student, names);
  const found = student.codes.filter((code) => names.includes(code)).length;
  const isRight = found === student.codes.length && !isWrong;
  const slip = student.slipAt === undefined ? 0 : (student.sitting.cells[student.slipAt]?.points ?? 0);
  const lost = lostOf(student, report);
  const add = (is: boolean) => (is ? 1 : 0);
  return {
    students: tally.students + 1,
    right: tally.right + add(isRight),
    some: tally.some + add(!isWrong && !isRight && found > 0),
    wrong: tally.wrong + add(isWrong),
    fullMarks: tally.fullMarks + add(lost === 0),
    overcharged: tally.overcharged + add(student.kind === 'slip' && lost > slip),
  };
}

/** Points lost, apart from texts, which a person marks. */
function lostOf({ sitting: { question } }: Student, { parts }: QuestionReport): number {
  const texts = new Set(
    question.parts.flatMap(({ id, cells }) =>
      cells.flatMap((cell) => (cell.asks.kind === 'text' ? [`${id} ${cell.id}`] : [])),
    ),
  );
  const judged = parts.flatMap(({ part, cells }) =>
    cells.filter(({ cell }) => !texts.has(`${part} ${cell}`)),
  );
  return judged.reduce((sum, { points, maxPoints }) => sum + maxPoints - points, 0);
}

/** Two names on one cell are one statement, where no answer could tell the two rules apart. */
function isTwin({ codes }: Student, names: readonly string[]): boolean {
  return names.length === 2 && codes.length === 1 && codes.every((code) => names.includes(code));
}

export interface Census {
  readonly tallies: ReadonlyMap<Kind, Tally>;
  readonly missed: readonly { readonly student: Student; readonly names: readonly string[] }[];
}

/** Judges `count` students of each kind, or of some kinds, on certified variants of the bank. */
export function takeCensus(
  seed: string,
  count: number,
  { each = Math.max(2, Math.ceil(count / 500)), of = kinds }: { each?: number; of?: readonly Kind[] } = {},
): Census {
  const sittings = drawSittings(seed, each);
  const chance = chanceOf(`students ${seed}`);
  const missed: { student: Student; names: readonly string[] }[] = [];
  const tallies = new Map<Kind, Tally>();
  for (const kind of of) {
    const able = sittings.filter((sitting) => hasRoom(kind, sitting));
    let tally = noStudents;
    for (let turn = 0; tally.students < count && turn < 20 * count; turn += 1) {
      const sitting = able[turn % able.length];
      const student = sitting && drawStudent(kind, sitting, chance);
      if (student === undefined) continue;
      const after = counted(tally, student);
      if (after.right === tally.right) missed.push({ student, names: namesIn(judge(student)) });
      tally = after;
    }
    tallies.set(kind, tally);
  }
  return { tallies, missed };
}

function hasRoom(kind: Kind, sitting: Sitting): boolean {
  const probe = chanceOf('room');
  return Array.from({ length: 8 }, () => drawStudent(kind, sitting, probe)).some((student) => student);
}
