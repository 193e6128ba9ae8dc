import { expect, test } from 'vitest';
import { slidesText } from '../../server/pages/question/slides-text.ts';

test("slides are named in the reader's language, neighbours as a range and each once", () => {
  expect(slidesText([33], 'zh-TW')).toBe('見投影片 33');
  expect(slidesText([35, 33, 34, 33, 27], 'zh-TW')).toBe('見投影片 27、33–35');
  expect(slidesText([28, 29, 30, 38], 'en')).toBe('see slides 28–30, 38');
  expect(slidesText([38], 'en')).toBe('see slide 38');
});

test('where no slide is known, nothing is named', () => {
  expect(slidesText([], 'en')).toBe('');
});
