import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Handlebars from 'handlebars';
import { z } from 'zod';
import { languages } from '../../grader/language.ts';
import { isMessageKey, translate, type Parameters } from '../i18n/translate.ts';
import type { Assets } from './assets.ts';
import type { LayoutModel } from './layout.ts';
import { tex } from './mathematics.ts';

/** Every page's model carries the model of its frame. */
export interface PageModel {
  readonly layout: LayoutModel;
}

/** Fills the template `views/NAME.hbs`; throws where a template asks for a field that is not there. */
export type Render = (view: string, model: PageModel) => string;

/**
 * Compiles all templates of a folder at once, so that a broken one stops the start. Those in
 * `partials/`, and `layout.hbs`, are known by name in all others.
 */
export function compileViews(folder: string, assets: Assets): Render {
  const handlebars = Handlebars.create();
  handlebars.registerHelper(helpers(assets));
  for (const [name, source] of templates(join(folder, 'partials'))) handlebars.registerPartial(name, source);
  const pages = new Map([...templates(folder)].filter(([name]) => !name.startsWith('partials/')));
  handlebars.registerPartial('layout', pages.get('layout') ?? '');
  const compiled = new Map(
    [...pages].map(
      ([name, source]) => [name, handlebars.compile<PageModel>(source, { strict: true })] as const,
    ),
  );
  return (view, model) => {
    const template = compiled.get(view);
    if (template === undefined) throw new Error(`There is no template ${view}.hbs in ${folder}.`);
    return template(model);
  };
}

/** The templates of a folder and the folders in it, by their path without the ending: `staff/live`. */
function templates(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.hbs'),
  );
  return new Map(
    files.map((file) => [
      file.slice(0, -'.hbs'.length).replaceAll('\\', '/'),
      withToken(readFileSync(join(folder, file), 'utf8')),
    ]),
  );
}

/** Every form that posts gets the hidden token of its reader: a page's author cannot forget it. */
function withToken(source: string): string {
  const field = '<input type="hidden" name="csrf" value="{{@root.layout.csrf}}">';
  return source.replaceAll(/<form\b[^>]*\bmethod="post"(?:[^>{]|\{\{[^}]*\}\})*>/g, (tag) => tag + field);
}

/**
 * What templates may call: `{{t 'question.handIn' count=3}}` a message in the reader's language,
 * `{{asset 'student.ts'}}` the address of a client file, `{{tex '\\hat{y}'}}` typeset TeX,
 * `{{#if (is state 'open')}}` equality, `{{plus @index 1}}` a sum.
 */
function helpers(assets: Assets): Handlebars.HelperDeclareSpec {
  return {
    t: (key: string, options: Handlebars.HelperOptions) => message(key, options),
    asset: (name: string) => assets(name),
    tex: (source: string) => new Handlebars.SafeString(tex(source)),
    is: (a: unknown, b: unknown) => a === b,
    plus: (a: number, b: number) => a + b,
  };
}

/** What a message needs of the page it stands on; the library leaves the type open. */
const context = z.object({ root: z.object({ layout: z.object({ language: z.enum(languages) }) }) });

function message(key: string, options: Handlebars.HelperOptions): string {
  if (!isMessageKey(key)) throw new Error(`There is no message ${key}.`);
  const { layout } = context.parse(options.data).root;
  const parameters: Parameters = options.hash;
  return translate(layout.language, key, parameters);
}
