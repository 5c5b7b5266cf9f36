import { describe, expect, it } from '@jest/globals';

import { Overload } from './overload.js';

describe('Overload', () => {
  it('sends away what is more than it may have in work, and takes it again afterwards', () => {
    const overload = new Overload(2);
    overload.enter();
    overload.enter();
    expect(() => overload.enter()).toThrow(
      expect.objectContaining({ kind: 'unavailable', code: 'server.busy', retryAfterSeconds: 1 }),
    );
    overload.leave();
    expect(() => overload.enter()).not.toThrow();
  });
});
