import { createSecretKey, randomBytes } from 'node:crypto';
import fastify, { type FastifyReply } from 'fastify';
import pg from 'pg';
import { ipHashOf, traceOf } from './identify.ts';
import { newId } from './ids.ts';
import { inquiryBodySchema, inquiryReceiptSchema, type InquiryBody } from './inquiry-body.ts';
import { PersonKeys } from './person-keys.ts';
import { receiveInquiry } from './receive.ts';
import { newKey } from './sealing.ts';
import { serve } from './serve.ts';

/**
 * The yardstick of the bench: receiving an inquiry as one would write it by hand for speed, with Fastify and pg and
 * nothing else, yet with every guarantee of the platform: the same statements and application role, row-level security,
 * sealed blobs, idempotency, outbox, audit, a synchronous commit whose tag is checked.
 *
 * Settings: FLOOR_DATABASE_URL, FLOOR_KEYS_DATABASE_URL, FLOOR_CLINIC_ID, FLOOR_POOL_SIZE. Prints its port on one line.
 */
const { FLOOR_DATABASE_URL, FLOOR_KEYS_DATABASE_URL, FLOOR_CLINIC_ID, FLOOR_POOL_SIZE } = process.env;
if (!FLOOR_DATABASE_URL || !FLOOR_KEYS_DATABASE_URL || !FLOOR_CLINIC_ID) {
  throw new Error('FLOOR_DATABASE_URL, FLOOR_KEYS_DATABASE_URL and FLOOR_CLINIC_ID must be set');
}

const pool = new pg.Pool({
  connectionString: FLOOR_DATABASE_URL,
  max: Number(FLOOR_POOL_SIZE ?? 8),
  idleTimeoutMillis: 0,
  pipeline: true,
});
const keysPool = new pg.Pool({
  connectionString: FLOOR_KEYS_DATABASE_URL,
  max: 1,
  idleTimeoutMillis: 0,
  pipeline: true,
});
const clinicKey = newKey(newId());
const keys = new PersonKeys(keysPool, FLOOR_CLINIC_ID, clinicKey);
const stores = { pool, keys, indexKey: createSecretKey(randomBytes(32)), answerKey: clinicKey };
const clinics = new Map([['bench', FLOOR_CLINIC_ID]]);

const app = fastify({
  bodyLimit: 262_144,
  ajv: { customOptions: { removeAdditional: false, coerceTypes: false, useDefaults: false } },
});

const routeSchema = { body: inquiryBodySchema, response: { 201: inquiryReceiptSchema } };
app.post('/v1/public/clinics/:slug/inquiries', { schema: routeSchema }, async (request, reply: FastifyReply) => {
  const clinicId = clinics.get((request.params as { slug: string }).slug);
  if (!clinicId) return reply.code(404).send({ code: 'clinic.unknown' });
  const { 'idempotency-key': key, traceparent } = request.headers as Record<string, string | undefined>;
  const requestId = newId();
  const caller = {
    clinicId,
    visitorId: clinicId,
    ipHash: ipHashOf(request.ip),
    requestId,
    traceparent: traceparent ?? traceOf(requestId),
    idempotencyKey: key ?? newId(),
  };
  const outcome = await receiveInquiry(stores, caller, request.body as InquiryBody);
  if (outcome.status === 201) return reply.code(201).send(outcome.receipt);
  return reply.code(outcome.status).send({ code: outcome.code });
});

await keys.begin(newKey(newId()));
await serve(app, [pool, keysPool]);
