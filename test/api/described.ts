import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { expect } from 'vitest';
import type { Answer, TestApi } from '../http.ts';

/**
 * The same door, with every answer held against what /api/openapi.json promises: a status that it names and a body of
 * that shape, or a problem. `answered` fills with the operations that have answered with what they promise.
 */
export async function asDescribed(api: TestApi): Promise<{ api: TestApi; answered: Set<string> }> {
  const { body: description } = await api.inject({ method: 'GET', url: '/api/openapi.json' });
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  // CommonJS under another name in each of its type declarations.
  (formats as unknown as (ajv: Ajv2020) => void)(ajv);
  const operations = new Map<string, any>();
  for (const path of Object.values<any>(description.paths)) {
    for (const operation of Object.values<any>(path)) operations.set(operation.operationId, operation);
  }
  const shapes = new Map<object, ValidateFunction>();
  const check = (schema: object, what: string, value: unknown): void => {
    const validate = shapes.get(schema) ?? ajv.compile(schema);
    shapes.set(schema, validate);
    expect(validate(value), `${what}: ${ajv.errorsText(validate.errors)}`).toBe(true);
  };
  const answered = new Set<string>();
  const send: TestApi['send'] = async (as, name, input, more) => {
    const answer = await api.send(as, name, input, more);
    if (answer.status >= 400) isProblem(answer);
    else {
      const promised = operations.get(name).responses[answer.status];
      expect(promised, `${name} answered ${answer.status}, which its description does not name`).toBeDefined();
      const schema = promised.content['application/json']?.schema;
      if (schema !== undefined) {
        expect(answer.headers['content-type']).toMatch(/^application\/json/);
        check(schema, name, answer.body);
      }
      answered.add(name);
    }
    return answer;
  };
  const isProblem = (answer: Answer): void => {
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
    check(description.components.schemas.Problem, 'problem', answer.body);
    expect(answer.body.status).toBe(answer.status);
    expect(answer.body.detail).toMatch(/^\S.*[.?]$/s);
  };
  return { api: { ...api, send }, answered };
}
