/**
 * One line on a clinic's own site puts its inquiry form there:
 * `<script async src="https://clinic.example/embed.js" data-clinic="asheville"></script>`. The form is a page of ours in
 * a frame, so the site around it sees nothing of what is written; all it learns is how tall the form is. `data-intent`
 * opens it ready to schedule, `data-title` names the frame for screen readers.
 */
export const EMBED_SCRIPT = `(() => {
  const script = document.currentScript;
  const { clinic = '', intent, title = 'Write to the clinic' } = script.dataset;
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(clinic)) {
    console.error('embed.js: data-clinic must name a clinic.');
    return;
  }
  const { origin } = new URL(script.src);
  const address = new URL('/c/' + clinic + '/embed', origin);
  if (intent) address.searchParams.set('intent', intent);
  const frame = document.createElement('iframe');
  frame.src = address.href;
  frame.title = title;
  frame.referrerPolicy = 'no-referrer';
  Object.assign(frame.style, { display: 'block', width: '100%', height: '60rem', border: '0' });
  addEventListener('message', (event) => {
    if (event.origin !== origin || event.source !== frame.contentWindow) return;
    const { type, height } = Object(event.data);
    if (type === 'stillwater:height' && height > 0 && height < 20000) frame.style.height = Math.ceil(height) + 'px';
  });
  script.after(frame);
})();
`;
