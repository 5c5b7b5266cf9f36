import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

const pine: MantineColorsTuple = [
  '#eff6f4',
  '#dcebe8',
  '#b9d7d1',
  '#92c0b8',
  '#6da79f',
  '#4c8d86',
  '#35756f',
  '#1f5f5b',
  '#184c48',
  '#103835',
];
const clay: MantineColorsTuple = [
  '#fdf3ee',
  '#f9e3d8',
  '#f1c4b0',
  '#e8a286',
  '#df8362',
  '#c45f3a',
  '#a84a28',
  '#8c3a1d',
  '#702d15',
  '#54210f',
];
const stone: MantineColorsTuple = [
  '#faf7f1',
  '#f1ece2',
  '#e6dfd2',
  '#ddd5c7',
  '#b9b1a4',
  '#8a8375',
  '#5f5a50',
  '#4d4840',
  '#36322c',
  '#24211d',
];
const night: MantineColorsTuple = [
  '#e8ece9',
  '#c6d0cc',
  '#a9b6b1',
  '#8d9b96',
  '#7b8a85',
  '#33423f',
  '#1b2727',
  '#131c1c',
  '#0e1616',
  '#090f0f',
];

/** The component library's look in both web apps; surfaces and text come from tokens.css. */
export const theme = createTheme({
  colors: { pine, clay, gray: stone, dark: night, red: clay },
  primaryColor: 'pine',
  primaryShade: { light: 7, dark: 6 },
  fontFamily: 'var(--sw-sans)',
  headings: { fontFamily: 'var(--sw-serif)', fontWeight: '600', textWrap: 'balance' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
});

const surfaces = {
  '--mantine-color-body': 'var(--sw-paper)',
  '--mantine-color-text': 'var(--sw-ink)',
  '--mantine-color-dimmed': 'var(--sw-quiet)',
  '--mantine-color-placeholder': 'var(--sw-quiet)',
  '--mantine-color-error': 'var(--sw-care)',
  '--mantine-color-anchor': 'var(--sw-accent)',
  '--mantine-color-default': 'var(--sw-surface)',
  '--mantine-color-default-border': 'var(--sw-edge)',
  '--mantine-color-default-color': 'var(--sw-ink)',
};

/** Binds the library's variables to the tokens; written into a style sheet by the build, never into a style element. */
export const themeVariables: CSSVariablesResolver = () => ({ variables: {}, light: surfaces, dark: surfaces });
