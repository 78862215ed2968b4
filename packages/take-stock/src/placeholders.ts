/**
 * Puts a review in place of each `<div data-take-stock="id">`: the one plain markup that content systems leave alone when
 * they take unknown tags out. What the placeholder held, such as a link, stays inside as the fallback.
 */
export function upgradePlaceholders(root: ParentNode): void {
  for (const placeholder of root.querySelectorAll<HTMLElement>('[data-take-stock]:not(take-stock)')) {
    const review = document.createElement('take-stock');
    // `data-take-stock` names the instrument, `data-take-stock-layout` the layout, and so on.
    for (const [name, value = ''] of Object.entries(placeholder.dataset))
      if (name.startsWith('takeStock')) review.setAttribute(name.slice(9).toLowerCase() || 'instrument', value);
    review.append(...placeholder.childNodes);
    if (placeholder.id) review.id = placeholder.id;
    if (placeholder.className) review.className = placeholder.className;
    placeholder.replaceWith(review);
  }
}
