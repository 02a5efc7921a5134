import type { ClassifierContext, PhotoDesk } from './classifier-environment.ts';
import { mayBePicture } from './decode-data-url.ts';
import { fail } from './failures.ts';
import { readBody } from './read-body.ts';
import { failReading, readFaces } from './read-faces.ts';

/** What a form adds to its file: names, boundaries, other fields; in bytes. */
const formBytes = 64 * 1024;

/** Answers with all that was read: of a photo that is the whole body, or the only file of a form. */
export function read(c: ClassifierContext, desk: PhotoDesk): Promise<Response> {
  return desk.memory.use(async (memory) => {
    const contentType = c.req.header('content-type') ?? '';
    const isForm = /^multipart\/form-data\s*;/i.test(contentType);
    if (!isForm && !mayBePicture(contentType.split(';')[0] ?? '')) return fail(c, 'wrong-content-type');
    const { photoBytes, bodyTimeoutMs } = desk.limits;
    const limits = { maxBytes: photoBytes + (isForm ? formBytes : 0), bodyTimeoutMs };
    const body = await readBody(c.req.raw, limits, { memory, later: desk.later });
    if (body.kind !== 'read') return fail(c, body.kind);
    const photo = isForm ? await onlyFile(body.bytes, contentType) : body.bytes;
    if (photo === undefined) return fail(c, 'wrong-form');
    const faces = await readFaces(desk.reader(), photo);
    return faces.kind === 'read' ? c.json(faces.reading) : failReading(c, faces);
  });
}

/** The one file of a form; nothing where there is none, or more. */
async function onlyFile(
  form: Uint8Array<ArrayBuffer>,
  contentType: string,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const parsed = await new Response(form, { headers: { 'content-type': contentType } })
    .formData()
    .catch(() => undefined);
  const files = [...(parsed?.values() ?? [])].filter((value) => typeof value !== 'string');
  const [file] = files;
  return file === undefined || files.length > 1 ? undefined : new Uint8Array(await file.arrayBuffer());
}
