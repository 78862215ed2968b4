// Opens the sample round. The page's own script tag defines the element.
const [round] = await Promise.all([
  fetch('board/this-year.json').then((answer) => answer.json()),
  customElements.whenDefined('take-stock-board'),
]);
await document.querySelector('take-stock-board').show(round);
