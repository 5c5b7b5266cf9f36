/** How a person is called. */
export const nameOf = ({ givenName, familyName }: { givenName: string; familyName?: string | undefined }): string =>
  familyName === undefined ? givenName : `${givenName} ${familyName}`;
