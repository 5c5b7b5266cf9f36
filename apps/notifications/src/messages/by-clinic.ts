/** What was claimed across clinics, parted: a transaction is one clinic's. */
export function byClinic<T extends { clinicId: string }>(all: readonly T[]): ReadonlyMap<string, T[]> {
  const parted = new Map<string, T[]>();
  for (const one of all) {
    const others = parted.get(one.clinicId);
    if (others) others.push(one);
    else parted.set(one.clinicId, [one]);
  }
  return parted;
}
