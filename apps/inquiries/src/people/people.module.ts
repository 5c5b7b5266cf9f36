import { Module } from '@nestjs/common';
import { ProgressModule } from '../progress/progress.module.js';
import { AddContactPointUseCase } from './add-contact-point.js';
import { CatchUpSearch } from './catch-up-search.js';
import { ContactPointForMessageUseCase } from './contact-point-for-message.js';
import { EditPersonUseCase } from './edit-person.js';
import { FindDuePeople } from './find-due-people.js';
import { LookUpPersonUseCase } from './look-up-person.js';
import { MakePeopleFindableUseCase } from './make-people-findable.js';
import { PeopleCommands } from './people.commands.js';
import { PeopleNamesQueries } from './people-names.queries.js';
import { PeopleQueries } from './people.queries.js';
import { PersonFiles } from './person-file.queries.js';
import { PersonForScreeningUseCase } from './person-for-screening.js';
import { RevokeConsentUseCase } from './revoke-consent.js';

@Module({
  imports: [ProgressModule],
  providers: [
    PeopleCommands,
    PeopleQueries,
    PeopleNamesQueries,
    PersonFiles,
    EditPersonUseCase,
    AddContactPointUseCase,
    RevokeConsentUseCase,
    ContactPointForMessageUseCase,
    PersonForScreeningUseCase,
    LookUpPersonUseCase,
    MakePeopleFindableUseCase,
    FindDuePeople,
    CatchUpSearch,
  ],
})
export class PeopleModule {}
