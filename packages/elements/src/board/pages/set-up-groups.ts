import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { isReservedGroup, type RoundSettings } from '@take-stock/engine/round';
import { state } from '../../decorators.js';
import { slug } from '../../download.js';
import { newId } from '../../review.js';
import { controls } from '../../styles/controls.js';
import { stack } from '../../styles/stack.js';
import { BoardElement } from '../board-page.js';
import { hasOwnGroups } from '../invitation.js';
import type { setUpMessages } from '../messages/set-up.js';
import { onceReleased } from '../released.js';
import { boardForm } from '../styles/board-form.js';

type Group = RoundSettings['groups'][number];

/** As many as a round may have. */
const MOST_GROUPS = 30;

/** As many as a round may say were invited. */
export const MOST_MEMBERS = 100_000;

/** How many members of groups are invited, where those are more than `of` the round as a whole. */
export function invitedOver({ groups, invited = Infinity }: RoundSettings): { readonly n: number; readonly of: number } | null {
  const n = groups.reduce((sum, group) => sum + (group.invited ?? 0), 0);
  return n > invited ? { n, of: invited } : null;
}

/**
 * The groups of a round: named, added, put in order, removed.
 *
 * @tag take-stock-board-set-up-groups
 * @fires {EditEvent} take-stock-edit - a group changed
 */
export class TakeStockBoardSetUpGroups extends BoardElement<keyof typeof setUpMessages> {
  static override styles = [
    controls,
    stack,
    boardForm,
    css`
      ol {
        margin: 0;
        padding: 0;
        list-style: none;
        display: grid;
        gap: 0.75em;
        inline-size: 100%;
      }
      ol li {
        display: flex;
        flex-wrap: wrap;
        gap: 0.375em;
        align-items: center;
      }
      li > input {
        flex: 1 1 12em;
        min-inline-size: 0;
      }
      .invited {
        display: flex;
        gap: 0.375em;
        align-items: center;
      }
      .invited input {
        inline-size: 4.5em;
        flex: none;
        font-weight: 400;
      }
      /* They stay together, under the name where there is no room beside it. */
      .moves {
        display: flex;
        gap: 0.375em;
      }
      ol .second {
        padding: 0;
        inline-size: 2.75em;
        min-block-size: 2.75em;
        line-height: 1;
      }
    `,
  ];

