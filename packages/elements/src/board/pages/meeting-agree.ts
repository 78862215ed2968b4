import { css, html, nothing, type TemplateResult } from 'lit';
import type { Item } from '@take-stock/engine';
import type { Agreed } from '@take-stock/engine/round';
import { property, state } from '../../decorators.js';
import { ownName } from '../../own-name.js';
import { controls } from '../../styles/controls.js';
import { BoardElement } from '../board-page.js';
import type { meetingMessages } from '../messages/meeting.js';
import { areaField } from '../fields.js';
import { boardForm } from '../styles/board-form.js';

type Differing = Extract<Agreed, { kind: 'differ' }>;

/**
 * What the board says together: one of the answers, or that it agrees to differ, with the reason.
 *
 * @tag take-stock-board-agree
 * @fires {EditEvent} take-stock-edit - the board's answer changed
 */
export class TakeStockBoardAgree extends BoardElement<keyof typeof meetingMessages> {
  static override styles = [
    controls,
    boardForm,
    css`
      :host {
        display: block;
      }
      fieldset {
        gap: 0.5em;
      }
      .choice {
        min-block-size: 2.5em;
        padding: 0.25em 0.75em;
        gap: 0.5em;
        font-weight: inherit;
      }
      /* Beside one another, as many as there is room for: a screen for a room is wider than it is high. */
      .choices,
      .fields {
        display: grid;
        gap: 0.5em;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 11.5em), 1fr));
      }
      .fields {
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 9em), 1fr));
      }
      .field {
        margin: 0;
        align-content: end;
      }
      textarea {
        min-block-size: 4.5em;
      }
    `,
  ];

  /** The question. */
  @property({ attribute: false }) item!: Item;
  /** What stood there before the last choice, for whoever pressed the wrong one, and what is said of that. */
  @state() private replaced: { readonly item: string; readonly agreed: Agreed | undefined; readonly said: string } | null = null;

  readonly #name = ownName();

  /** The views that were written last, by item: passing over another answer by keyboard must not lose them. */
  readonly #views = new Map<string, readonly string[]>();

  override render(): TemplateResult {
    const { options = [], question } = this.board.instrument.scales[this.item.scale] ?? {};
    const agreed = this.#agreed;
    const differ = agreed?.kind === 'differ' ? agreed : undefined;
    const lang = this.langOfItems;
    const replaced = this.replaced?.item === this.item.id ? this.replaced : null;
    return html`<fieldset ?disabled=${this.board.readOnly}>
      <legend><h3 tabindex="-1">${this.say('agreeTitle')}</h3></legend>
      ${question ? html`<p class="soft" lang=${lang}>${question}</p>` : nothing}
      <div class="choices">
        ${options
          .filter(({ kind }) => kind !== 'blank')
          .map(({ id, label }) =>
            this.#choice(id, html`<span lang=${lang}>${label}</span>`, agreed?.kind === 'agreed' && agreed.option === id, () => ({
              kind: 'agreed',
              option: id,
            })),
          )}
        ${this.#choice('', html`<span>${this.say('differ')}</span>`, differ !== undefined, () => ({ kind: 'differ', views: [...(this.#views.get(this.item.id) ?? ['', ''])] }))}
      </div>
      <div class="fields">
        ${differ ? this.#renderViews(differ) : nothing}
        ${agreed ? areaField({ id: 'reason', label: this.say('agreeReason'), value: agreed.reason ?? '', set: (reason) => this.#put(withReason(agreed, reason)) }) : nothing}
      </div>
      <div class="actions">
        ${differ && differ.views.length < 10 ? html`<button type="button" class="plain" @click=${() => this.#addView(differ)}>${this.say('differMore')}</button>` : nothing}
        ${agreed ? html`<button type="button" class="plain" @click=${this.#clear}>${this.say('agreeClear')}</button>` : nothing}
        ${replaced ? html`<button type="button" class="plain" @click=${this.#undo}>${this.say('undo')}</button>` : nothing}
        <p role="status" class="soft">${replaced?.said}</p>
      </div>
    </fieldset>`;
  }

  get #agreed(): Agreed | undefined {
    return this.board.round.agreed[this.item.id];
  }

  #choice(value: string, label: TemplateResult, checked: boolean, agreed: () => Agreed): TemplateResult {
    const choose = () => {
      this.#replace(withReason(agreed(), this.#agreed?.reason ?? ''));
    };
    return html`<label class="choice"
      ><input type="radio" name=${this.#name} value=${value} .checked=${checked} @change=${choose} />${label}</label
    >`;
  }

  #renderViews(agreed: Differing): TemplateResult[] {
    const { views } = agreed;
    return views.map((view, index) =>
      areaField({
        id: `view-${index}`,
        label: this.say('differView', { n: index + 1 }),
        value: view,
        set: (text) => this.#put({ ...agreed, views: views.map((each, place) => (place === index ? text : each)) }),
      }),
    );
  }

  #addView(agreed: Differing): void {
    const { views } = agreed;
    this.#put({ ...agreed, views: [...views, ''] });
    void this.focusOn(`#view-${views.length}`);
  }

  #put(agreed: Agreed | undefined): void {
    const { id } = this.item;
    this.edit((round) => {
      const others = Object.entries(round.agreed).filter(([item]) => item !== id);
      return { ...round, agreed: Object.fromEntries(agreed ? [...others, [id, agreed]] : others) };
    });
  }

  #replace(agreed: Agreed | undefined, said = ''): void {
    const before = this.#agreed;
    if (before?.kind === 'differ') this.#views.set(this.item.id, before.views);
    this.replaced = { item: this.item.id, agreed: before, said };
    this.#put(agreed);
  }

  readonly #undo = (): void => {
    const agreed = this.replaced?.agreed;
    const outcome =
      agreed?.kind === 'agreed'
        ? this.say('agreedAs', { answer: this.board.results.option(this.item.id, agreed.option) })
        : this.say(agreed ? 'differ' : 'agreeCleared');
    this.#replace(agreed, outcome);
    this.focusHeading();
  };

  readonly #clear = (): void => {
    this.#replace(undefined, this.say('agreeCleared'));
    this.focusHeading();
  };
}

function withReason({ reason: _reason, ...agreed }: Agreed, reason: string): Agreed {
  return reason ? { ...agreed, reason } : agreed;
}
