/** What no schema of a document format notices. Each check gives one line per fault. */
import { Ajv, type ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { createRequire } from 'node:module';
import type { Json } from './system.ts';

const require = createRequire(import.meta.url);

export function asyncApiFaults(document: Json): string[] {
  return [
    ...formatFaults(document),
    ...danglingReferences(document),
    ...undeclaredAddressParameters(document),
    ...messageExampleFaults(document),
    ...schemaExampleFaults(document),
  ];
}

export function openApiFaults(document: Json): string[] {
  return [
    ...danglingReferences(document),
    ...operationFaults(document),
    ...schemaExampleFaults(document),
    ...unusedComponents(document),
  ];
}

let format: ValidateFunction | undefined;

/** Against the format's own JSON Schema, which brings its meta-schema along. */
function formatFaults(document: Json): string[] {
  format ??= formats
    .default(new Ajv({ strict: false, meta: false, validateSchema: false }))
    .compile(require('@asyncapi/specs/schemas/3.1.0.json') as object);
  if (format(document)) return [];
  return (format.errors ?? []).map(({ instancePath, message }) => `asyncapi${instancePath}: ${message ?? ''}`);
}

function danglingReferences(document: Json): string[] {
  return referencesIn(document)
    .filter((ref) => resolve(document, ref) === undefined)
    .map((ref) => `${ref} leads nowhere`);
}

function undeclaredAddressParameters(document: Json): string[] {
  return Object.entries(document.channels as Record<string, Json>).flatMap(([name, channel]) => {
    const address = (channel.address as string | null) ?? '';
    const used = [...address.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!);
    const declared = Object.keys((channel.parameters as Json | undefined) ?? {});
    return [
      ...used
        .filter((parameter) => !declared.includes(parameter))
        .map((parameter) => `${name}: {${parameter}} is not declared`),
      ...declared
        .filter((parameter) => !used.includes(parameter))
        .map((parameter) => `${name}: ${parameter} is not in the address`),
    ];
  });
}

function messageExampleFaults(document: Json): string[] {
  const ajv = schemasOf(document);
  const { messages } = document.components as { messages: Record<string, Json> };
  return Object.entries(messages).flatMap(([name, { examples = [] }]) =>
    (examples as { payload: unknown }[]).flatMap(({ payload }) =>
      exampleFaults(ajv, `#/components/messages/${name}/payload`, payload),
    ),
  );
}

function schemaExampleFaults(document: Json): string[] {
  const ajv = schemasOf(document);
  const { schemas } = document.components as { schemas: Record<string, Json> };
  return Object.entries(schemas).flatMap(([name, { examples = [] }]) =>
    (examples as unknown[]).flatMap((example) => exampleFaults(ajv, `#/components/schemas/${name}`, example)),
  );
}

function schemasOf(document: Json): Ajv2020 {
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateSchema: false });
  formats.default(ajv);
  return ajv.addSchema(document, 'document');
}

function exampleFaults(ajv: Ajv2020, place: string, example: unknown): string[] {
  const validate = ajv.compile({ $ref: `document${place}` });
  if (validate(JSON.parse(JSON.stringify(example)))) return [];
  return (validate.errors ?? []).map(
    ({ instancePath, message }) => `${place}: the example${instancePath} ${message ?? ''}`,
  );
}

function operationFaults(document: Json): string[] {
  const seen = new Set<string>();
  return Object.entries(document.paths as Record<string, Json>).flatMap(([path, item]) => {
    const named = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!);
    const declared = ((item.parameters as { name: string }[] | undefined) ?? []).map(({ name }) => name);
    const faults = [
      ...named.filter((name) => !declared.includes(name)).map((name) => `${path}: {${name}} is not declared`),
      ...declared.filter((name) => !named.includes(name)).map((name) => `${path}: ${name} is not in the path`),
    ];
    for (const [method, operation] of Object.entries(item)) {
      if (method === 'parameters') continue;
      const { operationId, responses } = operation as { operationId?: string; responses: Json };
      if (!operationId || seen.has(operationId)) faults.push(`${method} ${path}: needs an operationId of its own`);
      seen.add(operationId ?? '');
      if (!Object.keys(responses).some((status) => status.startsWith('2')))
        faults.push(`${method} ${path}: never succeeds`);
    }
    return faults;
  });
}

function unusedComponents(document: Json): string[] {
  const used = new Set(referencesIn(document));
  return Object.entries(document.components as Record<string, Json>)
    .filter(([kind]) => kind !== 'securitySchemes')
    .flatMap(([kind, parts]) => Object.keys(parts).map((name) => `#/components/${kind}/${name}`))
    .filter((place) => !used.has(place))
    .map((place) => `${place} is used nowhere`);
}

function referencesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = '$ref' in value && typeof value.$ref === 'string' ? [value.$ref] : [];
  return [...own, ...Object.values(value).flatMap(referencesIn)];
}

function resolve(document: Json, ref: string): unknown {
  if (!ref.startsWith('#/')) return undefined;
  return ref
    .slice(2)
    .split('/')
    .reduce<unknown>((value, key) => {
      const name = key.replaceAll('~1', '/').replaceAll('~0', '~');
      return typeof value === 'object' && value !== null ? (value as Json)[name] : undefined;
    }, document);
}
