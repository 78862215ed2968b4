import { html, nothing, type TemplateResult } from 'lit';
import { onceReleased } from './released.js';

/** A field under its label. */
export interface Field {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly set: (value: string) => void;
  readonly hint?: string | undefined;
  /** The longest text that it takes. */
  readonly most?: number;
  /** The lowest and the highest number that it takes. */
  readonly least?: number;
  readonly highest?: number;
  /** It shows its value and takes no other. */
  readonly fixed?: boolean;
  /** It is not left empty. */
  readonly required?: boolean;
  /** What must hold; said once the field is left while it does not. */
  readonly fault?: string;
  /** What is wrong with its value beside others on the page. */
  readonly clash?: string | undefined;
}

/** One line. */
export function lineField(field: Field, type: 'text' | 'url' | 'date' | 'number' = 'text'): TemplateResult {
  return labelled(
    field,
    // Without an end of its own a date has years of six digits.
    html`<input
      id=${field.id}
      type=${type}
      maxlength=${field.most ?? 500}
      min=${type === 'number' ? (field.least ?? 0) : nothing}
      max=${type === 'date' ? '9999-12-31' : type === 'number' ? (field.highest ?? 1e12) : nothing}
      pattern=${type === 'url' ? 'https?://.+' : field.required ? '.*\\S.*' : nothing}
      autocomplete="off"
      aria-describedby=${described(field)}
      .value=${field.value}
      ?required=${field.required}
      ?disabled=${field.fixed}
      @input=${listen(field)}
      @blur=${leave(field)}
    />`,
  );
}

/** Several lines. */
export function areaField(field: Field, rows = 2): TemplateResult {
  return labelled(
    field,
    html`<textarea
      id=${field.id}
      rows=${rows}
      maxlength=${field.most ?? 10_000}
      aria-describedby=${described(field)}
      .value=${field.value}
      @input=${listen(field)}
    ></textarea>`,
  );
}

/** One of a few: values and their labels. */
export function choiceField(field: Field, options: readonly (readonly [value: string, label: string])[]): TemplateResult {
  return labelled(
    field,
    html`<select id=${field.id} aria-describedby=${described(field)} ?disabled=${field.fixed} @change=${listen(field)}>
      ${options.map(([value, label]) => html`<option value=${value} .selected=${value === field.value}>${label}</option>`)}
    </select>`,
  );
}

/** The record with some of its properties changed; those that are empty leave it, all but what it is about. */
export function withParts<T extends { readonly what: string }>(
  record: T,
  change: { readonly [Key in keyof T]?: T[Key] | '' | undefined },
): T {
  const parts: readonly (readonly [string, unknown])[] = Object.entries({ ...record, ...change });
  return Object.fromEntries(parts.filter(([key, value]) => key === 'what' || (value !== undefined && value !== ''))) as unknown as T;
}

function labelled({ id, label, hint, fault, clash }: Field, control: TemplateResult): TemplateResult {
  return html`<div class="field">
    <label for=${id}>${label}</label>
    ${hint ? html`<p id=${`${id}-hint`} class="soft">${hint}</p>` : nothing} ${control}
    ${fault ? html`<p id=${`${id}-fault`} role="alert" class="wrong"></p>` : nothing}
    ${clash ? html`<p id=${`${id}-clash`} class="wrong">${clash}</p>` : nothing}
  </div>`;
}

const described = ({ id, hint, fault, clash }: Field) =>
  [hint && `${id}-hint`, fault && `${id}-fault`, clash && `${id}-clash`].filter(Boolean).join(' ') || nothing;

/** Says what is wrong, or that nothing is. */
function judge({ id, fault }: Field, input: HTMLInputElement): void {
  const { valid } = input.validity;
  input.ariaInvalid = String(!valid);
  const said = fault && (input.getRootNode() as ShadowRoot).getElementById(`${id}-fault`);
  if (said) said.textContent = valid ? '' : fault;
}

const leave = (field: Field) => (event: Event) => {
  const input = event.currentTarget as HTMLInputElement;
  void onceReleased(() => judge(field, input));
};

const listen = (field: Field) => (event: Event) => {
  const input = event.currentTarget as HTMLInputElement;
  const { valid, badInput } = input.validity;
  // While somebody types, what has a reason to give is only ever mended.
  if (valid || !field.fault) judge(field, input);
  // Half a date is none: what was there stays until it is whole or empty.
  if (!badInput) field.set(input.value);
};
