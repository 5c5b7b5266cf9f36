import { Column, Entity, PrimaryColumn, type MigrationInterface, type QueryRunner } from 'typeorm';
import { foundationV1, tenantTable } from '@stillwater/platform';
import type { TestedDefinition } from './test-service.js';

/** A service as small as one can be, for the specs of this library. */

export class KeepNotes1764000000000 implements MigrationInterface {
  name = 'KeepNotes1764000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(foundationV1('scheduling'));
    await runner.query(`
      create table note (
        clinic_id uuid not null,
        id uuid not null,
        body text not null,
        pages integer not null default 1,
        read_at timestamptz,
        primary key (clinic_id, id)
      );
      ${tenantTable('scheduling', 'note', 'select, insert')}`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}

@Entity('note')
export class Note {
  @PrimaryColumn('uuid', { name: 'clinic_id' }) clinicId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') body!: string;
  @Column('integer', { default: 1 }) pages!: number;
  @Column('timestamptz', { name: 'read_at', nullable: true }) readAt!: Date | null;
}

export const sample: TestedDefinition = {
  name: 'scheduling',
  entities: [Note],
  migrations: [KeepNotes1764000000000],
  keyStore: true,
};
