import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readFormula } from '../../../grader/notation/read-formula.ts';

const symbols = ['x', 'y', 'w31', 'h1', 'yhat', 'dL/dyhat', 'w2_1,3'].map((name) => ({ name }));

const pieces = ['x', 'y', 'w31', 'w_31', 'w3,1', 'yhat', 'h1', 'exp(', 'max(', 'dL/dyhat', 'w2_1,3']
  .concat(['1', '2', '0.5', '.5', '5.', '1e3', '2e', '1..2', '0x1', '12345678901234567890'])
  .concat(['+', '-', '*', '**', '/', '^', '(', ')', '[', ']', '|', ',', '<', '>=', '==', '=', ' ', '_']);

const spelled = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((found) => found.join(''));

const fullWidth = (text: string) =>
  [...text].map((c) => (c === ' ' ? '\u3000' : String.fromCharCode(c.charCodeAt(0) + 0xfee0))).join('');

/** What is said of an unknown name goes by its spelling; it is one code here. */
const family = (code: string) =>
  code.startsWith('unknown') || code === 'ambiguousDivision' ? 'unknown' : code;

test('plain ASCII, which is read by a shorter way, reads like full-width ASCII', () => {
  fc.assert(
    fc.property(spelled, (text) => {
      const [plain, wide] = [text, fullWidth(text)].map((t) => readFormula(t, symbols));
      if (plain?.kind === 'read') expect(wide).toEqual(plain);
      else {
        const issues = [plain, wide].map((reading) => reading?.kind === 'invalid' && reading.issue);
        const [a, b] = issues.map((issue) => issue && [family(issue.code), issue.at]);
        expect(b).toEqual(a);
      }
    }),
    { numRuns: 3_000 },
  );
});
