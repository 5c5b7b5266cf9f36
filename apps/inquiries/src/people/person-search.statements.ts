import type { Statement } from '@stillwater/platform';

/** $1 clinic, $2 person, $3 keyed hashes of words. Words are only added: whom a name has found, it goes on finding. */
export const KEEP_WORDS: Statement = {
  name: 'keep-name-words',
  text: `insert into person_search (clinic_id, token_index, person_id)
         select $1, given.token_index, $2 from unnest($3::bytea[]) as given (token_index)
         on conflict do nothing`,
};

/** $1 clinic, $2 people. */
export const MARK_FINDABLE: Statement = {
  name: 'mark-people-findable',
  text: `update person set names_indexed = true where clinic_id = $1 and id = any($2::uuid[]) and not names_indexed`,
};
