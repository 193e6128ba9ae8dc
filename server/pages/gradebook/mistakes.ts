import { z } from 'zod';
import type { WrongCode } from '../../../grader/misconceptions/codes.ts';
import type { Recipe } from '../../../problems/recipe.ts';
import { translate } from '../../i18n/translate.ts';
import type { Assignment } from '../../store/assignments.ts';
import type { NamedMistake } from '../../store/gradebook.ts';
import { wrongCodeSchema } from '../../store/wrong-code-json.ts';
import type { LayoutModel, Reader } from '../layout.ts';
import { staffFrame } from '../staff/staff-frame.ts';
import { wrongRuleWords } from '../wrong-rule-words.ts';

export interface MistakeRow {
  readonly code: string;
  readonly name: string;
  readonly feedback: string;
  readonly where: string;
  readonly students: number;
  readonly share: string;
}

export interface MistakesPage {
  readonly layout: LayoutModel;
  readonly rows: readonly MistakeRow[];
}

const codes = z.array(wrongCodeSchema);

interface Tally {
  readonly code: WrongCode;
  readonly assignment: Assignment;
  readonly slotId: string;
  readonly people: Set<string>;
}

function tallies(mistakes: readonly NamedMistake[], assignments: readonly Assignment[]): readonly Tally[] {
  const byKey = new Map<string, Tally>();
  for (const { assignmentId, slotId, personId, diagnoses } of mistakes) {
    const assignment = assignments.find(({ id }) => id === assignmentId);
    if (assignment === undefined) continue;
    for (const code of codes.parse(JSON.parse(diagnoses))) {
      const key = `${assignmentId}/${slotId}/${code}`;
      const tally = byKey.get(key) ?? { code, assignment, slotId, people: new Set<string>() };
      tally.people.add(personId);
      byKey.set(key, tally);
    }
  }
  return [...byKey.values()].sort((a, b) => b.people.size - a.people.size);
}

/** Which mistake, how many students: one row for a mistake in a question, the most frequent first. */
export function mistakesPage(
  reader: Reader,
  content: {
    readonly mistakes: readonly NamedMistake[];
    readonly assignments: readonly Assignment[];
    /** The recipes of their slots, for the words of what is theirs alone. */
    readonly recipes: readonly Recipe[];
    readonly students: number;
  },
): MistakesPage {
  const { language } = reader;
  const rows = tallies(content.mistakes, content.assignments).map(({ code, assignment, slotId, people }) => {
    const slot = assignment.slots.find(({ id }) => id === slotId);
    const question = translate(language, 'work.question', { position: slot?.position ?? 0 });
    return {
      code,
      ...wrongRuleWords(code, content.recipes, language),
      where: `${assignment.title} · ${question}`,
      students: people.size,
      share: translate(language, 'mistakes.of', { count: people.size, all: content.students }),
    };
  });
  return {
    layout: staffFrame(reader, { title: translate(language, 'mistakes.title'), section: 'gradebook' }),
    rows,
  };
}
