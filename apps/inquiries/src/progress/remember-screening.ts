import { UnitOfWork, type Scope } from '@stillwater/platform';
import { Injectable } from '@nestjs/common';
import { keepScreening, type ScreeningNews } from './keep-screening.js';

/** Keeps what an event of screening tells about how far its person has come. */
@Injectable()
export class RememberScreeningUseCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  remember(news: ScreeningNews, scope: Scope): Promise<void> {
    return this.unitOfWork.run(scope, async (unit) => {
      unit.audit({ type: 'person', id: news.personId });
      keepScreening(unit, news);
    });
  }
}
