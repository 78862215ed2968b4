import { css, html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Item } from '@take-stock/engine';
import { agreedLow, rankVotes, type Action, type ActionStatus } from '@take-stock/engine/round';
import { download } from '../../download.js';
import { newId, today } from '../../review.js';
import { controls } from '../../styles/controls.js';
import { stack } from '../../styles/stack.js';
import { itemsOf } from '../agenda.js';
import type { planMessages } from '../messages/plan.js';
import { calendarFile } from '../calendar.js';
import { EntryPage } from '../entry-page.js';
import { areaField, choiceField, lineField, type Field } from '../fields.js';
import { roundFileName } from '../round-file.js';
import { boardForm } from '../styles/board-form.js';
import { entries } from '../styles/entries.js';

/** More than a board will follow up. */
const HANDFUL = 5;

const STATUSES = ['open', 'under-way', 'done', 'dropped'] as const satisfies readonly ActionStatus[];

const isOpen = ({ status }: Action) => status === 'open' || status === 'under-way';

/**
 * The plan: what became of last year's actions, what the board will do now, and ideas to start from.
 *
 * @tag take-stock-board-plan
 * @fires {EditEvent} take-stock-edit - an action came, went or changed
 */
export class TakeStockBoardPlan extends EntryPage<Action, keyof typeof planMessages> {
  static override styles = [
    controls,
    stack,
    boardForm,
    entries,
    css`
      .idea {
        display: flex;
        flex-wrap: wrap;
        gap: 0.25em 1.5em;
        justify-content: space-between;
        align-items: center;
      }
      .idea span {
        flex: 1 1 18em;
      }
      .ideas details + details {
        border-block-start: 1px solid var(--_line);
      }
    `,
  ];

