/** What a line of the message log shows. @param m the message, as it is called in the statement */
export const messageColumns = (m: string): string => `
  ${m}.id, ${m}.rule, ${m}.flow_version as "flowVersion", ${m}.step, ${m}.channel, ${m}.audience, ${m}.state, ${m}.reason,
  ${m}.subject_kind as "subjectKind", ${m}.subject_id as "subjectId", ${m}.due_at as "dueAt", ${m}.person_id as "personId",
  ${m}.planned_at as "plannedAt", ${m}.ended_at as "endedAt", ${m}.attempts,
  ${m}.delivery, ${m}.delivery_at as "deliveryAt", ${m}.delivery_code as "deliveryCode"`;
