import { filledIn } from '../language.ts';
import type { Language, Localized } from '../language.ts';
import type { FunctionTask } from './function-task.ts';
import type { CodeProblem, CodeReport } from './report.ts';

/** What the tests of a function showed, in sentences. */
export interface CodeReportText {
  /** One for each group: what it is, how many tests passed, which outputs are right. */
  readonly groups: readonly {
    readonly label: string;
    readonly passed: number;
    readonly made: number;
    readonly right: readonly string[];
    readonly wrong: readonly string[];
  }[];
  /** What went wrong on the smallest numbers. */
  readonly problem?: string;
  /** The call on them, as Python that can be pasted: `x = np.array([1, 2])` and so on. */
  readonly example: readonly string[];
  /** The slip behind it, where the catalogue has no words for it. */
  readonly slip?: string;
}

/** Puts a report into the words of its task. */
export function describeCodeReport(
  { groups, failure, slip }: CodeReport,
  task: FunctionTask,
  language: Language,
): CodeReportText {
  const known = task.slips.find(({ id }) => id === slip);
  const says = known?.code === undefined ? known?.says : undefined;
  return {
    groups: groups.map(({ group, ...counts }) => ({
      label: task.groups.find(({ id }) => id === group)?.label[language] ?? group,
      ...counts,
    })),
    ...(failure === undefined ? {} : { problem: describeProblem(failure.problem, task, language) }),
    example:
      failure === undefined
        ? []
        : [...failure.inputs.map(({ name, value }) => `${name} = ${value}`), failure.call],
    ...(says === undefined ? {} : { slip: says[language] }),
  };
}

/** One sentence on what went wrong in a test. */
function describeProblem(problem: CodeProblem, task: FunctionTask, language: Language): string {
  switch (problem.kind) {
    case 'returned':
      return filledIn(returnedText(problem, task)[language], {
        ...problem,
        names: (task.groups[0]?.outputs ?? []).map(({ name }) => name).join(', '),
      });
    case 'shape': {
      const sentence = filledIn(texts.shape[language], problem);
      return problem.isTransposed ? sentence + texts.transposed[language] : sentence;
    }
    default:
      return filledIn(texts[problem.kind][language], problem);
  }
}

function returnedText(
  { missing }: Extract<CodeProblem, { kind: 'returned' }>,
  { returns }: FunctionTask,
): Localized {
  return missing === undefined ? wanted[returns] : texts.missing;
}

const wanted: { readonly [R in FunctionTask['returns']]: Localized } = {
  dict: {
    en: 'The function returned {found}; a dict with the keys {names} is asked.',
    'zh-TW': '函式回傳了 {found}；應該回傳 dict，鍵為 {names}。',
  },
  tuple: {
    en: 'The function returned {found}; the tuple {names} is asked.',
    'zh-TW': '函式回傳了 {found}；應該回傳 tuple：{names}。',
  },
  value: {
    en: 'The function returned {found}; a number or an array is asked.',
    'zh-TW': '函式回傳了 {found}；應該回傳數值或陣列。',
  },
};

const texts = {
  raised: { en: 'Line {line}: {message}', 'zh-TW': '第 {line} 行：{message}' },
  tooLong: {
    en: 'The function takes too long (line {line}: {message}).',
    'zh-TW': '函式執行太久（第 {line} 行：{message}）。',
  },
  missing: {
    en: 'What the function returned has no {missing} that is a number or an array (it returned {found}).',
    'zh-TW': '回傳的內容裡沒有 {missing}，或它不是數值或陣列（回傳了 {found}）。',
  },
  shape: {
    en: '{name} has the shape {own}; it must be {expected}.',
    'zh-TW': '{name} 的 shape 是 {own}，應該是 {expected}。',
  },
  transposed: { en: ' One product is transposed.', 'zh-TW': '有一個乘積的轉置弄反了。' },
  value: {
    en: '{name} is {own}; it should be {expected}.',
    'zh-TW': '{name} 算出 {own}，應該是 {expected}。',
  },
  changed: {
    en: 'The call changes its argument {name}; it must leave it as it was.',
    'zh-TW': '呼叫之後引數 {name} 被改掉了；函式不可以改動引數。',
  },
  unstable: {
    en: 'Called again with the same arguments the function returns something else: it keeps something from the first call.',
    'zh-TW': '用同樣的引數再呼叫一次，結果卻不同：函式把前一次的東西留了下來。',
  },
} as const satisfies Record<string, Localized>;
