import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';
import { firstLoadBudget } from './build/first-load.ts';
import { precompress } from './build/precompress.ts';

/** In development `/api` comes from a running stack; the browser's host name goes along, because it names the portal (O-3). */
const gateway = { target: 'http://127.0.0.1:8080', changeOrigin: false };

export default defineConfig({
  plugins: [vue(), firstLoadBudget(['src/app/PortalApp.vue', 'src/pages/projects/list/ProjectListPage.vue']), precompress()],
  define: { __VUE_OPTIONS_API__: true, __VUE_PROD_DEVTOOLS__: false, __INTLIFY_PROD_DEVTOOLS__: false, __VUE_I18N_LEGACY_API__: false },
  build: {
    target: 'es2022',
    sourcemap: false,
    reportCompressedSize: false,
    // The kernel is pure: what of it nobody uses (the calendar of holidays) stays out of the browser.
    rolldownOptions: { treeshake: { moduleSideEffects: [{ test: /[\\/]services[\\/]kernel[\\/]/, sideEffects: false }] } },
  },
  server: { host: '127.0.0.1', port: 5173, proxy: { '/api': gateway, '/config.json': gateway } },
});
