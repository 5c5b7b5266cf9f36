import type { Statement } from '@stillwater/platform';

export interface ListedPerson {
  id: string;
  keyId: string;
  sealed: Buffer;
  stateOfResidence: string;
  lastInquiryAt: Date | null;
}

/** No id is greater: where the first page begins. A condition that may be switched off would keep the index out of it. */
export const LAST_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

/**
 * The latest person first, which is the order of the primary key: ids begin with the instant at which they were made.
 * $1 clinic, $2 the last id of the page before or LAST_ID, $3 how many.
 */
function listed(name: string, condition: string): Statement {
  return {
    name,
    text: `
select p.id, p.key_id as "keyId", p.sealed, p.state_of_residence as "stateOfResidence",
       (select max(i.received_at) from inquiry i where i.clinic_id = p.clinic_id and i.person_id = p.id) as "lastInquiryAt"
  from person p
 where p.clinic_id = $1 and p.id < $2::uuid${condition}
 order by p.id desc
 limit $3`,
  };
}

export const LIST_PEOPLE = listed('list-people', '');

/** $4 kind, $5 keyed hash of an address or number. */
export const FIND_BY_CONTACT_POINT = listed(
  'find-people-by-contact-point',
  `
   and p.id in (select c.person_id from contact_point c
                 where c.clinic_id = $1 and c.kind = $4 and c.value_index = $5)`,
);

/** $4 keyed hashes of words, $5 how many they are: all must fit. */
export const FIND_BY_NAME = listed(
  'find-people-by-name',
  `
   and p.id in (select s.person_id from person_search s
                 where s.clinic_id = $1 and s.token_index = any($4::bytea[])
                 group by s.person_id having count(*) = $5)`,
);

export type NamedPerson = Pick<ListedPerson, 'id' | 'keyId' | 'sealed'>;

/** $1 clinic, $2 ids. */
export const NAME_PEOPLE: Statement = {
  name: 'name-people',
  text: `select id, key_id as "keyId", sealed from person where clinic_id = $1 and id = any($2::uuid[]) order by id`,
};

/** Whether somebody of the clinic can't be found by name yet. */
export const SEARCH_IS_INCOMPLETE: Statement = {
  name: 'search-is-incomplete',
  text: `select exists (select from person where clinic_id = $1 and not names_indexed) as incomplete`,
};
