import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { webApp } from '../../libs/ui/vite/web-app.js';

export default defineConfig({
  root: import.meta.dirname,
  base: '/admin/',
  plugins: [react(), webApp('admin')],
  build: { outDir: 'dist', emptyOutDir: true, target: 'baseline-widely-available', modulePreload: { polyfill: false } },
  server: { proxy: { '/v1': 'http://127.0.0.1:3000' } },
});
