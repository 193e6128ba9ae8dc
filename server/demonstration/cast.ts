import type { Role } from '../store/schema.ts';

export interface CastMember {
  readonly name: string;
  readonly role: Role;
  readonly studentNumber: string | null;
  /** How this student answers in the past assignments; staff have none. */
  readonly habit: Habit;
}

/** What a student of the demonstration does: the gradebook is worth opening because they differ. */
export type Habit =
  | 'perfect'
  | 'signLost'
  | 'gateForgotten'
  | 'uphill'
  | 'ownFactor'
  | 'half'
  | 'absent'
  | 'none';

const staff = (name: string, role: Role): CastMember => ({ name, role, studentNumber: null, habit: 'none' });
const student = (studentNumber: string, name: string, habit: Habit): CastMember => ({
  name,
  role: 'student',
  studentNumber,
  habit,
});

/** The named cast: one instructor, two TAs, 24 students with Taiwanese and international names. */
export const demonstrationCast: readonly CastMember[] = [
  staff('沈若蘭', 'instructor'),
  staff('許哲安', 'ta'),
  staff('Mei Kobayashi', 'ta'),
  student('B1228001', '陳怡君', 'perfect'),
  student('B1228002', '林冠宇', 'signLost'),
  student('B1228003', '黃詩涵', 'perfect'),
  student('B1228004', '張家豪', 'half'),
  student('B1228005', '李佳穎', 'uphill'),
  student('B1228006', '王柏翰', 'ownFactor'),
  student('B1228007', '吳宗翰', 'signLost'),
  student('B1228008', '劉雅婷', 'perfect'),
  student('B1228009', '蔡承恩', 'absent'),
  student('B1228010', '楊子萱', 'gateForgotten'),
  student('B1228011', '許雅雯', 'perfect'),
  student('B1228012', '鄭凱文', 'half'),
  student('B1228013', '謝欣妤', 'signLost'),
  student('B1228014', '郭俊廷', 'ownFactor'),
  student('B1228015', '洪翊庭', 'perfect'),
  student('B1228016', '邱品妤', 'uphill'),
  student('B1228017', '曾宇翔', 'half'),
  student('B1228018', 'Nguyễn Thị Lan', 'perfect'),
  student('M1328001', 'Aditya Prasetyo', 'signLost'),
  student('M1328002', 'Chloé Dubois', 'perfect'),
  student('M1328003', 'Tanaka Haruto', 'gateForgotten'),
  student('M1328004', 'Sofía Martínez', 'ownFactor'),
  student('M1328005', 'Kwame Mensah', 'half'),
  student('M1328006', 'Bolormaa Ganbold', 'perfect'),
];
