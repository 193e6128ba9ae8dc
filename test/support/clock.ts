/** 2026-09-16 14:00 in Taipei, a Wednesday: the hour of the lecture. */
export const wednesday = Date.UTC(2026, 8, 16, 6);
