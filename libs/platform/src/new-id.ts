import { randomFillSync } from 'node:crypto';
import { v7 } from 'uuid';

const ID_BYTES = 16;

/** The system is asked for random bytes once for many ids: each question costs more than the rest of an id. */
const pool = Buffer.alloc(ID_BYTES * 256);
let used = pool.length;

/** A UUIDv7. Two of one millisecond come in no particular order. */
export function newId(): string {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += ID_BYTES;
  return v7({ random: pool.subarray(used - ID_BYTES, used) });
}
