export { accessFaultsAtBothSizes, phone } from './access.js';
export { problem, type Asked, type FakeApi, type Reply } from './fake-api.js';
export type { Visit } from './visit.js';
export { visiting, type Visiting } from './visiting.js';
