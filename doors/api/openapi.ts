import { z } from 'zod';
import { reasons } from '../../ground/refusal.ts';
import { type Route, scopeOf } from '../../lore/route.ts';

const json = (schema: z.ZodType, io: 'input' | 'output') => {
  const { $schema, ...plain } = z.toJSONSchema(schema, {
    target: 'draft-2020-12',
    io,
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      // Times leave as ISO 8601 in UTC and come as such.
      if (zodSchema._zod.def.type === 'date') Object.assign(jsonSchema, { type: 'string', format: 'date-time' });
    },
  });
  return plain as Record<string, any>;
};

/** OpenAPI 3.1 made from the routes: the same shapes that check what comes in. */
export function describe(routes: ReadonlyMap<string, Route>, url: string) {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const r of routes.values()) {
    const path = `/api/v1${r.path.replace(/:(\w+)/g, '{$1}')}`;
    paths[path] ??= {};
    paths[path][r.method.toLowerCase()] = operation(r);
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Fieldlore',
      version: '1',
      description:
        'Lists are paged: `next` is the `after` of the following page. Writes take an Idempotency-Key. Edits need If-Match with the ETag seen. Refusals are problem bodies (RFC 9457).',
    },
    servers: [{ url }],
    security: [{ session: [] }, { token: [] }],
    paths,
    components: {
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'fieldlore' },
        token: { type: 'http', scheme: 'bearer', bearerFormat: 'fl_…' },
      },
      schemas: { Problem: problem },
      responses: {
        Refusal: {
          description: 'A refusal, with its reason',
          content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
        },
      },
    },
  };
}

const problem = {
  type: 'object',
  required: ['type', 'title', 'status', 'reason', 'detail'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    reason: { enum: reasons },
    detail: { type: 'string', description: 'A sentence for a person: what happened, and what to do.' },
    faults: {
      type: 'array',
      items: { type: 'object', properties: { at: { type: 'string' }, says: { type: 'string' } } },
    },
  },
};

function operation(r: Route) {
  const input = json(r.input, 'input');
  const inPath = new Set([...r.path.matchAll(/:(\w+)/g)].map(([, name]) => name));
  const fields = Object.entries((input.properties ?? {}) as Record<string, any>).filter(
    ([name]) => name !== 'seen_version',
  );
  const required = new Set<string>(input.required ?? []);
  const asQuery = r.method === 'GET' || r.takes === 'bytes';
  const inBody = asQuery ? [] : fields.filter(([name]) => !inPath.has(name));
  const header = (name: string, needed: boolean, description: string) => ({
    name,
    in: 'header',
    required: needed,
    description,
    schema: { type: 'string' },
  });
  const parameters = [
    ...fields
      .filter(([name]) => inPath.has(name) || asQuery)
      .map(([name, { description, ...schema }]) => ({
        name,
        in: inPath.has(name) ? 'path' : 'query',
        required: inPath.has(name) || required.has(name),
        ...(description ? { description } : {}),
        schema,
      })),
    ...(r.method === 'GET'
      ? []
      : [header('Idempotency-Key', false, 'The same key gives the same answer, for a month.')]),
    ...(r.edits ? [header('If-Match', true, 'The ETag of what you saw.')] : []),
  ];
  const answer = r.gives === 'bytes' ? { '*/*': {} } : { 'application/json': { schema: json(r.output, 'output') } };
  return {
    operationId: r.name,
    tags: [r.name.split('.')[0]],
    summary: r.says,
    description:
      r.who === 'anyone'
        ? 'Needs no sign-in.'
        : `Scope ${scopeOf(r)}.${r.who === 'admin' ? ' For people who run this Fieldlore.' : ''}`,
    ...(r.who === 'anyone' ? { security: [] } : {}),
    parameters,
    ...(r.takes === 'bytes' ? { requestBody: { required: true, content: { '*/*': {} } } } : {}),
    ...(inBody.length > 0
      ? {
          requestBody: {
            required: inBody.some(([name]) => required.has(name)),
            content: {
              'application/json': {
                schema: {
                  type: 'object',
                  additionalProperties: false,
                  properties: Object.fromEntries(inBody),
                  required: inBody.map(([name]) => name).filter((name) => required.has(name)),
                },
              },
            },
          },
        }
      : {}),
    responses: {
      [r.method === 'POST' ? 201 : r.session === 'opens' ? 201 : 200]: { description: 'Done', content: answer },
      default: { $ref: '#/components/responses/Refusal' },
    },
  };
}
