import type { FindSlots, SlotGroup, SlotPage } from '@stillwater/contracts';
import { Problem, UnitOfWork, wallTimeAt, type Scope, type Unit } from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import { mayTakePlace, needsDecision } from './booking-limits.rules.js';
import { CalendarBook, termsOf } from './calendar-book.js';
import { freeSlots, type FreeSlot, type Search } from './free-slots.rules.js';

const ALTERNATIVES = 6;
const ALTERNATIVE_DAYS = 14;

/** Shows free times. It concerns nobody in particular, so it leaves no trace. */
@Injectable()
export class FindSlotsUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly calendars: CalendarBook,
  ) {}

  /** @throws Problem `service.unknown`, `service.mode`, or `slot.not_bookable` for a person without a decision */
  find(query: FindSlots, scope: Scope): Promise<SlotPage> {
    return this.unitOfWork.read(scope, (unit) => this.page(unit, query));
  }

  /** @param told whether the reader may know who is free when */
  async page(unit: Unit, query: FindSlots, moving?: string, told = true): Promise<SlotPage> {
    const { calendar, search, diary } = await this.calendars.look(
      unit,
      (current): Search => {
        const terms = termsOf(current, query.serviceCode);
        const mode = query.mode ?? terms.modes[0]!;
        if (!terms.modes.includes(mode))
          throw Problem.unprocessable('service.mode', 'This visit is not held that way.');
        return { terms, mode, from: query.from, days: query.days, staffId: query.staffId, personId: query.personId };
      },
      moving === undefined ? {} : { moving },
    );
    const today = wallTimeAt(unit.now, calendar.week.zone).slice(0, 10);
    if (
      search.personId !== undefined &&
      needsDecision(query.serviceCode) &&
      !mayTakePlace(query.serviceCode, today, diary.decision)
    )
      throw notBookable();
    return { zone: calendar.week.zone, groups: groupsOf(freeSlots(calendar, search, diary, unit.now), told) };
  }

  /** The refusal of a time that somebody else has, with free ones near it. */
  async taken(
    unit: Unit,
    wish: Omit<Search, 'from' | 'days' | 'terms'> & {
      serviceCode: FindSlots['serviceCode'];
      startsAt: Date;
      moving?: string;
    },
    told: boolean,
  ): Promise<Problem> {
    const { calendar, search, diary } = await this.calendars.look(
      unit,
      (current) => ({
        terms: termsOf(current, wish.serviceCode),
        mode: wish.mode,
        from: wallTimeAt(wish.startsAt, current.week.zone).slice(0, 10),
        days: ALTERNATIVE_DAYS,
        personId: wish.personId,
        staffId: wish.staffId,
      }),
      wish.moving === undefined ? {} : { moving: wish.moving },
    );
    const wanted = wish.startsAt.getTime() / 60_000;
    const near = freeSlots(calendar, search, diary, unit.now)
      .toSorted((a, b) => Math.abs(a.at - wanted) - Math.abs(b.at - wanted))
      .slice(0, ALTERNATIVES)
      .toSorted((a, b) => a.at - b.at);
    const alternatives = near.map(({ at, date, time, staffIds }) => ({
      startsAt: new Date(at * 60_000).toISOString(),
      localStart: `${date}T${time}`,
      ...(told ? { staffIds: [...staffIds] } : {}),
    }));
    return new Problem('conflict', 'slot.taken', 'Somebody else has this time now. Choose another one.', {
      extensions: { alternatives },
    });
  }
}

export function notBookable(): Problem {
  return Problem.unprocessable(
    'slot.not_bookable',
    'This visit takes a signed decision that is valid on its day, and there is none.',
  );
}

/** Slots of one day that the same staff could hold, together: a page of single ones is ten times as long. */
function groupsOf(slots: readonly FreeSlot[], told: boolean): SlotGroup[] {
  const groups = new Map<string, SlotGroup>();
  let last: FreeSlot | undefined;
  let group: SlotGroup | undefined;
  for (const slot of slots) {
    const { date, utcOffset, time, staffIds } = slot;
    const goesOn = last?.date === date && last.utcOffset === utcOffset && (!told || last.staffIds === staffIds);
    if (!group || !goesOn) {
      const key = told ? `${date}${utcOffset}${staffIds.join()}` : `${date}${utcOffset}`;
      group = groups.get(key);
      if (!group)
        groups.set(key, (group = { date, utcOffset, times: [], ...(told ? { staffIds: [...staffIds] } : {}) }));
    }
    group.times.push(time);
    last = slot;
  }
  return [...groups.values()];
}
