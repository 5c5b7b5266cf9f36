/** The body of an inquiry, as the public route takes it. */
export interface InquiryBody {
  intent: 'question' | 'ready_to_schedule';
  givenName: string;
  familyName?: string;
  email?: string;
  phone?: string;
  stateOfResidence: string;
  message?: string;
  inDanger: boolean;
  aboutSomeoneElse?: boolean;
  underEighteen?: boolean;
  consents: { kind: 'sms' | 'email' | 'calls' | 'newsletter'; textVersion: string }[];
  zone?: string;
  language?: string;
  form: 'clinic_page' | 'embed';
}

export interface InquiryReceipt {
  inquiryId: string;
  receivedAt: string;
  urgency: 'routine' | 'review' | 'acute';
}

const text = (maxLength: number): object => ({ type: 'string', minLength: 1, maxLength });

const STATES =
  'AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR ' +
  'PA PR RI SC SD TN TX UT VT VA WA WV WI WY';

export const inquiryBodySchema = {
  type: 'object',
  additionalProperties: false,
  required: ['intent', 'givenName', 'stateOfResidence', 'inDanger', 'consents', 'form'],
  properties: {
    intent: { enum: ['question', 'ready_to_schedule'] },
    givenName: text(100),
    familyName: text(100),
    email: { type: 'string', format: 'email', maxLength: 254 },
    phone: { type: 'string', pattern: '^\\+[1-9][0-9]{6,14}$' },
    stateOfResidence: { enum: STATES.split(' ') },
    message: text(4000),
    inDanger: { type: 'boolean' },
    aboutSomeoneElse: { type: 'boolean' },
    underEighteen: { type: 'boolean' },
    consents: {
      type: 'array',
      maxItems: 4,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['kind', 'textVersion'],
        properties: { kind: { enum: ['sms', 'email', 'calls', 'newsletter'] }, textVersion: text(40) },
      },
    },
    zone: text(64),
    language: { type: 'string', pattern: '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$' },
    form: { enum: ['clinic_page', 'embed'] },
  },
};

export const inquiryReceiptSchema = {
  type: 'object',
  required: ['inquiryId', 'receivedAt', 'urgency'],
  properties: { inquiryId: { type: 'string' }, receivedAt: { type: 'string' }, urgency: { type: 'string' } },
};

const WORDS = /kill myself|suicide|end my life|want to die|hurt myself|overdose|no reason to live/i;

export function urgencyOf(body: InquiryBody): InquiryReceipt['urgency'] {
  if (body.inDanger) return 'acute';
  return body.message && WORDS.test(body.message) ? 'review' : 'routine';
}
