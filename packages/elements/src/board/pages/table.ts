import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Instrument } from '@take-stock/engine';
import { dayOf, type ColumnMap } from '@take-stock/engine/formats';
import { property, state } from '../../decorators.js';
import { today } from '../../review.js';
import { controls } from '../../styles/controls.js';
import { stack } from '../../styles/stack.js';
import { itemsOf } from '../agenda.js';
import { BoardElement } from '../board-page.js';
import { choiceField } from '../fields.js';
import type { tableMessages } from '../messages/table.js';
import { readCsv } from '../read-csv.js';
import { guessColumn, readRows, type ReadRows, type RowFault } from '../read-rows.js';
import { boardForm } from '../styles/board-form.js';
import type { TableDays } from '../table-days.js';
import { IncomingEvent } from './incoming.js';

interface Table {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

const LARGEST = 4 * 1024 * 1024;
/** As many rows with faults are named. */
const NAMED = 5;
/** As many groups that are not in the list can be given another name: a column of whatever people wrote has one for each of them. */
const RENAMED = 20;
/** A field shows as many letters on a phone, and on a wide screen. */
const SHORT = 26;
const LONG = 56;
const ORDERS = ['day-first', 'month-first'] as const;
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
      [role='status'] p + p {
        margin-block-start: 0.5em;
      }
      select {
        inline-size: 100%;
        max-inline-size: 32em;
      }
      @container (min-width: 32em) {
        .cut {
          display: none;
        }
      }
    `,
  ];

  /** The table to begin with. */
  @property({ attribute: false }) file: File | undefined;
  @state() private table: Table | null = null;
  @state() private map: ColumnMap = { format: 'take-stock/columns/1' };
  @state() private fault = '';
  /** The questions that no heading was found for. They stay where they are once they have a column: the focus is in one of them. */
  @state() private missing: readonly string[] = [];

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
        <div role="status" class=${this.fault ? 'wrong' : nothing}>${read ? this.#renderFound(read) : this.fault}</div>
        ${read ? this.#renderRows(read) : nothing}
      </section>
      ${read ? this.#renderColumns(read) : nothing}
    `;
  }

  #renderFound(read: ReadRows): TemplateResult {
    const { columns, found } = read;
    const of = itemsOf(this.board.instrument).length;
    const values = { name: this.table?.name ?? '', found: columns ? of - columns.missing.length : 0, of };
    return html`<p><b>${this.say('tableFound', values)}</b> ${found.length ? this.say('tableRows', { n: found.length }) : nothing}</p>
      ${this.#assumed(read).map((each) => html`<p>${each}</p>`)}`;
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
    const missing = items.filter(({ id }) => this.missing.includes(id));
    const others = items.filter((item) => !missing.includes(item));
    const [headings = []] = this.table?.rows ?? [];
    // A table of our own has headings that nobody has to guess.
    const columnOf = (part: 'group' | 'code') => this.map[part] ?? headings[columns?.about.get(`respondent.${part}`) ?? -1];
    return html`<section>
      <h3>${this.say('tableColumns')}</h3>
      <div class="columns">
        ${this.#renderSelect('group', this.say('group'), headings, columnOf('group'), (group) => ({ ...this.map, group }))}
        ${this.#renderGroups(read)}
        ${this.#renderSelect('code', this.say('tableCode'), headings, columnOf('code'), (code) => ({ ...this.map, code }))}
        ${read.days ? this.#renderDays(read.days) : nothing} ${this.#renderNumbers()}
        ${missing.map(({ id }) => this.#renderItem(id, headings, read))}
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

  /** What is taken for granted: nobody should find out from the results. */
  #assumed({ days, noDays, groups, counted }: ReadRows): readonly string[] {
    const unknown = [...groups].filter(([name]) => !this.map.groups?.[name]);
    const n = unknown.reduce((sum, [, rows]) => sum + rows, 0);
    const [text = ''] = noDays;
    return [
      ...(days ? [`${this.say('tableDays', this.#dayIn(days))} ${this.say(`tableDays-${days.told ? 'told' : 'open'}`)}`] : []),
      ...(noDays.length ? [this.say('tableNoDays', { n: noDays.length, text: text.slice(0, 80) })] : []),
      ...(n ? [this.say('tableGroups', { n, names: unknown.map(([name]) => `“${name.slice(0, 80)}”`).join(', ') })] : []),
      ...(counted ? [this.say('tableCounted', { n: counted })] : []),
    ];
  }

  /** A date of the table, and the day that it is in an order. */
  #dayIn({ text, order }: Pick<TableDays, 'text' | 'order'>) {
    return { text, day: this.day(dayOf(text, order) ?? '') };
  }

  #renderDays({ text, order }: TableDays): TemplateResult {
    const set = (value: string) => {
      const dates = ORDERS.find((each) => each === value);
      if (dates) this.map = { ...this.map, dates };
    };
    return choiceField(
      { id: 'dates', label: this.say('tableDates', { text }), value: order, set },
      ORDERS.map((each) => [each, this.#dayIn({ text, order: each }).day] as const),
    );
  }

  /** Each group that is not in the list, to be told which one it is. */
  #renderGroups({ groups }: ReadRows): TemplateResult[] {
    const choices = [
      ['', this.board.results.say('notStated')],
      ...this.board.round.settings.groups.map(({ id, label }) => [id, label]),
    ] as const;
    return [...groups.keys()].slice(0, RENAMED).map((name, index) =>
      choiceField(
        {
          id: `group-${index}`,
          label: this.say('tableGroup', { name: name.slice(0, 80) }),
          value: this.map.groups?.[name] ?? '',
          set: (id) => (this.map = { ...this.map, groups: { ...this.map.groups, [name]: id || null } }),
        },
        choices.map(([id = '', label = '']) => [id, label] as const),
      ),
    );
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
      ${value === label ? nothing : whole(value)}
    </div>`;
  }

  #renderNumbers(): TemplateResult {
    const codes = this.map.codes ?? 'none';
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
        ${NUMBERS.map((name) => html`<option value=${name} .selected=${name === codes}>${this.say(`tableNumbers-${name}`, { least })}</option>`)}
      </select>
      ${whole(this.say(`tableNumbers-${codes}`, { least }))}
    </div>`;
  }

  #read({ name, rows }: Table): ReadRows {
    const { instrument, round } = this.board;
    // The round's own names of groups are what a table of this board says.
    const named: Instrument = { ...instrument, groups: round.settings.groups };
    const { language } = this.words;
    return readRows(named, rows, this.map, { today: today(), language, nameOf: (row) => this.say('tableFrom', { name, row }) });
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
    const fault = (why: 'tableQuotes' | 'tableEmpty' | 'tableSheet' | 'tableTooLarge' | 'tableNotRead') =>
      this.say('tableUnreadable', { why: this.say(why) });
    const sheet = /\.(xls[xm]?|ods|numbers)$/i.test(file.name);
    if (sheet || file.size > LARGEST) {
      this.fault = fault(sheet ? 'tableSheet' : 'tableTooLarge');
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
    if (!rows || this.fault) return;
    this.table = { name: file.name, rows };
    this.missing = this.#read(this.table).columns?.missing ?? itemsOf(this.board.instrument).map(({ id }) => id);
  }
}

/** What is chosen, under a field that has no room for it, be it on a phone or anywhere. Screen readers have it from the field. */
function whole(chosen = ''): TemplateResult | typeof nothing {
  if (chosen.length <= SHORT) return nothing;
  return html`<p class=${chosen.length <= LONG ? 'soft cut' : 'soft'} aria-hidden="true">${chosen}</p>`;
}

/** The map without the columns that are not there. */
function withoutEmpty(map: ColumnMap): ColumnMap {
  return Object.fromEntries(Object.entries(map).filter(([, value]) => value !== undefined)) as ColumnMap;
}
