import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chanceOf, integerFrom } from '../../problems/chance.ts';
import { auditDatabase } from '../../server/auditor/audit-database.ts';
import { makeSignInLink } from '../../server/actions/sign-in.ts';
import { readConfig } from '../../server/config.ts';
import type { Deps } from '../../server/deps.ts';
import { listDrafts } from '../../server/store/drafts.ts';
import { openDeps } from '../../server/open-deps.ts';
import type { Reader } from '../../server/store/database.ts';
import { listReceipts } from '../../server/store/receipts.ts';
import { enrol, insertPerson } from '../../server/store/people.ts';
import { listSubmissions } from '../../server/store/submissions.ts';
import { giveAssignment, giveCourse } from './given-assignment.ts';
import { PersistentStudent, type Log } from './persistent-student.ts';
import { freePort, startSite } from './site-process.ts';

/** Questions of the quiz that the class takes. */
const questions = 2;

export interface KillOrder {
  readonly kills: number;
  readonly students: number;
  /** Says when the server is killed; the same word, the same moments. */
  readonly seed: string;
  /** Bounds of the time between two kills, in milliseconds. */
  readonly between: readonly [from: number, to: number];
  readonly tell?: (line: string) => void;
  /** Done to the data before they are checked: a check that finds nothing then is blind. */
  readonly spoil?: (deps: Deps) => Promise<void>;
}

export interface KillSummary {
  readonly kills: number;
  readonly drafts: number;
  readonly handIns: number;
  /** Longest time from the start of the process to its first answer. */
  readonly slowestStart: number;
  /** What was acknowledged and is not there, or there twice, or wrong. */
  readonly faults: readonly string[];
  /** Exit code after SIGTERM at the end. */
  readonly exitCode: number | null;
}

const openFolder = (folder: string): Promise<Deps> =>
  openDeps(readConfig({ ADJOINT_DATA: folder, ADJOINT_LOG: 'silent' }));

/** A course with a quiz that may be taken without end; gives a sign-in link for each student. */
async function giveClass(folder: string, students: number): Promise<readonly string[]> {
  const deps = await openFolder(folder);
  await giveCourse(deps);
  const policy = { start: 'clock', closesAt: Date.now() + 3_600_000, attempts: 0 } as const;
  await giveAssignment(deps, {
    id: 'quiz',
    kind: 'quiz',
    policy,
    slots: [{ recipe: 'L01' }, { recipe: 'R04' }],
  });
  const links = await deps.db.commit(async (tx) => {
    const found: string[] = [];
    for (let number = 0; number < students; number += 1) {
      const person = { id: `s${number}`, name: `Student ${number}`, login: null, passwordHash: null };
      await insertPerson(tx, { ...person, language: 'en', createdAt: Date.now() });
      const enrolment = { courseId: 'dl', personId: person.id, role: 'student' } as const;
      await enrol(tx, { ...enrolment, studentNumber: `S${number}`, createdAt: Date.now() });
      found.push(await makeSignInLink(deps, tx, { personId: person.id, lifetimeMs: 3_600_000 }));
    }
    return found;
  });
  await deps.db.close();
  return links;
}

const idOf = (attempt: string): string => attempt.split('/').at(-1) ?? '';

/** What is not in the database of one attempt though its student was told so. */
async function faultsOf(db: Reader, log: Log, attempt: string): Promise<readonly string[]> {
  const drafts = await listDrafts(db, idOf(attempt));
  const submissions = await listSubmissions(db, idOf(attempt));
  const handedIn = log.handIns.some((handIn) => handIn.attempt === attempt);
  const cells = log.saved.filter((cell) => cell.attempt === attempt);
  return cells.flatMap((cell) => {
    const { question, part, cell: id } = cell;
    const draft = drafts.find((d) => d.questionId === question && d.part === part && d.cell === id);
    const known = log.sent.some((s) => s.sequence === draft?.sequence && s.text === draft.text);
    if (draft === undefined || draft.sequence < cell.sequence || !known)
      return [`lost ${JSON.stringify(cell)}`];
    const answers = submissions.find((submission) => submission.questionId === question)?.answers;
    const counted = answers?.[part]?.[id] === draft.text;
    return handedIn && !counted ? [`not handed in: ${JSON.stringify(cell)}`] : [];
  });
}

