import type { Language } from '../../../grader/language.ts';
import type { NewSlot } from '../../actions/create-problem-set.ts';
import type { Deps } from '../../deps.ts';
import { translate } from '../../i18n/translate.ts';
import type { StarterCard } from '../../pages/staff/starters.ts';
import { findProblemSet } from '../../store/problem-sets.ts';
import { listSlots } from '../../store/slots.ts';

interface Start {
  readonly title: string;
  readonly slots: readonly NewSlot[];
}

/** The ready sets as cards, the lecture's own first. */
export function starterCards(_language: Language): readonly StarterCard[] {
  return [];
}

/** What a new set begins with: a ready set, a copy of one of the course, or nothing. */
export async function startOf(
  deps: Deps,
  courseId: string,
  wanted: {
    readonly title: string;
    readonly ready?: string | undefined;
    readonly copy?: string | undefined;
    readonly language: Language;
  },
): Promise<Start | undefined> {
  const { language } = wanted;
  if (wanted.copy !== undefined) {
    const set = await findProblemSet(deps.db.read, courseId, wanted.copy);
    if (set === undefined) return undefined;
    const slots = (await listSlots(deps.db.read, set.id)).map(({ points, network, recipes }) => ({
      points,
      network,
      recipes,
    }));
    return { title: translate(language, 'sets.copyOf', { title: set.title }), slots };
  }
  const title = wanted.title.trim() === '' ? translate(language, 'sets.untitled') : wanted.title.trim();
  return { title, slots: [] };
}
