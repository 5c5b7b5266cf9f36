import { createHmac, createSecretKey, randomBytes } from 'node:crypto';
import fastify, { type FastifyReply } from 'fastify';
import pg from 'pg';
import { newId } from './ids.ts';
import { inquiryBodySchema, inquiryReceiptSchema, type InquiryBody } from './inquiry-body.ts';
import { PersonKeys } from './person-keys.ts';
import { receiveInquiry } from './receive.ts';
import { newKey } from './sealing.ts';

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
const ipKey = createSecretKey(randomBytes(32));
const ipHashes = new Map<string, string>();
const MOST_ADDRESSES = 10_000;
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

/** One visitor sends many requests, so the hash of an address is kept. */
function ipHashOf(address: string): string {
  let known = ipHashes.get(address);
  if (!known) {
    if (ipHashes.size >= MOST_ADDRESSES) ipHashes.clear();
    known = createHmac('sha256', ipKey).update(address).digest('base64url');
    ipHashes.set(address, known);
  }
  return known;
}

/** The request's id is random enough for both numbers of a trace. */
function traceOf(requestId: string): string {
  const digits = requestId.replaceAll('-', '');
  return `00-${digits}-${digits.slice(16)}-01`;
}

await keys.begin(newKey(newId()));
await app.listen({ host: '127.0.0.1', port: 0 });
const address = app.server.address();
process.stdout.write(`${JSON.stringify({ port: typeof address === 'object' ? address?.port : null })}\n`);

/** Also when whoever started it is gone, and with it the other end of the pipe. */
function stop(): void {
  process.stdin.destroy();
  void app.close().then(() => Promise.all([pool.end(), keysPool.end()]));
}
process.once('SIGTERM', stop);
process.stdin.once('end', stop).resume();