  /** What became of the groups. */
  @state() private said = '';
  /** The group that was removed last, and its place: its id is in invitations and in answers, and nobody could type it again. */
  @state() private removed: { readonly group: Group; readonly index: number } | null = null;
  /** The group that was added last, until something is typed in its name or it is left: it has none yet, which is no fault. */
  @state() private added: string | null = null;
  /** Rows of groups that took another id: the row stays, and the focus in it. */
  readonly #rows = new Map<string, string>();

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('board') && changed.get('board')?.round.id !== this.board.round.id) {
      this.removed = null;
      this.said = '';
    }
  }

  /** A name or a number that is left may be at fault, and what was pressed next stands below what is said of it. */
  protected override scheduleUpdate(): Promise<unknown> | undefined {
    return onceReleased(() => super.scheduleUpdate());
  }

  override render(): TemplateResult {
    const { instrument, round } = this.board;
    const { groups } = round.settings;
    const own = this.board.results.list((instrument.groups ?? []).map(({ label }) => label));
    const unnamed = groups.filter(({ id, label }) => !label.trim() && id !== this.added);
    const twice = groups.filter(({ id, label }) => groups.some((each) => each.id !== id && plain(each.label) === plain(label)));
    const wrong = unnamed.length ? unnamed : twice;
    const over = invitedOver(round.settings);
    const note = round.closed !== undefined ? 'groupsClosed' : round.responses.length ? 'groupsAnswered' : null;
    return html`<section>
      <h3>${this.say('groupsTitle')}</h3>
      <p class="soft">${this.say('groupsIntro')}</p>
      <ol>
        ${repeat(
          groups,
          ({ id }) => this.#rowOf(id),
          (group, index) => this.#renderGroup(group, index, wrong.includes(group), over !== null),
        )}
      </ol>
      <div class="actions">
        <p role="status" class="soft">${this.said}</p>
        ${
          this.removed && !this.#full && !groups.some(({ id }) => id === this.removed?.group.id)
            ? html`<button type="button" class="plain" @click=${this.#undo}>${this.say('undoLast')}</button>`
            : nothing
        }
      </div>
      <p id="fault" role="alert" class="wrong">${wrong.length ? this.say(unnamed.length ? 'groupUnnamed' : 'groupTwice') : nothing}</p>
      <p id="over" role="alert" class="wrong">${over ? this.say('invitedOver', over) : nothing}</p>
      ${
        round.closed === undefined
          ? html`<button id="add-group" type="button" class="second" ?disabled=${this.#full} @click=${this.#addGroup}>
              ${this.say('groupAdd')}
            </button>`
          : nothing
      }
      ${note ? html`<p class="wrong">${this.say(note)}</p>` : nothing}
      ${hasOwnGroups(instrument, round.settings) ? html`<p class="soft">${this.say('groupsOwn', { names: own })}</p>` : nothing}
    </section>`;
  }

  #renderGroup({ id, label, invited }: Group, index: number, wrong: boolean, over: boolean): TemplateResult {
    const name = label || this.say('groupLabel', { n: index + 1 });
    const last = this.board.round.settings.groups.length - 1;
    const button = (what: 'groupUp' | 'groupDown' | 'groupRemove', sign: string, off: boolean, run: () => void) =>
      html`<button type="button" class=${`second ${what}`} title=${this.say(what, { name })} ?disabled=${this.#fixed || off} @click=${run}>
        <span aria-hidden="true">${sign}</span>
      </button>`;
    return html`<li id=${`row-${this.#rowOf(id)}`}>
      <input
        type="text"
        maxlength="100"
        autocomplete="off"
        aria-label=${this.say('groupLabel', { n: index + 1 })}
        aria-invalid=${wrong}
        aria-describedby=${wrong ? 'fault' : nothing}
        .value=${label}
        ?disabled=${this.board.readOnly}
        @input=${(event: Event) => {
          const { value } = event.currentTarget as HTMLInputElement;
          this.#changeGroups((groups) => groups.map((each) => (each.id === id ? { ...each, label: value } : each)));
        }}
        @change=${() => this.#settle(id)}
        @blur=${() => this.#leave(id)}
      />
      <label class="invited"
        >${this.say('groupInvited')}
        <input
          type="number"
          min="1"
          max=${MOST_MEMBERS}
          aria-label=${this.say('groupInvitedIn', { name })}
          aria-describedby=${over ? 'over' : nothing}
          .value=${String(invited ?? '')}
          ?disabled=${this.board.readOnly}
          @change=${({ currentTarget }: Event) => this.#invite(id, currentTarget as HTMLInputElement)}
        />
      </label>
      <div class="moves">
        ${button('groupUp', '↑', index === 0, () => this.#move(id, index, -1))}
        ${button('groupDown', '↓', index === last, () => this.#move(id, index, 1))}
        ${button('groupRemove', '×', false, () => this.#remove(id, name))}
      </div>
    </li>`;
  }

  /** Whether the list of groups stays as it is. */
  get #fixed(): boolean {
    return this.board.readOnly || this.board.round.closed !== undefined;
  }

  /** Whether no group can come into it. */
  get #full(): boolean {
    return this.#fixed || this.board.round.settings.groups.length >= MOST_GROUPS;
  }

  #changeGroups(change: (groups: Group[]) => Group[]): void {
    this.edit((round) => ({ ...round, settings: { ...round.settings, groups: change([...round.settings.groups]) } }));
  }

  #invite(id: string, { value, valueAsNumber, validity }: HTMLInputElement): void {
    const fits = validity.valid && (value === '' || Number.isSafeInteger(valueAsNumber));
    this.said = fits ? '' : this.say('numberFault', { most: MOST_MEMBERS });
    if (!fits) return;
    const invited = value !== '' && { invited: valueAsNumber };
    this.#changeGroups((groups) => groups.map((each) => (each.id === id ? { id, label: each.label, ...invited } : each)));
  }

  readonly #addGroup = (): void => {
    // An id that no other copy of the round can give to another group.
    const id = `group-${newId().slice(0, 8)}`;
    this.removed = null;
    this.said = '';
    this.added = id;
    this.#changeGroups((groups) => [...groups, { id, label: '' }]);
    void this.focusOn(`#row-${id} input`);
  };

  /** A row that goes while the list is drawn loses the focus: nothing may change before that is done. */
  #leave(id: string): void {
    void this.updateComplete.then(() => {
      if (this.added === id) this.added = null;
    });
  }

  #rowOf(id: string): string {
    return this.#rows.get(id) ?? id;
  }

  #move(id: string, index: number, step: 1 | -1): void {
    const { length } = this.board.round.settings.groups;
    const to = index + step;
    this.#changeGroups((groups) => {
      const from = groups.findIndex((each) => each.id === id);
      groups.splice(from + step, 0, ...groups.splice(from, 1));
      return groups;
    });
    this.removed = null;
    this.said = this.say('groupMoved', { n: to + 1, of: length });
    // At either end only the way back is left.
    const atEnd = to === (step < 0 ? 0 : length - 1);
    void this.focusOn(`#row-${this.#rowOf(id)} .${step < 0 === atEnd ? 'groupDown' : 'groupUp'}`);
  }

  #remove(id: string, name: string): void {
    const { groups } = this.board.round.settings;
    const index = groups.findIndex((each) => each.id === id);
    const [group, next] = groups.slice(index);
    if (!group) return;
    this.removed = { group, index };
    this.#changeGroups((all) => all.filter((each) => each.id !== id));
    this.said = this.say('groupRemoved', { name });
    void this.focusOn(next ? `#row-${this.#rowOf(next.id)} input` : '#add-group');
  }

  readonly #undo = (): void => {
    const { removed } = this;
    if (!removed) return;
    const { group, index } = removed;
    this.removed = null;
    this.said = this.say('groupBack', { name: group.label || this.say('groupLabel', { n: index + 1 }) });
    this.#changeGroups((groups) => [...groups.slice(0, index), group, ...groups.slice(index)]);
    void this.focusOn(`#row-${this.#rowOf(group.id)} input`);
  };

  /**
   * The same name means the same group: one that is added again takes the id that members' answers and invitations carry. A group that has answers
   * of its own keeps them, and in a closed round nobody's answers may come to count for another group. "Other members" and "Not stated" stand
   * in every report for groups that are not of the round: a group of that name keeps the id it was added with.
   */
  #settle(id: string): void {
    const { instrument, round } = this.board;
    const { groups } = round.settings;
    const name = plain(groups.find((each) => each.id === id)?.label);
    const own = instrument.groups?.find(({ label }) => plain(label) === name);
    const { responses, waiting = [], typing } = round;
    const answers = [...responses, ...waiting, ...(typing ? [typing] : [])];
    const bound = answers.some(({ respondent }) => respondent.group === id);
    const made = id.startsWith('group-') ? slug(name).replace(/[^a-z0-9-]/g, '') : id;
    const named = own?.id ?? (/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(made) && !isReservedGroup(made) ? made : id);
    if (this.#fixed || bound || groups.some((each) => each.id === named)) return;
    this.#rows.set(named, this.#rowOf(id));
    this.#changeGroups((all) => all.map((each) => (each.id === id ? { ...each, id: named } : each)));
  }
}

/** A name as names are compared. */
function plain(label = ''): string {
  return label.trim().toLowerCase();
}
