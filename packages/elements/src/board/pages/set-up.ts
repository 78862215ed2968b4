import { css, html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { RoundSettings } from '@take-stock/engine/round';
import { groupsFromText } from '@take-stock/engine/words';
import { state } from '../../decorators.js';
import { newId, today } from '../../review.js';
import { controls } from '../../styles/controls.js';
import { stack } from '../../styles/stack.js';
import { BoardElement } from '../board-page.js';
import type { setUpMessages } from '../messages/set-up.js';
import { choiceField, lineField, type Field } from '../fields.js';
import { invitationText, memberLinks, pageAddress, privacyText, PUBLISHABLE, type Inviting, type Publishable } from '../invitation.js';
import { makeCodes } from '../private-codes.js';
import { boardForm } from '../styles/board-form.js';

type Group = RoundSettings['groups'][number];

/** The smallest groups to choose from; a round may have a larger one. */
const MINIMUMS = [3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20];

/** As many as a round may say were invited. */
const MOST_MEMBERS = 100_000;

/**
 * What a round goes by: groups, members, what is shown and published, where answers go. Out of it come the invitation and the
 * privacy statement.
 *
 * @tag take-stock-board-set-up
 * @fires {EditEvent} take-stock-edit - a setting changed
 * @fires {BoardRequestEvent} take-stock-board-request - go to the plan
 */
export class TakeStockBoardSetUp extends BoardElement<keyof typeof setUpMessages> {
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
        gap: 0.5em;
        inline-size: 100%;
      }
      ol li {
        display: flex;
        flex-wrap: wrap;
        gap: 0.375em;
        align-items: center;
      }
      ol input {
        flex: 1 1 12em;
        min-inline-size: 0;
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
  /** How many codes were made just now. */
  @state() private made = 0;
  /** Whether the partnership or the review is without a name in its field. */
  @state() private unnamed = false;
  /** Rows of groups that took another id: the row stays, and the focus in it. */
  readonly #rows = new Map<string, string>();

  override render(): TemplateResult {
    const { round, readOnly } = this.board;
    return html`
      <header>
        <h2 tabindex="-1">${this.say('step-set-up')}</h2>
        <p>${this.say('setUpIntro')}</p>
      </header>
      ${this.#renderLookBack()}
      <section>
        <h3>${this.say('whichReview')}</h3>
        ${lineField({ ...this.#field('newPartnership', round.partnership, this.#rename('partnership')), most: 200 })}
        ${lineField({ ...this.#field('periodLabel', round.period, this.#rename('period')), most: 100 })}
        <p role="alert" class="wrong">${this.unnamed ? this.say('newMissing') : nothing}</p>
      </section>
      ${this.#renderGroups()} ${this.#renderMembers()} ${this.#renderShowing()} ${this.#renderAnswering()}
      ${readOnly ? nothing : this.#renderTexts()}
    `;
  }

  #renderLookBack(): TemplateResult | typeof nothing {
    const carried = this.board.round.actions.filter(({ from }) => from !== undefined);
    if (!carried.length) return nothing;
    return html`<section>
      <h3>${this.say('lookBack')}</h3>
      <p>${this.say('lookBackIntro', { n: carried.length })}</p>
      <ul>
        ${carried.map(({ what, status, from = '' }) => html`<li>${this.say('lookBackItem', { what, from, status: this.say(`carried-${status}`) })}</li>`)}
      </ul>
      <button type="button" class="second" @click=${() => this.go({ name: 'plan' })}>${this.say('lookBackPlan')}</button>
    </section>`;
  }

  #renderGroups(): TemplateResult {
    const { instrument, round } = this.board;
    const { groups } = round.settings;
    const own = instrument.groups ?? [];
    const differ = groups.length !== own.length || groups.some(({ id, label }) => own.find((each) => each.id === id)?.label !== label);
    const labels = groups.map(({ label }) => label.trim().toLowerCase());
    const fault = labels.includes('') ? 'groupUnnamed' : new Set(labels).size < labels.length ? 'groupTwice' : null;
    return html`<section>
      <h3>${this.say('groupsTitle')}</h3>
      <p class="soft">${this.say('groupsIntro')}</p>
      <ol>
        ${repeat(
          groups,
          ({ id }) => this.#rowOf(id),
          (group, index) => this.#renderGroup(group, index),
        )}
      </ol>
      <p role="status" class="soft">${this.said}</p>
      <p role="alert" class="wrong">${fault ? this.say(fault) : nothing}</p>
      ${
        round.closed === undefined
          ? html`<button
              id="add-group"
              type="button"
              class="second"
              ?disabled=${this.#fixed || groups.length >= 20}
              @click=${this.#addGroup}
            >
              ${this.say('groupAdd')}
            </button>`
          : nothing
      }
      ${this.#note(round.closed === undefined ? (round.responses.length ? 'groupsAnswered' : null) : 'groupsClosed')}
      ${differ ? html`<p class="soft">${this.say('groupsOwn', { names: this.board.results.list(own.map(({ label }) => label)) })}</p>` : nothing}
    </section>`;
  }

  #renderGroup({ id, label }: Group, index: number): TemplateResult {
    const name = label || this.say('groupLabel', { n: index + 1 });
    const last = this.board.round.settings.groups.length - 1;
    const button = (what: 'groupUp' | 'groupDown' | 'groupRemove', sign: string, off: boolean, run: () => void) =>
      html`<button
        type="button"
        class=${`second ${what}`}
        aria-label=${this.say(what, { name })}
        title=${this.say(what, { name })}
        ?disabled=${this.#fixed || off}
        @click=${run}
      >
        <span aria-hidden="true">${sign}</span>
      </button>`;
    return html`<li id=${`row-${this.#rowOf(id)}`}>
      <input
        type="text"
        maxlength="100"
        autocomplete="off"
        aria-label=${this.say('groupLabel', { n: index + 1 })}
        .value=${label}
        ?disabled=${this.board.readOnly}
        @input=${(event: Event) => {
          const { value } = event.currentTarget as HTMLInputElement;
          this.#changeGroups((groups) => groups.map((each) => (each.id === id ? { id, label: value } : each)));
        }}
        @change=${() => this.#settle(id)}
      />
      <div class="moves">
        ${button('groupUp', '↑', index === 0, () => this.#move(id, index, -1))}
        ${button('groupDown', '↓', index === last, () => this.#move(id, index, 1))}
        ${button('groupRemove', '×', false, () => this.#remove(id, name))}
      </div>
    </li>`;
  }

  #renderMembers(): TemplateResult {
    const { settings, earlier } = this.board.round;
    const { invited = 0, codes = [] } = settings;
    const more = invited - codes.length;
    const kept = earlier[0]?.settings.codes?.some((code) => codes.includes(code));
    return html`<section>
      <h3>${this.say('membersTitle')}</h3>
      ${lineField({ ...this.#field('invitedLabel', String(settings.invited ?? ''), this.#invite), highest: MOST_MEMBERS }, 'number')}
      <h4>${this.say('codesTitle')}</h4>
      <p class="soft">${this.say('codesIntro')}</p>
      ${
        codes.length
          ? html`<take-stock-board-text
                id="codes"
                .board=${this.board}
                label=${this.say('codesLabel')}
                text=${codes.join('\n')}
              ></take-stock-board-text>
              <p role="status" class="soft">${this.made ? this.say('codesMade', { n: this.made }) : nothing}</p>
              ${kept ? html`<p class="soft">${this.say('codesKeep')}</p>` : nothing}`
          : nothing
      }
      ${!invited && !codes.length ? html`<p>${this.say('codesNeed')}</p>` : nothing}
      <div class="actions">
        ${
          more > 0
            ? html`<button type="button" class="second" ?disabled=${this.board.readOnly} @click=${() => this.#makeCodes(more)}>
                ${this.say(codes.length ? 'codesMore' : 'codesMake', { n: more })}
              </button>`
            : nothing
        }
        ${
          codes.length && !this.board.round.responses.length
            ? html`<button type="button" class="plain" ?disabled=${this.board.readOnly} @click=${() => this.#set({ codes: undefined })}>
                ${this.say('codesRemove')}
              </button>`
            : nothing
        }
      </div>
    </section>`;
  }

  #renderShowing(): TemplateResult {
    const { round, results, readOnly } = this.board;
    const { minimumGroup, publish } = round.settings;
    const answered = round.responses.length > 0;
    const least = answered ? minimumGroup : 3;
    const choices = [...new Set([...MINIMUMS, minimumGroup])].sort((a, b) => a - b).filter((n) => n >= least);
    return html`<section>
      <h3>${this.say('showingTitle')}</h3>
      ${choiceField(
        {
          ...this.#field('minimumLabel', String(minimumGroup), (n) => this.#set({ minimumGroup: Number(n) }), 'minimumHint'),
          fixed: readOnly || round.closed !== undefined,
        },
        choices.map((n) => [String(n), String(n)]),
      )}
      <p>${groupsFromText(results, minimumGroup)}</p>
      ${this.#note(round.closed !== undefined ? 'minimumClosed' : answered ? 'minimumAnswered' : null)}
      <fieldset ?disabled=${readOnly}>
        <legend>${this.say('publishLegend')}</legend>
        <p class="soft">${this.say('publishAlways')}</p>
        ${PUBLISHABLE.map(
          (part) =>
            html`<label class="check"
              ><input type="checkbox" .checked=${publish[part]} @change=${this.#publish(part)} /> ${this.say(`publish-${part}`)}</label
            >`,
        )}
      </fieldset>
    </section>`;
  }

  #renderAnswering(): TemplateResult {
    const { settings } = this.board.round;
    const { answerBy = '', returnTo = '', answerAt = '' } = settings;
    return html`<section>
      <h3>${this.say('answeringTitle')}</h3>
      ${lineField(
        this.#field('answerByLabel', answerBy, (day) => this.#set({ answerBy: day || undefined })),
        'date',
      )}
      <p role="status" class="soft">${answerBy && answerBy < today() ? this.say('dayPast') : nothing}</p>
      ${lineField(this.#field('returnToLabel', returnTo, (text) => this.#set({ returnTo: text || undefined }), 'returnToHint'))}
      ${lineField(
        this.#field('answerAtLabel', answerAt, (text) => this.#set({ answerAt: text.trim() || undefined }), 'answerAtHint'),
        'url',
      )}
      <p role="alert" class="wrong">${answerAt && pageAddress(answerAt) === null ? this.say('answerAtWrong') : nothing}</p>
    </section>`;
  }

  #renderTexts(): TemplateResult {
    const { instrument, round, results } = this.board;
    const inviting: Inviting = {
      ...{ instrument, round, results },
      say: (name, values) => this.say(name, values),
      day: (day) => this.day(day),
    };
    const links = memberLinks(round.settings);
    const text = (label: 'invitationLabel' | 'linksLabel' | 'privacyLabel', words: string) =>
      html`<take-stock-board-text .board=${this.board} label=${this.say(label)} text=${words}></take-stock-board-text>`;
    return html`<section>
        <h3>${this.say('invitationTitle')}</h3>
        <p class="soft">${this.say('invitationHint')}</p>
        ${text('invitationLabel', invitationText(inviting))}
        ${
          links.length
            ? html`${text('linksLabel', links.join('\n'))}
                <p class="soft">${this.say('linksHint')}</p>`
            : nothing
        }
      </section>
      <section>
        <h3>${this.say('privacyTitle')}</h3>
        <p class="soft">${this.say('privacyHint')}</p>
        ${text('privacyLabel', privacyText(inviting))}
      </section>`;
  }

  #field(label: keyof typeof setUpMessages | 'newPartnership', value: string, set: Field['set'], hint?: keyof typeof setUpMessages): Field {
    return { id: label, label: this.say(label), value, set, hint: hint && this.say(hint), fixed: this.board.readOnly };
  }

  #note(name: 'groupsAnswered' | 'groupsClosed' | 'minimumAnswered' | 'minimumClosed' | null): TemplateResult | typeof nothing {
    return name ? html`<p class="wrong">${this.say(name)}</p>` : nothing;
  }

  /** Whether the list of groups stays as it is. */
  get #fixed(): boolean {
    return this.board.readOnly || this.board.round.closed !== undefined;
  }

  /** Keeps what is typed; a name that is emptied stays as it was. */
  #rename(what: 'partnership' | 'period'): Field['set'] {
    return (name) => {
      const fields = [...this.renderRoot.querySelectorAll<HTMLInputElement>('#newPartnership, #periodLabel')];
      this.unnamed = fields.some(({ value }) => !value.trim());
      if (name.trim()) this.edit((round) => ({ ...round, [what]: name }));
    };
  }

  #set(change: Partial<RoundSettings>): void {
    this.edit((round) => ({ ...round, settings: settingsWith(round.settings, change) }));
  }

  #changeGroups(change: (groups: Group[]) => Group[]): void {
    this.edit((round) => ({ ...round, settings: { ...round.settings, groups: change([...round.settings.groups]) } }));
  }

  readonly #addGroup = (): void => {
    // An id that no other copy of the round can give to another group.
    const id = `group-${newId().slice(0, 8)}`;
    this.#changeGroups((groups) => [...groups, { id, label: '' }]);
    void this.focusOn(`#row-${id} input`);
  };

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
    this.said = this.say('groupMoved', { n: to + 1, of: length });
    // At either end only the way back is left.
    const atEnd = to === (step < 0 ? 0 : length - 1);
    void this.focusOn(`#row-${this.#rowOf(id)} .${step < 0 === atEnd ? 'groupDown' : 'groupUp'}`);
  }

  #remove(id: string, name: string): void {
    const { groups } = this.board.round.settings;
    const next = groups[groups.findIndex((each) => each.id === id) + 1];
    this.#changeGroups((all) => all.filter((each) => each.id !== id));
    this.said = this.say('groupRemoved', { name });
    void this.focusOn(next ? `#row-${this.#rowOf(next.id)} input` : '#add-group');
  }

  /**
   * The same name means the same group: one that is added again takes the id that members' answers carry. A group that has answers
   * of its own keeps them, and in a closed round nobody's answers may come to count for another group.
   */
  #settle(id: string): void {
    const { instrument, round } = this.board;
    const { groups } = round.settings;
    const plain = (label = '') => label.trim().toLowerCase();
    const name = plain(groups.find((each) => each.id === id)?.label);
    const own = instrument.groups?.find(({ label }) => plain(label) === name);
    const { responses, waiting = [], typing } = round;
    const answers = [...responses, ...waiting, ...(typing ? [typing] : [])];
    const bound = answers.some(({ respondent }) => respondent.group === id);
    if (this.#fixed || !own || bound || groups.some((each) => each.id === own.id)) return;
    this.#rows.set(own.id, this.#rowOf(id));
    this.#changeGroups((all) => all.map((each) => (each.id === id ? { ...each, id: own.id } : each)));
  }

  readonly #invite = (value: string): void => {
    const n = Math.floor(Number(value));
    this.#set({ invited: n > 0 && n <= MOST_MEMBERS ? n : undefined });
  };

  #makeCodes(n: number): void {
    const { codes = [] } = this.board.round.settings;
    const made = makeCodes(Math.min(n, 10_000 - codes.length), codes);
    this.#set({ codes: [...codes, ...made] });
    this.made = made.length;
    void this.focusOn('#codes');
  }

  #publish(part: Publishable) {
    return (event: Event): void => {
      const { checked } = event.currentTarget as HTMLInputElement;
      this.#set({ publish: { ...this.board.round.settings.publish, [part]: checked } });
    };
  }
}

/** The settings with some of them changed; what is `undefined` is taken out, as the format has no such value. */
function settingsWith(settings: RoundSettings, change: Partial<RoundSettings>): RoundSettings {
  const entries = Object.entries({ ...settings, ...change }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as RoundSettings;
}
