import type { Grammar } from './grammar.ts';

/** Formulas as students type them, in every notation of the design. */
export const formulaGrammar: Grammar = {
  formula: ['<term>', '<term>', '<formula> + <term>', '<formula>-<term>', '<formula>−<term>', '(<formula> > <term>)*<formula>', 'h1 = <formula>', 'dL/dw31 = <formula>'],
  term: ['<factor>', '<factor>*<factor>', '<factor>·<term>', '<factor> <factor>', '<factor>/<factor>', '<factor>÷<term>', '<number><name>', '<name>(<formula>)', '<term> × <factor>'],
  factor: ['<atom>', '<atom>', '<atom>^<atom>', '<atom>**<factor>', '-<factor>', '<atom>²', '<call>', '(<formula>)', '|<formula>|', '[<formula>]', '<latex>', '<atom>^{-<digit>}'],
  call: ['exp(<formula>)', 'log(<formula>)', 'ln <atom>', 'sqrt(<formula>)', '√<atom>', 'σ(<formula>)', 'sigmoid(<formula>)', 'relu(<formula>)', 'ReLU(<formula>)', 'max(<formula>, <formula>)', 'min(0,<formula>)', 'tanh(<formula>)', 'sin <name>', 'leaky_relu(<formula>,0.1)', 'softplus(<formula>)', '1[<formula>>0]', 'abs(<formula>)', 'cosh(<formula>)', 'arctan(<formula>)', 'sum(<formula>)'],
  atom: ['<name>', '<number>', '<gradient>'],
  name: ['x', 'x1', 'w31', 'w_31', 'w_{31}', 'w_{3,1}', 'w₃₁', 'w₃,₁', 'w3_1', 'yhat', 'y_hat', 'ŷ', '\\hat{y}', '\\hat y', 'eta', 'η', '\\eta', 'h1', 'b', 'W2^T', 'e', 'pi', 'π', 'w2_1,3', 'w^{(2)}_{1,3}', 'w⁽²⁾₁,₃', 'zz'],
  gradient: ['dL/dh1', '∂L/∂ŷ', '\\frac{\\partial L}{\\partial \\hat{y}}', 'dL/dyhat', '∂h1/∂w31', '\\frac{dL}{dh_1}'],
  latex: ['\\frac{<formula>}{<formula>}', '\\frac12', '\\left(<formula>\\right)', '\\sqrt{<formula>}', '\\sqrt[3]{<formula>}', '<atom>\\cdot <atom>', '\\sigma\\left(<formula>\\right)', '\\mathcal{L}', '\\operatorname{ReLU}(<formula>)', '\\mathrm{max}(0,<formula>)', '<atom>^{<formula>}', '{<formula>}', '\\left|<formula>\\right|', '\\exp\\,<atom>', '\\text{relu}(<formula>)', '\\lvert <formula> \\rvert', '\\ln{<formula>}'],
  number: ['<digit>', '<digit><digit>', '0.<digit>', '.5', '5.', '1/3', '½', '2e3', '1e-<digit>', '１２', '1½', '8 3/4', '1,5', '1_000', '0x10', '9^9^9^9', '50%'],
  digit: ['0', '1', '2', '3', '7', '9'],
}; // oxfmt-ignore

export const numberGrammar: Grammar = {
  number: ['<signed>', '<signed>', 'w31 = <signed>', '<signed> <signed>'],
  signed: ['<value>', '-<value>', '+<value>', '−<value>', '--<value>'],
  value: ['<digits>', '<digits>.<digits>', '<digits>/<digits>', '<value>*<value>', '<value>-<value>', '(<signed>)', '<value>^<value>', '<digits>e<digits>', '<digits>E-<digits>', 'sqrt(<signed>)', 'exp(<signed>)', 'ln(<value>)', 'sin(<value>)', 'tanh(<signed>)', 'max(<value>,<value>)', 'pi', 'e', '½', '<digits>²', '\\frac{<value>}{<value>}', '<digits>%', '1e400', 'NaN', '∞', '|<signed>|', 'x'],
  digits: ['<digit>', '<digit><digits>', '0<digit>', '１', '٣'],
  digit: ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'],
}; // oxfmt-ignore

