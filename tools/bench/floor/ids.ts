import { randomFillSync } from 'node:crypto';
import { v7 } from 'uuid';

/** The system is asked for random bytes once for 256 ids, since each question costs as much as the rest of an id. */
const pool = Buffer.alloc(16 * 256);
let next = pool.length;

/** A UUIDv7. */
export function newId(): string {
  if (next === pool.length) {
    randomFillSync(pool);
    next = 0;
  }
  next += 16;
  return v7({ random: pool.subarray(next - 16, next) });
}
