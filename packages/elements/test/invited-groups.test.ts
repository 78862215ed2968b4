import { expect } from '@open-wc/testing';
import { parseInstrument, readLink } from '@take-stock/engine';
import { arriveAt, choose, press } from './helpers/act.js';
import { find, nameOf, read, seen, until } from './helpers/look.js';
import { MemoryStore } from './helpers/memory-store.js';
import { backAtStart, open } from './helpers/review.js';
import { tiny } from './helpers/tiny-review.js';

const FIRST = 'Anyone may join our community forum.';
const invite = (hash: string) => history.replaceState(null, '', hash);
const bare = () => invite(location.pathname + location.search);
const offered = () => seen('.groups .choice').map(nameOf);

describe('<take-stock>, opened by an invitation to a round with groups of its own', () => {
  afterEach(bare);

  it('offers these, and puts the group into the answers and the link', async () => {
    invite('#code=K7QM2&group=council+Council+officers&group=group-1a2b+Tenants+%26+residents');
    const review = await open();
    expect(offered().slice(0, -1)).to.deep.equal(['Council officers', 'Tenants & residents']);
    await choose('Tenants & residents');
    await press('start');
    await arriveAt(FIRST);
    expect(review.response!.respondent).to.deep.equal({ group: 'group-1a2b', code: 'K7QM2' });
    await choose('Fully');
    for (let question = 0; question < 4; question++) await press('continue');
    await press('seeResult');
    await read('Tenants & residents');
    await press('handOver');
    const link = (await find('textarea')) as HTMLTextAreaElement;
    expect(readLink(parseInstrument(tiny), link.value).respondent).to.deep.equal({ group: 'group-1a2b' });
  });

  it('is remembered when a link within the page changes the address', async () => {
    invite('#code=K7QM2&group=group-1a2b+Tenants');
    const review = await open();
    invite('#content');
    expect(offered().slice(0, -1)).to.deep.equal(['Tenants']);
    await choose('Tenants');
    await press('start');
    await arriveAt(FIRST);
    expect(review.response!.respondent).to.deep.equal({ group: 'group-1a2b', code: 'K7QM2' });
  });

  it('keeps the group of whoever comes back by the bare address', async () => {
    invite('#group=group-1a2b+Tenants');
    const store = new MemoryStore();
    const review = await open({ store });
    await choose('Tenants');
    await press('start');
    await arriveAt(FIRST);
    await choose('Fully');
    await until('the answer on the device', () => store.device.answers?.['open-door']);
    review.remove();
    invite('#group=');
    const later = await backAtStart(store, FIRST);
    await press('continue');
    expect(later.response!.respondent).to.deep.equal({ group: 'group-1a2b' });
  });

  it('offers the questionnaire’s where the address names none that can be one', async () => {
    for (const hash of ['#group=', '#group=Tenants', '#group=UPPER+Tenants', `#group=a+${'b'.repeat(101)}`]) {
      invite(hash);
      const review = await open();
      expect(offered().slice(0, -1), hash).to.deep.equal(['Residents', 'Council']);
      review.remove();
    }
  });
});
