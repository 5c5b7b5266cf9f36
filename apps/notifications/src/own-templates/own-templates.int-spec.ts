import type { TemplateWords } from '@stillwater/contracts';
import type { Role } from '@stillwater/platform';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { expectNothingHappened, freshId, scopeFor, staff } from '@stillwater/testing';
import { NotificationsFixture } from '../notifications.fixture.js';
import { OwnTemplatesQueries, type TemplateName } from './own-templates.queries.js';
import { PreviewTemplateUseCase } from './preview-template.js';
import { ReplaceTemplateUseCase } from './replace-template.js';

let fixture: NotificationsFixture;
let queries: OwnTemplatesQueries;
let replacing: ReplaceTemplateUseCase;
let previewing: PreviewTemplateUseCase;

beforeAll(async () => {
  fixture = await NotificationsFixture.start();
  const { unitOfWork } = fixture.service;
  queries = new OwnTemplatesQueries(unitOfWork);
  replacing = new ReplaceTemplateUseCase(unitOfWork);
  previewing = new PreviewTemplateUseCase(unitOfWork);
});
afterAll(() => fixture?.stop());
beforeEach(async () => {
  await fixture.startAfresh();
  fixture.service.clock.set('2026-03-02T15:00:00.000Z');
});

const as = (clinic: string, role: Role = 'manager') => scopeFor(clinic, staff(role), 'test');
const mail: TemplateName = { template: 'inquiry-received', channel: 'email', language: 'en' };
const text: TemplateName = { template: 'booking-offer', channel: 'sms', language: 'es-MX' };

const kinder: TemplateWords = {
  subject: 'So glad you wrote',
  blocks: [
    { kind: 'paragraph', text: 'Dear {givenName},', without: 'Dear friend,' },
    { kind: 'paragraph', text: 'We read every word. Call {clinicPhone} if you like.' },
    { kind: 'lines', text: 'When we are in ({zoneName})' },
  ],
};
const briefer: TemplateWords = { texts: ['{senderName}: su hora: {link} STOP para no recibir'] };

const rows = (clinic: string) =>
  fixture.service.db.query(
    `select template, channel, language, version, words is null as restored from own_template where clinic_id = $1
      order by template, version`,
    [clinic],
  );
const audited = async (clinic: string) =>
  (
    await fixture.service.db.query<{ detail: object }>(
      `select detail from audit_entry where clinic_id = $1 and object_type = 'template' and detail is not null order by xid`,
      [clinic],
    )
  ).map(({ detail }) => detail);

describe('a clinic', () => {
  it('inherits every shipped template but the discreet ones and those to staff', async () => {
    const { items } = await queries.list(as(await fixture.clinic(), 'auditor'));
    expect(items).toContainEqual({ ...mail, own: false, usable: true, version: 1, shippedVersion: 1 });
    expect(items.some(({ template }) => /discreet|staff/.test(template))).toBe(false);
    expect(items.every(({ own }) => !own)).toBe(true);
  });

  it('words a message itself, in a language of its own too, and goes back', async () => {
    const clinic = await fixture.clinic();
    const put = await replacing.replace({ ...mail, version: 1, ...kinder }, as(clinic));
    expect(put).toMatchObject({ own: true, usable: true, version: 1001, shippedVersion: 1, words: kinder });
    expect(await queries.show(mail, as(clinic))).toEqual(put);
    await replacing.replace({ ...text, version: 1, ...briefer }, as(clinic));
    const { items } = await queries.list(as(clinic));
    expect(items.filter(({ own }) => own).map(({ template, language }) => [template, language])).toEqual([
      ['booking-offer', 'es-MX'],
      ['inquiry-received', 'en'],
    ]);
    const restored = await replacing.restore({ ...mail, version: 1001 }, as(clinic));
    expect(restored).toMatchObject({ own: false, version: 1002, words: restored.shipped });
    expect(await rows(clinic)).toEqual([
      { ...text, version: 1001, restored: false },
      { ...mail, version: 1001, restored: false },
      { ...mail, version: 1002, restored: true },
    ]);
    expect(await audited(clinic)).toEqual([{ version: 1001 }, { version: 1001 }, { version: 1002, restored: true }]);
  });

  it('has no influence on another', async () => {
    const [ours, theirs] = [await fixture.clinic(), await fixture.clinic()];
    await replacing.replace({ ...mail, version: 1, ...kinder }, as(theirs));
    expect(await queries.show(mail, as(ours))).toMatchObject({ own: false, version: 1 });
  });

  it('checks and previews words without keeping them', async () => {
    const clinic = await fixture.clinic();
    const { faults } = await replacing.check({ ...mail, subject: 'Your dose', blocks: kinder.blocks! }, as(clinic));
    expect(faults).toEqual([{ pointer: '/subject', code: 'choice', message: 'says "dose", which no message may say' }]);
    const preview = await previewing.preview({ ...mail, ...kinder }, as(clinic));
    expect(preview).toMatchObject({ faults: [], subject: 'So glad you wrote' });
    expect(preview.text).toContain('Dear Avery,');
    expect(preview.html).toContain('Dear Avery,');
    const texts = ['{senderName}: \u{1f600} {link} STOP'];
    expect(await previewing.preview({ ...text, texts }, as(clinic))).toMatchObject({
      faults: [{ pointer: '/texts/0', code: 'format' }],
      texts: [{ encoding: 'UCS-2', segments: 2 }],
    });
    expect(await rows(clinic)).toEqual([]);
  });
});

