import { html, nothing, type TemplateResult } from 'lit';
import type { Response } from '@take-stock/engine';
import { receive } from '@take-stock/engine/round';
import type { Values } from '../../messages/messages.js';
import type { Board } from '../board.js';
import type { gatherMessages } from '../messages/gather.js';
import type { paperMessages } from '../messages/paper.js';
import type { PaperItem, PaperSection } from '../paper-items.js';
import { langOf } from '../pictures.js';

/** A paper form as it was typed, to hold beside the paper before it is added; with what is odd about its private code. */
export function readBack(
  { results, round, instrument }: Board,
  response: Response,
  sections: readonly PaperSection[],
  say: (name: keyof typeof paperMessages | keyof typeof gatherMessages, values?: Values) => string,
): TemplateResult {
  const { answers } = response;
  const { group, code } = response.respondent;
  const items = sections.flatMap((section) => section.items);
  const blank = items.filter(({ item }) => answers[item.id]?.option === undefined).length;
  const [receipt] = receive(round, [{ from: '', response }]);
  const words = ({ item, choices }: PaperItem) => {
    const { option, note } = answers[item.id] ?? {};
    const label = choices.find((choice) => choice.option.id === option)?.option.label ?? say('entryBlank');
    return note ? `${label} – ${note}` : label;
  };
  return html`
    <header>
      <h2 tabindex="-1">${say('entryBackTitle')}</h2>
      <p>
        ${say('entryBackGroup', { group: group === undefined ? say('entryGroupNone') : results.group(group), code: code ?? say('entryNoCode') })}
        ${say('entryBackBlank', { n: blank })}
      </p>
      ${receipt && 'state' in receipt && receipt.codeTwice ? html`<p class="wrong">${say('codeTwice', { code: code ?? '' })}</p>` : nothing}
      ${code && round.settings.codes && !round.settings.codes.includes(code) ? html`<p class="wrong">${say('codeUnknown', { code })}</p>` : nothing}
    </header>
    <dl lang=${langOf(instrument, results) ?? nothing}>
      ${items.map(
        (item) =>
          html`<div>
            <dt>${item.code}</dt>
            <dd>${words(item)}</dd>
          </div>`,
      )}
    </dl>
  `;
}
