import {
  CheckTemplate,
  ListTemplates,
  PreviewTemplate,
  ReplaceTemplate,
  RestoreTemplate,
  ShowTemplate,
  type Template,
  type TemplateCheck,
  type TemplateList,
  type TemplatePreview,
} from '@stillwater/contracts';
import { Answers, type Call } from '@stillwater/messaging';
import { Injectable } from '@nestjs/common';
import { OwnTemplatesQueries } from './own-templates.queries.js';
import { PreviewTemplateUseCase } from './preview-template.js';
import { ReplaceTemplateUseCase } from './replace-template.js';

@Injectable()
export class OwnTemplatesCommands {
  constructor(
    private readonly queries: OwnTemplatesQueries,
    private readonly replacing: ReplaceTemplateUseCase,
    private readonly previewing: PreviewTemplateUseCase,
  ) {}

  @Answers(ListTemplates)
  async listTemplates(_query: ListTemplates, call: Call): Promise<TemplateList> {
    return this.queries.list(call.scope());
  }

  @Answers(ShowTemplate)
  async showTemplate(name: ShowTemplate, call: Call): Promise<Template> {
    return this.queries.show(name, call.scope());
  }

  @Answers(CheckTemplate)
  async checkTemplate(command: CheckTemplate, call: Call): Promise<TemplateCheck> {
    return this.replacing.check(command, call.scope());
  }

  @Answers(PreviewTemplate)
  async previewTemplate(command: PreviewTemplate, call: Call): Promise<TemplatePreview> {
    return this.previewing.preview(command, call.scope());
  }

  @Answers(ReplaceTemplate)
  async replaceTemplate(command: ReplaceTemplate, call: Call): Promise<Template> {
    return this.replacing.replace(command, call.scope());
  }

  @Answers(RestoreTemplate)
  async restoreTemplate(command: RestoreTemplate, call: Call): Promise<Template> {
    return this.replacing.restore(command, call.scope());
  }
}
