declare module 'virtual:stillwater-theme.css';
