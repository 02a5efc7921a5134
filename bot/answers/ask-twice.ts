import { refusalOf } from './discord-refusal.ts';

/**
 * Makes a request once more where the connection was lost: whether Discord took it is not known. Only for what does no
 * harm twice: edits, messages with a nonce, acknowledgements. (The client itself tries again after other failures.)
 */
export async function askTwice<Answer>(request: () => Promise<Answer>): Promise<Answer> {
  try {
    return await request();
  } catch (error) {
    if (refusalOf(error) !== undefined) throw error;
    return request();
  }
}
