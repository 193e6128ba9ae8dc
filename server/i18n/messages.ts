import { attempt } from './catalogue/attempt.ts';
import { code } from './catalogue/code.ts';
import { errors } from './catalogue/errors.ts';
import { figure } from './catalogue/figure.ts';
import { gradebook } from './catalogue/gradebook.ts';
import { layout } from './catalogue/layout.ts';
import { forward } from './catalogue/forward.ts';
import { networks } from './catalogue/networks.ts';
import { setup } from './catalogue/setup.ts';
import { staff } from './catalogue/staff.ts';
import { student } from './catalogue/student.ts';

/** Every message of the pages. Keys carry their area as a prefix: `question.handIn`. */
export const messages = {
  ...layout,
  ...attempt,
  ...code,
  ...errors,
  ...figure,
  ...student,
  ...staff,
  ...gradebook,
  ...forward,
  ...networks,
  ...setup,
};

export type MessageKey = keyof typeof messages;
