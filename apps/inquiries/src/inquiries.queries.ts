import type {
  ContactLogEntry,
  InquiryDetail,
  InquiryListItem,
  InquiryPage,
  ListInquiries,
  ShowInquiry,
} from '@stillwater/contracts';
import {
  decodeCursor,
  encodeCursor,
  PersonKeys,
  Problem,
  UnitOfWork,
  type PersonKey,
  type Scope,
  type Unit,
} from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import { In, Not } from 'typeorm';
import { consentStates } from './consent.rules.js';
import { decidingConsents } from './consents.statements.js';
import { abilities, readsCloseNote, requireReader } from './inquiries.policy.js';
import { Inquiry, type InquiryWords } from './inquiry.entity.js';
import { listInquiries, type ListedRow } from './list-inquiries.statements.js';
import { unlessErased } from './people/unless-erased.js';
import { ContactConsent, ContactLogRow, ContactPointRow, Person } from './person.entity.js';

const DEFAULT_LIMIT = 25;

/** What staff read. Every read is audited, since it shows who has asked for help. */
@Injectable()
export class InquiryQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly keys: PersonKeys,
  ) {}

  async list(query: ListInquiries, scope: Scope): Promise<InquiryPage> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const after = query.cursor ? decodeCursor(query.cursor, ['rank', 'rank', 'rank', 'instant', 'id']) : undefined;
    return this.unitOfWork.run(scope, async (unit) => {
      requireReader(scope.actor);
      const { statement, values } = listInquiries(unit.clinicId, query, after, limit + 1);
      const rows = await unit.query<ListedRow>(statement, values);
      const shown = rows.slice(0, limit);
      const last = rows.length > limit ? shown.at(-1) : undefined;
      const items = shown.map((row) => unlessErased(() => this.listItem(unit.clinicId, row)));
      return {
        items: (await Promise.all(items)).filter((item) => item !== undefined),
        ...(last
          ? {
              nextCursor: encodeCursor([
                last.over,
                last.urgentRank,
                last.intentRank,
                last.receivedAt.toISOString(),
                last.id,
              ]),
            }
          : {}),
      };
    });
  }

  /** @throws Problem `inquiry.unknown` */
  show({ inquiryId }: ShowInquiry, scope: Scope): Promise<InquiryDetail> {
    return this.unitOfWork.run(scope, async (unit) => {
      requireReader(scope.actor);
      const inquiry = await unit.manager.findOneBy(Inquiry, { clinicId: unit.clinicId, id: inquiryId });
      unit.audit({ type: 'inquiry', id: inquiryId });
      if (!inquiry) throw Problem.notFound('inquiry.unknown');
      return this.detail(unit, inquiry);
    });
  }

  /** The inquiry as its asker may see and change it now. */
  async detail(unit: Unit, inquiry: Inquiry): Promise<InquiryDetail> {
    const { clinicId, personId } = inquiry;
    const key = await this.keyOf(unit, personId);
    const words = key.open<InquiryWords>('inquiry', inquiry.id, inquiry.sealed);
    const consents = await unit.manager.find(ContactConsent, {
      where: { clinicId, personId, inquiryId: inquiry.id },
      order: { grantedAt: 'DESC', kind: 'ASC' },
      take: 100,
    });
    const ticked = consents.map(({ id }) => id);
    const states = consentStates([...consents, ...(await decidingConsents(unit, personId, ticked))]);
    const contacts = await unit.manager.find(ContactLogRow, {
      where: { clinicId, inquiryId: inquiry.id },
      order: { at: 'DESC', id: 'DESC' },
      take: 500,
    });
    const others = await unit.manager.find(Inquiry, {
      where: { clinicId, personId, id: Not(inquiry.id) },
      order: { receivedAt: 'DESC' },
      take: 100,
      select: { clinicId: true, id: true },
    });
    const points = await this.points(unit, inquiry);
    return {
      ...itemOf(inquiry, words),
      ...present({
        message: words.message,
        email: points.email,
        phone: points.phone,
        closedAt: inquiry.closedAt?.toISOString(),
        closeReason: inquiry.closeReason,
        closeNote:
          inquiry.closeNote && readsCloseNote(unit.scope.actor, inquiry)
            ? key.open<{ note: string }>('inquiry.close_note', inquiry.id, inquiry.closeNote).note
            : undefined,
      }),
      inDanger: words.inDanger,
      aboutSomeoneElse: words.aboutSomeoneElse ?? false,
      underEighteen: words.underEighteen ?? false,
      stateOfResidence: inquiry.stateOfResidence,
      consents: consents.map((consent) => ({
        kind: consent.kind,
        textVersion: consent.textVersion,
        givenAt: consent.grantedAt.toISOString(),
        state: states.get(consent)!,
        ...present({ revokedAt: consent.revokedAt?.toISOString() }),
      })),
      contacts: contacts.map((entry) => logEntry(entry, key)),
      otherInquiries: others.map(({ id }) => id),
      abilities: abilities(unit.scope.actor, inquiry).filter((ability) => ability !== 'read'),
    };
  }

  /** @throws Problem `person.erased` */
  async keyOf(unit: Unit, personId: string): Promise<PersonKey> {
    const person = await unit.manager.findOneBy(Person, { clinicId: unit.clinicId, id: personId });
    if (!person) throw Problem.notFound('person.unknown');
    return this.keys.of(unit.clinicId, person.keyId);
  }

  private async listItem(clinicId: string, row: ListedRow): Promise<InquiryListItem> {
    const key = await this.keys.of(clinicId, row.keyId);
    return itemOf(row, key.open<InquiryWords>('inquiry', row.id, row.sealed));
  }

  /** A contact point may belong to another person than the one the e-mail address was recognised as. */
  private async points(unit: Unit, inquiry: Inquiry): Promise<{ email?: string; phone?: string }> {
    const ids = [inquiry.emailPointId, inquiry.phonePointId].filter((id) => id !== null);
    const rows = await unit.manager.findBy(ContactPointRow, { clinicId: unit.clinicId, id: In(ids) });
    const found: { email?: string; phone?: string } = {};
    for (const row of rows) {
      const key = await unlessErased(() => this.keyOf(unit, row.personId));
      if (!key) continue;
      found[row.kind] = key.open<{ value: string }>('contact_point', row.id, row.sealed).value;
    }
    return found;
  }
}

type Listed = Pick<
  Inquiry,
  'id' | 'personId' | 'intent' | 'state' | 'urgency' | 'assigneeId' | 'receivedAt' | 'contactedAt' | 'version'
>;

export function itemOf(inquiry: Listed, { givenName, familyName }: InquiryWords): InquiryListItem {
  const { personId, intent, state, urgency, version } = inquiry;
  return {
    inquiryId: inquiry.id,
    personId,
    givenName,
    intent,
    state,
    urgency,
    receivedAt: inquiry.receivedAt.toISOString(),
    version,
    ...present({ familyName, assigneeId: inquiry.assigneeId, contactedAt: inquiry.contactedAt?.toISOString() }),
  };
}

function logEntry(entry: ContactLogRow, key: PersonKey): ContactLogEntry {
  const { channel, reached, byId } = entry;
  const note = entry.sealed ? key.open<{ note: string }>('contact_log_entry', entry.id, entry.sealed).note : undefined;
  return { channel, reached, byId, at: entry.at.toISOString(), ...present({ note }) };
}

/** Leaves out what isn't there: on the wire a field is absent, never null. */
function present<T extends object>(fields: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== null)) as {
    [K in keyof T]?: NonNullable<T[K]>;
  };
}
