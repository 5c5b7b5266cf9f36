import { openEars, reactionsOf } from '@stillwater/messaging';
import type { Ears } from '@stillwater/messaging';
import { makeLogger } from '@stillwater/platform';
import { Pool } from 'pg';
import { environmentOf } from '../stack/installation.ts';
import type { Installation } from '../stack/installation.ts';
import { services } from '../stack/services.ts';
import { brokerAddress } from './voices.ts';

const PATIENCE_MS = 60_000;
const PAUSE_MS = 5;
/** The broker counts what it has just stored a moment later. */
const COUNTED_MS = 15;

/**
 * What waits for its time, as the relay role sees it. What is in somebody's hands is due as long as it is. A clinic's
 * mornings come every day for ever: nobody waits for them.
 */
const DUE: Readonly<Record<string, string>> = {
  notifications: `select min(due_at) as due from (
      select due_at from timer where state = 'due' and subject_id <> clinic_id
      union all select case state when 'sending' then '-infinity' else due_at end
                  from message where state in ('pending', 'sending')) waiting`,
  screening: 'select min(due_at) as due from timer',
  scheduling: 'select min(due_at) as due from timer',
};

interface Look {
  /** Rows that are not with the broker yet. */
  unsaid: number;
  /** Of each service the number of its newest event. */
  said: readonly number[];
  /** What was said since everything was last known to be heard. */
  types: readonly string[];
  due: number;
}

interface Watched {
  name: string;
  pool: Pool;
  ears: Ears;
}

/** Tells when the whole platform has nothing left to do, and when it will have something next. */
export class Stillness {
  private readonly watched: readonly Watched[];
  private heardUpTo: readonly number[];

  private constructor(watched: readonly Watched[]) {
    this.watched = watched;
    this.heardUpTo = watched.map(() => 0);
  }

  static async open(installation: Installation): Promise<Stillness> {
    const log = makeLogger('gateway', 'fatal');
    const watched = await Promise.all(
      services.map(async (service) => {
        const { name, module } = service;
        const settings = environmentOf(installation, service);
        const pool = new Pool({ connectionString: settings[`${name.toUpperCase()}_RELAY_DATABASE_URL`]!, max: 1 });
        pool.on('error', () => undefined);
        const ears = await openEars(name, brokerAddress(installation, name), '', reactionsOf(name, module), log);
        return { name, pool, ears };
      }),
    );
    return new Stillness(watched);
  }

  /**
   * Waits until everything that is due at this time is done, and everything said is heard.
   * @returns when the next thing is due; Infinity when nothing is
   */
  async at(now: () => number): Promise<number> {
    const until = Date.now() + PATIENCE_MS;
    for (;;) {
      const { unsaid, said, types, due } = await this.look();
      const busy = unsaid > 0 || due <= now();
      if (!busy && types.length === 0) return due;
      if (!busy && (await this.allIsHeard(types))) {
        // What was heard last may have said or planned something in turn: only a second equal look is stillness.
        this.heardUpTo = said;
        continue;
      }
      if (Date.now() > until) throw new Error(`The platform doesn't come to rest: ${unsaid} events unsaid, due ${due}`);
      await pause(PAUSE_MS);
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.watched.flatMap(({ pool, ears }) => [pool.end(), ears.close()]));
  }

  private async look(): Promise<Look> {
    const looks = await Promise.all(
      this.watched.map(async ({ name, pool }, index) => {
        const { rows } = await pool.query<{ unsaid: number; said: number; types: string[]; due: Date | number | null }>(
          `select count(*) filter (where published_at is null)::int as unsaid, coalesce(max(id), $1)::int as said,
                  coalesce(array_agg(distinct type), '{}') as types, (${DUE[name] ?? 'select null'}) as due
             from outbox where id > $1 or published_at is null`,
          [this.heardUpTo[index]],
        );
        return rows[0]!;
      }),
    );
    return {
      unsaid: looks.reduce((sum, { unsaid }) => sum + unsaid, 0),
      said: looks.map(({ said }) => said),
      types: [...new Set(looks.flatMap(({ types }) => types))],
      due: Math.min(...looks.map(({ due }) => (due === null ? Infinity : Number(due)))),
    };
  }

  private async allIsHeard(types: readonly string[]): Promise<boolean> {
    if ((await this.unheard(types)) > 0) return false;
    await pause(COUNTED_MS);
    return (await this.unheard(types)) === 0;
  }

  private async unheard(types: readonly string[]): Promise<number> {
    const counts = await Promise.all(this.watched.map(({ ears }) => ears.unheard(types)));
    return counts.reduce((sum, count) => sum + count, 0);
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
