import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { recipeSchema } from '../../problems/recipe.ts';

const adjoint = fileURLToPath(new URL('../../cli/adjoint.js', import.meta.url));
const propose = (text: string, ...options: readonly string[]) =>
  spawnSync(process.execPath, [adjoint, 'propose', ...options], { input: text, encoding: 'utf8' });

describe('adjoint propose', () => {
  it('prints a certified recipe of the forward pass it reads', () => {
    const { status, stdout } = propose(
      'h_1 = w x_1 + b\nL = \\frac12 (y - h_1)^2',
      '--id',
      'mine',
      '--title',
      'One unit',
    );
    expect(status).toBe(0);
    const recipe = recipeSchema.parse(JSON.parse(stdout));
    expect(recipe).toMatchObject({
      id: 'mine',
      title: { en: 'One unit' },
      forward: 'h1 = w*x1 + b\nL = 1/2*(y - h1)**2',
    });
    expect(recipe.require).toContain('alive');
    expect(recipe.misconceptions).toContain('M01');
  });

  it('says line and reason in the language asked, and writes no recipe', () => {
    const { status, stdout, stderr } = propose('h_1 = w_{1}x_1 +', '--lang', 'zh-TW');
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toBe('第 1 行：算式還沒寫完。\n');
    expect(propose('L = w', '--id', '1 2').status).toBe(2);
    expect(propose('L = 0*w*x').status).toBe(1);
  });
});
