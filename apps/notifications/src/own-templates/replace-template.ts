import type {
  CheckTemplate,
  ReplaceTemplate,
  RestoreTemplate,
  Template,
  TemplateCheck,
  TemplateWords,
} from '@stillwater/contracts';
import { Problem, UnitOfWork, type Scope, type Statement, type Unit } from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import { FIRST_OWN_VERSION } from '../templates/own-words.rules.js';
import { ownTemplatesOf, type OwnTemplate } from '../templates/template-book.js';
import type { TemplateDocument } from '../templates/template.rules.js';
import { requireTemplateEditor } from './own-templates.policy.js';
import { choiceOf, keyOf, shippedToWord, templateView, type TemplateName } from './own-templates.queries.js';
import { faultsIn } from './template-check.rules.js';

/** A clinic words a message itself, or goes back to the shipped words. What is sent from then on reads like that. */
@Injectable()
export class ReplaceTemplateUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws Problem `template.unknown`, `template.denied`, `template.changed`, `template.invalid` */
  replace({ template, channel, language, version, ...words }: ReplaceTemplate, scope: Scope): Promise<Template> {
    const name = { template, channel, language };
    return this.unitOfWork.run(scope, async (unit) => {
      const { shipped } = await this.toChange(unit, name, version);
      const faults = (await faultsIn(shipped, words)).slice(0, 100);
      if (faults.length > 0)
        throw Problem.unprocessable(
          'template.invalid',
          'This message can not be sent like this: see `errors`.',
          faults,
        );
      return this.put(unit, name, { shipped, seen: version, words });
    });
  }

  /** @throws Problem `template.unknown`, `template.denied`, `template.changed`, `template.shipped` */
  restore({ version, ...name }: RestoreTemplate, scope: Scope): Promise<Template> {
    return this.unitOfWork.run(scope, async (unit) => {
      const { shipped, choice } = await this.toChange(unit, name, version);
      if (!choice?.words) throw Problem.conflict('template.shipped', 'The shipped words are sent already.');
      return this.put(unit, name, { shipped, seen: version, words: null });
    });
  }

  /** @throws Problem `template.unknown`, `template.denied` */
  check({ template, channel, language, ...words }: CheckTemplate, scope: Scope): Promise<TemplateCheck> {
    const name = { template, channel, language };
    return this.unitOfWork.run(scope, async (unit) => {
      unit.audit({ type: 'template', id: keyOf(name) });
      requireTemplateEditor(scope.actor);
      return { faults: (await faultsIn(shippedToWord(name), words)).slice(0, 100) };
    });
  }

  private async toChange(
    unit: Unit,
    name: TemplateName,
    version: number,
  ): Promise<{ shipped: TemplateDocument; choice: OwnTemplate | undefined }> {
    unit.audit({ type: 'template', id: keyOf(name) });
    requireTemplateEditor(unit.scope.actor);
    const shipped = shippedToWord(name);
    const choice = choiceOf(name, await ownTemplatesOf(unit));
    if ((choice?.version ?? shipped.version) !== version) throw changed();
    return { shipped, choice };
  }

  private async put(
    unit: Unit,
    name: TemplateName,
    { shipped, seen, words }: { shipped: TemplateDocument; seen: number; words: TemplateWords | null },
  ): Promise<Template> {
    const version = Math.max(seen + 1, FIRST_OWN_VERSION);
    const own: OwnTemplate = { ...name, version, words, putAt: unit.now, putBy: unit.scope.actor.id };
    const { template, channel, language } = name;
    const text = words && JSON.stringify(words);
    // Of two who saw the same version one finds the next number taken.
    const put = await unit.query(PUT, [
      unit.clinicId,
      template,
      channel,
      language,
      version,
      text,
      own.putAt,
      own.putBy,
    ]);
    if (put.length === 0) throw changed();
    unit.audit({ type: 'template', id: keyOf(name) }, { version, ...(words ? {} : { restored: true }) });
    return await templateView(name, shipped, own);
  }
}

function changed(): Problem {
  return Problem.stale('template.changed', 'Somebody changed these words since you opened them. Look at them again.');
}

const PUT: Statement = {
  name: 'put-own-template',
  text: `insert into own_template (clinic_id, template, channel, language, version, words, put_at, put_by)
         values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing returning 1`,
};
