import { PersonKeys, type PersonKey, type Statement, type Unit } from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import { KnownPerson } from './known-person.entity.js';

/** The key of a person whom screening may be hearing of for the first time. */
@Injectable()
export class MeetPerson {
  constructor(private readonly keys: PersonKeys) {}

  async meet(unit: Unit, personId: string): Promise<PersonKey> {
    const { clinicId } = unit;
    const known = await unit.manager.findOneBy(KnownPerson, { clinicId, id: personId });
    if (known) return this.keys.of(clinicId, known.keyId);
    const fresh = await this.keys.forNewPerson(clinicId);
    await unit.query(MEET, [clinicId, personId, fresh.id]);
    // Of two that meet somebody at once, the later takes the key of the earlier.
    const { keyId } = await unit.manager.findOneByOrFail(KnownPerson, { clinicId, id: personId });
    return keyId === fresh.id ? fresh : this.keys.of(clinicId, keyId);
  }
}

const MEET: Statement = {
  name: 'meet-person',
  text: `insert into known_person (clinic_id, id, key_id) values ($1, $2, $3) on conflict do nothing`,
};
