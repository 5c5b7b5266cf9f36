import type { ServiceDefinition } from '@stillwater/platform';
import { ScreeningCodeRow, ScreeningEntryRow } from './answering/entry.entity.js';
import { ClinicCopy } from './clinic-copy.entity.js';
import { ConsentDocumentRow } from './consents/consent-document.entity.js';
import { ConsentLinkRow, ConsentSignatureRow } from './consents/consent-signature.entity.js';
import { KnownPerson, SecondFactorRow } from './known-person.entity.js';
import { LayTheGround1795400000000 } from './migrations/1795400000000-lay-the-ground.js';
import { KeepEverySafetyFlagForGood1795400100000 } from './migrations/1795400100000-keep-every-safety-flag-for-good.js';
import { LetPeopleAnswerAQuestionnaireBehindALink1795600100000 } from './migrations/1795600100000-let-people-answer-a-questionnaire-behind-a-link.js';
import { KeepEverySignedDecisionForGood1795600200000 } from './migrations/1795600200000-keep-every-signed-decision-for-good.js';
import { LetAClinicianResolveASafetyFlag1795600300000 } from './migrations/1795600300000-let-a-clinician-resolve-a-safety-flag.js';
import { LetStaffForgetABirthDate1795600400000 } from './migrations/1795600400000-let-staff-forget-a-birth-date.js';
import { LetAClinicianReleaseWhatComesNext1796000000000 } from './migrations/1796000000000-let-a-clinician-release-what-comes-next.js';
import { LetPeopleSignWhatAClinicAsksFor1797000000000 } from './migrations/1797000000000-let-people-sign-what-a-clinic-asks-for.js';
import { Decision } from './review/decision.entity.js';
import { ScreeningRelease } from './review/screening-release.entity.js';
import { SafetyFlag, SafetyFlagEntry } from './safety/safety-flag.entity.js';
import { ScreeningConfig } from './screening.config.js';
import { Screening } from './screening.entity.js';
import { ScreeningModule } from './screening.module.js';
import { Timer } from './timer.entity.js';

/** Questionnaires, answers, scores, recommendations and signed decisions; what people sign; every safety flag, those of inquiries too. */
export const screening: ServiceDefinition = {
  name: 'screening',
  module: ScreeningModule,
  config: ScreeningConfig,
  entities: [
    KnownPerson,
    SecondFactorRow,
    ClinicCopy,
    Screening,
    ScreeningEntryRow,
    ScreeningCodeRow,
    Timer,
    Decision,
    ScreeningRelease,
    ConsentDocumentRow,
    ConsentSignatureRow,
    ConsentLinkRow,
    SafetyFlag,
    SafetyFlagEntry,
  ],
  migrations: [
    LayTheGround1795400000000,
    KeepEverySafetyFlagForGood1795400100000,
    LetPeopleAnswerAQuestionnaireBehindALink1795600100000,
    KeepEverySignedDecisionForGood1795600200000,
    LetAClinicianResolveASafetyFlag1795600300000,
    LetStaffForgetABirthDate1795600400000,
    LetAClinicianReleaseWhatComesNext1796000000000,
    LetPeopleSignWhatAClinicAsksFor1797000000000,
  ],
  keyStore: true,
};
