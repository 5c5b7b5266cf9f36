import { Module } from '@nestjs/common';
import { OwnTemplatesCommands } from './own-templates.commands.js';
import { OwnTemplatesQueries } from './own-templates.queries.js';
import { PreviewTemplateUseCase } from './preview-template.js';
import { ReplaceTemplateUseCase } from './replace-template.js';

/** Messages as a clinic words them. */
@Module({ providers: [OwnTemplatesCommands, OwnTemplatesQueries, ReplaceTemplateUseCase, PreviewTemplateUseCase] })
export class OwnTemplatesModule {}
