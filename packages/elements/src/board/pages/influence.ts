import { css, html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { collateInfluence, type InfluenceRecord, type InfluenceYear } from '@take-stock/engine/round';
import { newId, today } from '../../review.js';
import { controls } from '../../styles/controls.js';
import { stack } from '../../styles/stack.js';
import type { influenceMessages } from '../messages/influence.js';
import { EntryPage } from '../entry-page.js';
import { areaField, choiceField, lineField, type Field } from '../fields.js';
import { currencyName, currencyOf, KINDS, moneyWords, ROUTES, yearWords, type Telling } from '../influence-words.js';
import { boardForm } from '../styles/board-form.js';
import { entries } from '../styles/entries.js';

const CURRENCIES = ['GBP', 'EUR', 'USD'];
const PARTS = ['led', 'proposed', 'from-inside', 'third-party'] as const;
const EFFECTS = ['output', 'outcome'] as const;

type TextKey = 'what' | 'date' | 'kind' | 'partner' | 'effect' | 'route' | 'part' | 'evidence' | 'credit' | 'celebrated';

/**
 * The log of what the partnership influenced, and what comes of it year by year.
 *
 * @tag take-stock-board-influence
 * @fires {EditEvent} take-stock-edit - an entry came, went or changed
 */
export class TakeStockBoardInfluence extends EntryPage<InfluenceRecord, keyof typeof influenceMessages> {
  static override styles = [
    controls,
    stack,
    boardForm,
    entries,
    css`
      .wide {
        max-inline-size: 100%;
        overflow-x: auto;
      }
      table {
        border-collapse: collapse;
        font-variant-numeric: tabular-nums;
      }
      th,
      td {
        padding-block: 0.375em;
        padding-inline: 0 1.5em;
        text-align: start;
        font-weight: inherit;
        border-block-end: 1px solid var(--_line);
      }
      td,
      thead th + th {
        text-align: end;
      }
      thead th,
      [scope='rowgroup'] {
        font-weight: 650;
      }
      [scope='rowgroup'] {
        padding-block-start: 1em;
      }
    `,
  ];

  /** The entry that is worked on and its day when that began: it stays in its place until somebody leaves it. */
  private held: Pick<InfluenceRecord, 'id' | 'date'> | null = null;

  override render(): TemplateResult {
    const records = this.#inOrder();
    return html`
      <header>
        <h2 tabindex="-1">${this.say('step-influence')}</h2>
        <p>${this.say('influenceIntro')}</p>
      </header>
      <section>
        <h3>${this.say('influenceAdd')}</h3>
        <div class="actions">
          ${KINDS.map(
            (kind) =>
              html`<button
                type="button"
                ?disabled=${this.board.readOnly}
                @click=${() => this.add({ id: newId(), date: today(), what: '', kind })}
              >
                ${this.say(`kind-${kind}`)}
              </button>`,
          )}
        </div>
      </section>
      ${records.length ? this.#renderYears(records) : html`<p class="soft">${this.say('influenceNone')}</p>`}
      <p role="status" class="soft">${this.said}</p>
      ${this.#renderSum()}
    `;
  }

  /** Newest first. */
  #inOrder(): readonly InfluenceRecord[] {
    return [...this.board.round.influence].sort((a, b) => (this.#dayOf(a) < this.#dayOf(b) ? 1 : -1));
  }

  #dayOf({ id, date }: InfluenceRecord): string {
    return this.held?.id === id ? this.held.date : date;
  }

  #renderYears(records: readonly InfluenceRecord[]): TemplateResult[] {
    const yearOf = (record: InfluenceRecord) => this.#dayOf(record).slice(0, 4);
    return [...new Set(records.map(yearOf))].map(
      (year) =>
        html`<section>
          <h3>${year}</h3>
          <ul class="entries">
            ${repeat(
              records.filter((record) => yearOf(record) === year),
              ({ id }) => id,
              (record) => this.#renderRecord(record),
            )}
          </ul>
        </section>`,
    );
  }

  #renderRecord(record: InfluenceRecord): TemplateResult {
    const { id, what, date, kind, partner } = record;
    const field = this.#fieldOf(record);
    const about = [this.day(date), this.say(`kind-${kind}`), partner];
    const name = what.trim() || this.say('influenceNew');
    return html`<li @focusin=${() => this.#hold(record)} @focusout=${this.#release}>
      <h4 id=${`name-${id}`}>${name}</h4>
      <p class="soft">${about.filter(Boolean).join(' · ')}</p>
      ${this.renderWordless(what)}
      <details ?open=${this.opened === id}>
        <summary>${this.say('actionDetails')}<span class="unseen">: ${name}</span></summary>
        <fieldset aria-labelledby=${`name-${id}`} ?disabled=${this.board.readOnly}>
          ${areaField(field('what', 'influenceWhat'))} ${lineField(field('date', 'influenceDate'), 'date')}
          ${choiceField(field('kind', 'influenceKind'), this.#choices('kind', KINDS))}
        </fieldset>
        <details>
          <summary>${this.say('influenceMore')}</summary>
          <fieldset aria-labelledby=${`name-${id}`} ?disabled=${this.board.readOnly}>
            ${lineField(field('partner', 'influencePartner'))}
            ${choiceField(field('effect', 'influenceEffect'), this.#choices('effect', EFFECTS, true))}
            ${choiceField(field('route', 'influenceRoute'), this.#choices('route', ROUTES, true))}
            ${choiceField(field('part', 'influencePart'), this.#choices('part', PARTS, true))}
            ${lineField(
              {
                id: `money-${id}`,
                label: this.say('influenceMoney'),
                value: String(record.money ?? ''),
                fault: this.say('influenceMoneyWrong'),
                // What is none leaves the amount that there was: taken away, it would empty the field under the hand.
                set: (value) => {
                  const money = wholeOf(value);
                  if (!value || money !== undefined) this.change(id, { money });
                },
              },
              'number',
            )}
            ${this.#renderCurrency(id)} ${areaField(field('evidence', 'influenceEvidence'))}
            <label class="check">
              <input
                type="checkbox"
                .checked=${record.checked ?? false}
                @change=${({ currentTarget }: Event) => this.change(id, { checked: (currentTarget as HTMLInputElement).checked || undefined })}
              />
              ${this.say('influenceChecked')}
            </label>
            ${areaField(field('credit', 'influenceCredit'))} ${areaField(field('celebrated', 'influenceCelebrated'))}
          </fieldset>
        </details>
        <fieldset ?disabled=${this.board.readOnly}>
          <div class="actions">${this.renderDelete(id, this.say('influenceDeleteAsk'), isEmpty(record))}</div>
        </fieldset>
      </details>
    </li>`;
  }

  /** What money is counted in, for all entries: it stands where somebody would look for it. */
  #renderCurrency(id: string): TemplateResult {
    const currency = currencyOf(this.#telling);
    const set = (chosen: string) => {
      this.edit(({ settings, ...round }) => ({ ...round, settings: { ...settings, currency: chosen } }));
    };
    const options = [...new Set([currency, ...CURRENCIES])].map(
      (code) => [code, code ? currencyName(this.words.language, code) : this.say('influenceNotSaid')] as const,
    );
    return choiceField({ id: `currency-${id}`, label: this.say('influenceCurrency'), value: currency, set }, options);
  }

  /** A field of an entry, by the property it holds. */
  #fieldOf(record: InfluenceRecord) {
    return (key: TextKey, label: keyof typeof influenceMessages): Field => ({
      id: `${key}-${record.id}`,
      label: this.say(label),
      value: record[key] ?? '',
      // A date that is being typed is none for a moment: an entry keeps the one it had.
      set: (value) => {
        if (key !== 'date' || value) this.change(record.id, { [key]: value });
      },
    });
  }

  #choices(part: 'kind' | 'effect' | 'route' | 'part', values: readonly string[], open = false): readonly (readonly [string, string])[] {
    const named = values.map((value) => [value, this.say(`${part}-${value}` as keyof typeof influenceMessages)] as const);
    return open ? [['', this.say('influenceNotSaid')], ...named] : named;
  }

  #renderSum(): TemplateResult | typeof nothing {
    const { years } = collateInfluence(this.board.round.influence);
    if (!years.length) return nothing;
    const row = (label: string, figure: (year: InfluenceYear) => string | number) =>
      html`<tr>
        <th scope="row">${label}</th>
        ${years.map((year) => html`<td>${figure(year)}</td>`)}
      </tr>`;
    const group = (label: string) =>
      html`<tr>
        <th scope="rowgroup" colspan=${years.length + 1}>${label}</th>
      </tr>`;
    return html`<section>
      <h3 id="sum">${this.say('influenceSum')}</h3>
      ${years.map((year) => html`<p>${yearWords(this.#telling, year)}</p>`)}
      <div class="wide" role="region" aria-labelledby="sum" tabindex="0">
        <table aria-labelledby="sum">
          <thead>
            <tr>
              <td></td>
              ${years.map(({ year }) => html`<th scope="col">${year}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${row(this.say('influenceChanges'), ({ records }) => records)}
            ${row(this.say('influenceMoneySum'), ({ money }) => moneyWords(this.#telling, money))}
          </tbody>
          <tbody>
            ${group(this.say('influenceKinds'))} ${KINDS.map((kind) => row(this.say(`kind-${kind}`), ({ byKind }) => byKind[kind]))}
          </tbody>
          <tbody>
            ${group(this.say('influenceRoutes'))} ${ROUTES.map((route) => row(this.say(`route-${route}`), ({ byRoute }) => byRoute[route]))}
          </tbody>
        </table>
      </div>
    </section>`;
  }

  get #telling(): Telling {
    return { say: (name, values) => this.say(name, values), language: this.words.language, settings: this.board.round.settings };
  }

  protected override setEntries(change: (records: readonly InfluenceRecord[]) => InfluenceRecord[]): void {
    this.said = '';
    this.edit((round) => ({ ...round, influence: change(round.influence) }));
  }

  #hold({ id, date }: InfluenceRecord): void {
    if (this.held?.id !== id) this.held = { id, date };
  }

  readonly #release = ({ currentTarget, relatedTarget }: FocusEvent): void => {
    if (relatedTarget instanceof Node && (currentTarget as Node).contains(relatedTarget)) return;
    this.held = null;
    // A button that goes while the page is drawn loses the focus: nothing may change before that is done.
    void this.updateComplete.then(() => {
      this.requestUpdate();
    });
  };
}

/** An amount in whole units; none where there is no number. Rounded up, what is typed would change under the hand: 1234.5, then 12356. */
function wholeOf(value: string): number | undefined {
  const amount = Math.floor(Number(value));
  return value !== '' && amount >= 0 && amount <= 1e12 ? amount : undefined;
}

/** Whether nothing was written yet: a new record has a day and a kind. */
function isEmpty({ what, ...record }: InfluenceRecord): boolean {
  return !what && Object.keys(record).every((key) => ['id', 'date', 'kind'].includes(key));
}