  override render(): TemplateResult {
    const { actions } = this.board.round;
    const carried = actions.filter(({ from }) => from !== undefined);
    const own = actions.filter(({ from }) => from === undefined);
    const unfinished = actions.filter(isOpen);
    return html`
      <header>
        <h2 tabindex="-1">${this.say('step-plan')}</h2>
        <p>${this.say('planIntro')}</p>
        ${unfinished.length > HANDFUL ? html`<p class="many">${this.say('planMany', { n: unfinished.length })}</p>` : nothing}
      </header>
      ${carried.length ? this.#renderActions('planCarried', carried) : nothing} ${this.#renderActions('planActions', own)}
      <div class="actions">
        <button type="button" ?disabled=${this.board.readOnly} @click=${() => this.#start({})}>${this.say('planAdd')}</button>
        ${
          actions.filter(({ by }) => by).length > 1
            ? html`<button type="button" class="second" ?disabled=${this.board.readOnly} @click=${this.#sort}>
                ${this.say('planByDate')}
              </button>`
            : nothing
        }
        ${
          unfinished.some(({ by, what }) => by && what.trim())
            ? html`<button type="button" class="second" @click=${this.#saveDates}>${this.say('planCalendar')}</button>`
            : nothing
        }
      </div>
      <p role="status" class="soft">${this.said}</p>
      ${this.#renderIdeas()}
    `;
  }

  #renderActions(title: 'planCarried' | 'planActions', actions: readonly Action[]): TemplateResult {
    return html`<section>
      <h3>${this.say(title)}</h3>
      ${
        actions.length
          ? html`<ul class="entries">
              ${repeat(
                actions,
                ({ id }) => id,
                (action, index) => this.#renderAction(action, index, actions),
              )}
            </ul>`
          : html`<p class="soft">${this.say('planNone')}</p>`
      }
    </section>`;
  }

  #renderAction(action: Action, index: number, among: readonly Action[]): TemplateResult {
    const { id, what, who, by, from, status } = action;
    const statuses = STATUSES.map((each) => [each, this.say(`status-${each}`)] as const);
    const due = by && isOpen(action) && by < today() ? 'actionWasDue' : 'actionDue';
    const about = [who, by && this.say(due, { day: this.day(by) }), from && this.say('actionFrom', { period: from })];
    const field = this.#fieldOf(action);
    const name = what.trim() || this.say('actionNew');
    return html`<li>
      <h4 id=${`name-${id}`}>${name}</h4>
      <p class="soft">${about.filter(Boolean).join(' · ')}</p>
      ${this.renderWordless(what)}
      <fieldset aria-labelledby=${`name-${id}`} ?disabled=${this.board.readOnly}>
        ${choiceField(field('status', 'actionStatus'), statuses)}
        ${from !== undefined || !isOpen({ ...action, status }) ? areaField(field('became', 'actionBecame')) : nothing}
      </fieldset>
      <details ?open=${this.opened === id}>
        <summary>${this.say('actionDetails')}<span class="unseen">: ${name}</span></summary>
        <fieldset aria-labelledby=${`name-${id}`} ?disabled=${this.board.readOnly}>
          ${areaField({ ...field('what', 'actionWhat'), most: 500 })} ${lineField(field('who', 'actionWho'))}
          ${lineField(field('by', 'actionBy'), 'date')} ${areaField(field('measure', 'actionMeasure'))}
          ${areaField(field('cost', 'actionCost'))} ${choiceField(field('item', 'actionItem'), this.#items)}
          <div class="actions">
            ${index > 0 ? this.#moveButton(action, among, index, -1) : nothing}
            ${index < among.length - 1 ? this.#moveButton(action, among, index, 1) : nothing}
            ${this.renderDelete(id, this.say('actionDeleteAsk'))}
          </div>
        </fieldset>
      </details>
    </li>`;
  }

  /** A field of an action, by the property it holds. */
  #fieldOf(action: Action) {
    return (key: 'what' | 'who' | 'by' | 'measure' | 'cost' | 'item' | 'status' | 'became', label: keyof typeof planMessages): Field => ({
      id: `${key}-${action.id}`,
      label: this.say(label),
      value: action[key] ?? '',
      set: (value) => this.change(action.id, { [key]: key === 'what' ? value.replace(/\s*\n\s*/g, ' ') : value }),
    });
  }

  get #items(): readonly (readonly [string, string])[] {
    const { instrument, results } = this.board;
    return [['', this.say('actionNoItem')], ...itemsOf(instrument).map(({ id }) => [id, results.item(id)] as const)];
  }

  #moveButton(action: Action, among: readonly Action[], index: number, step: 1 | -1): TemplateResult {
    return html`<button id=${`move${step}-${action.id}`} type="button" class="plain" @click=${() => this.#move(action, among, index, step)}>
      ${this.say(step < 0 ? 'actionUp' : 'actionDown')}
    </button>`;
  }

  #renderIdeas(): TemplateResult | typeof nothing {
    const ideas = this.#ideas();
    if (!ideas.length) return nothing;
    return html`<section class="ideas">
      <h3>${this.say('planIdeas')}</h3>
      <p class="soft">${this.say('planIdeasIntro')}</p>
      <fieldset ?disabled=${this.board.readOnly}>
        ${ideas.map(
          ({ item, why }, index) =>
            html`<details ?open=${index === 0}>
              <summary><span lang=${this.langOfItems}>${item.statement}</span> <span class="soft">${why}</span></summary>
              <ul class="entries">
                ${item.tactics?.map((what) => this.#renderIdea(item, what))}
              </ul>
              <button type="button" class="plain" @click=${() => this.#start({ item: item.id })}>${this.say('planOwn')}</button>
            </details>`,
        )}
      </fieldset>
    </section>`;
  }

  #renderIdea({ id: item }: Item, what: string): TemplateResult {
    const taken = this.board.round.actions.some((action) => action.item === item && action.what === what);
    return html`<li class="idea">
      <span lang=${this.langOfItems}>${what}</span>
      ${
        taken
          ? html`<b>✓ ${this.say('planTaken')}</b>`
          : html`<button type="button" class="second" @click=${() => this.#start({ item, what })}>
              ${this.say('planTake')}<span class="unseen">: ${what}</span>
            </button>`
      }
    </li>`;
  }

  /** The questions to start from, each once, with why: dots first, then what was agreed to be low, then what comes first to talk about. */
  #ideas(): readonly { readonly item: Item; readonly why: string }[] {
    const { instrument, round, view, results } = this.board;
    const whys = new Map<string, string>();
    const note = (id: string, why: string) => whys.set(id, whys.has(id) ? `${whys.get(id) ?? ''} · ${why}` : why);
    for (const { item, dots } of rankVotes(instrument, round.votes)) note(item, this.say('planDots', { n: dots }));
    for (const item of agreedLow(instrument, round.agreed)) {
      const agreed = round.agreed[item];
      if (agreed?.kind === 'agreed') note(item, this.say('agreedAs', { answer: results.option(item, agreed.option) }));
    }
    for (const { item } of view.priorities) if (!whys.has(item)) note(item, results.say('prioritiesTitle'));
    const items = itemsOf(instrument);
    return [...whys].flatMap(([id, why]) => {
      const item = items.find((each) => each.id === id);
      return item ? { item, why } : [];
    });
  }

  protected override setEntries(change: (actions: readonly Action[]) => Action[]): void {
    this.said = '';
    this.edit((round) => ({ ...round, actions: change(round.actions) }));
  }

  #start(start: Partial<Action>): void {
    this.add({ what: '', status: 'open', ...start, id: newId() });
  }

  #move({ id }: Action, among: readonly Action[], index: number, step: 1 | -1): void {
    const other = among[index + step]?.id;
    this.setEntries((actions) => {
      const find = (wanted: string | undefined) => actions.find((action) => action.id === wanted);
      return actions.flatMap((action) => (action.id === id ? find(other) : action.id === other ? find(id) : action) ?? []);
    });
    this.said = this.say('actionMoved', { n: index + step + 1, of: among.length });
    // The same button for the next step, or the one back from an end.
    void this.focusOn(`#move${among[index + 2 * step] ? step : -step}-${id}`);
  }

  readonly #sort = (): void => {
    this.setEntries((actions) => [...actions].sort(({ by: a = '9999' }, { by: b = '9999' }) => (a < b ? -1 : a > b ? 1 : 0)));
    this.said = this.say('planSorted');
  };

  readonly #saveDates = (): void => {
    const { round, results } = this.board;
    const due = round.actions.filter(isOpen).flatMap(({ id, what, who, by, measure, item }) => {
      const about = [who, measure, item && results.item(item)].filter(Boolean).join('\n');
      return by && what.trim() ? { id, what, by, about } : [];
    });
    const name = roundFileName(round).replace(/json$/, 'ics');
    download(name, calendarFile(due, new Date().toISOString()), 'text/calendar');
    this.said = this.say('reportDataDone', { name });
  };
}
