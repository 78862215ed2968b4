import { html, nothing, type TemplateResult } from 'lit';
import { progressText } from '@take-stock/engine/words';
import type { Values } from '../../messages/messages.js';
import type { Board } from '../board.js';
import type { gatherMessages } from '../messages/gather.js';
import type { SharedMessageName } from '../messages/en-board.js';

/** What it takes to say how far a round is. */
interface Telling {
  readonly board: Board;
  readonly say: (name: SharedMessageName | keyof typeof gatherMessages, values?: Values) => string;
  /** A day in words. */
  readonly day: (day: string) => string;
}

/** How many have answered, of all and of each group, as far as that may be said. */
export function renderProgress({ board, say, day }: Telling): TemplateResult {
  const { answered } = board.view;
  const { closed } = board.round;
  return html`<p class="progress">${inWords({ board, say, day })}</p>
    ${closed === undefined || !answered ? nothing : html`<p>${say('gatherClosedOn', { day: day(closed), n: answered })}</p>`}
    ${answered ? renderGroups({ board, say }) : nothing}`;
}

function inWords({ board: { round, view, results }, say, day }: Telling): string {
  const { answered, invited } = view;
  const { closed } = round;
  if (!answered) return closed === undefined ? say('gatherNobody') : say('gatherClosedNone', { day: day(closed) });
  if (invited === null || invited < answered) return results.say('answeredOnly', { n: answered });
  return progressText(results, { answered, invited });
}

function renderGroups({ board: { round, view, results }, say }: Omit<Telling, 'day'>): TemplateResult {
  const received = (n: number | null, of: number | null) =>
    of === null ? (n ?? html`<span class="soft">${say('receivedFew')}</span>`) : say('receivedOf', { n: n ?? 0, of });
  return html`<table>
      <caption>
        ${say('receivedCaption')}
      </caption>
      <thead class="soft">
        <tr>
          <th scope="col">${say('group')}</th>
          <th scope="col">${say('receivedN')}</th>
        </tr>
      </thead>
      <tbody>
        ${view.received.map(
          ({ group, n, invited }) =>
            html`<tr>
              <th scope="row">${results.group(group)}</th>
              <td>${received(n, invited)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
    <p class="soft">${say('receivedHint', { k: round.settings.minimumGroup })}</p>`;
}
