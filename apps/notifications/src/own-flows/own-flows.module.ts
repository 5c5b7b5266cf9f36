import { Module } from '@nestjs/common';
import { OwnFlowsCommands } from './own-flows.commands.js';
import { OwnFlowsQueries } from './own-flows.queries.js';
import { ReplaceFlowUseCase } from './replace-flow.js';

/** Flows as a clinic wants them. */
@Module({ providers: [OwnFlowsCommands, OwnFlowsQueries, ReplaceFlowUseCase] })
export class OwnFlowsModule {}
