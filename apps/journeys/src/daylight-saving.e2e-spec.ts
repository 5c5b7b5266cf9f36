import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { instantOf } from '@stillwater/platform';
import { eventually } from '@stillwater/testing';
import { Clinic, type Slug } from './clinic.js';
import { FirstPath } from './first-path.js';
import { System } from './system.js';

interface Edge {
  slug: Slug;
  /** What a mail calls the zone. */
  zone: string;
  /** On the clinic's wall clock: a visit after the clocks have changed, whose reminder comes before. */
  visit: string;
  words: string;
  /** Two days before on the wall clock, and two hours before. */
  reminders: [string, string];
}

interface Season {
  name: string;
  begins: string;
  edges: Edge[];
}

const eastern = { slug: 'asheville', zone: 'Eastern Time' } as const;
const pacific = { slug: 'portland', zone: 'Pacific Time' } as const;
/** Its clocks never change. */
const arizona = { slug: 'tempe', zone: 'Mountain Standard Time' } as const;

const seasons: Season[] = [
  {
    name: 'clocks go back on 1 November 2026',
    begins: '2026-10-27T17:00:00Z',
    edges: [
      {
        ...eastern,
        visit: '2026-11-02T13:00',
        words: 'Monday, November 2, 2026, 1:00 PM',
        reminders: ['2026-10-31T17:00:00.000Z', '2026-11-02T16:00:00.000Z'],
      },
      {
        ...pacific,
        visit: '2026-11-02T13:00',
        words: 'Monday, November 2, 2026, 1:00 PM',
        reminders: ['2026-10-31T20:00:00.000Z', '2026-11-02T19:00:00.000Z'],
      },
      {
        ...arizona,
        visit: '2026-11-03T13:00',
        words: 'Tuesday, November 3, 2026, 1:00 PM',
        reminders: ['2026-11-01T20:00:00.000Z', '2026-11-03T18:00:00.000Z'],
      },
    ],
  },
  {
    name: 'clocks go forward on 14 March 2027',
    begins: '2027-03-09T17:00:00Z',
    edges: [
      {
        ...eastern,
        visit: '2027-03-15T13:00',
        words: 'Monday, March 15, 2027, 1:00 PM',
        reminders: ['2027-03-13T18:00:00.000Z', '2027-03-15T15:00:00.000Z'],
      },
      {
        ...pacific,
        visit: '2027-03-15T13:00',
        words: 'Monday, March 15, 2027, 1:00 PM',
        reminders: ['2027-03-13T21:00:00.000Z', '2027-03-15T18:00:00.000Z'],
      },
      {
        ...arizona,
        visit: '2027-03-16T13:00',
        words: 'Tuesday, March 16, 2027, 1:00 PM',
        reminders: ['2027-03-14T20:00:00.000Z', '2027-03-16T18:00:00.000Z'],
      },
    ],
  },
];

let system: System;
const clinics = new Map<Slug, Clinic>();

beforeAll(async () => {
  system = await System.start({ at: seasons[0]!.begins });
  for (const slug of ['asheville', 'tempe', 'portland'] as const) clinics.set(slug, await Clinic.open(system, slug));
});

afterAll(() => system?.stop());

describe.each(seasons)('$name', ({ begins, edges }) => {
  const paths = new Map<Edge, FirstPath>();

  it('whoever is screened before chooses a time after it, and reads that time', async () => {
    system.moveTo(begins);
    await Promise.all(
      edges.map(async (edge) => {
        const path = new FirstPath(system, clinics.get(edge.slug)!);
        paths.set(edge, path);
        await path.write();
        await path.takeOn();
        await path.invite();
        await path.answerQuestions();
        await path.decide();
        await path.offerVisit();
        await path.chooseVisit(edge.visit);
      }),
    );
    system.advance({ minutes: 1 });
    for (const edge of edges) {
      const mail = await paths.get(edge)!.person.mail('Your appointment: ');
      expect(mail.subject).toBe(`Your appointment: ${edge.words} (${edge.zone})`);
      const { appointment } = (await paths.get(edge)!.person.booking(paths.get(edge)!.bookingLink)).body;
      expect(appointment).toMatchObject({
        localStart: edge.visit,
        startsAt: instantOf(edge.visit, clinics.get(edge.slug)!.zone).toISOString(),
      });
    }
  });

  it('reminders are wanted two days before on the wall clock, and two hours before', async () => {
    for (const edge of edges) expect(await wantedFor(paths.get(edge)!.prepId)).toEqual(edge.reminders);
  });

  it('reminders come when they are wanted, not before, with the same words', async () => {
    const moments = [...new Set(edges.flatMap(({ reminders }) => reminders))].toSorted();
    for (const moment of moments) {
      system.moveTo(moment);
      for (const edge of edges) {
        const due = edge.reminders.filter((reminder) => reminder <= moment).length;
        await eventually(async () => expect(await sentFor(paths.get(edge)!.prepId)).toHaveLength(due));
      }
    }
    for (const edge of edges) {
      const { person, prepId } = paths.get(edge)!;
      expect((await person.mail('Reminder: ')).subject).toBe(`Reminder: ${edge.words} (${edge.zone})`);
      expect(await person.lastWord('1:00 PM')).toContain('1:00 PM');
      const sent = await sentFor(prepId);
      for (const [index, reminder] of edge.reminders.entries()) {
        const late = sent[index]!.getTime() - new Date(reminder).getTime();
        expect(late).toBeGreaterThanOrEqual(0);
        expect(late).toBeLessThan(60_000);
      }
    }
  });
});

async function wantedFor(appointmentId: string): Promise<string[]> {
  const rows = await system.query<{ at: Date }>(
    'notifications',
    `select wanted_at as at from timer where subject_id = $1 and rule = 'N12' order by wanted_at`,
    [appointmentId],
  );
  return rows.map(({ at }) => at.toISOString());
}

/** When reminders of an appointment left, by the system's clock. */
async function sentFor(appointmentId: string): Promise<Date[]> {
  const rows = await system.query<{ at: Date }>(
    'notifications',
    `select ended_at as at from message where subject_id = $1 and rule = 'N12' and state = 'sent' order by ended_at`,
    [appointmentId],
  );
  return rows.map(({ at }) => at);
}
