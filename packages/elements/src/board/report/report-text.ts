import type { Block, Report } from './blocks.js';

/** A report as plain text, to paste into a message or a paper: headings underlined, tables by tabs, which programs turn into cells. */
export function reportText({ title, subtitle, blocks }: Report): string {
  return [`${title}\n${subtitle}`, ...blocks.map(blockText)].filter(Boolean).join('\n\n') + '\n';
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return block.level === 2 ? `${block.text}\n${'='.repeat(block.text.length)}` : block.text;
    case 'text':
      return block.text;
    case 'list':
      return block.items.map((item) => `- ${item}`).join('\n');
    case 'table':
      return [block.caption, ...[block.head, ...block.rows].map((row) => row.map(oneLine).join('\t'))].join('\n');
    case 'picture':
      return block.text;
  }
}

const oneLine = (cell: string) => cell.replace(/\s+/g, ' ');
