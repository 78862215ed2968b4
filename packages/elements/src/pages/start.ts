import { css, html, nothing, type TemplateResult } from 'lit';
import { property } from '../decorators.js';
import type { Instrument, Respondent } from '@take-stock/engine';
import { controls } from '../styles/controls.js';
import { invitedGroups } from '../invitation.js';
import { PageElement } from './page-element.js';

/**
 * The first page: what this is, how long it takes, what happens to the answers, and who answers.
 *
 * @tag take-stock-start
 * @slot - answers that wait on the device
 * @fires {RequestEvent} take-stock-request - begin, or open a file
 */
export class TakeStockStart extends PageElement {
  static override styles = [
    controls,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 1.75em;
      }
      slot {
        display: contents;
      }
      .lead {
        font-size: 1.125em;
        margin-block: 0.5em;
        max-inline-size: 38em;
      }
      .block,
      fieldset {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 0.5em;
        max-inline-size: 42em;
      }
      legend {
        float: left;
        inline-size: 100%;
      }
      .groups {
        display: flex;
        flex-wrap: wrap;
        gap: 0.5em;
        margin-block-start: 0.25em;
      }
      .groups .choice {
        grid-template-columns: auto 1fr;
        gap: 0.625em;
        min-block-size: 2.75em;
        padding: 0.375em 0.875em;
        flex: 0 1 auto;
      }
      .name {
        font-weight: 600;
        margin-block-start: 1em;
      }
      footer {
        border-block-start: 1px solid var(--_line);
        padding-block-start: 1em;
        display: grid;
        gap: 0.5em;
      }
    `,
  ];

  /** The questions that would be answered. */
  @property({ attribute: false }) instrument!: Instrument;
  /** Who answers, once the person has begun; then there is only one way on. */
  @property({ attribute: false }) respondent: Respondent | undefined;
  /** Whether answers wait on the device. */
  @property({ type: Boolean }) waiting = false;
  /** Whether answers are kept between visits. */
  @property({ type: Boolean }) keeps = false;

  override render(): TemplateResult {
    const { instrument, keeps } = this;
    return html`
      <header>
        <h2 tabindex="-1" lang=${this.langOf(instrument)}>${instrument.title}</h2>
        <p class="lead" lang=${this.langOf(instrument)}>${instrument.about}</p>
        <p class="soft">${this.#length()}</p>
      </header>
      <slot></slot>
      <div class="block">
        <h3>${this.say('startHowTitle')}</h3>
        <ul>
          <li>${this.say('startHowAnswer')}</li>
          <li>${this.say('startHowSkip')}</li>
          <li>${this.say(keeps ? 'startHowStop' : 'startHowStopUnsaved')}</li>
        </ul>
      </div>
      <div class="block">
        <h3>${this.say('startPrivacyTitle')}</h3>
        <p>${this.say('startPrivacy')}</p>
      </div>
      <form @submit=${this.#begin} class="block">
        ${this.#groups()}
        <label class="name" for="name">${this.say('nameLabel')}</label>
        <p id="name-hint" class="soft">${this.say('nameHint')}</p>
        <input
          id="name"
          name="name"
          type="text"
          maxlength="200"
          autocomplete="off"
          aria-describedby="name-hint"
          .value=${this.respondent?.name ?? ''}
        />
      </form>
      <div class="actions">
        <button type="button" class=${this.waiting && !this.respondent ? 'second' : 'main'} @click=${this.#begin}>
          ${this.say(this.respondent ? 'continue' : this.waiting ? 'startNew' : 'start')}
        </button>
        <button type="button" class="plain" @click=${this.#chooseFile}>${this.say('openFile')}</button>
        <input type="file" accept=".json,application/json" hidden aria-label=${this.say('openFile')} @change=${this.#openFile} />
      </div>
      ${this.#credit()}
    `;
  }

  #length(): string {
    const items = this.instrument.sections.flatMap((section) => section.items).length;
    const questions = this.say('questions', { n: items });
    const [from, to] = this.instrument.minutes ?? [];
    return from === undefined || to === undefined ? questions : this.say('lengthAndTime', { questions, from, to });
  }

  #groups(): TemplateResult | typeof nothing {
    const groups = invitedGroups() ?? this.instrument.groups;
    if (!groups?.length) return nothing;
    const choice = (id: string, label: string, lang: string | typeof nothing = nothing) =>
      html`<label class="choice" lang=${lang}
        ><input type="radio" name="group" value=${id} .checked=${id !== '' && this.respondent?.group === id} /><span>${label}</span></label
      >`;
    return html`<fieldset aria-describedby="group-hint">
      <legend><h3>${this.say('groupTitle')}</h3></legend>
      <p id="group-hint" class="soft">${this.say('groupHint')}</p>
      <div class="groups">
        ${groups.map(({ id, label }) => choice(id, label, this.langOf(this.instrument)))} ${choice('', this.say('groupNotStated'))}
      </div>
    </fieldset>`;
  }

  #credit(): TemplateResult {
    const { title, publisher, year, licence, wording } = this.instrument.source;
    const from = [publisher, year].filter(Boolean).join(', ');
    return html`<footer class="soft">
      <p>
        ${this.say('sourceCredit', { title, publisher: from ? ` (${from})` : '' })}
        <span lang=${this.langOf(this.instrument)}>${wording}</span> ${this.say('licence', { licence })}
      </p>
    </footer>`;
  }

  // A sandboxed frame without allow-forms never fires "submit": the button asks by itself, Enter in the name field too.
  readonly #begin = (event: Event): void => {
    event.preventDefault();
    const form = this.renderRoot.querySelector('form');
    if (!form) return;
    const fields = Object.fromEntries(new FormData(form)) as { group?: string; name: string };
    // Whoever came back without the invitation is not offered the group that they chose by it, and keeps it.
    const { group = this.respondent?.group } = fields;
    const name = fields.name.trim();
    this.ask({ do: 'begin', respondent: { ...(group && { group }), ...(name && { name }) } });
  };

  readonly #chooseFile = (): void => {
    this.renderRoot.querySelector<HTMLInputElement>('input[type=file]')?.click();
  };

  readonly #openFile = (event: Event): void => {
    const input = event.currentTarget as HTMLInputElement;
    const [file] = input.files ?? [];
    if (file) this.ask({ do: 'open-file', file });
    input.value = '';
  };
}
