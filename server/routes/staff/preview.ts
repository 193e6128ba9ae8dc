import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { languages } from '../../../grader/language.ts';
import type { CertifiedVariant } from '../../../problems/variant.ts';
import type { Deps } from '../../deps.ts';
import { drawGroups, type DrawGroup } from '../../grading/draw-groups.ts';
import { readSlots } from '../../grading/read-slots.ts';
import { sampleGroup, type Sample } from '../../grading/sample-group.ts';
import { readQuery } from '../../http/input.ts';
import { sendPage } from '../../http/send-page.ts';
import type { Reader } from '../../pages/layout.ts';
import { previewPage } from '../../pages/staff/preview.ts';
import { sampleView, type SampleQuestion, type SampleView } from '../../pages/staff/sample.ts';
import type { Assignment } from '../../store/assignments.ts';
import { listDraw, countDraws } from '../../store/variants.ts';
import { readAssignmentRequest } from './staff-request.ts';

const previewQuery = z.object({
  question: z.coerce.number().int().min(1).max(500).default(1),
  seed: z.string().max(100).default('1'),
  in: z.enum(languages).optional(),
});

/** What students of a published assignment were really given; a fresh draw for a draft. */
async function drawOf(deps: Deps, assignment: Assignment, group: DrawGroup, seed: string): Promise<Sample> {
  const draws = assignment.state === 'draft' ? 0 : await countDraws(deps.db.read, assignment.id);
  if (draws === 0) return sampleGroup(group, seed);
  const stored = await listDraw(deps.db.read, assignment.id, (Number.parseInt(seed, 10) || 0) % draws);
  const drawn = group.slots.flatMap(({ id }) => stored.filter(({ slotId }) => slotId === id));
  return { kind: 'drawn', drawn };
}

function samplesOf(group: DrawGroup, drawn: readonly CertifiedVariant[]): readonly SampleQuestion[] {
  return drawn.flatMap((certified, index) => {
    const slot = group.slots[index];
    const recipe = slot?.recipes.find(({ id }) => id === certified.variant.recipe.id);
    if (slot === undefined || recipe === undefined) return [];
    return [{ recipe, certified, points: slot.points, network: slot.network }];
  });
}

interface Previewed {
  readonly sample: SampleView | null;
  readonly refusedBy: string;
  readonly questions: number;
}

async function preview(
  deps: Deps,
  assignment: Assignment,
  wanted: { readonly reader: Reader; readonly number: number; readonly seed: string },
): Promise<Previewed> {
  const slots = await readSlots(deps.db.read, assignment);
  const slot = slots[wanted.number - 1];
  const group = drawGroups(slots).find((candidate) => slot !== undefined && candidate.slots.includes(slot));
  if (slot === undefined || group === undefined)
    return { sample: null, refusedBy: '', questions: slots.length };
  const drawn = await drawOf(deps, assignment, group, wanted.seed);
  if (drawn.kind === 'refused') return { sample: null, refusedBy: drawn.rule, questions: slots.length };
  const together = samplesOf(group, drawn.drawn);
  const current = together[group.slots.indexOf(slot)];
  if (current === undefined) return { sample: null, refusedBy: '', questions: slots.length };
  const { reader, number } = wanted;
  return {
    sample: sampleView(reader, { current, together, number }),
    refusedBy: '',
    questions: slots.length,
  };
}

/** An assignment as a student sees it, with any seed. */
export function previewRoutes(app: FastifyInstance, deps: Deps): void {
  app.get('/courses/:course/assignments/:assignment/preview', async (request, reply) => {
    const { assignment, reader } = await readAssignmentRequest(deps, request, reply);
    const { question: number, seed, ...chosen } = readQuery(previewQuery, request.query);
    const shownIn = { ...reader, language: chosen.in ?? reader.language };
    const previewed = await preview(deps, assignment, { reader: shownIn, number, seed });
    return sendPage(reply, 'staff/preview', previewPage(shownIn, { assignment, number, seed, ...previewed }));
  });
}
