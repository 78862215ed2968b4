import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Instrument } from '@take-stock/engine';
import type { ColumnMap } from '@take-stock/engine/formats';
import { property, state } from '../../decorators.js';
import { today } from '../../review.js';
import { controls } from '../../styles/controls.js';
import { stack } from '../../styles/stack.js';
import { itemsOf } from '../agenda.js';
import { BoardElement } from '../board-page.js';
import type { tableMessages } from '../messages/table.js';
import { readCsv } from '../read-csv.js';
import { guessColumn, readRows, type ReadRows, type RowFault } from '../read-rows.js';
import { boardForm } from '../styles/board-form.js';
import { IncomingEvent } from './incoming.js';

interface Table {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

const LARGEST = 4 * 1024 * 1024;
/** As many rows with faults are named. */
const NAMED = 5;
const NUMBERS = ['none', 'positions', 'values'] as const;

/**
 * Reads members' answers from a table of another program.
 *
 * @tag take-stock-board-table
 * @fires {IncomingEvent} take-stock-incoming - the answers in its rows
 */
export class TakeStockBoardTable extends BoardElement<keyof typeof tableMessages> {
  static override styles = [
    controls,
    stack,
    boardForm,
    css`
      .columns {
        display: grid;
        gap: 0.75em;
        inline-size: 100%;
      }
      .columns .field {
        margin: 0;
      }
      select {
        inline-size: 100%;
        max-inline-size: 32em;
      }
    `,
  ];

