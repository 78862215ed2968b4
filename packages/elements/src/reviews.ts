import type { TakeStock } from './take-stock.js';

/** All reviews on the page: a link with answers is for one of them. */
export const reviews = new Set<TakeStock>();
