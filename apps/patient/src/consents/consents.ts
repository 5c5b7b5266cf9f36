import type { components } from '@stillwater/api-client';

type Schemas = components['schemas'];
export type ConsentForm = Schemas['ConsentForm'];
export type DocumentToSign = Schemas['DocumentToSign'];
export type Words = Schemas['ConsentWords'];
export type Signature = Schemas['ConsentSignature'];
