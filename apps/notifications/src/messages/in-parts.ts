export interface Failed<T> {
  item: T;
  error: unknown;
}

/**
 * Does something with all at once. When that fails, with each half, down to the ones that fail by themselves: those stop
 * nobody else.
 * @param isCommon whether an error would be the same for each: then nothing is tried again
 * @returns the ones that failed, each with its own error
 */
export async function inParts<T>(
  items: readonly T[],
  work: (part: readonly T[]) => Promise<void>,
  isCommon: (error: unknown) => boolean,
): Promise<Failed<T>[]> {
  if (items.length === 0) return [];
  try {
    await work(items);
    return [];
  } catch (error) {
    if (items.length === 1 || isCommon(error)) return items.map((item) => ({ item, error }));
    const middle = Math.ceil(items.length / 2);
    return [
      ...(await inParts(items.slice(0, middle), work, isCommon)),
      ...(await inParts(items.slice(middle), work, isCommon)),
    ];
  }
}
