import { foundationV1 } from '@stillwater/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LayTheGround1795400000000 implements MigrationInterface {
  name = 'LayTheGround1795400000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(foundationV1('notifications'));
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
