import { describe, expect, test } from 'vitest';
import { parseFraction } from '../../../grader/arithmetic/fraction.ts';
import { toNumber } from '../../../grader/arithmetic/fraction-printing.ts';
import type { MisconceptionCode } from '../../../grader/misconceptions/codes.ts';
import { networks } from './dossier-networks.ts';
import type { NetworkName } from './dossier-networks.ts';
import { networkQuestion, numbersUnder } from './dossier-question.ts';

/** network, quantities, code, form, numbers of all of them one after the other. */
type Row = readonly [NetworkName, string, MisconceptionCode, string, string];

/** Every number of the course's dossier that names a code outside the lecture's own network. */
const rows: readonly Row[] = [
  ['R02', 'f/x', 'M13', 'inner function', '5'],
  ['R02', 'f/x', 'M01', 'times -1', '10'],
  ['R02', 'f/x', 'M02', 'times 2', '-20'],
  ['R03', 'f/x f/y', 'M19', 'variables reported', '10 1'],
  ['R04', 'x@1 x@2 x@3', 'M32', 'uphill', '1.8 2.16 2.592'],
  ['R04', 'x@1 x@2 x@3', 'M33', 'no rate', '0 0 0'],
  ['R04', 'x@1 x@2 x@3', 'M34', 'change', '-0.3 -0.24 -0.192'],
  ['R04', 'x@1 x@2 x@3', 'M36', 'stale', '1.2 0.9 0.6'],
  ['R07', 'L', 'M05', 'value times 4', '18'],
  ['R07', 'L', 'M03', 'value times 1/2', '2.25'],
  ['R07', 'L/w L/b', 'M01', 'times -1', '-3.5 1'],
  ['R07', 'L/w L/b', 'M05', 'times 4', '14 -4'],
  ['R07', 'L/w L/b', 'M03', 'times 1/2', '1.75 -0.5'],
  ['R07', 'L/w L/b', 'M13', 'inner derivative', '-1 -1'],
  ['R07', 'L/w L/b', 'M09', 'sample 4, without 1/n', '20 4'],
  ['R07', 'w@1 b@1', 'M32', 'uphill', '2.07 0.98'],
  ['R07', 'w@1 b@1', 'M33', 'no rate', '-1.5 2'],
  ['R07', 'w@1 b@1', 'M34', 'change', '-0.07 0.02'],
  ['R07', 'w@1 b@1', 'M35', 'w,b in turn', '1.93 1.0249'],
  ['L02', 'L/yhat', 'M01', 'times -1', '0.5'],
  ['L02', 'L/yhat', 'M02', 'times 2', '-1'],
  ['L02', 'L/yhat', 'M04', 'loss', '0.125'],
  ['L02', 'L/yhat', 'M04', 'squared residual', '0.25'],
  ['C01', 'z/x', 'M11', 'slopes added', '8'],
  ['C01', 'z/x', 'M12', 'outer slope', '9'],
  ['C01', 'z/x', 'M13', 'inner function', '5'],
  ['C02', 'z/x', 'M09', 'path 1', '24'],
  ['C02', 'z/x', 'M09', 'path 2', '12'],
  ['C02', 'z/x', 'M10', 'multiplied', '288'],
  ['C02', 'z/x', 'M10', 'averaged', '18'],
  ['C02', 'z/x', 'M13', 'inner function', '10'],
  ['C03', 'z/x', 'M09', 'only path 1 at a', '54'],
  ['C03', 'z/x', 'M09', 'only path 2 at a', '42'],
  ['C03', 'z/x', 'M10', 'ways multiplied', '3888'],
  ['C04', 'f/x f/y f/z', 'M07', 'local only', '1 1 3'],
  ['C04', 'f/q f/z', 'M14', 'not switched', '3 -4'],
  ['gates', 'f/x f/y', 'M41', 'to all, whole', '-4 -4'],
  ['A01', 'h/z', 'M28', 'activation', '0.622459331202'],
  ['A01', 'h/z', 'M29', 'derivative at h', '0.227266'],
  ['A01', 'h/z', 'M29', 'formula in z', '0.25'],
  ['T10', 'L/W1 L/W2 L/b1 L/b2', 'M27', '1 at the kink', '0.5 -1 0.5 -1 1 0.25 1 -1.5 1'],
  ['A03', 'L/W1 L/W2 L/b1 L/b2', 'M05', 'times 3', '16 14 106 -42 89 49 50 -14 18'],
  ['A03', 'L/W1 L/W2 L/b1 L/b2', 'M06', 'times 1/3', '16/9 14/9 106/9 -14/3 89/9 49/9 50/9 -14/9 2'],
  ['A03', 'L/W1 L/W2 L/b1 L/b2', 'M03', 'times 1/2', '8/3 7/3 53/3 -7 89/6 49/6 25/3 -7/3 3'],
  ['A03', 'L/W1 L/W2 L/b1 L/b2', 'M09', 'sample 1', '44/3 0 22/3 0 11 0 22/3 0 11/3'],
  ['A03', 'L/W1 L/W2 L/b1 L/b2', 'M24', 'open', '2/3 -1/3 134/3 -67/3 89/3 49/3 12 -6 6'],
  ['A04', 'L/z', 'M01', 'times -1', '-0.75'],
  ['A04', 'L/z', 'M30', 'y − p', '-0.75'],
  ['A04', 'L/z', 'M31', 'once more', '0.140625'],
  ['A04', 'L/z', 'M07', 'local only', '0.1875'],
  ['A04', 'L/z', 'M08', 'probabilities', '4'],
  ...(['A05', 'A05shifted', 'A05fused'] as const).flatMap((network): readonly Row[] => [
    [network, 'L/z', 'M30', 'y − p', '-0.125 0.75 -0.625'],
    [network, 'L/z', 'M30', 'p', '0.125 0.25 0.625'],
    [network, 'L/z', 'M30', '−y/p', '0 -4 0'],
    [network, 'L/z', 'M30', 'label only', '0 -0.75 0'],
  ]),
  ['A05', 'L/z', 'M08', 'probabilities', '0 -4 0'],
  ['A05', 'L/z', 'M31', 'diagonal only', '0 -0.75 0'],
  ['A05shifted', 'L/z', 'M31', 'diagonal only', '0 -0.75 0'],
  ['A06', 'L/h1', 'M09', 'path 1', '-3'],
  ['A06', 'L/h1', 'M09', 'path 2', '-2.25'],
  ['A06', 'L/h1', 'M10', 'averaged', '-2.625'],
  ['A06', 'L/h1', 'M10', 'multiplied', '6.75'],
  ['A06', 'L/h1', 'M22', 'W for its transpose', '-9.75'],
  ['A06matrix', 'L/h', 'M09', 'sample 1', '-3 4.5'],
  ['A06matrix', 'L/h', 'M22', 'only W for its transpose at V', '-9.75 0.375'],
  ['A08', 'L/w', 'M09', 'path 1', '2'],
  ['V02', 'L/X', 'M22', 'W for its transpose', '1 -4 4 -2 2 13'],
  ['V02', 'L/W', 'M22', 'gradient transposed', '-2 -1 11 2'],
  ['V02', 'L/b', 'M23', 'mean', '2/3 1'],
  ['V02', 'L/b', 'M23', 'other axis', '0 2 3'],
  ['V02', 'L/W', 'M06', 'parameters times 1/3', '-2/3 11/3 -1/3 2/3'],
  ['V04', 'L/B', 'M23', 'not summed', '1 0 2 -1 3 4'],
  ['V04', 'L/B', 'M23', 'other axis', '6 3'],
  ['V04', 'L/B', 'M23', 'mean', '0.5 0.5 3.5'],
  ...(['S01', 'S01oneLine'] as const).flatMap((network): readonly Row[] => [
    [network, 'L/w', 'M09', 'path 2', '12'],
    [network, 'L/w', 'M09', 'path 1', '9'],
    [network, 'L/w', 'M10', 'multiplied', '108'],
    [network, 'L/w', 'M10', 'averaged', '10.5'],
  ]),
  ['S02', 'L/x', 'M09', 'path 1', '15'],
  ['S02', 'L/x', 'M09', 'path 2', '-5'],
  ['S02', 'L/x', 'M10', 'multiplied', '-75'],
  ...(['S03', 'S03scaledMask'] as const).flatMap((network): readonly Row[] => [
    [network, 'L/h', 'M40', 'scale', '1 0 -1 0'],
    [network, 'L/h', 'M24', 'open', '2 4 -2 6'],
    [network, 'L/h', 'M26', 'inverted', '0 4 0 6'],
  ]),
  ['S04', 'L/x', 'M41', 'to all, whole', '2 2 2 2 -3 -3 -3 -3'],
  ['S04', 'L/x', 'M41', 'to all, shared', '0.5 0.5 0.5 0.5 -0.75 -0.75 -0.75 -0.75'],
  ['S04', 'L/x', 'M28', 'activation', '0 10 0 0 0 0 -18 0'],
  ...(['S05', 'S05slices'] as const).flatMap((network): readonly Row[] => [
    [network, 'L/x', 'M42', 'kernel not flipped', '-1 4 -7 6'],
    [network, 'L/k', 'M42', 'kernel gradient reversed', '13 -6'],
    [network, 'L/k', 'M09', 'sample 1', '1 2'],
  ]),
  ...(['S06', 'S06oneLine'] as const).flatMap((network): readonly Row[] => [
    [network, 'L/x', 'M39', 'mean and spread constant', '1 2 -1 3'],
    [network, 'L/x', 'M39', 'spread constant', '-0.25 0.75 -2.25 1.75'],
    [network, 'L/x', 'M08', 'link', '-0.25 0.25 -1 1'],
  ]),
  ['S07', 'L/x', 'M39', 'mean and spread constant', '1 -1 1.5 1'],
  ['S07', 'L/gamma', 'M23', 'one number', '6 6 6 6'],
  ['S08', 'L/w', 'M43', 'last 1', '-7.21875'],
  ['S08', 'L/w', 'M08', 'link', '1.96875'],
  ['S08', 'L/w', 'M20', 'unit after', '10.171875'],
  ['S08matrix', 'L/W', 'M43', 'last 1', '-7.21875'],
  ['S08matrix', 'L/W', 'M08', 'link', '1.96875'],
  ['S09', 'L/s', 'M31', 'diagonal only', '0.75 2.25'],
  ['S09', 'L/s', 'M08', 'probabilities', '4 12'],
  ['S09', 'L/q', 'M40', 'scale', '3.295836866004 0 0 0'],
  ['S10', 'L/E', 'M09', 'overwritten', '2 3 0 0 4 5 0 0'],
  ['S10', 'L/E', 'M10', 'copies averaged', '2 3 0 0 2.5 2 0 0'],
  ['S10', 'L/E', 'M41', 'to all, whole', '7 7 7 7 7 7 7 7'],
  ['REFA', 'yhat L/yhat', 'M37', 'no bias', '6.25 3.75'],
  ['REFA', 'L/b1 L/b2', 'M19', 'biases reported', '-1.25 -5'],
  [
    'REFB',
    'L/w11 L/w12 L/w21 L/w22',
    'M35',
    'later layers first, gradients too',
    '1.18125 -0.54375 -4.725 2.175',
  ],
  ['REFB', 'w31@1 w21@1 b1@1', 'M32', 'uphill', '1.425 -0.95 -0.775'],
  ['REFB', 'w31@1 w21@1 b1@1', 'M33', 'no rate', '2.25 4 -3.25'],
  ['REFB', 'w31@1 w21@1 b1@1', 'M34', 'change', '0.075 0.45 -0.225'],
  ['REFB', 'w31@2', 'M36', 'stale', '1.65'],
  ['R07', 'w@2 b@2', 'M36', 'stale', '1.86 1.04'],
  // δ·w₃ⱼ for each unit, by x and by the bias, with φ′ left out: δ = 3.1575… for the sigmoid
  ['REFBsigmoid', 'L/b1 L/b2', 'M24', 'open', '4.73628564765 -1.57876188255'],
  ['REFBtanh', 'L/b1 L/b2', 'M24', 'open', '2.781375205932 -0.927125068644'],
  ['REFBleaky', 'L/b1 L/b2', 'M24', 'open', '3.2625 -1.0875'],
  // z(1 − z) and 1 − z² at z = (−0.5, 1.5)
  ['REFBsigmoid', 'L/b1 L/b2', 'M29', 'formula in z', '-3.552214235738 1.184071411913'],
  ['REFBtanh', 'L/b1 L/b2', 'M29', 'formula in z', '2.086031404449 1.158906335805'],
  ['REFBleaky', 'L/b1 L/b2', 'M26', 'inverted', '3.2625 -0.10875'],
  ['REFBleaky', 'L/b1 L/b2', 'M26', 'closed below 0', '0 -1.0875'],
  ['REFBleaky', 'L/b1 L/b2', 'M25', 'by gradient', '3.2625 -0.10875'],
  ['T13', 'L/w1 L/w2 L/w3', 'M08', 'only link at w3', '2.5 -5 -7.5'],
  ['T13', 'L/w2 L/w3', 'M20', 'unit before', '10 -5'],
  ['T13', 'L/w1 L/w2 L/w3', 'M15', 'whole product', '-7.5 -5 15'],
];

