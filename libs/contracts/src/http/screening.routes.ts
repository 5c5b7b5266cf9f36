import { AnswerGiven } from '../screening/answer-given.view.js';
import { AnswerReceipt } from '../screening/answer-receipt.view.js';
import { AnswerScreening } from '../screening/answer-screening.command.js';
import { CorrectScreening } from '../screening/correct-screening.command.js';
import { DecideScreening } from '../screening/decide-screening.command.js';
import { DecisionToSign } from '../screening/decision-to-sign.view.js';
import { ForgetBirthDate } from '../screening/forget-birth-date.command.js';
import { InviteToScreening } from '../screening/invite-to-screening.command.js';
import { FhirQuestionnaireResponse } from '../screening/fhir-questionnaire-response.view.js';
import { FhirQuestionnaire } from '../screening/fhir-questionnaire.view.js';
import { ListScreenings } from '../screening/list-screenings.command.js';
import { OpenScreening } from '../screening/open-screening.command.js';
import { ReleaseUpdate } from '../screening/release-update.command.js';
import { RevokeScreeningLink } from '../screening/revoke-screening-link.command.js';
import { ScreeningCodeSent } from '../screening/screening-code-sent.view.js';
import { ScreeningForm } from '../screening/screening-form.view.js';
import { ScreeningItem } from '../screening/screening-item.view.js';
import { ScreeningOpened } from '../screening/screening-opened.view.js';
import { ScreeningPage } from '../screening/screening-page.view.js';
import { ScreeningReceipt } from '../screening/screening-receipt.view.js';
import { ScreeningReview } from '../screening/screening-review.view.js';
import { ScreeningToInvite } from '../screening/screening-to-invite.view.js';
import { SecondFactor } from '../screening/second-factor.view.js';
import { SendScreeningCode } from '../screening/send-screening-code.command.js';
import { ShowQuestionnaireResponse } from '../screening/show-questionnaire-response.command.js';
import { ShowQuestionnaire } from '../screening/show-questionnaire.command.js';
import { ShowScreeningForm } from '../screening/show-screening-form.command.js';
import { ShowScreeningReview } from '../screening/show-screening-review.command.js';
import { SubmitScreening } from '../screening/submit-screening.command.js';
import { TakeUpScreening } from '../screening/take-up-screening.command.js';
import { UpdateToRelease } from '../screening/update-to-release.view.js';
import { area } from './route.js';