/** Python and NumPy, inside the subset and a step outside it. */
export const numpyGrammar: Grammar = {
  code: ['<line>', '<line>\n<code>', '<line>\n<line>\n<code>', '<block>\n<code>'],
  line: ['result = <value>', '<target> = <value>', '<target> <operator>= <value>', '<value>', 'print(<value>)', 'pass', '<name>, <name> = <value>, <value>', '<name>.append(<value>)', '# a remark', '<forbidden>'],
  block: ['for i in <iterable>:\n    <line>\n    <line>', 'if <value>:\n    <line>\nelse:\n    <line>', 'def f(a, b=<atom>):\n    <line>\n    return <value>', 'for i, v in enumerate(<name>):\n    <line>', 'while <value>:\n    <line>', 'if <value>: <line>'],
  iterable: ['range(<digit>)', 'range(<digit>, <digit>, -1)', '<name>', 'reversed(<name>)', 'zip(<name>, <name>)', '[<value>, <value>]', '10**9', 'range(10**<digit>)'],
  target: ['<name>', '<name>', '<name>[<index>]', 'd["k"]'],
  value: ['<atom>', '<atom>', '<value> <operator> <value>', '<value> @ <value>', '-<value>', '<call>', '<name>[<index>]', '<value>.T', '<value>.<method>', '(<value>, <value>)', '[<value>, <value>]', '<value> if <value> else <value>', '<value> <comparison> <value>', 'not <value>', '<value> and <value>', '{"k": <value>}', 'f(<value>)', '(<value>)', '~<value>', '<value> & <value>'],
  atom: ['<name>', '<digit>', '0.5', '-1', 'True', 'None', '1e300', '"text"', 'np.pi', 'np.inf', '2**62', '...'],
  name: ['A', 'B', 'v', 'w', 'x', 'T', 'i', 'q', 'result', 'np', 'f', 'd'],
  operator: ['+', '-', '*', '/', '//', '%', '**', '@'],
  comparison: ['<', '<=', '==', '!=', '>', 'in', 'is', 'is not', 'not in'],
  index: ['0', '-1', ':', '1:', '::-1', ':, 0', 'None', '..., 0', '[0, 1]', '<value>', '<value>:<value>', '<name> > 0', '0, <index>', '::<digit>', '[[0], [1]]', '-9:9:3'],
  method: ['sum()', 'sum(axis=<digit>)', 'mean(axis=0, keepdims=True)', 'max()', 'reshape(-1)', 'reshape(<digit>, <digit>)', 'copy()', 'shape', 'dot(<value>)', 'argmax(axis=<digit>)', 'astype(int)', 'flatten()', 'ravel()', 'transpose(1, 0)', 'cumsum()', 'clip(0, 1)', 'std(ddof=1)', 'size', '__class__', 'tolist()', 'real', 'squeeze()', 'swapaxes(0, 1)', 'any()', 'round(1)'],
  call: ['np.array([<value>, <value>])', 'np.zeros((<digit>, <digit>))', 'np.ones(<digit>)', 'np.full(<digit>, <value>)', 'np.eye(<digit>)', 'np.arange(<value>)', 'np.linspace(0, 1, <digit>)', 'np.diag(<value>)', 'np.reshape(<value>, <value>)', 'np.concatenate([<value>, <value>], axis=<digit>)', 'np.stack([<value>, <value>])', 'np.vstack((<value>, <value>))', 'np.split(<value>, <digit>)', 'np.exp(<value>)', 'np.log(<value>)', 'np.sqrt(<value>)', 'np.maximum(<value>, <value>)', 'np.where(<value>, <value>, <value>)', 'np.sum(<value>, axis=<value>)', 'np.mean(<value>)', 'np.prod(<value>)', 'np.argmax(<value>)', 'np.var(<value>, axis=0)', 'np.cumsum(<value>)', 'np.dot(<value>, <value>)', 'np.outer(<value>, <value>)', 'np.einsum("ij,jk->ik", <value>, <value>)', 'np.einsum("ii", <value>)', 'np.trace(<value>)', 'np.linalg.norm(<value>)', 'np.isclose(<value>, <value>)', 'np.clip(<value>, 0, 1)', 'np.round(<value>, <digit>)', 'np.expand_dims(<value>, <digit>)', 'np.transpose(<value>, (1, 0))', 'np.zeros_like(<value>)', 'len(<value>)', 'sum(<value>)', 'max(<value>)', 'abs(<value>)', 'float(<value>)', 'int(<value>)', 'list(<value>)', 'np.foo(<value>)', 'np.random.rand(2)', 'np.zeros((10**6, 10**6))', 'np.power(<value>, <value>)', 'np.tanh(<value>)', 'np.swapaxes(<value>, 0, <digit>)', 'np.squeeze(<value>)', 'np.inner(<value>, <value>)'],
  digit: ['1', '2', '3', '0', '4'],
  forbidden: ['import os', 'lambda a: a', '[a for a in v]', 'x.__class__.__bases__', 'global q', 'class C: pass', 'try:\n    pass\nexcept: pass', 'assert x', 'del x', 'yield x', '(y := 5)', 'f"{x}"', 'eval("1")', 'with x: pass', 'exec("1")', '"a" * 10**9', '[0] * 10**9', 'raise x', '@f', 'async def g(): pass'],
}; // oxfmt-ignore

/** Arrays and lists as they are typed into a box. */
export const arrayGrammar: Grammar = {
  array: ['[<row>]', '[[<row>],[<row>]]', '[<row>; <row>]', '<row>\n<row>', '<row>', '([<row>])', '[[[<row>]]]', '\\begin{bmatrix}<row>\\\\<row>\\end{bmatrix}', 'np.array([[<row>]])', '(<row>)'],
  row: ['<number>', '<number>,<row>', '<number> <row>', '<number>, <row>', '<number>、<row>', '[<row>]', ''],
  number: ['1', '-2', '0.5', '1/3', '−4', '2e3', '１', 'x', '½', '1_0', '', '[', '3*2'],
}; // oxfmt-ignore
