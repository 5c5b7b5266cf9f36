import type { PreviewTemplate, TemplatePreview } from '@stillwater/contracts';
import { UnitOfWork, type Scope } from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import { requireTemplateEditor } from './own-templates.policy.js';
import { keyOf, shippedToWord } from './own-templates.queries.js';
import { previewOf } from './preview.rules.js';
import { sampleValues } from './sample-values.rules.js';

/** Words as somebody would read them whom there is not. */
@Injectable()
export class PreviewTemplateUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws Problem `template.unknown`, `template.denied` */
  preview({ template, channel, language, ...words }: PreviewTemplate, scope: Scope): Promise<TemplatePreview> {
    const name = { template, channel, language };
    return this.unitOfWork.run(scope, async (unit) => {
      unit.audit({ type: 'template', id: keyOf(name) });
      requireTemplateEditor(scope.actor);
      return previewOf(shippedToWord(name), words, sampleValues(language));
    });
  }
}
