/** What a placeholder may say about the review it stands for. */
const ATTRIBUTES = { takeStockLayout: 'layout', takeStockLanguage: 'language', takeStockStorage: 'storage' } as const;

/**
 * Puts a review in place of each `<div data-take-stock="id">`: the one plain markup that content systems leave alone when
 * they take unknown tags out. What the placeholder held, such as a link, stays inside as the fallback.
 */
export function upgradePlaceholders(root: ParentNode): void {
  for (const placeholder of root.querySelectorAll<HTMLElement>('[data-take-stock]:not(take-stock)')) {
    const review = document.createElement('take-stock');
    review.setAttribute('instrument', placeholder.dataset['takeStock'] ?? '');
    for (const [data, attribute] of Object.entries(ATTRIBUTES)) {
      const value = placeholder.dataset[data];
      if (value !== undefined) review.setAttribute(attribute, value);
    }
    review.append(...placeholder.childNodes);
    if (placeholder.id) review.id = placeholder.id;
    if (placeholder.className) review.className = placeholder.className;
    placeholder.replaceWith(review);
  }
}
