/** Chooses a file where saved reviews are opened; what is no text is written as JSON. */
export function chooseRoundFile(content: unknown): void {
  const data = new DataTransfer();
  data.items.add(new File([typeof content === 'string' ? content : JSON.stringify(content)], 'review.json'));
  const input = document
    .querySelector('take-stock-board')!
    .shadowRoot!.querySelector('take-stock-board-home')!
    .shadowRoot!.querySelector<HTMLInputElement>('input[type=file]')!;
  input.files = data.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}
