import type { Statement } from '@stillwater/platform';

/** Whoever guesses is guessing in real time, whatever the platform's clock shows: the database's decides here. */

/** A lock lasts 15 minutes, and four times as long as the one before: whoever guesses has a week at most. */
export const COUNT_WRONG_TRY: Statement = {
  name: 'count-wrong-try',
  text: `update screening
            set wrong_tries = case when wrong_tries + 1 >= $3 then 0 else wrong_tries + 1 end,
                locks = case when wrong_tries + 1 >= $3 then locks + 1 else locks end,
                locked_until = case when wrong_tries + 1 >= $3 then
                  clock_timestamp() + least(interval '15 minutes' * 4 ^ least(locks, 9), interval '1 day') end
          where clinic_id = $1 and id = $2`,
};

export const FORGET_WRONG_TRIES: Statement = {
  name: 'forget-wrong-tries',
  text: `update screening set wrong_tries = 0, locks = 0, locked_until = null
          where clinic_id = $1 and id = $2 and (wrong_tries > 0 or locks > 0)`,
};

export const KEEP_BIRTH_DATE: Statement = {
  name: 'keep-birth-date',
  text: `insert into second_factor (clinic_id, person_id, birth_hash, sealed, given_at) values ($1, $2, $3, $4, $5)`,
};

export const ENTER: Statement = {
  name: 'enter-screening',
  text: `with gone as (
           delete from screening_entry where clinic_id = $1::uuid and screening_id = $2::uuid and expires_at < clock_timestamp())
         insert into screening_entry (clinic_id, screening_id, token_hash, expires_at)
         values ($1::uuid, $2::uuid, $3, clock_timestamp() + interval '20 minutes') returning expires_at as "expiresAt"`,
};

export const NOTE_READ: Statement = {
  name: 'note-release-read',
  text: `with read as (update screening_release set read_at = $4 where clinic_id = $1 and id = $3)
         update screening set version = $5 where clinic_id = $1 and id = $2`,
};

/** A code works once. */
export const USE_CODE: Statement = {
  name: 'use-code',
  text: `update screening_code set code_hash = null where clinic_id = $1 and screening_id = $2`,
};

/** $3 the keyed hash of the code that was given. */
export const JUDGE_CODE: Statement = {
  name: 'judge-code',
  text: `select coalesce(code_hash = $3::bytea and expires_at > clock_timestamp(), false) as fits,
                coalesce(refused_at > clock_timestamp() - interval '10 minutes', false) as "noChannel"
           from screening_code where clinic_id = $1 and screening_id = $2`,
};

/** At most five an hour for one link. The code that left last stays good until another one has left. */
export const COUNT_CODE: Statement = {
  name: 'count-code',
  text: `insert into screening_code as c (clinic_id, screening_id, expires_at, sends, first_sent_at)
         values ($1, $2, clock_timestamp(), 1, clock_timestamp())
         on conflict (clinic_id, screening_id) do update set
           sent_at = null, refused_at = null,
           sends = case when c.first_sent_at < clock_timestamp() - interval '1 hour' then 1 else c.sends + 1 end,
           first_sent_at = case when c.first_sent_at < clock_timestamp() - interval '1 hour' then excluded.first_sent_at
                                else c.first_sent_at end
         where c.sends < 5 or c.first_sent_at < clock_timestamp() - interval '1 hour'
         returning sends`,
};

export const KEEP_CODE: Statement = {
  name: 'keep-code',
  text: `update screening_code
            set code_hash = $3, sent_at = clock_timestamp(), expires_at = clock_timestamp() + interval '10 minutes'
          where clinic_id = $1 and screening_id = $2`,
};

/** One that nobody knows to have left: it takes the place of none that did. */
export const KEEP_UNCERTAIN_CODE: Statement = {
  name: 'keep-uncertain-code',
  text: `${KEEP_CODE.text} and sent_at is null`,
};

export const NO_CHANNEL: Statement = {
  name: 'note-no-channel',
  text: `update screening_code set refused_at = clock_timestamp() where clinic_id = $1 and screening_id = $2`,
};

/** What became of the code that was asked for last. */
export const LAST_SENDING: Statement = {
  name: 'last-sending-of-code',
  text: `select sent_at is not null as sent, refused_at is not null as "noChannel"
           from screening_code where clinic_id = $1 and screening_id = $2`,
};
