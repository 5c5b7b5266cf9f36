import { Module } from '@nestjs/common';
import { PeopleModule } from '../people.module.js';
import { AcknowledgeSafetyFlagUseCase } from './acknowledge-safety-flag.js';
import { RaiseSafetyFlagUseCase } from './raise-safety-flag.js';
import { ResolveSafetyFlagUseCase } from './resolve-safety-flag.js';
import { SafetyCommands } from './safety.commands.js';
import { SafetyQueries } from './safety.queries.js';

/** Somebody may be in danger: who must look, who has, and how it ended. */
@Module({
  imports: [PeopleModule],
  providers: [
    SafetyCommands,
    SafetyQueries,
    RaiseSafetyFlagUseCase,
    AcknowledgeSafetyFlagUseCase,
    ResolveSafetyFlagUseCase,
  ],
  exports: [RaiseSafetyFlagUseCase],
})
export class SafetyModule {}
