import type { PropertyDeclaration, ReactiveElement } from 'lit';

/**
 * Makes a field a reactive property, as Lit's decorator of that name does. Lit's serves two kinds of decorators, of which
 * these packages use one: in the first load the difference is worth a file of three lines.
 */
export const property =
  (options?: PropertyDeclaration) =>
  (element: ReactiveElement, name: string): void => {
    (element.constructor as typeof ReactiveElement).createProperty(name, options);
  };

/** Makes a private field reactive. */
export const state = () => property({ state: true, attribute: false });
