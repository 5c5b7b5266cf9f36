import { createHmac } from 'node:crypto';

import { describe, expect, it } from '@jest/globals';

import { cookieIn, cookieNames, SignedCookies, tokenIn } from './session-cookie.js';

const secret = 'a secret';
const signed = (token: string, key = secret) =>
  `${token}.${encodeURIComponent(createHmac('sha256', key).update(token).digest('base64'))}`;

describe('the session cookie', () => {
  it('is bound to the host where the site runs on https', () => {
    expect(cookieNames('https://clinic.example')).toEqual({
      session: '__Host-sid',
      challenge: '__Host-sid-challenge',
      secure: true,
    });
    expect(cookieNames('http://localhost:3000')).toEqual({ session: 'sid', challenge: 'sid-challenge', secure: false });
  });

  it('is found among others by its whole name', () => {
    expect(cookieIn('xsid=1; sid=2; sid-challenge=3', 'sid')).toBe('2');
    expect(cookieIn('sid-challenge=3', 'sid')).toBeUndefined();
    expect(cookieIn('sid', 'sid')).toBeUndefined();
    expect(cookieIn(undefined, 'sid')).toBeUndefined();
  });

  it('gives its token only under our signature', () => {
    const token = 'o-d0r2_4jBtBi8jJyrx6tjm5aJg9Ty_bTVXxbXVCzjA';
    expect(tokenIn(signed(token), secret)).toBe(token);
    expect(tokenIn(signed(token, 'another secret'), secret)).toBeUndefined();
    for (const broken of [undefined, '', token, `${token}.`, `.${token}`, `${token}.%E0%A4%A`, 'x'.repeat(500)]) {
      expect(tokenIn(broken, secret)).toBeUndefined();
    }
  });

  it('is taken or refused the same way when it comes again', () => {
    const cookies = new SignedCookies(secret);
    for (let time = 0; time < 2; time++) {
      expect(cookies.tokenIn(signed('one'))).toBe('one');
      expect(cookies.tokenIn(signed('two'))).toBe('two');
      expect(cookies.tokenIn(signed('one', 'another secret'))).toBeUndefined();
      expect(cookies.tokenIn(signed('one').replace('one', 'two'))).toBeUndefined();
    }
  });
});
