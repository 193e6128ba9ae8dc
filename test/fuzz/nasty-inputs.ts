import { slowPrograms } from './slow-programs.ts';

/** Inputs that have broken other programs: numbers, formulas, code, arrays. The fuzzer tries and mutates each. */
export const nastyInputs: readonly string[] = [
  ...slowPrograms,
  '', '   ', '\u200b', '0', '-0', '0e0', '+0', 'NaN', '-NaN', '1#IND', 'Infinity', '-inf', 'oo', '∞', '1e400', '-1e400', '1e-400',
  '5e-324', '0x10', '0b11', '0o7', '1_000', '1n', '1,5', '1,234.5', '.5', '5.', '+.5e+1', '1.2.3', '--1', '1e', 'e1', '1e+', '１２３',
  '١٢٣', '−1', '1·2', '9007199254740993', '1'.repeat(2001), '1/3', '1/0', '0/0', '0^0', '(-8)^(1/3)', '50%', '$5', '5 cm', '5±1',
  '~5', '≈5', '(5)', '1\u0000', '1\n', '1\u202e5', '1e9999999999', '1e-9999999999', '2^1e9', '9^9^9^9', '2^(2^(2^100))', '1/3e999',
  `${'('.repeat(900)}1${')'.repeat(900)}`, `${'('.repeat(65)}1${')'.repeat(65)}`, `1${'+1'.repeat(600)}`, `1${'^1'.repeat(400)}`,
  'exp(exp(exp(x)))', 'exp(exp(exp(9)))', '170!', 'factorial(1e9)', 'constructor', '__proto__', 'prototype', 'toString', 'hasOwnProperty',
  'x.constructor.constructor("return process")()', 'Object=constructor;a=Object.fromEntries([["a","p"]])', '(1)->{phpinfo()}',
  'import("fs")', '`${1}`', '{{constructor}}', '{{> @partial-block}}', '<%= 1 %>', '</script><script>alert(1)</script>',
  '"><img src=a onerror=alert(1)>', '\\edef\\a{x}', '\\href{javascript:alert(1)}{x}', '\\includegraphics', 'x+', '*x', 'x**2', 'x^^2',
  '2x^', ')(', 'sin x', 'sinx', '2e+3', '2*e+3', '2 e + 3', '3j', 'i', 'E', 'PI', 'π', 'xw', 'x(w)', 'w(x+1)', '-x^2', '2^-1', 'a/bc',
  'a^b^c', 'x*(x>0)', 'x*step(x)', 'softplus(50*x)/50', 'x + sin(pi*x)', '0*log(x-100)', 'x/x', 'sqrt(x^2)', 'dL/dw', 'answer',
  '(L(w+1e-6)-L(w-1e-6))/2e-6', 'if(x>0,1,0)', 'x>0?1:0', 'ｘ', 'х', 'x\u0301', '½x', '√x', "f'(x)", 'Σ_i', 'W^{⊤}', '[[1,2],[3]]',
  '[[]]', '[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]', '[1,2;3]', ';;;', '[1e999999999]', '[1/0]', '['.repeat(400), `${'1'.repeat(31)}x`,
  'x'.repeat(1999), `${' '.repeat(1999)}x`, '\ufdfa'.repeat(1000), 'tan(pi/2)', 'ln(0)', 'sqrt(-1)', 'sin(1e300)', '1e308*10', 'exp(710)',
  '(1+1e-30)^(1e30)', 'max()', 'max(1)', 'relu()', '1[x]', '|||x|||', '||', '1e1e1', '\\frac', '\\frac{1}', '\\hat', '\\hat{', '_', 'x_',
  'x_{', 'x^{', 'w_{3,', '∂', '∂L', '∂L/∂', 'd/d', 'dL/d', '\\frac{\\partial}{\\partial}', 'w⁽', '²', '⁻¹', 'x⁻', '₁', '\u0302',
  'while True: pass', 'import os', 'v.__class__', 'np.zeros((10**6, 10**6))', 'np.eye(10**5)', 'for i in range(10**9):\n    pass',
  'def f(n):\n    return f(n)\nf(0)', '9**9**9**9', '"a" * 10**9', 'l = [0]\nfor i in range(40):\n    l = l + l\nresult = len(l)',
  'l = []\nl.append(l)\nresult = l == l', 'd = {}\nd["d"] = d\nresult = d', 'def f(f): return f(f)\nf(f)', 'a = "x"\nfor i in range(60):\n    a = a + a',
  'np.arange(0, 1, 1e-300)', 'np.linspace(0, 1, 10**9)', 'range(10**18)[::2]', 'result = 1 if', 'x = (1,\n', '    x = 1', 'if 1:\nx', 'f(**d)',
  'f(*v)', 'x: int = 1', 'x = y = 1', 'print(print)', 'np.np', 'np', 'np.sum', 'np.sum()', 'np.einsum("...ij", A)', 'np.einsum("ij->ij->", A)',
  'A[None][None][None][None]', 'A' + '[None]'.repeat(40), 'A[[[[0]]]]', 'A[True]', 'A[()] = A', 'A[:, :, 0]', 'A[1e9]', 'A[10**18]', '1 < 2 < 3',
  'result = np.array([v, [1]])', 'np.array([' + '['.repeat(60), 'np.zeros((0, 3)).max()', 'np.zeros(-1)', 'np.reshape(A, (-1, -1))', '-'.repeat(5000),
]; // oxfmt-ignore
