import { Module } from '@nestjs/common';
import { PeopleModule } from '../people.module.js';
import { AcknowledgeSafetyFlagUseCase } from './acknowledge-safety-flag.js';
import { RaiseSafetyFlagUseCase } from './raise-safety-flag.js';
import { SafetyCommands } from './safety.commands.js';
import { SafetyQueries } from './safety.queries.js';

/** Somebody may be in danger: who must look, and who has. */
@Module({
  imports: [PeopleModule],
  providers: [SafetyCommands, SafetyQueries, RaiseSafetyFlagUseCase, AcknowledgeSafetyFlagUseCase],
  exports: [RaiseSafetyFlagUseCase],
})
export class SafetyModule {}
