const printing = 'data-take-stock-printing';

/** Everything on the page but the review and what it stands in. */
const others = `@media print { body *:not(:has([${printing}]), [${printing}], [${printing}] *) { display: none !important } }`;

/** Prints the review that an element belongs to, without the rest of the host's page. */
export function printReview(part: Element): void {
  const review = outermost(part);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(others);
  document.adoptedStyleSheets.push(sheet);
  review.setAttribute(printing, '');
  const after = () => {
    review.removeAttribute(printing);
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
  };
  window.addEventListener('afterprint', after, { once: true });
  window.print();
}

function outermost(element: Element): Element {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? outermost(root.host) : element;
}
