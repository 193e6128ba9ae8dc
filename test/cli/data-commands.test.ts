import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { registerAudit } from '../../cli/commands/audit.ts';
import { registerBackup } from '../../cli/commands/backup.ts';
import { registerGradebook } from '../../cli/commands/gradebook.ts';
import { registerRegrade } from '../../cli/commands/regrade.ts';
import { registerRestore } from '../../cli/commands/restore.ts';
import { registerRoster } from '../../cli/commands/roster.ts';
import { listGradings } from '../../server/store/gradings.ts';
import { findGrade } from '../../server/store/grades.ts';
import { updateAssignment } from '../../server/store/assignments.ts';
import { openStore, type TestStore } from '../support/store.ts';
import { giveQuiz, handInNow, keyAt, start, type, typeEverything } from '../support/working-student.ts';

let store: TestStore;
let folder: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'adjoint-shell-'));
  store = await openStore();
  await giveQuiz(store.deps);
});
afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  process.exitCode = 0;
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Runs a command on the data of the test, as a process of its own would: the site's database is closed meanwhile. */
async function run(words: readonly string[], dataFolder = store.deps.config.dataFolder) {
  await store.deps.db.close();
  vi.stubEnv('ADJOINT_DATA', dataFolder);
  let [out, err] = ['', ''];
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => (out += String(text)) !== '');
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => (err += String(text)) !== '');
  const program = new Command('adjoint').exitOverride();
  for (const register of [registerAudit, registerBackup, registerGradebook]) register(program);
  for (const register of [registerRegrade, registerRestore, registerRoster]) register(program);
  process.exitCode = undefined;
  await program.parseAsync(['node', 'adjoint', ...words]);
  vi.restoreAllMocks();
  const code = process.exitCode;
  store = await store.restart();
  return { out, err, code };
}

describe('roster', () => {
  test('lists the people of the only course, and adds those of a file who are new', async () => {
    const file = join(folder, 'class.csv');
    writeFileSync(file, '學號,姓名\nB1mei,林美華\nB1228009,王小明\n');
    expect(await run(['roster', '--add', file])).toMatchObject({
      code: 0,
      out: '1 of 2 students are new in Deep Learning\n',
    });
    const { out } = await run(['roster']);
    expect(out.split('\n').filter((line) => line.includes('student'))).toHaveLength(3);
    expect(out).toContain('王小明');
    const people = (await run(['roster', 'dl', '--json'])).out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(people).toContainEqual(expect.objectContaining({ studentNumber: 'B1228009', role: 'student' }));
  });

  test('names the line that cannot be read, and adds nobody', async () => {
    const file = join(folder, 'class.csv');
    writeFileSync(file, 'B1228009,王小明\nB1228010\n');
    const { code, err } = await run(['roster', '--add', file]);
    expect([code, err]).toEqual([2, 'line 2: a student number and a name are wanted.\n']);
    expect((await run(['roster'])).out).not.toContain('王小明');
    expect((await run(['roster', '--add', join(folder, 'nothing.csv')])).code).toBe(2);
    expect((await run(['roster', 'Physics'])).err).toContain('dl (Deep Learning, 115-1)');
  });
});

describe('gradebook', () => {
  test('shows what the page shows: as a table, as the file, as JSON', async () => {
    const opened = await start(store.deps, 'mei');
    await typeEverything(store.deps, opened);
    await handInNow(store.deps, opened);
    const { out } = await run(['gradebook']);
    expect(out).toMatch(/B1mei +林美華 +30/);
    expect((await run(['gradebook', '--csv', '--lang', 'zh-TW'])).out).toContain('學號');
    const rows = (await run(['gradebook', '--json'])).out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(rows).toContainEqual(
      expect.objectContaining({ number: 'B1mei', points: { 'Assignment quiz': 30 }, total: 100 }),
    );
    expect(rows).toContainEqual(
      expect.objectContaining({ number: 'B1kwame', points: { 'Assignment quiz': null } }),
    );
  });
});

