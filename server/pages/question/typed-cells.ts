import type { Language } from '../../../grader/language.ts';
import { cellLabel } from './answer-fields.ts';
import { typedIn, type TypedSheet } from '../../grading/issued-sheet.ts';
import { shownReading, type ShownReading } from './reading.ts';

/** One cell as it was typed and read, with no word on whether it is right. */
export interface TypedCell {
  readonly label: string;
  readonly reading: 'blank' | 'read' | 'invalid';
  /** HTML where it could be read, the sentence where it could not; empty where it is blank. */
  readonly text: string;
  /** HTML of the rows of a derivation; empty for every other answer. */
  readonly rows: string;
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
          ...shownAs(reading),
        };
      });
  });
}

function shownAs(reading: ShownReading): Pick<TypedCell, 'reading' | 'text' | 'rows'> {
  switch (reading.kind) {
    case 'blank':
      return { reading: 'blank', text: '', rows: '' };
    case 'read':
      return { reading: 'read', text: reading.html, rows: '' };
    case 'invalid':
      return { reading: 'invalid', text: reading.sentence, rows: '' };
    case 'rows':
      return { reading: reading.isRead ? 'read' : 'invalid', text: '', rows: reading.html };
  }
}
