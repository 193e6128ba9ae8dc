import type { MessageKey } from '../../i18n/messages.ts';

export type PlainField =
  | 'question'
  | 'otherQuestion'
  | 'points'
  | 'minutes'
  | 'options'
  | 'expected'
  | 'digits'
  | 'given'
  | 'rubric';

export interface PlainIssue {
  readonly field: PlainField;
  readonly key: MessageKey;
  /** The name, line or NumPy's own sentence that the issue is about. */
  readonly detail?: string;
}
