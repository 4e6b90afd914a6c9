import vue from '@vitejs/plugin-vue';
import { defineProject } from 'vitest/config';

/** Component and composable specs of the portal, in a browser-like environment without a browser. */
export default defineProject({
  plugins: [vue()],
  test: {
    name: 'portal',
    environment: 'happy-dom',
    include: ['src/**/*.spec.ts'],
    server: { deps: { inline: ['element-plus'] } },
    testTimeout: 30_000,
  },
});
