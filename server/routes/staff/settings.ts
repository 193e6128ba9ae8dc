import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import { discardDraft } from '../../actions/discard-draft.ts';
import { changePolicy } from '../../actions/change-policy.ts';
import { publishAssignment } from '../../actions/publish-assignment.ts';
import type { Deps } from '../../deps.ts';
import { readSlots } from '../../grading/read-slots.ts';
import { certificationProgress } from '../../grading/certification-progress.ts';
import { HttpProblem, orNotFound } from '../../http/http-problem.ts';
import { readBody, readQuery } from '../../http/input.ts';
import { sendPage } from '../../http/send-page.ts';
import { translate } from '../../i18n/translate.ts';
import type { Notice } from '../../pages/layout.ts';
import { certificationPage } from '../../pages/staff/certification.ts';
import { settingsPage } from '../../pages/staff/settings.ts';
import {
  storedSettings,
  type SettingsIssues,
  type SettingsValues,
} from '../../pages/staff/settings-fields.ts';
import { certificationSchema, type Certification } from '../../policy/certification.ts';
import { findAssignment, type Assignment } from '../../store/assignments.ts';
import { hasAttempts } from '../../store/progress.ts';
import { readSettings, settingsForm, shownForm, typedSettings, type SettingsForm } from './settings-form.ts';
import { readAssignmentRequest, type StaffRequest } from './staff-request.ts';

type Request = StaffRequest & { readonly assignment: Assignment };

/** Straight after publishing, the report begins by saying so. */
const certificateQuery = z.object({ published: z.string().max(10).optional() });
const typed = z.record(z.string(), z.unknown());

interface Shown {
  readonly values?: SettingsValues;
  readonly issues?: SettingsIssues;
  readonly notices?: readonly Notice[];
}

async function sendSettings(
  deps: Deps,
  reply: FastifyReply,
  { reader, course, assignment, values, issues = {}, notices = [] }: Request & Shown,
): Promise<FastifyReply> {
  const slots = await readSlots(deps.db.read, assignment);
  const locked = await hasAttempts(deps.db.read, assignment.id);
  const shown = values ?? storedSettings(assignment, course.zone);
  const page = settingsPage(reader, { course, assignment, values: shown, issues, slots, locked, notices });
  return sendPage(reply, 'staff/settings', page);
}

async function sendCertification(
  deps: Deps,
  reply: FastifyReply,
  facts: Request & {
    readonly certification: Certification;
    readonly published: boolean;
    readonly notices: readonly Notice[];
  },
): Promise<FastifyReply> {
  const slots = await readSlots(deps.db.read, facts.assignment);
  return sendPage(reply, 'staff/certification', certificationPage(facts.reader, { ...facts, slots }));
}

async function publish(deps: Deps, reply: FastifyReply, request: Request): Promise<FastifyReply> {
  const { by, assignment, reader } = request;
  const result = await publishAssignment(deps, { ...by, assignmentId: assignment.id });
  if (result.kind === 'published') {
    return reply.redirect(`${reader.home}/assignments/${assignment.id}/certificate?published=now`, 303);
  }
  if (result.kind === 'uncertified') {
    const { certification } = result;
    return sendCertification(deps, reply.status(422), {
      ...request,
      certification,
      published: false,
      notices: [],
    });
  }
  const why = orNotFound(result.kind === 'refused' ? result.why : null);
  const text = translate(reader.language, `publish.refused.${why}`);
  return sendSettings(deps, reply.status(422), { ...request, notices: [{ kind: 'warning', text }] });
}

/** What was typed; rules that are no longer shown, since students have begun, stand as stored. */
async function readForm(deps: Deps, { assignment, course }: Request, body: unknown): Promise<SettingsForm> {
  const locked = await hasAttempts(deps.db.read, assignment.id);
  const stored = locked ? shownForm(storedSettings(assignment, course.zone)) : {};
  return readBody(settingsForm, { ...stored, ...readBody(typed, body) });
}

/** The form as it was typed, with a sentence at each field that could not be read. */
async function sendAgain(
  deps: Deps,
  reply: FastifyReply,
  { form, issues, ...staff }: Request & { readonly form: SettingsForm; readonly issues: SettingsIssues },
): Promise<FastifyReply> {
  const notices = [{ kind: 'warning', text: translate(staff.reader.language, 'settings.fix') }] as const;
  return sendSettings(deps, reply.status(422), { ...staff, values: typedSettings(form), issues, notices });
}

/** Dates and rules of an assignment, and its publication. */
export function settingsRoutes(app: FastifyInstance, deps: Deps): void {
  app.get('/courses/:course/assignments/:assignment/settings', async (request, reply) =>
    sendSettings(deps, reply, await readAssignmentRequest(deps, request, reply)),
  );

  app.post('/courses/:course/assignments/:assignment/settings', async (request, reply) => {
    const staff = await readAssignmentRequest(deps, request, reply);
    const { by, assignment, course, reader } = staff;
    const form = await readForm(deps, staff, request.body);
    const read = readSettings(form, course.zone);
    if (read.kind === 'invalid') return sendAgain(deps, reply, { ...staff, form, issues: read.issues });
    await changePolicy(deps, { ...by, assignmentId: assignment.id }, read.settings);
    const changed = orNotFound(await findAssignment(deps.db.read, course.id, assignment.id));
    if (form.then === 'publish') return publish(deps, reply, { ...staff, assignment: changed });
    const next = form.then === 'preview' ? 'preview' : 'settings';
    return reply.redirect(`${reader.home}/assignments/${assignment.id}/${next}`, 303);
  });

  app.get('/courses/:course/assignments/:assignment/publishing.json', async (request, reply) => {
    const { assignment } = await readAssignmentRequest(deps, request, reply);
    return certificationProgress(deps.db, assignment.id);
  });

  app.post('/courses/:course/assignments/:assignment/publish', async (request, reply) =>
    publish(deps, reply, await readAssignmentRequest(deps, request, reply)),
  );

  app.post('/courses/:course/assignments/:assignment/discard', async (request, reply) => {
    const { by, assignment, reader } = await readAssignmentRequest(deps, request, reply);
    const done = await discardDraft(deps, { ...by, assignmentId: assignment.id });
    if (done.kind === 'refused') throw new HttpProblem(409, 'publish.refused.alreadyPublished');
    return reply.redirect(reader.home, 303);
  });

  app.get('/courses/:course/assignments/:assignment/certificate', async (request, reply) => {
    const staff = await readAssignmentRequest(deps, request, reply);
    const stored = orNotFound(staff.assignment.certification);
    const certification = certificationSchema.parse(JSON.parse(stored));
    const text = translate(staff.reader.language, 'publish.done');
    const isNew = readQuery(certificateQuery, request.query).published === 'now';
    const notices = isNew ? [{ kind: 'plain', text } as const] : [];
    return sendCertification(deps, reply, { ...staff, certification, published: true, notices });
  });
}
