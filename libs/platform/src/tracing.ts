import { randomBytes } from 'node:crypto';
import {
  context,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
  TraceFlags,
  type Attributes,
  type Context,
} from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { TracerProvider, BatchSpanProcessor } from '@opentelemetry/sdk-trace';
import { environment } from './config.js';
import { Problem } from './problem.js';

export { SpanKind };

const PATTERN = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/;

let stopTracing: (() => Promise<void>) | undefined;

/** Exports spans over OTLP/HTTP where OTEL_EXPORTER_OTLP_ENDPOINT says so; otherwise only ids travel. */
export function startTracing(): void {
  if (!environment.OTEL_EXPORTER_OTLP_ENDPOINT || stopTracing) return;
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ 'service.namespace': 'stillwater', 'service.name': 'stillwater' }),
    spanProcessors: [new BatchSpanProcessor({ exporter: new OTLPTraceExporter() })],
  });
  trace.setGlobalTracerProvider(provider);
  stopTracing = () => provider.shutdown();
}

export async function flushTraces(): Promise<void> {
  await stopTracing?.();
}

export function isTraceparent(value: string | undefined): value is string {
  return value !== undefined && PATTERN.test(value);
}

/** A new W3C trace context, for a request that brought none. */
export function newTraceparent(): string {
  return `00-${randomBytes(16).toString('hex')}-${randomBytes(8).toString('hex')}-01`;
}

/** The trace id that a traceparent names: what a problem shows its reader. */
export function traceIdOf(traceparent: string | undefined): string | undefined {
  return traceparent ? PATTERN.exec(traceparent)?.[1] : undefined;
}

interface SpanOptions {
  service: string;
  kind: SpanKind;
  traceparent?: string;
  /** Ids of clinics and types of messages; never a person, never a payload. */
  attributes?: Attributes;
}

/** Runs work in a span. Work gets the traceparent to hand on; without an exporter that is the one given. */
export async function withSpan<T>(
  name: string,
  options: SpanOptions,
  work: (traceparent?: string) => Promise<T>,
): Promise<T> {
  if (!stopTracing) return work(options.traceparent);
  const span = trace
    .getTracer(options.service)
    .startSpan(
      name,
      { kind: options.kind, attributes: { 'stillwater.service': options.service, ...options.attributes } },
      parentContext(options.traceparent),
    );
  const { traceId, spanId } = span.spanContext();
  try {
    return await work(`00-${traceId}-${spanId}-01`);
  } catch (error) {
    span.setStatus({ code: SpanStatusCode.ERROR, message: error instanceof Problem ? error.code : 'failed' });
    throw error;
  } finally {
    span.end();
  }
}

function parentContext(traceparent: string | undefined): Context {
  const match = traceparent ? PATTERN.exec(traceparent) : undefined;
  if (!match) return context.active();
  return trace.setSpanContext(ROOT_CONTEXT, {
    traceId: match[1]!,
    spanId: match[2]!,
    traceFlags: TraceFlags.SAMPLED,
    isRemote: true,
  });
}
