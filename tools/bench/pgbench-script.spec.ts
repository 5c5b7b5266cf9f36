import { expect, it } from '@jest/globals';
import { READ_DIARY } from '../../apps/scheduling/src/availability/calendar.statements.ts';
import { diaryValues } from './floor/booking/calendar.ts';
import { bookingScript } from './pgbench-booking.ts';
import { inquiryScript } from './pgbench-inquiry.ts';

const CLINIC = '01900000-0000-7000-8000-0000000000c1';

it.each([
  ['an inquiry', inquiryScript(CLINIC)],
  ['a booking', bookingScript(CLINIC, CLINIC)],
])('gives each parameter of the statements of %s a value', (_what, { text }) => {
  for (const pipelined of [true, false]) expect(text(pipelined)).not.toMatch(/\$\d/);
});

it('gives the floor as many parameters as the diary is read with', () => {
  const calendar = { organisationId: CLINIC, zone: 'America/Phoenix', services: new Map(), rooms: [], staff: [] };
  const wish = { personId: CLINIC, serviceCode: 'CONSULT', mode: 'phone' };
  const values = diaryValues(CLINIC, calendar as never, wish as never, '2027-01-02', new Date(0));
  const positions = [...READ_DIARY.text.matchAll(/\$(\d+)/g)].map(([, position]) => Number(position));
  expect(values).toHaveLength(Math.max(...positions));
});
