import fastify, { type FastifyReply } from 'fastify';
import pg from 'pg';
import { ipHashOf, traceOf } from '../identify.ts';
import { newId } from '../ids.ts';
import { serve } from '../serve.ts';
import { bookSlot, type Stores } from './book.ts';
import { bookedVisitSchema, slotWishSchema, type SlotWish } from './slot-wish.ts';

/**
 * The yardstick for booking, as one would write it by hand for speed: the same statements and application role, row-level
 * security, the exclusion constraint as judge, idempotency with a sealed answer, outbox, audit, a synchronous commit
 * whose tag is checked, and the same rules of when a visit can be. Nobody signs in to it: what that costs the gateway,
 * the platform has on top.
 *
 * Settings: FLOOR_DATABASE_URL, FLOOR_STAFF_ID (who books), FLOOR_POOL_SIZE. Prints its port on one line.
 */
const { FLOOR_DATABASE_URL, FLOOR_STAFF_ID, FLOOR_POOL_SIZE } = process.env;
if (!FLOOR_DATABASE_URL || !FLOOR_STAFF_ID) throw new Error('FLOOR_DATABASE_URL and FLOOR_STAFF_ID must be set');

const pool = new pg.Pool({
  connectionString: FLOOR_DATABASE_URL,
  max: Number(FLOOR_POOL_SIZE ?? 8),
  idleTimeoutMillis: 0,
  pipeline: true,
});
const stores: Stores = { pool, calendars: new Map(), answerKeys: new Map() };

const app = fastify({
  bodyLimit: 262_144,
  ajv: { customOptions: { removeAdditional: false, coerceTypes: false, useDefaults: false } },
});

const schema = {
  params: { type: 'object', properties: { clinicId: { type: 'string', format: 'uuid' } } },
  body: slotWishSchema,
  response: { 201: bookedVisitSchema },
};
app.post('/v1/clinics/:clinicId/appointments', { schema }, async (request, reply: FastifyReply) => {
  const { 'idempotency-key': key, traceparent } = request.headers as Record<string, string | undefined>;
  const requestId = newId();
  const asked = {
    clinicId: (request.params as { clinicId: string }).clinicId,
    actorKind: 'staff' as const,
    actorId: FLOOR_STAFF_ID,
    route: 'POST /v1/clinics/{clinicId}/appointments',
    ipHash: ipHashOf(request.ip),
    requestId,
    traceparent: traceparent ?? traceOf(requestId),
    idempotencyKey: key ?? newId(),
  };
  const outcome = await bookSlot(stores, asked, request.body as SlotWish);
  if (outcome.status !== 201) return reply.code(outcome.status).send({ code: outcome.code });
  return reply.code(201).header('etag', `"${outcome.visit.version}"`).send(outcome.visit);
});

await serve(app, [pool]);
