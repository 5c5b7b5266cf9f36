import type { Class } from '@stillwater/contract-kit';
import { envelope } from '@stillwater/contract-kit';
import type { PersonFile, ReceiveInquiry } from '@stillwater/contracts';
import { Delivery } from '@stillwater/messaging';
import { createTestService, freshId, scopeFor, staff, visitor, type TestService } from '@stillwater/testing';
import { inquiries } from '../index.js';
import { PatientStates } from '../progress/patient-states.queries.js';
import { ReceiveInquiryUseCase } from '../receive-inquiry.js';
import { AddContactPointUseCase } from './add-contact-point.js';
import { ContactPointForMessageUseCase } from './contact-point-for-message.js';
import { EditPersonUseCase } from './edit-person.js';
import { LookUpPersonUseCase } from './look-up-person.js';
import { MakePeopleFindableUseCase } from './make-people-findable.js';
import { PeopleNamesQueries } from './people-names.queries.js';
import { PeopleQueries } from './people.queries.js';
import { PersonFiles } from './person-file.queries.js';
import { PersonForScreeningUseCase } from './person-for-screening.js';
import { RevokeConsentUseCase } from './revoke-consent.js';

export const blake: ReceiveInquiry = {
  intent: 'question',
  givenName: 'Blake',
  familyName: 'Moreno',
  email: 'blake.moreno@example.com',
  stateOfResidence: 'NC',
  inDanger: false,
  consents: [{ kind: 'email', textVersion: 'email.1.en-US' }],
  form: 'clinic_page',
};

export interface ReceivedPerson {
  inquiryId: string;
  personId: string;
}

/** What the specs about people work with, on a real database. */
export async function startPeople() {
  const service = await createTestService(inquiries);
  const { unitOfWork, keys } = service;
  const states = new PatientStates();
  const files = new PersonFiles(unitOfWork, keys, states);
  const receiving = new ReceiveInquiryUseCase(unitOfWork, keys);
  return {
    service,
    files,
    queries: new PeopleQueries(unitOfWork, keys, states),
    names: new PeopleNamesQueries(unitOfWork, keys),
    editing: new EditPersonUseCase(unitOfWork, keys, files),
    adding: new AddContactPointUseCase(unitOfWork, keys, files),
    revoking: new RevokeConsentUseCase(unitOfWork, files),
    contactPoints: new ContactPointForMessageUseCase(unitOfWork, keys),
    screenable: new PersonForScreeningUseCase(unitOfWork, keys),
    lookingUp: new LookUpPersonUseCase(unitOfWork),
    findable: new MakePeopleFindableUseCase(unitOfWork, keys),
    receive: async (clinic: string, words: Partial<ReceiveInquiry> = {}): Promise<ReceivedPerson> => {
      const { inquiryId } = await receiving.receive(
        { ...blake, ...words },
        scopeFor(clinic, visitor(), 'receive-inquiry'),
      );
      return { inquiryId, personId: await personOf(service, inquiryId) };
    },
    show: (clinic: string, personId: string): Promise<PersonFile> =>
      files.show({ personId }, scopeFor(clinic, staff('intake'), 'show-person')),
  };
}

export type People = Awaited<ReturnType<typeof startPeople>>;

async function personOf({ db }: TestService, inquiryId: string): Promise<string> {
  const [row] = await db.query<{ person_id: string }>('select person_id from inquiry where id = $1', [inquiryId]);
  return row!.person_id;
}

/** An arrival of an event, as messaging hands it to a reaction. Used twice, it is a second delivery. */
export function deliveryOf<T extends object>(
  type: Class<T>,
  data: T,
  meta: {
    clinicId: string;
    aggregateId: string;
    time: Date;
    id?: string;
    causationId?: string;
    correlationId?: string;
  },
): Delivery {
  const correlationId = meta.correlationId ?? freshId();
  const event = envelope(type, data, {
    id: freshId(),
    aggregateVersion: 1,
    causationId: correlationId,
    ...meta,
    time: meta.time.toISOString(),
    correlationId,
  });
  return new Delivery('inquiries', `inquiries-${type.name}`, event, undefined);
}