/** A confirmed hand-in has one receipt under its own id, and one submission for each question. */
async function faultsOfHandIn(db: Reader, handIn: Log['handIns'][number]): Promise<readonly string[]> {
  const receipts = await listReceipts(db, idOf(handIn.attempt));
  const submissions = await listSubmissions(db, idOf(handIn.attempt));
  const isOnce =
    receipts.length === 1 &&
    receipts[0]?.clientId === handIn.clientId &&
    submissions.length === questions &&
    new Set(submissions.map(({ questionId }) => questionId)).size === questions;
  return isOnce ? [] : [`${handIn.attempt}: ${receipts.length} receipts, ${submissions.length} submissions`];
}

/** Compares what students were told with what the database holds, and the database with itself. */
async function compare(
  folder: string,
  logs: readonly Log[],
  spoil: KillOrder['spoil'],
): Promise<readonly string[]> {
  const deps = await openFolder(folder);
  const { db, keys } = deps;
  await spoil?.(deps);
  const found = (await auditDatabase(db.read, keys)).map(({ sentence }) => sentence);
  for (const log of logs) {
    found.push(...log.faults);
    for (const attempt of new Set(log.sent.map((cell) => cell.attempt))) {
      found.push(...(await faultsOf(db.read, log, attempt)));
    }
    for (const handIn of log.handIns) found.push(...(await faultsOfHandIn(db.read, handIn)));
  }
  for (const { id, state } of await db.read.selectFrom('attempt').select(['id', 'state']).execute()) {
    const receipts = await listReceipts(db.read, id);
    if (receipts.length !== (state === 'handedIn' ? 1 : 0))
      found.push(`${id} is ${state}, ${receipts.length} receipts`);
  }
  await db.close();
  return found;
}

/** Lets a class work while the server is killed again and again, and then checks every word of it. */
export async function runKills(order: KillOrder): Promise<KillSummary> {
  const folder = mkdtempSync(join(tmpdir(), 'adjoint-kill-'));
  const links = await giveClass(folder, order.students);
  const port = await freePort();
  const chance = chanceOf(order.seed);
  const starts: number[] = [];
  const start = async () => {
    const site = await startSite({ folder, port });
    starts.push(site.answeredAfter);
    return site;
  };
  let site = await start();
  const students = links.map(
    (_, number) => new PersistentStudent(`http://127.0.0.1:${port}`, chanceOf(`${order.seed} ${number}`)),
  );
  const working = students.map((student, number) => student.work(links[number] ?? '', 'quiz'));
  for (let kill = 1; kill <= order.kills; kill += 1) {
    await new Promise((resolve) => setTimeout(resolve, integerFrom(chance, ...order.between)));
    await site.kill();
    site = await start();
    const saved = students.reduce((sum, { log }) => sum + log.saved.length, 0);
    order.tell?.(
      `kill ${kill}: answered again after ${Math.round(site.answeredAfter)} ms, ${saved} cells saved so far`,
    );
  }
  await new Promise((resolve) => setTimeout(resolve, order.between[1]));
  for (const student of students) student.stop();
  const exitCode = await site.stop();
  await Promise.all(working);
  const logs = students.map(({ log }) => log);
  const faults = await compare(folder, logs, order.spoil);
  rmSync(folder, { recursive: true, force: true });
  return {
    kills: order.kills,
    drafts: logs.reduce((sum, { saved }) => sum + saved.length, 0),
    handIns: logs.reduce((sum, { handIns }) => sum + handIns.length, 0),
    slowestStart: Math.max(...starts),
    faults,
    exitCode,
  };
}
