/** Something that the person should know now. */
export interface Notice {
  readonly title?: string;
  readonly text: string;
  /** It holds until something else happens: it cannot be closed. */
  readonly stays?: boolean;
  readonly actions?: readonly { readonly label: string; readonly run: () => unknown }[];
}