  /** The table to begin with. */
  @property({ attribute: false }) file: File | undefined;
  @state() private table: Table | null = null;
  @state() private map: ColumnMap = { format: 'take-stock/columns/1' };
  @state() private fault = '';

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('file') && this.file) void this.#open(this.file);
  }

  override render(): TemplateResult {
    const { table } = this;
    const read = table && this.#read(table);
    return html`
      <header>
        <h2 tabindex="-1">${this.say('tableTitle')}</h2>
        <p>${this.say('tableIntro')}</p>
      </header>
      <section>
        <button type="button" class=${table ? 'second' : nothing} @click=${this.#choose}>${this.say('tableChoose')}</button>
        <input type="file" accept=".csv,.tsv,.txt,text/csv" hidden aria-label=${this.say('tableChoose')} @change=${this.#chosen} />
        <p role="status" class=${this.fault ? 'wrong' : nothing}>${read ? this.#renderFound(read) : this.fault}</p>
        ${read ? this.#renderRows(read) : nothing}
      </section>
      ${read ? this.#renderColumns(read) : nothing}
    `;
  }

  #renderFound({ columns, found }: ReadRows): TemplateResult {
    const of = itemsOf(this.board.instrument).length;
    const values = { name: this.table?.name ?? '', found: columns ? of - columns.missing.length : 0, of };
    return html`<b>${this.say('tableFound', values)}</b> ${found.length ? this.say('tableRows', { n: found.length }) : nothing}`;
  }

  #renderRows({ columns, found, faults }: ReadRows): TemplateResult {
    const named = [this.map.group, this.map.code];
    const unused = columns?.unused.filter((heading) => !named.includes(heading)) ?? [];
    return html`${unused.length ? html`<p class="soft">${this.say('tableUnused', { names: unused.join(' · ') })}</p>` : nothing}
    ${this.#renderFaults(faults)}
    ${
      found.length
        ? html`<button type="button" @click=${() => this.dispatchEvent(new IncomingEvent(found))}>
            ${this.say('tableTake', { n: found.length })}
          </button>`
        : nothing
    }`;
  }

  #renderColumns(read: ReadRows): TemplateResult {
    const { columns } = read;
    const items = itemsOf(this.board.instrument);
    const missing = columns ? items.filter(({ id }) => columns.missing.includes(id)) : items;
    const others = items.filter((item) => !missing.includes(item));
    const [headings = []] = this.table?.rows ?? [];
    return html`<section>
      <h3>${this.say('tableColumns')}</h3>
      <div class="columns">
        ${this.#renderSelect('group', this.say('group'), headings, this.map.group, (group) => ({ ...this.map, group }))}
        ${this.#renderSelect('code', this.say('tableCode'), headings, this.map.code, (code) => ({ ...this.map, code }))}
        ${this.#renderNumbers()} ${missing.map(({ id }) => this.#renderItem(id, headings, read))}
      </div>
      ${
        others.length
          ? html`<details>
              <summary>${this.say('tableOthers')}</summary>
              <div class="columns">${others.map(({ id }) => this.#renderItem(id, headings, read))}</div>
            </details>`
          : nothing
      }
    </section>`;
  }

  #renderFaults(faults: readonly RowFault[]): TemplateResult | typeof nothing {
    if (!faults.length) return nothing;
    const words = ({ row, column, cell }: RowFault) =>
      column === null ? this.say('tableRow', { row }) : this.say('tableCell', { row, column, cell: cell.slice(0, 80) });
    return html`<div class="wrong">
      <p>${this.say('tableWrong', { n: faults.length })}</p>
      <ul>
        ${faults.slice(0, NAMED).map((fault) => html`<li>${words(fault)}</li>`)}
        ${faults.length > NAMED ? html`<li>${this.say('tableMore', { n: faults.length - NAMED })}</li>` : nothing}
      </ul>
    </div>`;
  }

  #renderItem(id: string, headings: readonly string[], { columns }: ReadRows): TemplateResult {
    const place = columns?.answers.get(id);
    const value = this.map.items?.[id] ?? (place === undefined ? undefined : headings[place]);
    return this.#renderSelect(`item-${id}`, this.board.results.item(id), headings, value, (heading) => {
      const others = Object.entries(this.map.items ?? {}).filter(([item]) => item !== id);
      return { ...this.map, items: Object.fromEntries(heading === undefined ? others : [...others, [id, heading]]) };
    });
  }

  #renderSelect(
    id: string,
    label: string,
    headings: readonly string[],
    value: string | undefined,
    change: (heading: string | undefined) => ColumnMap,
  ): TemplateResult {
    return html`<div class="field">
      <label for=${id}>${label}</label>
      <select
        id=${id}
        @change=${(event: Event) => {
          const heading = (event.currentTarget as HTMLSelectElement).value || undefined;
          this.map = withoutEmpty(change(heading));
        }}
      >
        <option value="" .selected=${value === undefined}>${this.say('tableNone')}</option>
        ${headings.filter(Boolean).map((heading) => html`<option value=${heading} .selected=${heading === value}>${heading.slice(0, 120)}</option>`)}
      </select>
    </div>`;
  }

  #renderNumbers(): TemplateResult {
    const least = Math.min(
      ...Object.values(this.board.instrument.scales).flatMap(({ options }) => options.flatMap(({ value }) => value ?? [])),
    );
    return html`<div class="field">
      <label for="numbers">${this.say('tableNumbers')}</label>
      <select
        id="numbers"
        @change=${(event: Event) => {
          const { value } = event.currentTarget as HTMLSelectElement;
          this.map = withoutEmpty({ ...this.map, codes: value === 'positions' || value === 'values' ? value : undefined });
        }}
      >
        ${NUMBERS.map((name) => html`<option value=${name} .selected=${name === (this.map.codes ?? 'none')}>${this.say(`tableNumbers-${name}`, { least })}</option>`)}
      </select>
    </div>`;
  }

  #read({ name, rows }: Table): ReadRows {
    const { instrument, round } = this.board;
    // The round's own names of groups are what a table of this board says.
    const named: Instrument = { ...instrument, groups: round.settings.groups };
    return readRows(named, rows, this.map, { today: today(), nameOf: (row) => this.say('tableFrom', { name, row }) });
  }

  readonly #choose = (): void => {
    this.renderRoot.querySelector<HTMLInputElement>('input[type=file]')?.click();
  };

  readonly #chosen = (event: Event): void => {
    const input = event.currentTarget as HTMLInputElement;
    const [file] = input.files ?? [];
    if (file) void this.#open(file);
    input.value = '';
  };

  async #open(file: File): Promise<void> {
    this.table = null;
    this.fault = '';
    // What is said now must have been silent before, or it is not heard.
    await this.updateComplete;
    const fault = (why: 'tableQuotes' | 'tableEmpty' | 'tableTooLarge' | 'tableNotRead') =>
      this.say('tableUnreadable', { why: this.say(why) });
    if (file.size > LARGEST) {
      this.fault = fault('tableTooLarge');
      return;
    }
    const text = await file.text().catch(() => null);
    if (text === null) {
      this.fault = fault('tableNotRead');
      return;
    }
    const rows = readCsv(text);
    const [headings = []] = rows ?? [];
    const [group, code] = [guessColumn('group', headings), guessColumn('code', headings)];
    this.map = withoutEmpty({ format: 'take-stock/columns/1', group, code });
    this.fault = rows === null ? fault('tableQuotes') : rows.length < 2 ? fault('tableEmpty') : '';
    if (rows && !this.fault) this.table = { name: file.name, rows };
  }
}

/** The map without the columns that are not there. */
function withoutEmpty(map: ColumnMap): ColumnMap {
  return Object.fromEntries(Object.entries(map).filter(([, value]) => value !== undefined)) as ColumnMap;
}
