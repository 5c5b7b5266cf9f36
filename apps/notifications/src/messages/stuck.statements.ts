/** As `stuckCause` in SQL, as the index `message_stuck` has it. @param m the message, as it is called in the statement */
export const isStuck = (
  m: string,
): string => `(${m}.delivery is distinct from 'delivered' and ${m}.audience = 'person' and ${m}.subject_kind not in ('person', 'reply')
  and (${m}.state = 'failed' or ${m}.state = 'sent' and ${m}.delivery = 'undelivered'
    or ${m}.state = 'suppressed' and ${m}.reason in ('no_consent', 'opted_out', 'no_contact_point', 'no_carrier', 'too_long')))`;

export const causeOf = (m: string): string => `case ${m}.state when 'sent' then 'undelivered' else ${m}.reason end`;

/** The same message by another channel. */
export const isOtherOf = (o: string, m: string): string => `${o}.clinic_id = ${m}.clinic_id and ${o}.rule = ${m}.rule
  and ${o}.subject_id = ${m}.subject_id and ${o}.occurrence = ${m}.occurrence and ${o}.step = ${m}.step
  and ${o}.audience = ${m}.audience and ${o}.channel <> ${m}.channel`;

/** By another channel it has reached the person, or is on its way. */
export const reachedOtherwise = (m: string): string => `exists (
  select 1 from message o where ${isOtherOf('o', m)}
     and (o.state in ('pending', 'sending') or o.delivery = 'delivered'
       or o.state = 'sent' and o.delivery is distinct from 'undelivered'))`;
