import { CheckTemplate } from '../notifications/check-template.command.js';
import { ListTemplates } from '../notifications/list-templates.command.js';
import { PreviewTemplate } from '../notifications/preview-template.command.js';
import { ReplaceTemplate } from '../notifications/replace-template.command.js';
import { RestoreTemplate } from '../notifications/restore-template.command.js';
import { ShowTemplate } from '../notifications/show-template.command.js';
import { TemplateCheck } from '../notifications/template-check.view.js';
import { TemplateList } from '../notifications/template-list.view.js';
import { TemplatePreview } from '../notifications/template-preview.view.js';
import { TemplateWords } from '../notifications/template-words.view.js';
import { Template } from '../notifications/template.view.js';
import { area } from './route.js';

/** How messages are worded. */
export const templateRoutes = area('Templates', {
  listTemplates: {
    method: 'GET',
    path: '/v1/clinics/{clinicId}/templates',
    summary: "The words of every message, shipped or the clinic's own",
    access: 'staff',
    ability: 'template.read',
    asks: ListTemplates,
    status: 200,
    answer: TemplateList,
  },
  showTemplate: {
    method: 'GET',
    path: '/v1/clinics/{clinicId}/templates/{template}/{channel}/{language}',
    summary: 'The words that are sent, with the shipped ones beside them',
    access: 'staff',
    ability: 'template.read',
    asks: ShowTemplate,
    status: 200,
    answer: Template,
    etag: true,
  },
  replaceTemplate: {
    method: 'PUT',
    path: '/v1/clinics/{clinicId}/templates/{template}/{channel}/{language}',
    summary: "Put the clinic's own words in place of those that are sent",
    access: 'staff',
    ability: 'template.edit',
    asks: ReplaceTemplate,
    body: TemplateWords,
    status: 200,
    answer: Template,
    errors: [422],
    etag: true,
    ifMatch: true,
  },
  restoreTemplate: {
    method: 'DELETE',
    path: '/v1/clinics/{clinicId}/templates/{template}/{channel}/{language}',
    summary: 'Go back to the shipped words',
    access: 'staff',
    ability: 'template.edit',
    asks: RestoreTemplate,
    status: 200,
    answer: Template,
    errors: [409],
    etag: true,
    ifMatch: true,
  },
  checkTemplate: {
    method: 'POST',
    path: '/v1/clinics/{clinicId}/templates/{template}/{channel}/{language}/check',
    summary: 'What stands in the way of words; nothing is changed',
    access: 'staff',
    ability: 'template.edit',
    asks: CheckTemplate,
    body: TemplateWords,
    status: 200,
    answer: TemplateCheck,
    idempotent: true,
  },
  previewTemplate: {
    method: 'POST',
    path: '/v1/clinics/{clinicId}/templates/{template}/{channel}/{language}/preview',
    summary: 'The message as a person would read it, with invented values',
    access: 'staff',
    ability: 'template.edit',
    asks: PreviewTemplate,
    body: TemplateWords,
    status: 200,
    answer: TemplatePreview,
    idempotent: true,
  },
});
