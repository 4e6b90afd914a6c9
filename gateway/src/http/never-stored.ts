import type { RequestHandler } from 'express';

/** Answers of the interface belong to one person at one moment; no cache on the way may keep them. */
export const neverStored: RequestHandler = (_request, response, next) => {
  response.setHeader('cache-control', 'no-store');
  next();
};
