import {
  AppointmentForMessage,
  ContactPointForMessage,
  type AppointmentMessage,
  type ContactPoint,
} from '@stillwater/contracts';
import { Answers, Messaging } from '@stillwater/messaging';
import { loadConfig, makeLogger, ServiceConfig } from '@stillwater/platform';

/** The owners of people and appointments, as far as messages ask them: each answer is the same, and at hand. */
export interface OwnersOrder {
  /** Of each owner, as a service gets it. */
  env: Record<'inquiries' | 'scheduling', Record<string, string>>;
  startsAt: string;
}

const { env, startsAt } = JSON.parse(process.argv[2]!) as OwnersOrder;

const contact: ContactPoint = {
  allowed: true,
  address: '+18285550111',
  givenName: 'Avery',
  language: 'en-US',
  zone: 'America/New_York',
};

const appointment: AppointmentMessage = {
  state: 'booked',
  version: 1,
  serviceCode: 'MED_EVAL',
  mode: 'video',
  startsAt,
  endsAt: new Date(Date.parse(startsAt) + 3_600_000).toISOString(),
  localStart: '2026-03-10T14:00',
  zone: 'America/New_York',
  confirmed: false,
  linkToken: 'q7m2kx9d4r-3kT9mZpQ1vXs8LwYbN4cRg',
};

/** Node reads these files as they are, and knows no decorators: they are called by hand. */
async function answer(
  owner: keyof OwnersOrder['env'],
  command: new () => object,
  view: object,
): Promise<() => Promise<void>> {
  class Commands {
    async answer(): Promise<object> {
      return view;
    }
  }
  const method = Object.getOwnPropertyDescriptor(Commands.prototype, 'answer')!;
  (Answers(command) as MethodDecorator)(Commands.prototype, 'answer', method);
  const config = loadConfig(ServiceConfig, owner, env[owner]);
  // They say nothing and write nothing: their unit of work is never used.
  const messaging = new Messaging(owner, config, { onCommitted: () => {} } as never, makeLogger(owner, 'error'));
  messaging.listeners.addFrom(new Commands());
  const parts = messaging.parts().filter(({ name }) => name === 'nats' || name === 'answers');
  for (const part of parts) await part.start!();
  return async () => {
    for (const part of parts.toReversed()) await part.stop!();
  };
}

const stops = [
  await answer('inquiries', ContactPointForMessage, contact),
  await answer('scheduling', AppointmentForMessage, appointment),
];
process.send!('started');
process.once('message', () => {
  void Promise.all(stops.map((stop) => stop())).then(() => process.send!([], () => process.disconnect()));
});
// Nobody is left to answer.
process.once('disconnect', () => process.exit());
