import { dataOf } from '@stillwater/api-client';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { linkApi } from '../link/link-api.js';
import { AnswerQueue } from './answer-queue.js';
import { callsForHelp } from './questionnaire.rules.js';
import type { Answer, Answers, ScreeningForm } from './screening.js';

/** The answers as the person gave them, saved one by one behind their back. */
export function useAnswers(token: string, form: ScreeningForm) {
  const [given, setGiven] = useState<Answers>(() => new Map((form.answers ?? []).map((one) => [one.itemId, one])));
  const [crisis, setCrisis] = useState(form.crisis === true);
  const [alarm, setAlarm] = useState(false);
  const [told, setTold] = useState(form.crisis === true);
  const known = useRef(form.crisis === true);
  const judge = (now: boolean): void => {
    setCrisis(now);
    // Every later receipt repeats it: the person sees help over the whole page when it begins.
    if (now && !known.current) setAlarm(true);
    known.current = now;
  };
  const [queue] = useState(
    () =>
      new AnswerQueue({
        send: (body) => dataOf(linkApi(token).PUT('/v1/links/screening/answer', { body })),
        onSaved: ({ crisis: now }, waiting) => {
          setTold(now);
          if (now || waiting === 0) judge(now);
        },
        later: (act, milliseconds) => void setTimeout(act, milliseconds),
      }),
  );
  const saving = useSyncExternalStore(queue.listen, queue.state);
  useEffect(() => {
    window.addEventListener('online', queue.retry);
    return () => window.removeEventListener('online', queue.retry);
  }, [queue]);
  const unsaved = saving.waiting > 0;
  useEffect(() => {
    if (!unsaved) return;
    const stay = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', stay);
    return () => window.removeEventListener('beforeunload', stay);
  }, [unsaved]);
  return {
    given,
    saving,
    crisis,
    alarm,
    told,
    calm: () => setAlarm(false),
    retry: queue.retry,
    save: (answer: Answer): Answers => {
      const after = new Map(given).set(answer.itemId, answer);
      setGiven(after);
      // Help doesn't wait for a connection.
      if (callsForHelp(form.questionnaire, answer)) judge(true);
      queue.add(answer);
      return after;
    },
  };
}
