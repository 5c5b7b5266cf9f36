import { describe, expect, it } from '@jest/globals';
import { ApiProblem } from '@stillwater/api-client';
import { emptyDraft, type InquiryDraft } from './inquiry-draft.js';
import { callRequestOf, faultsOf, faultsOfCallRequest, faultsOfProblem, submissionOf } from './inquiry.rules.js';

const versions = {
  email: 'email.1.en-US',
  sms: 'sms.1.en-US',
  calls: 'calls.1.en-US',
  newsletter: 'newsletter.1.en-US',
};
const none = { email: false, sms: false, calls: false, newsletter: false };
const draft = (more: Partial<InquiryDraft> = {}): InquiryDraft => ({
  ...emptyDraft('question'),
  givenName: 'Avery',
  email: 'avery@example.com',
  stateOfResidence: 'NC',
  ...more,
});

describe('faultsOf', () => {
  it('finds none in a draft with a name, a state and one way to answer', () => {
    expect(faultsOf(draft())).toEqual({});
    expect(faultsOf(draft({ email: '', phone: '828 555 0142' }))).toEqual({});
  });

  it.each<[string, Partial<InquiryDraft>, object]>([
    ['no name', { givenName: '  ' }, { givenName: 'givenName.required' }],
    ['a long name', { givenName: 'a'.repeat(81) }, { givenName: 'givenName.length' }],
    ['no way to answer', { email: '' }, { email: 'email.required' }],
    ['no e-mail address', { email: 'avery' }, { email: 'email.format' }],
    ['no phone number', { phone: '12' }, { phone: 'phone.format' }],
    ['no state', { stateOfResidence: '' }, { stateOfResidence: 'stateOfResidence.required' }],
    ['too much', { message: 'a'.repeat(4001) }, { message: 'message.length' }],
    ['texts without a number', { consents: { ...none, sms: true } }, { phone: 'phone.consented' }],
    [
      'a newsletter without an address',
      { email: '', phone: '828 555 0142', consents: { ...none, newsletter: true } },
      { email: 'email.consented' },
    ],
  ])('names %s', (_what, part, faults) => {
    expect(faultsOf(draft(part))).toEqual(faults);
  });
});

describe('faultsOfProblem', () => {
  const problem = (...errors: { pointer: string; code: string }[]): ApiProblem =>
    new ApiProblem(400, { errors: errors.map((error) => ({ ...error, message: '' })) });

  it('puts each fault beside its field, the unforeseen in general words', () => {
    expect(
      faultsOfProblem(problem({ pointer: '/email', code: 'required' }, { pointer: '/phone', code: 'choice' })),
    ).toEqual({
      email: 'email.required',
      phone: 'other',
    });
  });

  it('leaves alone what points at no field', () => {
    expect(faultsOfProblem(problem({ pointer: '/consents/0/kind', code: 'choice' }))).toBeUndefined();
    expect(faultsOfProblem(problem())).toBeUndefined();
  });
});

describe('submissionOf', () => {
  it('holds what was written, trimmed, and only the boxes that were ticked', () => {
    expect(
      submissionOf(draft({ givenName: ' Avery ', consents: { ...none, email: true } }), versions, 'en-US'),
    ).toEqual({
      intent: 'question',
      givenName: 'Avery',
      email: 'avery@example.com',
      stateOfResidence: 'NC',
      inDanger: false,
      consents: [{ kind: 'email', textVersion: 'email.1.en-US' }],
      language: 'en-US',
      form: 'clinic_page',
    });
  });
});

describe('a request to be called', () => {
  it('needs a name, a number and a state', () => {
    expect(faultsOfCallRequest(emptyDraft('question'))).toEqual({
      givenName: 'givenName.required',
      phone: 'phone.required',
      stateOfResidence: 'stateOfResidence.required',
    });
  });

  it('leaves out the message that was not sent, and asks for this call only', () => {
    const request = callRequestOf(
      draft({ phone: '828 555 0142', message: 'unsent', consents: { ...none, newsletter: true } }),
      'urgent-call.1.en-US',
      'en-US',
    );
    expect(request).toEqual({
      intent: 'question',
      givenName: 'Avery',
      phone: '+18285550142',
      stateOfResidence: 'NC',
      inDanger: true,
      consents: [{ kind: 'calls', textVersion: 'urgent-call.1.en-US' }],
      language: 'en-US',
      form: 'clinic_page',
    });
  });
});
