export { CrisisBlock } from './crisis-block.js';
export { languageName } from './language-name.js';
export { languagesOf, type CatalogueFile } from './languages.js';
export {
  calendarDate,
  calendarDay,
  wallTime,
  weekdayName,
  zoneName,
  zonedInstant,
  type OpeningSpan,
} from './local-time.js';
export { OpeningHours } from './opening-hours.js';
export { PageShell } from './page-shell.js';
export { PhoneLink } from './phone-link.js';
export { ProblemNotice, type Failure } from './problem-notice.js';
export { Ripple } from './ripple.js';
export { theme } from './theme.js';
export { UpdateWords } from './update-words.js';
export { Words } from './words.js';
export { ZonedTime } from './zoned-time.js';