const truths: readonly (readonly [NetworkName, string, string])[] = [
  ['C02', 'z/x', '36'],
  ['C03', 'z/x', '60'],
  ['A03', 'L/W1 L/W2 L/b1 L/b2', '16/3 14/3 106/3 -14 89/3 49/3 50/3 -14/3 6'],
  ['REFBleaky', 'L/b1 L/b2 L/w31 L/w32', '0.32625 -1.0875 -0.10875 3.2625'],
  ['T13', 'L/w1 L/w2 L/w3', '-5 10 -7.5'],
  ['A05fused', 'L/z', '0.125 -0.75 0.625'],
  ['S05slices', 'L/k L/x', '-6 13 2 -5 8 -3'],
  ['S06', 'L/x L/gamma L/beta', '-0.5 0.5 -2 2 -1 5'],
  ['S08', 'L/w L/u', '-3.28125 5.90625'],
  ['S08matrix', 'L/W L/U', '-3.28125 5.90625'],
  ['S10', 'L/E', '2 3 0 0 5 4 0 0'],
];

const numberOf = (text: string): number => {
  const read = parseFraction(text);
  if (read === undefined) throw new Error(`${text} is no number`);
  return toNumber(read);
};

/** The dossier prints some numbers with six digits behind the point. */
const sixDigits = new Set(['0.227266']);

