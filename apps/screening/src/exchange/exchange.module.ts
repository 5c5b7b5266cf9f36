import { Module } from '@nestjs/common';
import { ExchangeCommands } from './exchange.commands.js';
import { ExchangeQueries } from './exchange.queries.js';

/** Questionnaires and answers as other health software reads them: FHIR R4. */
@Module({ providers: [ExchangeCommands, ExchangeQueries] })
export class ExchangeModule {}