/** Mei does everything right from a wrong first value. Then following through is worth half. */
async function followThroughGetsCheaper(): Promise<string> {
  const opened = await start(store.deps, 'mei');
  const [first, ...others] = keyAt(opened, 2);
  const [part, cell, text] = first!;
  await type(store.deps, opened, { position: 1, cells: keyAt(opened, 1) });
  await type(store.deps, opened, { position: 2, cells: [[part, cell, `${Number(text) * 3}`]] });
  const gradient = others.at(-1)!;
  const rows = others.slice(0, -1);
  await type(store.deps, opened, {
    position: 2,
    cells: [...rows, [gradient[0], gradient[1], `${Number(gradient[2]) * 3}`]],
  });
  await handInNow(store.deps, opened);
  const policy = { ...opened.assignment.policy, followThroughPercent: 50 };
  await store.deps.db.commit((tx) => updateAssignment(tx, 'quiz', { policy }));
  return opened.attempt.id;
}

describe('regrade', () => {
  test('finds nothing where nothing changed', async () => {
    const opened = await start(store.deps, 'mei');
    await typeEverything(store.deps, opened);
    await handInNow(store.deps, opened);
    expect(await run(['regrade'])).toMatchObject({ code: 0, out: expect.stringContaining('0 marks change') });
    expect((await run(['regrade', 'quiz', '--json'])).out).toBe('');
  });

  test('shows who would change without changing anything, then appends judgements with a reason', async () => {
    const attemptId = await followThroughGetsCheaper();
    const before = await findGrade(store.deps.db.read, 'quiz', 'mei');
    const gradings = await listGradings(store.deps.db.read, attemptId);
    const preview = await run(['regrade', 'quiz', '--json']);
    const change = JSON.parse(preview.out) as { before: number; after: number };
    expect(preview.code).toBe(1);
    expect(change).toMatchObject({ student: 'B1mei', question: 2 });
    expect(change.after).toBeLessThan(change.before);
    expect(await listGradings(store.deps.db.read, attemptId)).toEqual(gradings);

    expect((await run(['regrade', 'quiz', '--apply'])).code).toBe(2);
    const applied = await run(['regrade', 'quiz', '--apply', '--reason', 'as announced']);
    expect(applied).toMatchObject({ code: 0, out: expect.stringMatching(/1 marks change[^]*B1mei/) });
    const after = await listGradings(store.deps.db.read, attemptId);
    expect(after.slice(0, gradings.length)).toEqual(gradings);
    expect(after.slice(gradings.length).map(({ cause }) => cause)).toEqual(['regrade']);
    const kept = await findGrade(store.deps.db.read, 'quiz', 'mei');
    expect(kept!.points - before!.points).toBe(change.after - change.before);
    expect(await run(['audit'])).toMatchObject({ code: 0 });
    expect((await run(['regrade'])).code).toBe(0);
  });

  test('never lowers a mark where it is told not to', async () => {
    await followThroughGetsCheaper();
    const before = await findGrade(store.deps.db.read, 'quiz', 'mei');
    expect((await run(['regrade', '--never-lower', '--apply', '--reason', 'kept'])).code).toBe(0);
    expect(await findGrade(store.deps.db.read, 'quiz', 'mei')).toEqual(before);
    expect((await run(['regrade'])).code).toBe(1);
  });

  test('refuses an assignment that is not there', async () => {
    expect(await run(['regrade', 'midterm'])).toMatchObject({
      code: 2,
      err: 'no published assignment midterm.\n',
    });
  });
});

describe('restore', () => {
  test('brings back what a backup holds, and never writes over data', async () => {
    const opened = await start(store.deps, 'mei');
    await typeEverything(store.deps, opened);
    await handInNow(store.deps, opened);
    const [copy, target] = [join(folder, 'copy'), join(folder, 'target')];
    expect((await run(['backup', copy])).code).toBe(0);
    expect(await run(['restore', copy], target)).toMatchObject({ code: 0, err: '' });
    expect((await run(['gradebook'], target)).out).toMatch(/B1mei +林美華 +30/);
    expect(await run(['restore', copy], target)).toMatchObject({
      code: 2,
      err: expect.stringContaining('ever overwritten'),
    });
  });

  test('refuses a folder that is no backup', async () => {
    mkdirSync(join(folder, 'empty'));
    const { code, err } = await run(['restore', join(folder, 'empty')], join(folder, 'target'));
    expect([code, err]).toEqual([2, `${join(folder, 'empty')} is no backup: it has no adjoint.sqlite.\n`]);
  });
});
