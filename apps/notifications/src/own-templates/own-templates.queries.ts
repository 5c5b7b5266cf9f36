import type { Template, TemplateItem, TemplateList } from '@stillwater/contracts';
import { Problem, UnitOfWork, type Scope } from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import { wordsOf } from '../templates/own-words.rules.js';
import { compiledOwn, ownTemplatesOf, type OwnTemplate } from '../templates/template-book.js';
import { shippedNear, templates } from '../templates/template-book.rules.js';
import type { Channel, TemplateDocument } from '../templates/template.rules.js';
import { requireTemplateReader } from './own-templates.policy.js';
import { sampleValues } from './sample-values.rules.js';
import { neededPlaces } from './template-check.rules.js';

export interface TemplateName {
  template: string;
  channel: Channel;
  language: string;
}

/**
 * Mails that don't close as the others do are for no clinic to word: what the discreet ones don't say is what they are
 * for, and those to staff have no closing.
 */
const unwordable = new Set(
  templates.flatMap(({ document }) => (document.channel === 'email' && !document.closing ? [document.id] : [])),
);
export const wordable = templates.map(({ document }) => document).filter(({ id }) => !unwordable.has(id));

@Injectable()
export class OwnTemplatesQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws Problem `template.denied` */
  list(scope: Scope): Promise<TemplateList> {
    return this.unitOfWork.run(scope, async (unit) => {
      requireTemplateReader(scope.actor);
      const choices = await ownTemplatesOf(unit);
      const shipped = wordable.map(nameOf);
      const further = choices.filter((choice) => choice.words && !shipped.some((name) => isSame(name, choice)));
      const names = [...shipped, ...further].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
      const items = names.map((name) => templateItem(name, shippedToWord(name), choiceOf(name, choices)));
      return { items: await Promise.all(items) };
    });
  }

  /** @throws Problem `template.unknown`, `template.denied` */
  show(name: TemplateName, scope: Scope): Promise<Template> {
    return this.unitOfWork.run(scope, async (unit) => {
      requireTemplateReader(scope.actor);
      const shipped = shippedToWord(name);
      unit.audit({ type: 'template', id: keyOf(name) });
      return templateView(name, shipped, choiceOf(name, await ownTemplatesOf(unit)));
    });
  }
}

/** @throws Problem `template.unknown` */
export function shippedToWord({ template, channel, language }: TemplateName): TemplateDocument {
  const found = unwordable.has(template) ? undefined : shippedNear(template, channel, language)?.document;
  if (!found) throw Problem.notFound('template.unknown', 'There is no template of this name that a clinic may word.');
  return found;
}

export function choiceOf(name: TemplateName, choices: readonly OwnTemplate[]): OwnTemplate | undefined {
  return choices.find((choice) => isSame(choice, name));
}

export function keyOf({ template, channel, language }: TemplateName): string {
  return `${template}/${channel}/${language}`;
}

export async function templateView(
  name: TemplateName,
  shipped: TemplateDocument,
  choice: OwnTemplate | undefined,
): Promise<Template> {
  const samples = sampleValues(name.language);
  const needed = neededPlaces(shipped);
  return {
    ...(await templateItem(name, shipped, choice)),
    words: choice?.words ?? wordsOf(shipped),
    shipped: wordsOf(shipped),
    closing:
      shipped.channel === 'sms'
        ? []
        : (shipped.closing ?? []).flatMap((block) => ('text' in block ? [block.text] : [])),
    places: Object.keys(shipped.values).map((place) => ({
      name: place,
      needed: needed.includes(place),
      sample: [samples[place] ?? ''].flat().join(', '),
    })),
  };
}

/** The newest choice is the version that is edited; without one it is the shipped template's. */
async function templateItem(
  { template, channel, language }: TemplateName,
  shipped: TemplateDocument,
  choice: OwnTemplate | undefined,
): Promise<TemplateItem> {
  return {
    template,
    channel,
    language,
    own: Boolean(choice?.words),
    usable: !choice?.words || (await compiledOwn(choice)) !== undefined,
    version: choice?.version ?? shipped.version,
    shippedVersion: shipped.version,
    ...(choice ? { replacedAt: choice.putAt.toISOString(), replacedById: choice.putBy } : {}),
  };
}

function nameOf({ id, channel, language }: TemplateDocument): TemplateName {
  return { template: id, channel, language };
}

function isSame(one: TemplateName, other: TemplateName): boolean {
  return keyOf(one) === keyOf(other);
}
