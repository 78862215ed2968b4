import { loadInstrument } from '@take-stock/instruments';

/** The script tag of the coordinator's page. Like that of a review it only asks for the rest, and for the texts beside it. */
for (const { attributes } of document.querySelectorAll('take-stock-board')) {
  const id = attributes.getNamedItem('instrument')?.value;
  // What goes wrong here is said by the element, which asks again.
  if (id) loadInstrument(id).catch(() => undefined);
}
void import('./board.js').then(({ startBoard }) => {
  startBoard(loadInstrument);
});
