export { answerOf, apiClient, dataOf, idempotencyKey, type Answer, type ApiClient } from './api-client.js';
export { ApiProblem, type FieldError } from './api-problem.js';
export type { components, paths } from './schema.js';