describe('nothing is kept', () => {
  it.each<[string, Role, TemplateName, number, TemplateWords, string]>([
    ['of words that may not be sent', 'manager', mail, 1, { ...kinder, subject: 'Your dose' }, 'template.invalid'],
    ['of words against another version', 'manager', mail, 7, kinder, 'template.changed'],
    ['from a role that words no messages', 'auditor', mail, 1, kinder, 'template.denied'],
    ['of a template that there is not', 'manager', { ...mail, template: 'unheard-of' }, 1, kinder, 'template.unknown'],
    ['in a language that nothing is shipped in', 'manager', { ...mail, language: 'fr' }, 1, kinder, 'template.unknown'],
    ['in place of the discreet one', 'manager', { ...mail, template: 'discreet' }, 1, kinder, 'template.unknown'],
  ])('%s', async (_, role, name, version, words, code) => {
    const clinic = await fixture.clinic();
    await expectNothingHappened(fixture.service.db, () =>
      expect(replacing.replace({ ...name, version, ...words }, as(clinic, role))).rejects.toMatchObject({ code }),
    );
  });

  it('when there is nothing to go back from, or somebody was quicker', async () => {
    const clinic = await fixture.clinic();
    await expect(replacing.restore({ ...mail, version: 1 }, as(clinic))).rejects.toMatchObject({
      code: 'template.shipped',
    });
    const both = await Promise.allSettled(
      [kinder, { ...kinder, subject: 'Thank you' }].map((words) =>
        replacing.replace({ ...mail, version: 1, ...words }, as(clinic)),
      ),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await rows(clinic)).toHaveLength(1);
  });
});

describe('what is sent', () => {
  const sentAfter = async (clinic: string): Promise<string> => {
    await fixture.received(clinic, fixture.inquiry());
    await fixture.sendDue();
    return fixture.sink.mails.at(-1)?.parsed.subject ?? '';
  };

  it('reads as the clinic words it from then on, until it goes back', async () => {
    const clinic = await fixture.clinic();
    expect(await sentAfter(clinic)).toBe('We received your message');
    await replacing.replace({ ...mail, version: 1, ...kinder }, as(clinic));
    expect(await sentAfter(clinic)).toBe('So glad you wrote');
    await replacing.restore({ ...mail, version: 1001 }, as(clinic));
    expect(await sentAfter(clinic)).toBe('We received your message');
  });

  it('is never what a newer release refuses', async () => {
    const clinic = await fixture.clinic();
    await fixture.service.db.query(`insert into own_template values ($1, $2, $3, $4, 1001, $5, now(), $6)`, [
      clinic,
      mail.template,
      mail.channel,
      mail.language,
      JSON.stringify({ ...kinder, subject: 'Your dose' }),
      freshId(),
    ]);
    expect(await queries.show(mail, as(clinic))).toMatchObject({ own: true, usable: false });
    expect(await sentAfter(clinic)).toBe('We received your message');
  });
});
