import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { toLink } from '@take-stock/engine';
import type { Step } from '../src/board/board.js';
import { arriveAt, keys, tabTo, tabToNamed } from './helpers/act.js';
import { board, TestedBoard, tinyRound, told } from './helpers/board.js';
import { focused, inside, nameOf, read, until, words } from './helpers/look.js';

const type = (text: string) => sendKeys({ type: text });
const tabToField = (id: string) => tabTo(id, (at) => at.id === id);
/** Goes to a button, which stands before or after, and presses it. */
async function pressByKey(name: string, back = false): Promise<void> {
  await tabToNamed(name, back);
  await keys('Enter');
}
/** Opens a step: the row of steps stands before the page. */
const toStep = (step: Step) => pressByKey(told(`step-${step}`), true);
const onChoice = (label: string) => (at: HTMLElement) => at.matches('input') && nameOf(at.closest('label')!) === label;

const [OPEN_DOOR] = board.sections.flatMap(({ items }) => items.map(({ statement }) => statement));

describe('<take-stock-board>, with the keyboard alone', () => {
  it('goes through all steps of a year, from a new review to the next', async () => {
    const element = await fixture<TestedBoard>(html`<take-stock-board></take-stock-board>`);
    Object.assign(element, { definition: board });
    await until('the page', () => inside('take-stock-board-home', 'h2').length);

    await tabToField('partnership');
    await type('Glen');
    await keys('Enter');
    await arriveAt(told('step-set-up'));
    await tabToField('invitedLabel');
    await type('4');
    await tabTo('what is published', onChoice(told('publish-comments')));
    await keys(' ');
    expect(element.round!.settings).to.deep.include({ invited: 4 });
    expect(element.round!.settings.publish).to.include({ agreed: true, comments: true });

    await toStep('gather');
    await arriveAt(told('step-gather'));
    await tabTo('the links', (at) => at.matches('textarea'));
    const { responses } = tinyRound(['none some full full', 'none none full some', 'some none full none']);
    await type(responses.map((response) => toLink(board, response)).join(' '));
    await pressByKey(told('pasteRead'));
    await read(told('incomingTitle'));
    await pressByKey(told('addAnswers', { n: 3 }));
    await until('three answers', () => element.round!.responses.length === 3);
    await pressByKey(told('closeButton'));
    await until('the harmless answer', () => nameOf(focused()) === told('closeNo'));
    await pressByKey(told('closeYes'), true);
    await until('a closed round', () => element.round!.closed);

    await toStep('results');
    await until('the results', () => focused().closest('header') && inside('take-stock-board-results', 'h2').includes(focused()));
    await pressByKey(told('openAll'));
    await until('the questions', () => inside('take-stock-board-section', 'li h4').length === 4);

    await toStep('meeting');
    await arriveAt(OPEN_DOOR!);
    await keys('PageDown', 'PageDown');
    await arriveAt(told('agreeTitle'));
    await tabTo('the answers', (at) => at.matches('input[type=radio]'));
    await keys(' ');
    await until('an answer', () => element.round!.agreed['open-door']);
    await keys('ArrowDown');
    await until('another', () => JSON.stringify(element.round!.agreed['open-door']).includes('some'));
    await tabTo('the reason', (at) => at.id === 'reason');
    await type('Two seats stand empty.');
    await tabTo('all questions', (at) => at.matches('summary') && nameOf(at) === told('meetingAll'));
    await keys('Enter');
    await pressByKey(told('dotsTitle'));
    await arriveAt(told('dotsTitle'));
    await pressByKey(told('dotGive', { what: OPEN_DOOR! }));
    await until('a dot', () => element.round!.votes.given['open-door']);

    await toStep('plan');
    await arriveAt(told('step-plan'));
    await pressByKey(`${told('planTake')}: Put an invitation in the library.`);
    await until('an action', () => element.round!.actions.length);
    await until('the field for its words', () => focused().id.startsWith('what-'));

    await toStep('influence');
    await arriveAt(told('step-influence'));
    await pressByKey(told('kind-service'));
    await until('the field for its words', () => focused().id.startsWith('what-'));
    await type('Bus 41 runs on Sundays.');

    await toStep('years');
    await until('the page', () => words(focused().textContent) === told('yearsNone'));

    await toStep('reports');
    await arriveAt(told('reportsTitle'));
    await tabTo('the readers', onChoice(told('reader-room')));
    await keys('ArrowDown', 'ArrowDown');
    await read(told('report-public-title', { period: element.round!.period }));
    await read('Two seats stand empty.');
    const { period } = element.round!;
    await pressByKey(told('nextStart'));
    await arriveAt(told('step-set-up'));
    expect(element.round!.period).not.to.equal(period);
    expect(element.round!.earlier).to.have.length(1);
    expect(element.round!.actions.map(({ what }) => what)).to.deep.equal(['Put an invitation in the library.']);
  }).timeout(60_000);
});
