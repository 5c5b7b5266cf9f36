export { CrisisBlock } from './crisis-block.js';
export { languagesOf, type CatalogueFile } from './languages.js';
export { calendarDate, zoneName, zonedInstant, type OpeningSpan } from './local-time.js';
export { OpeningHours } from './opening-hours.js';
export { PageShell } from './page-shell.js';
export { ProblemNotice, type Failure } from './problem-notice.js';
export { theme } from './theme.js';
export { Words } from './words.js';
export { ZonedTime } from './zoned-time.js';
