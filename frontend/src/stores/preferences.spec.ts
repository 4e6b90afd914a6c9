import { beforeEach, expect, test, vi } from 'vitest';
import { forget, keep, recall } from './preferences.ts';

beforeEach(() => localStorage.clear());

test('what a person chose is theirs alone', () => {
  keep('me', 'list.projects.view', { density: 'dense' });
  expect(recall('me', 'list.projects.view')).toEqual({ density: 'dense' });
  expect(recall('you', 'list.projects.view')).toBeUndefined();
  forget('me', 'list.projects.view');
  expect(recall('me', 'list.projects.view')).toBeUndefined();
});

test('what cannot be read any more counts as not there', () => {
  localStorage.setItem('bidline.me.x', '{broken');
  expect(recall('me', 'x')).toBeUndefined();
});

test('a browser without room says so instead of breaking the page', () => {
  const full = (): never => {
    throw new DOMException('full', 'QuotaExceededError');
  };
  vi.stubGlobal('localStorage', { setItem: full });
  expect(keep('me', 'x', 1)).toBe(false);
  vi.unstubAllGlobals();
});
