import type { OpeningHours } from '@stillwater/contracts';
import { Remedy } from '../progress.mjs';

/** Reads `1-4 08:00-18:00, 5 08:00-16:00`: days of the week from Monday, 1, to Sunday, 7. */
export function readHours(text: string): OpeningHours[] {
  return text.split(',').flatMap((part) => {
    const found = /^\s*([1-7])(?:-([1-7]))?\s+(\d\d:\d\d)-(\d\d:\d\d)\s*$/.exec(part);
    if (found === null)
      throw new Remedy(
        `--hours "${part.trim()}" can not be read.`,
        'Write it like "1-4 08:00-18:00, 5 08:00-16:00"; 1 is Monday.',
        64,
      );
    const [, first = '', last = first, opens = '', closes = ''] = found;
    const days = Array.from({ length: Number(last) - Number(first) + 1 }, (_, index) => Number(first) + index);
    return days.map((weekday) => ({ weekday, opens, closes }));
  });
}
