/** A North American or international number in E.164, or undefined when it is none. */
export function phoneNumber(written: string): string | undefined {
  const digits = written.replaceAll(/[\s().\-/]/g, '');
  if (/^\+[1-9]\d{7,14}$/.test(digits)) return /^\+1(?!\d{10}$)/.test(digits) ? undefined : digits;
  const national = /^1?([2-9]\d{9})$/.exec(digits)?.[1];
  return national === undefined ? undefined : `+1${national}`;
}
