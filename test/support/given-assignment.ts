import { findRecipe } from '../../problems/bank.ts';
import { instantiateShared } from '../../problems/instantiate.ts';
import type { Recipe } from '../../problems/recipe.ts';
import type { Deps } from '../../server/deps.ts';
import {
  usualPolicy,
  type AssignmentKind,
  type AssignmentPolicy,
} from '../../server/policy/assignment-policy.ts';
import { insertAssignment } from '../../server/store/assignments.ts';
import { insertCourse } from '../../server/store/courses.ts';
import { enrol, insertPerson } from '../../server/store/people.ts';
import type { Role } from '../../server/store/schema.ts';
import { insertVariants, type PooledVariant } from '../../server/store/variants.ts';

const people: readonly (readonly [id: string, name: string, role: Role])[] = [
  ['mei', '林美華', 'student'],
  ['kwame', 'Kwame Mensah', 'student'],
  ['ta', '陳助教', 'ta'],
];

/** A course in Taipei with two students, Mei and Kwame, and a TA. */
export async function giveCourse(deps: Deps): Promise<void> {
  const createdAt = deps.clock();
  await deps.db.commit(async (tx) => {
    const course = {
      id: 'dl',
      name: 'Deep Learning',
      term: '115-1',
      zone: 'Asia/Taipei',
      language: 'en',
    } as const;
    await insertCourse(tx, { ...course, demonstration: 0, createdAt });
    for (const [id, name, role] of people) {
      await insertPerson(tx, { id, name, login: null, passwordHash: null, language: 'en', createdAt });
      const studentNumber = role === 'student' ? `B1${id}` : null;
      await enrol(tx, { courseId: 'dl', personId: id, role, studentNumber, createdAt });
    }
  });
}

export interface GivenSlot {
  readonly recipe: string;
  readonly points?: number;
  /** Slots with the same word share their numbers. */
  readonly network?: string;
}

export interface GivenAssignment {
  readonly id: string;
  readonly kind: AssignmentKind;
  readonly policy?: Partial<AssignmentPolicy>;
  readonly slots: readonly GivenSlot[];
  readonly draws?: number;
  readonly title?: string;
}

const recipeOf = (id: string): Recipe => {
  const recipe = findRecipe(id);
  if (recipe === undefined) throw new Error(`the bank has no ${id}`);
  return recipe;
};

/** Draws like those of publishing, without the search for a certificate. */
function drawn(
  slots: readonly (GivenSlot & { readonly id: string })[],
  draw: number,
): readonly PooledVariant[] {
  const recipes = slots.map(({ recipe }) => recipeOf(recipe));
  for (let k = 0; k < 500; k += 1) {
    const instance = instantiateShared(recipes, `draw ${draw}`, k);
    if (instance.kind === 'failed') continue;
    return instance.value.map((variant, index) => ({
      id: `${slots[index]?.id}-${draw}`,
      assignmentId: '',
      slotId: slots[index]?.id ?? '',
      draw,
      variant,
      certificate: { checks: [], inseparable: [], effort: 1 },
    }));
  }
  throw new Error('nothing could be drawn');
}

/** Publishes an assignment of the course, with a pool of draws, as the clock stands. */
export async function giveAssignment(deps: Deps, given: GivenAssignment): Promise<void> {
  const slots = given.slots.map((slot, index) => ({ ...slot, id: `${given.id}-slot${index + 1}` }));
  const networks = Object.values(Object.groupBy(slots, ({ network, id }) => network ?? id));
  const pool = Array.from({ length: given.draws ?? 4 }, (_, draw) =>
    networks.flatMap((group = []) => drawn(group, draw)),
  ).flat();
  await deps.db.commit(async (tx) => {
    await insertAssignment(tx, {
      id: given.id,
      courseId: 'dl',
      problemSetId: null,
      kind: given.kind,
      title: given.title ?? `Assignment ${given.id}`,
      state: 'published',
      policy: { ...usualPolicy[given.kind], ...given.policy },
      slots: slots.map(({ id, recipe, points, network }, index) => ({
        id,
        position: index + 1,
        points: points ?? 10_000,
        network: network ?? null,
        recipes: [{ id: recipe, version: recipeOf(recipe).version }],
      })),
      weight: 100,
      secret: 'a secret of the assignment',
      startedAt: null,
      stoppedAt: null,
      releasedAt: null,
      createdAt: deps.clock(),
      publishedAt: deps.clock(),
      certification: null,
    });
    await insertVariants(
      tx,
      pool.map((variant) => ({ ...variant, assignmentId: given.id })),
    );
  });
}
