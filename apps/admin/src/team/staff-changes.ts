/** What is loaded anew when somebody came, left, or does something else here: the people, and whose hours count. */
export const staffChanges = (clinicId: string) => [
  ['staff', clinicId],
  ['resources', clinicId],
];
