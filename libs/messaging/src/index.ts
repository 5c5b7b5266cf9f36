export { Asker, type AskOptions } from './asker.js';
export { Call } from './call.js';
export { Delivery } from './delivery.js';
export { dropNamespace } from './drop-namespace.js';
export { Answers, On } from './listeners.js';
export { Messaging } from './messaging.js';
export { MessagingModule } from './messaging.module.js';
export { openAsker } from './open-asker.js';
export { reactionsOf, type ReactionPlace } from './reactions-of.js';
