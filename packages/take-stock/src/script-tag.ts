import { loadInstrument } from '@take-stock/instruments';

/**
 * The script tag. It only asks for the rest, so that an address with a query (`take-stock.js?ver=2`) does not make a second
 * copy of everything, and so that the texts of the instruments on the page come beside the code instead of after it.
 */
for (const { dataset, attributes } of document.querySelectorAll<HTMLElement>('take-stock, [data-take-stock]')) {
  const id = attributes.getNamedItem('instrument')?.value ?? dataset['takeStock'];
  // What goes wrong here is said by the element, which asks again.
  if (id) loadInstrument(id).catch(() => undefined);
}
void import('./start.js').then(({ start }) => {
  start(loadInstrument);
});
