/** A report as a Word file, with real headings, lists and tables and pictures that say what they show. It loads when asked for. */
import {
  AlignmentType,
  Document,
  HeadingLevel,
  ImageRun,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type FileChild,
  type IRunOptions,
} from 'docx';
import type { Block, PictureBlock, Report, TableBlock } from './blocks.js';
import { drawBars, pictureSize } from './draw-bars.js';

const LEVELS = { 2: HeadingLevel.HEADING_1, 3: HeadingLevel.HEADING_2, 4: HeadingLevel.HEADING_3 } as const;

/** The Word file of a report. */
export async function reportWord(report: Report): Promise<Blob> {
  const { title, subtitle, language, blocks } = report;
  const children: FileChild[] = [
    new Paragraph({ text: title, heading: HeadingLevel.TITLE }),
    new Paragraph({ text: subtitle }),
    ...(await Promise.all(blocks.map(blockParts))).flat(),
  ];
  return Packer.toBlob(
    new Document({
      title: `${title}: ${subtitle}`,
      creator: title,
      lastModifiedBy: title,
      styles: { default: { document: { run: { size: 22, language: { value: language } } } } },
      numbering: {
        config: [{ reference: 'list', levels: [{ level: 0, format: LevelFormat.BULLET, text: '•', alignment: AlignmentType.START }] }],
      },
      sections: [{ children }],
    }),
  );
}

async function blockParts(block: Block): Promise<FileChild[]> {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ text: block.text, heading: LEVELS[block.level] })];
    case 'text':
      return [new Paragraph({ text: block.text, spacing: { after: 120 } })];
    case 'list':
      return block.items.map((text) => new Paragraph({ text, numbering: { reference: 'list', level: 0 } }));
    case 'table':
      return [new Paragraph({ children: [run(block.caption, true)], keepNext: true }), table(block), new Paragraph('')];
    case 'picture':
      return [await picture(block)];
  }
}

function run(text: string, bold: boolean): TextRun {
  const options: IRunOptions = { text, bold };
  return new TextRun(options);
}

function table({ head, rows }: TableBlock): Table {
  const row = (cells: readonly string[], bold: boolean) =>
    new TableRow({
      tableHeader: bold,
      cantSplit: true,
      children: cells.map((text) => new TableCell({ children: [new Paragraph({ children: [run(text, bold)] })] })),
    });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [row(head, true), ...rows.map((cells) => row(cells, false))],
  });
}

async function picture({ caption, text, bars }: PictureBlock): Promise<Paragraph> {
  const { width, height } = pictureSize(bars.length);
  return new Paragraph({
    children: [
      new ImageRun({
        type: 'png',
        data: await drawBars(bars),
        transformation: { width: 560, height: (560 * height) / width },
        altText: { name: caption, title: caption, description: text },
      }),
    ],
  });
}
