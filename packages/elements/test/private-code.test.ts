import { expect } from '@open-wc/testing';
import { arriveAt, choose, press } from './helpers/act.js';
import { catchDownloads } from './helpers/downloads.js';
import { find, until } from './helpers/look.js';
import { MemoryStore } from './helpers/memory-store.js';
import { backAtStart, open } from './helpers/review.js';

const FIRST = 'Anyone may join our community forum.';

describe('<take-stock>, opened by a link with a private code', () => {
  afterEach(() => {
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('puts the code into the file, keeps it after a reload, and out of the link', async () => {
    history.replaceState(null, '', '#code=K7QM2');
    const store = new MemoryStore();
    const review = await open({ store });
    await press('start');
    await arriveAt(FIRST);
    await choose('Fully');
    await until('the answer on the device', () => store.device.answers?.['open-door']);
    expect(review.response!.respondent).to.deep.equal({ code: 'K7QM2' });
    review.remove();
    // By the bare address.
    history.replaceState(null, '', location.pathname + location.search);
    const later = await backAtStart(store, FIRST);
    await choose('Council');
    await press('continue');
    await until('the group', () => later.response!.respondent.group);
    expect(later.response!.respondent).to.deep.equal({ group: 'council', code: 'K7QM2' });
  });

  it('hands over a file with the code and a link without it', async () => {
    history.replaceState(null, '', '#code=K7QM2');
    await open();
    await press('start');
    await arriveAt(FIRST);
    await choose('Fully');
    for (let question = 0; question < 3; question++) await press('continue');
    await press('continue');
    await press('seeResult');
    await press('handOver');
    const link = (await find('textarea')) as HTMLTextAreaElement;
    expect(link.value).to.match(/#ts1\./);
    expect(link.value).not.to.include('K7QM2');
    const { caught, stop } = catchDownloads();
    await press('fileDownload');
    const file = await until('the file', () => caught[0]);
    stop();
    expect((JSON.parse(await file.text()) as { respondent: unknown }).respondent).to.deep.equal({ code: 'K7QM2' });
    expect(file.name).not.to.include('K7QM2');
  });

  it('takes no other part of an address for a code', async () => {
    for (const hash of ['#code=', '#contact', '#code=<b>', `#code=${'a'.repeat(65)}`, '#mycode=K7QM2']) {
      history.replaceState(null, '', hash);
      const review = await open();
      await press('start');
      await arriveAt(FIRST);
      expect(review.response!.respondent, hash).to.deep.equal({});
      review.remove();
    }
  });
});
