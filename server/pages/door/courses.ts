import { translate } from '../../i18n/translate.ts';
import type { CourseRow, Role } from '../../store/schema.ts';
import { studentLayout, type LayoutModel, type Reader } from '../layout.ts';

export interface CoursesPage {
  readonly layout: LayoutModel;
  readonly courses: readonly {
    readonly name: string;
    readonly term: string;
    readonly role: string;
    readonly href: string;
  }[];
}

/** The courses of somebody who teaches; where they are a student, the card leads to the student's home. */
export function coursesPage(
  reader: Reader,
  courses: readonly { readonly role: Role; readonly course: CourseRow | undefined }[],
): CoursesPage {
  return {
    layout: studentLayout(reader, { title: translate(reader.language, 'courses.title'), width: 'narrow' }),
    courses: courses.flatMap(({ role, course }) =>
      course === undefined
        ? []
        : [
            {
              name: course.name,
              term: course.term,
              role: translate(reader.language, `role.${role}`),
              href: role === 'student' ? '/assignments' : `/courses/${course.id}`,
            },
          ],
    ),
  };
}
