/** A review as a link needs it: which questions it has, once they are there. */
interface ReviewOnPage extends HTMLElement {
  readonly found: Promise<{ readonly id: string } | null>;
}

/** All reviews on the page: a link with answers is for one of them. */
export const reviews = new Set<ReviewOnPage>();
