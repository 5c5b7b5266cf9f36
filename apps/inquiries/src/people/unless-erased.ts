import { Problem } from '@stillwater/platform';

/** Reads what is sealed; nothing, where its person was erased meanwhile and others are still wanted. */
export async function unlessErased<T>(read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof Problem && error.code === 'person.erased') return undefined;
    throw error;
  }
}
