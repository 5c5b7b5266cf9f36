export { accessFaultsAtBothSizes, phone } from './access.js';
export { launchBrowser } from './browser.js';
export { problem, type Asked, type FakeApi, type Reply } from './fake-api.js';
export { visit, type Visit } from './visit.js';
