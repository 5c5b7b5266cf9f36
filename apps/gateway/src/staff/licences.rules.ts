import { prescriberLicenceTypes, type Licence, type LicenceType } from '@stillwater/contracts';
import type { ProblemField } from '@stillwater/platform';

type PrescriberLicence = Licence & { type: (typeof prescriberLicenceTypes)[number] };

/**
 * The licence that a prescriber signs under in a clinic: valid on that day, and of a state where the clinic may treat.
 * Of several, that of the state which the clinic names first, and then the one that lasts longest.
 * @param today calendar date in the clinic's zone; a licence is valid on its last day
 */
export function signingLicence(
  licences: readonly Licence[],
  licensedStates: readonly string[],
  today: string,
): PrescriberLicence | undefined {
  const rank = ({ state }: Licence) => licensedStates.indexOf(state);
  return licences
    .filter((licence): licence is PrescriberLicence => isPrescribers(licence.type))
    .filter((licence) => licence.expires >= today && rank(licence) >= 0)
    .toSorted((a, b) => rank(a) - rank(b) || (a.expires < b.expires ? 1 : -1))
    .at(0);
}

/** One state licenses a person once in one profession. */
export function faultsInLicences(licences: readonly Licence[]): ProblemField[] {
  return licences.flatMap(({ type, state }, index) => {
    const again = licences.slice(0, index).some((other) => other.type === type && other.state === state);
    return again
      ? [{ pointer: `/licences/${index}`, code: 'choice', message: 'is there twice: one per profession and state' }]
      : [];
  });
}

function isPrescribers(type: LicenceType): boolean {
  return (prescriberLicenceTypes as readonly LicenceType[]).includes(type);
}
