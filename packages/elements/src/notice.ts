/** Something that the person should know now. */
export interface Notice {
  readonly title?: string;
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void };
}
