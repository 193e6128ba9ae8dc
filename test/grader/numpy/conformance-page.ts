import { families, methodRows } from '../../../grader/numpy/functions/table.ts';
import { pythonRows } from '../../../grader/numpy/functions/python.ts';
import type { FunctionRow } from '../../../grader/numpy/functions/row.ts';
import { readForward } from '../../../grader/numpy/forward.ts';
import { limits } from '../../../grader/numpy/limits.ts';
import { refusedConstructs } from '../../../grader/numpy/syntax/refused.ts';
import type { FrozenCase } from './frozen-cases.ts';

/** docs/numpy.md: written from the table of functions and the cases frozen from NumPy. */
export function conformancePage(cases: readonly FrozenCase[], introduction: string): string {
  const titles: Readonly<Record<string, string>> = {
    creation: 'Creating arrays',
    shape: 'Shapes and axes',
    joining: 'Joining and splitting',
    elementwise: 'Entry by entry',
    choosing: 'Choosing',
    reductions: 'Reductions',
    searching: 'Searching',
    products: 'Products',
  };
  const tables = [...families].map(
    ([family, rows]) => `### ${titles[family]}\n\n${functionTable(rows, cases)}`,
  );
  return [
    introduction.trim(),
    '## Functions',
    ...tables,
    `### Python's own\n\n${pythonTable()}`,
    `## Attributes and methods\n\n${attributes()}`,
    `## Everything else\n\n${topics(cases)}`,
    `## Refused by name\n\n${[...new Set(refusedConstructs.values())].map((text) => `- ${text}`).join('\n')}`,
    `## Limits\n\n${limitTable()}`,
    '',
  ].join('\n\n');
}

function functionTable(rows: readonly FunctionRow[], cases: readonly FrozenCase[]): string {
  const lines = rows.map((row) => {
    const short = row.name.replace('linalg.', '');
    const own = cases.filter(({ code }) => new RegExp(`[.]${short}\\b`).test(code));
    const method = row.method === true ? 'yes' : '';
    return `| \`np.${row.name}(${row.parameters})\` | ${method} | ${counts(own)} |`;
  });
  return ['| function | method | results | errors | traced |', '|---|---|---:|---:|---:|', ...lines].join(
    '\n',
  );
}

function counts(cases: readonly FrozenCase[]): string {
  const withValue = cases.filter(({ value }) => value !== undefined);
  const errors = cases.length - withValue.length;
  return `${withValue.length} | ${errors} | ${withValue.filter(isTraced).length}`;
}

function isTraced({ code, given }: FrozenCase): boolean {
  const text = code.includes('result') ? code : `result = ${code}`;
  return readForward(text, new Map([...given].map(([name, { shape }]) => [name, shape]))).kind === 'read';
}

function pythonTable(): string {
  const rows = pythonRows.map((row) => `\`${row.name}(${row.parameters})\``);
  const others = [
    'max(…)',
    'min(…)',
    'range(…)',
    'reversed(sequence)',
    'zip(…)',
    'enumerate(iterable, start=0)',
    'print(…)',
  ];
  return [...rows, ...others.map((text) => `\`${text}\``)].join(' · ');
}

function attributes(): string {
  const methods = methodRows.map((row) => `\`.${row.name}()\``);
  const plain = ['.T', '.shape', '.ndim', '.size'].map((name) => `\`${name}\``);
  return [
    `Arrays: ${[...plain, ...methods].join(' ')}`,
    'Lists: `.append()` · dicts: `.keys()` `.values()` `.items()` · `np.pi` `np.e` `np.inf` `np.newaxis`',
  ].join('\n\n');
}

function topics(cases: readonly FrozenCase[]): string {
  const own = [...new Set(cases.map(({ about }) => about))].filter((about) => !about.startsWith('np.'));
  const lines = own.map((about) => `| ${about} | ${counts(cases.filter((each) => each.about === about))} |`);
  return ['| topic | results | errors | traced |', '|---|---:|---:|---:|', ...lines].join('\n');
}

function limitTable(): string {
  const lines = Object.entries(limits).map(([name, limit]) => `| ${name} | ${limit} |`);
  return ['| limit | at most |', '|---|---:|', ...lines].join('\n');
}
