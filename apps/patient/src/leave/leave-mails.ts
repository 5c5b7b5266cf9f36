/** Presses the button of a mail as its reader's program would (RFC 8058): the standard's own form, not one of our bodies. */
export async function leaveMails(token: string): Promise<{ response: Response; error?: unknown }> {
  const response = await fetch(`/v1/webhooks/mail/leave/${token}`, {
    method: 'POST',
    body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }),
    signal: AbortSignal.timeout(20_000),
  });
  return response.ok ? { response } : { response, error: await response.json().catch(() => undefined) };
}
