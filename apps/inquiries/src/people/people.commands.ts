import {
  AddContactPoint,
  ContactPointForMessage,
  EditPerson,
  FindPeople,
  ListPeople,
  LookUpPerson,
  NamePeople,
  PersonForScreening,
  RevokeConsent,
  ShowPerson,
  type ContactPoint,
  type KnownPerson,
  type PeopleNames,
  type PersonFile,
  type PersonPage,
  type ScreenablePerson,
} from '@stillwater/contracts';
import { Answers, type Call } from '@stillwater/messaging';
import { Injectable } from '@nestjs/common';
import { AddContactPointUseCase } from './add-contact-point.js';
import { ContactPointForMessageUseCase } from './contact-point-for-message.js';
import { EditPersonUseCase } from './edit-person.js';
import { LookUpPersonUseCase } from './look-up-person.js';
import { PeopleNamesQueries } from './people-names.queries.js';
import { PeopleQueries } from './people.queries.js';
import { PersonFiles } from './person-file.queries.js';
import { PersonForScreeningUseCase } from './person-for-screening.js';
import { RevokeConsentUseCase } from './revoke-consent.js';

/** What others may ask about people. */
@Injectable()
export class PeopleCommands {
  constructor(
    private readonly people: PeopleQueries,
    private readonly names: PeopleNamesQueries,
    private readonly files: PersonFiles,
    private readonly editing: EditPersonUseCase,
    private readonly adding: AddContactPointUseCase,
    private readonly revoking: RevokeConsentUseCase,
    private readonly contactPoints: ContactPointForMessageUseCase,
    private readonly screenable: PersonForScreeningUseCase,
    private readonly lookingUp: LookUpPersonUseCase,
  ) {}

  @Answers(ListPeople)
  async list(query: ListPeople, call: Call): Promise<PersonPage> {
    return this.people.list(query, call.scope());
  }

  @Answers(FindPeople)
  async find(query: FindPeople, call: Call): Promise<PersonPage> {
    return this.people.find(query, call.scope());
  }

  @Answers(NamePeople)
  async name(query: NamePeople, call: Call): Promise<PeopleNames> {
    return this.names.of(query, call.scope());
  }

  @Answers(ShowPerson)
  async show(query: ShowPerson, call: Call): Promise<PersonFile> {
    return this.files.show(query, call.scope());
  }

  @Answers(EditPerson)
  async edit(command: EditPerson, call: Call): Promise<PersonFile> {
    return this.editing.edit(command, call.scope());
  }

  @Answers(AddContactPoint)
  async addContactPoint(command: AddContactPoint, call: Call): Promise<PersonFile> {
    return this.adding.add(command, call.scope());
  }

  @Answers(RevokeConsent)
  async revokeConsent(command: RevokeConsent, call: Call): Promise<PersonFile> {
    return this.revoking.revoke(command, call.scope());
  }

  @Answers(ContactPointForMessage)
  async contactPoint(query: ContactPointForMessage, call: Call): Promise<ContactPoint> {
    return this.contactPoints.find(query, call.scope());
  }

  @Answers(PersonForScreening)
  async personForScreening(query: PersonForScreening, call: Call): Promise<ScreenablePerson> {
    return this.screenable.find(query, call.scope());
  }

  @Answers(LookUpPerson)
  async lookUp(query: LookUpPerson, call: Call): Promise<KnownPerson> {
    return this.lookingUp.find(query, call.scope());
  }
}
