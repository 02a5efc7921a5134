import { Ajv2020 } from 'ajv/dist/2020.js';

interface Operation {
  readonly operationId: string;
  readonly requestBody?: { readonly content: Readonly<Record<string, object>> };
  readonly responses: Readonly<Record<string, { readonly content: Readonly<Record<string, object>> }>>;
}

export interface ApiDocument {
  readonly servers: readonly { readonly url: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

/** A JSON pointer's part (RFC 6901) within a fragment. */
const part = (name: string): string => encodeURIComponent(name.replaceAll('~', '~0').replaceAll('/', '~1'));

/** Whether a content type is one of those that a description names, `image/*` included. */
const isNamed = (type: string, names: readonly string[]): boolean =>
  names.some((name) => name === type || (name.endsWith('/*') && type.startsWith(name.slice(0, -1))));

export interface DescribedAnswer {
  readonly status: number;
  readonly body: unknown;
  readonly headers: Headers;
}

/**
 * A client that knows nothing but an OpenAPI document: it asks by operationId, and throws for content types that are not
 * described, and for answers that are not as described.
 */
export function describedApi(document: ApiDocument, documentUrl: string) {
  const ajv = new Ajv2020({ strict: false });
  ajv.addSchema(document, 'api');
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, ...operation })),
  );

  const check = (kind: string, pointer: readonly string[], value: unknown): void => {
    const validate = ajv.compile({ $ref: `api#/${pointer.map(part).join('/')}` });
    if (!validate(value)) throw new Error(`${kind} is not as described: ${ajv.errorsText(validate.errors)}`);
  };

  return {
    operationIds: operations.map(({ operationId }) => operationId),
    async ask(
      operationId: string,
      sent?: {
        readonly type: string;
        readonly body: string | Uint8Array<ArrayBuffer> | FormData;
        readonly json?: unknown;
      },
    ): Promise<DescribedAnswer> {
      const operation = operations.find((one) => one.operationId === operationId);
      if (operation === undefined) throw new Error(`There is no operation ${operationId}.`);
      const { path, method, requestBody, responses } = operation;
      const types = Object.keys(requestBody?.content ?? {});
      if (sent !== undefined && !isNamed(sent.type, types)) throw new Error(`${operationId} takes no ${sent.type}.`);
      if (sent?.json !== undefined) {
        check('The request', ['paths', path, method, 'requestBody', 'content', sent.type, 'schema'], sent.json);
      }
      const server = new URL(document.servers[0]?.url ?? '/', documentUrl);
      const response = await fetch(new URL(path.slice(1), server), {
        method: method.toUpperCase(),
        ...(sent === undefined ? {} : { body: sent.body }),
        // fetch writes a form's type itself, with the boundary.
        ...(sent === undefined || sent.body instanceof FormData ? {} : { headers: { 'content-type': sent.type } }),
      });
      const status = String(response.status);
      const type = response.headers.get('content-type') ?? '';
      if (responses[status] === undefined) throw new Error(`${operationId} must not answer ${status}.`);
      const body: unknown = await response.json();
      check(`The answer ${status}`, ['paths', path, method, 'responses', status, 'content', type, 'schema'], body);
      return { status: response.status, body, headers: response.headers };
    },
  };
}