export const screeningRoutes = area('Screening', {
  listScreenings: {
    method: 'GET',
    path: '/v1/clinics/{clinicId}/screenings',
    summary: 'Screenings: the review queue, or those of a person or a state',
    access: 'staff',
    ability: 'screening.read',
    asks: ListScreenings,
    query: ListScreenings,
    status: 200,
    answer: ScreeningPage,
  },
  inviteToScreening: {
    method: 'POST',
    path: '/v1/clinics/{clinicId}/screenings',
    summary: 'Send a person the link to the health questionnaire',
    access: 'staff',
    ability: 'screening.invite',
    asks: InviteToScreening,
    body: ScreeningToInvite,
    status: 201,
    answer: ScreeningItem,
    errors: [404, 422],
    etag: true,
    idempotent: true,
  },
  showScreeningReview: {
    method: 'GET',
    path: '/v1/clinics/{clinicId}/screenings/{screeningId}',
    summary: 'Answers, scores, reasons and decision of one screening',
    access: 'staff',
    ability: 'screening.review',
    asks: ShowScreeningReview,
    status: 200,
    answer: ScreeningReview,
    etag: true,
  },
  showQuestionnaireResponse: {
    method: 'GET',
    path: '/v1/clinics/{clinicId}/screenings/{screeningId}/questionnaire-response',
    summary: 'Submitted answers as a FHIR R4 QuestionnaireResponse',
    access: 'staff',
    ability: 'screening.review',
    asks: ShowQuestionnaireResponse,
    status: 200,
    answer: FhirQuestionnaireResponse,
    errors: [409],
  },
  showQuestionnaire: {
    method: 'GET',
    path: '/v1/clinics/{clinicId}/questionnaires/{questionnaireVersion}',
    summary: 'One version of the questionnaire as a FHIR R4 Questionnaire',
    access: 'staff',
    ability: 'screening.read',
    asks: ShowQuestionnaire,
    status: 200,
    answer: FhirQuestionnaire,
  },
  takeUpScreening: {
    method: 'POST',
    path: '/v1/clinics/{clinicId}/screenings/{screeningId}/review',
    summary: 'Take the review of a screening up',
    access: 'staff',
    ability: 'screening.review',
    asks: TakeUpScreening,
    status: 200,
    answer: ScreeningReview,
    errors: [409],
    etag: true,
    ifMatch: true,
    idempotent: true,
  },
  correctScreening: {
    method: 'POST',
    path: '/v1/clinics/{clinicId}/screenings/{screeningId}/correction',
    summary: 'Have the person correct submitted answers in a new screening',
    access: 'staff',
    ability: 'screening.review',
    asks: CorrectScreening,
    status: 200,
    answer: ScreeningItem,
    errors: [409, 422],
    etag: true,
    ifMatch: true,
    idempotent: true,
  },
  decideScreening: {
    method: 'POST',
    path: '/v1/clinics/{clinicId}/screenings/{screeningId}/decision',
    summary: 'Sign the decision, as a prescriber',
    access: 'staff',
    ability: 'screening.decide',
    signs: true,
    asks: DecideScreening,
    body: DecisionToSign,
    status: 200,
    answer: ScreeningReview,
    errors: [409, 422],
    etag: true,
    ifMatch: true,
    idempotent: true,
  },
  releaseUpdate: {
    method: 'POST',
    path: '/v1/clinics/{clinicId}/screenings/{screeningId}/release',
    summary: 'Release to the person what comes next, after the decision',
    access: 'staff',
    ability: 'screening.decide',
    asks: ReleaseUpdate,
    body: UpdateToRelease,
    status: 200,
    answer: ScreeningReview,
    errors: [409, 422],
    etag: true,
    ifMatch: true,
    idempotent: true,
  },
  revokeScreeningLink: {
    method: 'POST',
    path: '/v1/clinics/{clinicId}/screenings/{screeningId}/link-revocation',
    summary: 'Make the link of a screening stop working',
    access: 'staff',
    ability: 'screening.invite',
    asks: RevokeScreeningLink,
    status: 200,
    answer: ScreeningItem,
    errors: [409],
    etag: true,
    ifMatch: true,
    idempotent: true,
  },
  forgetBirthDate: {
    method: 'POST',
    path: '/v1/clinics/{clinicId}/screenings/{screeningId}/birth-date-reset',
    summary: 'Let a person who mistyped their birth date give it anew',
    access: 'staff',
    ability: 'screening.invite',
    asks: ForgetBirthDate,
    status: 200,
    answer: ScreeningItem,
    errors: [409],
    etag: true,
    ifMatch: true,
    idempotent: true,
  },
  showScreeningForm: {
    method: 'GET',
    path: '/v1/links/screening',
    summary: 'The questionnaire behind a link, as far as its holder may see it',
    access: 'link',
    asks: ShowScreeningForm,
    status: 200,
    answer: ScreeningForm,
  },
  sendScreeningCode: {
    method: 'POST',
    path: '/v1/links/screening/code',
    summary: 'Send the code of the second factor',
    access: 'link',
    asks: SendScreeningCode,
    status: 200,
    answer: ScreeningCodeSent,
    errors: [409],
    idempotent: true,
  },
  openScreening: {
    method: 'POST',
    path: '/v1/links/screening/entry',
    summary: 'Open the questionnaire with birth date and code',
    access: 'link',
    setsEntry: true,
    asks: OpenScreening,
    body: SecondFactor,
    status: 200,
    answer: ScreeningOpened,
    errors: [403, 409, 422],
    idempotent: true,
  },
  answerScreening: {
    method: 'PUT',
    path: '/v1/links/screening/answer',
    summary: 'Save one answer',
    access: 'link',
    asks: AnswerScreening,
    body: AnswerGiven,
    status: 200,
    answer: AnswerReceipt,
    errors: [403, 409, 422],
  },
  submitScreening: {
    method: 'POST',
    path: '/v1/links/screening/submission',
    summary: 'Hand the answers in',
    access: 'link',
    asks: SubmitScreening,
    status: 200,
    answer: ScreeningReceipt,
    errors: [403, 409, 422],
    idempotent: true,
  },
});
