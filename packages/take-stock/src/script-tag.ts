/**
 * The script tag. It only asks for the rest, so that an address with a query (`take-stock.js?ver=2`) does not make a second
 * copy of everything, and so that the instruments on the page come beside the code instead of after it.
 */
for (const { dataset, attributes } of document.querySelectorAll<HTMLElement>('take-stock, [data-take-stock]')) {
  const id = attributes.getNamedItem('instrument')?.value ?? dataset['takeStock'];
  if (id) import('@take-stock/instruments').then(({ loadInstrument }) => loadInstrument(id)).catch(() => undefined);
}
void import('./define.js');