/** The numbers that are not the expected ones, as `found ≠ expected`. */
function differences(found: readonly number[], expected: string): readonly string[] {
  const texts = expected.split(' ');
  if (found.length !== texts.length) return [`${found.length} numbers, not ${texts.length}`];
  return texts.flatMap((text, index) => {
    const [own, right] = [found[index] ?? Number.NaN, numberOf(text)];
    const tolerance = sixDigits.has(text) ? 5e-7 : 1e-9 * Math.max(1, Math.abs(right));
    return Math.abs(own - right) <= tolerance ? [] : [`${own} ≠ ${text}`];
  });
}

describe('the networks of the dossier have its gradients', () => {
  test.each(truths)('%s %s', (network, asked, numbers) => {
    const question = networkQuestion(networks[network]);
    const found = asked.split(' ').flatMap((quantity) => numbersUnder(question, quantity));
    expect(differences(found, numbers)).toEqual([]);
  });
});

describe('every wrong rule gives the dossier’s numbers', () => {
  test.each(rows)('%s %s: %s, %s', (network, asked, code, label, numbers) => {
    const question = networkQuestion(networks[network]);
    const found = asked.split(' ').flatMap((quantity) => numbersUnder(question, quantity, { code, label }));
    expect(differences(found, numbers)).toEqual([]);
  });
});

describe('rounded too early', () => {
  test.each(['1 decimals', '2 decimals'])(
    'at %s a number is near the truth, and beyond half a unit of three digits',
    (label) => {
      const question = networkQuestion(networks.A03);
      const asked = ['L/W1', 'L/b1', 'L/W2', 'L/b2'];
      const truth = asked.flatMap((quantity) => numbersUnder(question, quantity));
      const rounded = asked.flatMap((quantity) => numbersUnder(question, quantity, { code: 'M38', label }));
      const errors = rounded.map((value, index) => Math.abs(value / (truth[index] ?? 1) - 1));
      expect(Math.max(...errors)).toBeLessThan(0.05);
      expect(rounded.some((value, index) => Math.abs(value - (truth[index] ?? 0)) > 0.0005)).toBe(true);
    },
  );
});
