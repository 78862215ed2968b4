let names = 0;

/** A name for the radio buttons of one element: in WebKit those of one name belong together across shadow roots. */
export const ownName = (): string => `take-stock-${String(++names)}`;
