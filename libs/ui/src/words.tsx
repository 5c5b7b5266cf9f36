import { useEffect, useState, type ReactNode } from 'react';
import { IntlProvider } from 'react-intl';
import { chooseLanguage } from './choose-language.js';
import type { Languages } from './languages.js';

interface WordsProps {
  readonly languages: Languages;
  readonly children: ReactNode;
}

/** Gives every component below it the words of the browser's preferred language, and names that language. */
export function Words({ languages: { fallback, others }, children }: WordsProps) {
  const [chosen, setChosen] = useState(fallback);
  useEffect(() => {
    const tag = chooseLanguage(navigator.languages, Object.keys(others), fallback.tag);
    let wanted = true;
    void others[tag]?.().then((words) => wanted && setChosen({ tag, words }));
    return () => {
      wanted = false;
    };
  }, [fallback, others]);
  useEffect(() => {
    document.documentElement.lang = chosen.tag;
    for (const block of document.querySelectorAll<HTMLElement>('[data-crisis-language]')) {
      block.hidden = block.dataset.crisisLanguage !== chosen.tag;
    }
  }, [chosen.tag]);
  // An app has the shared words and its own; the type of a message id spans both apps.
  const words = chosen.words as Record<FormatjsIntl.Message['ids'], string>;
  return (
    <IntlProvider locale={chosen.tag} defaultLocale={fallback.tag} messages={words}>
      {children}
    </IntlProvider>
  );
}
