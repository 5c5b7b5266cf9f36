import { convertCssVariables, defaultCssVariablesResolver, mergeMantineTheme, DEFAULT_THEME } from '@mantine/core';
import { renderToStaticMarkup } from 'react-dom/server';
import { IntlProvider } from 'react-intl';
import { CrisisBlock } from '../src/crisis-block.js';
import { theme, themeVariables } from '../src/theme.js';

/** The crisis block of one language as plain HTML. */
export function crisisMarkup(language: string, words: Record<string, string>): string {
  return renderToStaticMarkup(
    <div lang={language} data-crisis-language={language}>
      <IntlProvider locale={language} messages={words}>
        <CrisisBlock />
      </IntlProvider>
    </div>,
  );
}

/** Every variable of the component library as one style sheet, so that no page needs a style element. */
export function themeSheet(): string {
  const whole = mergeMantineTheme(DEFAULT_THEME, theme);
  const base = defaultCssVariablesResolver(whole);
  const own = themeVariables(whole);
  return convertCssVariables({
    variables: { ...base.variables, ...own.variables },
    light: { ...base.light, ...own.light, '--mantine-color-scheme': 'light' },
    dark: { ...base.dark, ...own.dark, '--mantine-color-scheme': 'dark' },
  });
}
