import type { System, ServiceName } from './system.js';

/** Where something is written about people. */
const OWNERS: readonly ServiceName[] = ['inquiries', 'screening', 'scheduling', 'notifications'];

/**
 * What one person's way has left behind in every service, without what differs from one to the next: how things stand,
 * what was planned, what was said, and what came out of it for the person. Nothing waits and nothing was given up.
 */
export async function tracesOf(system: System, personId: string): Promise<Record<string, unknown>> {
  const lines = async (service: ServiceName, sql: string): Promise<string[]> => {
    const rows = await system.query<{ line: string }>(service, `select line from (${sql}) t(line) order by line`, [
      personId,
    ]);
    return rows.map(({ line }) => line);
  };
  return {
    inquiries: await lines(
      'inquiries',
      `select concat_ws(' ', state, urgency, 'version', version) from inquiry where person_id = $1`,
    ),
    screenings: await lines(
      'screening',
      `select concat_ws(' ', state, 'version', version) from screening where person_id = $1`,
    ),
    decisions: await lines(
      'screening',
      `select concat_ws(' ', case when d.bookable then 'bookable' end, d.valid_until - s.submitted_at::date || ' days') from decision d join screening s
           on s.clinic_id = d.clinic_id and s.id = d.screening_id where s.person_id = $1`,
    ),
    flags: await lines('screening', `select level from safety_flag where person_id = $1`),
    appointments: await lines(
      'scheduling',
      `select concat_ws(' ', service_code, state, 'version', version) from appointment where person_id = $1`,
    ),
    allocations: await lines(
      'scheduling',
      `select concat_ws(' ', p.service_code, a.kind, a.state) from allocation a join appointment p
           on p.clinic_id = a.clinic_id and p.id = a.appointment_id where p.person_id = $1`,
    ),
    offers: await lines(
      'scheduling',
      `select concat_ws(' ', service_code, state) from booking_offer where person_id = $1`,
    ),
    messages: await lines(
      'notifications',
      // How many codes somebody asks for decides whether a last word comes as a text, or as a mail in its place.
      `select concat_ws(' ', rule, step, case when step = 'two_hours' then 'sms or email' else channel end, state, reason)
         from message where person_id = $1 and rule <> 'N37' and coalesce(reason, '') not in ('daily_cap', 'weekly_cap')`,
    ),
    // A code whose sender or answer was lost is asked for once more.
    codes: await lines(
      'notifications',
      `select distinct concat_ws(' ', step, channel, state) from message where person_id = $1 and rule = 'N37' and state = 'sent'`,
    ),
    timers: await lines('notifications', `select concat_ws(' ', rule, step, state) from timer where person_id = $1`),
    notices: await lines(
      'notifications',
      `select concat_ws(' ', rule, priority, coalesce(resolution, 'open')) from staff_notice
        where subject_id in (select subject_id from message where person_id = $1)`,
    ),
    timeline: await lines(
      'inquiries',
      `select type || ' x ' || count(*) from timeline_entry
        where person_id = $1 and type not like 'notification.%' group by type`,
    ),
    said: (
      await Promise.all(
        OWNERS.map((owner) =>
          lines(
            owner,
            `select type || ' x ' || count(distinct id) from outbox
              where convert_from(body, 'UTF8') like '%' || $1 || '%' and type not like 'notification.%' group by type`,
          ),
        ),
      )
    ).flat(),
  };
}

/** What still waits anywhere, or was given up. */
export async function unfinished(system: System): Promise<string[]> {
  const found = await Promise.all(
    (['gateway', ...OWNERS] as const).map(async (owner) => {
      const [row] = await system.query<{ waiting: number; parked: number }>(
        owner,
        `select (select count(*)::int from outbox where published_at is null) as waiting,
                (select count(*)::int from parked_message) as parked`,
      );
      return [
        ...(row!.waiting > 0 ? [`${owner}: ${row!.waiting} facts not published`] : []),
        ...(row!.parked > 0 ? [`${owner}: ${row!.parked} messages parked`] : []),
      ];
    }),
  );
  return found.flat();
}
