import { VueQueryPlugin } from '@tanstack/vue-query';
import { createPinia } from 'pinia';
import { createApp } from 'vue';
import { queryClient } from './api/queries.ts';
import App from './app/App.vue';
import './app/styles/element.ts';
import './app/styles/tokens.css';
import './app/styles/base.css';
import { i18n, storedLocale, switchLocale } from './locale/index.ts';

if (storedLocale() !== 'zh-CN') await switchLocale(storedLocale());
createApp(App).use(createPinia()).use(i18n).use(VueQueryPlugin, { queryClient }).mount('#app');
