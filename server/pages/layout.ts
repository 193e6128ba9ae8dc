import type { Language } from '../../grader/language.ts';

export const themes = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

export interface Tab {
  readonly label: string;
  readonly href: string;
  readonly current: boolean;
}

/** A sentence at the head of a page: what just happened, or what to mind. */
export interface Notice {
  readonly kind: 'plain' | 'warning';
  readonly text: string;
}

/** What the frame of every page needs. Complete: a template meets no missing field. */
export interface LayoutModel {
  readonly language: Language;
  readonly theme: Theme;
  /** Of the browser's tab; the course is added. */
  readonly title: string;
  /** Empty before a course exists. */
  readonly course: string;
  /** Where the course's name leads. */
  readonly home: string;
  /** Empty where nobody is signed in. */
  readonly person: string;
  /** Hidden in every form that posts; empty where nobody is signed in. */
  readonly csrf: string;
  readonly tabs: readonly Tab[];
  readonly notices: readonly Notice[];
  /** Path of this page: the language switch comes back here. */
  readonly path: string;
  readonly width: 'narrow' | 'normal' | 'wide';
  /** Entries of the client in vite.config.ts. */
  readonly styles: readonly string[];
  readonly scripts: readonly string[];
}

/** What a request knows of its reader. */
export interface Reader {
  readonly language: Language;
  readonly theme: Theme;
  readonly course: string;
  readonly home: string;
  readonly person: string;
  readonly csrf: string;
  readonly path: string;
}

export interface Frame {
  readonly title: string;
  readonly width?: LayoutModel['width'];
  readonly tabs?: readonly Tab[];
  readonly notices?: readonly Notice[];
}

/** The frame of a student's page. */
export function studentLayout(reader: Reader, frame: Frame): LayoutModel {
  return layoutFor(reader, frame, { styles: ['style.css', 'pages.css'], scripts: ['student.ts'] });
}

/** The frame of a question, which loads no more than it needs. */
export function questionLayout(reader: Reader, frame: Frame, asksLongAnswers: boolean): LayoutModel {
  const styles = asksLongAnswers ? ['style.css', 'long-answers.css'] : ['style.css'];
  return layoutFor(reader, frame, { styles, scripts: ['student.ts'] });
}

/** The frame of a page for staff. */
export function staffLayout(reader: Reader, frame: Frame): LayoutModel {
  return layoutFor(reader, frame, { styles: ['style.css', 'pages.css', 'staff.css'], scripts: ['staff.ts'] });
}

function layoutFor(
  reader: Reader,
  frame: Frame,
  client: Pick<LayoutModel, 'styles' | 'scripts'>,
): LayoutModel {
  return {
    ...reader,
    title: frame.title,
    width: frame.width ?? 'normal',
    tabs: frame.tabs ?? [],
    notices: frame.notices ?? [],
    ...client,
  };
}
