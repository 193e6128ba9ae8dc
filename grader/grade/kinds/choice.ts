import type { Asked } from '../../question.ts';
import { correct, incorrect, invalid } from './plain-verdict.ts';
import type { PlainVerdict } from './plain-verdict.ts';

/** One option; typed is its id. */
export function judgeChoice(asked: Extract<Asked, { kind: 'choice' }>, typed: string): PlainVerdict {
  const chosen = typed.trim();
  const option = asked.options.find(({ id }) => id === chosen);
  if (option === undefined) return unknownOption(chosen);
  if (chosen === asked.correct) return correct;
  return { outcome: 'incorrect', share: [option.percent ?? 0, 100] };
}

/** What stands for "none of them" where any set of options may be chosen. */
const noneChosen = '-';

/** The option ids that a typed set names, in order and once each. */
export function chosenOptions(typed: string): readonly string[] {
  const ids = typed.split(/[\s,;，；、]/u).filter((id) => id !== '' && id !== noneChosen);
  return [...new Set(ids)];
}

/** A set of options: (hits − false marks) / number of right options, never below 0. */
export function judgeChoices(asked: Extract<Asked, { kind: 'choices' }>, typed: string): PlainVerdict {
  const chosen = chosenOptions(typed);
  const unknown = chosen.find((own) => !asked.options.some(({ id }) => id === own));
  if (unknown !== undefined) return unknownOption(unknown);
  const hits = chosen.filter((id) => asked.correct.includes(id)).length;
  const falseMarks = chosen.length - hits;
  if (falseMarks === 0 && hits === asked.correct.length) return correct;
  if (asked.correct.length === 0) return incorrect;
  return { outcome: 'incorrect', share: [Math.max(0, hits - falseMarks), asked.correct.length] };
}

function unknownOption(found: string): PlainVerdict {
  return invalid({ code: 'unknownOption', details: { found } });
}
