import { randomFillSync } from 'node:crypto';
import { v7 } from 'uuid';

const ID_BYTES = 16;

/** The system is asked for random bytes once for many ids: each question costs more than the rest of an id. */
const pool = Buffer.alloc(ID_BYTES * 256);
let used = pool.length;
let msecs = 0;
let sequence = 0;

/** A UUIDv7. Each of a process is greater than the one before: what is said in one transaction is told in that order. */
export function newId(): string {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += ID_BYTES;
  const random = pool.subarray(used - ID_BYTES, used);
  const now = Date.now();
  if (now > msecs) {
    msecs = now;
    sequence = random.readUInt32BE();
  } else {
    sequence = (sequence + 1) >>> 0;
    if (sequence === 0) msecs += 1;
  }
  return v7({ random, msecs, seq: sequence });
}
