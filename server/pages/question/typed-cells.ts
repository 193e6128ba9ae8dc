import type { Language } from '../../../grader/language.ts';
import { cellLabel } from './answer-fields.ts';
import { typedIn, type TypedSheet } from '../../grading/issued-sheet.ts';
import { shownReading, type ShownReading } from './reading.ts';

/** One cell as it was typed and read, with no word on whether it is right. */
export interface TypedCell {
  readonly label: string;
  readonly reading: ShownReading['kind'];
  /** HTML where it could be read, the sentence where it could not; empty where it is blank. */
  readonly text: string;
}

/** All cells of a question that are worth points, in order. */
export function typedCells({ sheet, typed }: TypedSheet, language: Language): readonly TypedCell[] {
  const { question, recipe } = sheet;
  return recipe.parts.flatMap((part) => {
    const cells = question.parts.find(({ id }) => id === part.id)?.cells ?? [];
    return cells
      .filter(({ points }) => points > 0)
      .map(({ id, asks }) => {
        const reading = shownReading(asks, typedIn(typed, part.id, id), {
          language,
          symbols: question.symbols,
          lookup: sheet.lookup,
        });
        return {
          label: cellLabel({ sheet, language }, part, id).html,
          reading: reading.kind,
          text: readingText(reading),
        };
      });
  });
}

function readingText(reading: ShownReading): string {
  if (reading.kind === 'read') return reading.html;
  return reading.kind === 'invalid' ? reading.sentence : '';
}
