import type { ChartRow } from './chart-row.js';
import { widthOf, wrap } from './wrap.js';

/** A corner of the radar: where its spoke ends, where its score lies and where its words stand. In SVG units from the centre. */
export interface Corner {
  readonly row: ChartRow;
  /** Lines of the name, and after them those of the score. */
  readonly lines: readonly string[];
  /** How many of the lines are the name's. */
  readonly named: number;
  readonly anchor: 'start' | 'middle' | 'end';
  /** Room for the words; no line may be wider. */
  readonly room: number;
  readonly x: number;
  readonly y: number;
  /** Where the words start and how high they stand. */
  readonly textX: number;
  readonly textY: number;
  /** Where the score lies; where the spoke ends without one. */
  readonly markX: number;
  readonly markY: number;
}

export interface RadarLayout {
  readonly viewBox: string;
  readonly radius: number;
  readonly corners: readonly Corner[];
  /** Paths of the rings at 25, 50, 75 and 100. */
  readonly rings: readonly string[];
  /** Path through the scores, broken where there is none. */
  readonly line: string;
  /** Path around what lies between neighbouring scores and the centre. */
  readonly area: string;
}

/** SVG units: at a width of 280 px the text has 11.4 px. */
const width = 320;
export const fontSize = 13;
export const leading = 15.5;
const gap = 12;
const smallest = 72;
const largest = 116;

/**
 * Lays out a radar of three corners or more, the first at the top and the others clockwise.
 *
 * The words get the width they need and the web what they leave, within bounds; where words would meet, they move away
 * from the middle.
 */
export function radarLayout(rows: readonly ChartRow[], noScore: string): RadarLayout {
  const spokes = rows.map((row, i) => spoke(row, (i / rows.length) * 2 * Math.PI, noScore));
  const fits = spokes.map(({ sin, words }) => (isMiddle(sin) ? largest : (width / 2 - words) / Math.abs(sin) - gap));
  const radius = Math.max(smallest, Math.min(largest, ...fits));

  const boxes = place(spokes, radius);
  const placed = [...boxes.values()];
  const top = Math.min(-radius, ...placed.map((box) => box.top)) - 4;
  const bottom = Math.max(radius * Math.max(...spokes.map(({ cos }) => -cos)), ...placed.map((box) => box.bottom)) + 6;

  const at = ({ sin, cos }: Spoke, share: number) => `${tenth(share * radius * sin)},${tenth(-share * radius * cos)}`;
  const ring = (share: number) => `M${spokes.map((s) => at(s, share)).join('L')}Z`;

  // Starting after a gap, no piece is cut in two where the row of corners starts and ends.
  const hole = rows.findIndex((row) => row.value === null);
  const pieces = unbroken([...spokes.slice(hole + 1), ...spokes.slice(0, hole + 1)]).map((piece) =>
    piece.map((s) => at(s, (s.row.value ?? 0) / 100)).join('L'),
  );
  const end = hole < 0 ? 'Z' : '';

  return {
    viewBox: [-width / 2, top, width, bottom - top].map((n) => Math.round(n * 10) / 10).join(' '),
    radius,
    corners: spokes.map((s) => {
      const mark = (radius * (s.row.value ?? 100)) / 100;
      return {
        row: s.row,
        lines: s.lines,
        named: s.named,
        anchor: isMiddle(s.sin) ? 'middle' : s.sin > 0 ? 'start' : 'end',
        room: isMiddle(s.sin) ? width : width / 2 - Math.abs((radius + gap) * s.sin),
        x: tenth(radius * s.sin),
        y: tenth(-radius * s.cos),
        textX: tenth((radius + gap) * s.sin),
        textY: tenth(boxes.get(s)?.top ?? 0),
        markX: tenth(mark * s.sin),
        markY: tenth(-mark * s.cos),
      };
    }),
    rings: [0.25, 0.5, 0.75, 1].map(ring),
    line: pieces.map((piece) => `M${piece}${end}`).join(''),
    area: pieces.map((piece) => (hole < 0 ? `M${piece}Z` : `M0,0L${piece}`)).join(''),
  };
}

interface Spoke {
  readonly row: ChartRow;
  readonly sin: number;
  readonly cos: number;
  readonly lines: readonly string[];
  readonly named: number;
  /** Width of the widest line. */
  readonly words: number;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function spoke(row: ChartRow, angle: number, noScore: string): Spoke {
  const sin = Math.sin(angle);
  const room = isMiddle(sin) ? width / 2 : width / 2 - (smallest + gap) * Math.abs(sin);
  const name = wrap(row.short, room / fontSize);
  const lines = [...name, ...wrap(row.value === null ? noScore : row.score, room / fontSize)];
  return { row, sin, cos: Math.cos(angle), lines, named: name.length, words: Math.max(...lines.map(widthOf)) * fontSize };
}

/** Runs of neighbours that have a score. */
function unbroken(spokes: readonly Spoke[]): readonly (readonly Spoke[])[] {
  const runs: Spoke[][] = [[]];
  for (const s of spokes) {
    if (s.row.value === null) runs.push([]);
    else runs.at(-1)?.push(s);
  }
  return runs.filter((run) => run.length > 0);
}

/** A box for the words of each spoke: outside the web, and clear of all others. */
function place(spokes: readonly Spoke[], radius: number): ReadonlyMap<Spoke, Box> {
  const boxes = new Map<Spoke, Box>();
  for (const s of [...spokes].sort((a, b) => Math.abs(a.cos) - Math.abs(b.cos))) {
    const x = (radius + gap) * s.sin;
    const height = s.lines.length * leading;
    const left = isMiddle(s.sin) ? -s.words / 2 : s.sin > 0 ? x : x - s.words;
    const box = { left, right: left + s.words, top: 0, bottom: 0 };
    const move = (to: number) => {
      box.top = to;
      box.bottom = to + height;
    };
    // Above the top corner, below the bottom one, and in between in between.
    move(-(radius + gap) * s.cos - ((1 + s.cos) / 2) * height);
    for (const other of boxes.values()) {
      const meets = box.left < other.right + 6 && other.left < box.right + 6 && box.top < other.bottom + 3 && other.top < box.bottom + 3;
      if (meets) move(s.cos >= 0 ? other.top - 3 - height : other.bottom + 3);
    }
    boxes.set(s, box);
  }
  return boxes;
}

// sin(π) is not quite 0.
function isMiddle(sin: number): boolean {
  return Math.abs(sin) < 0.1;
}

function tenth(n: number): number {
  return Math.round(n * 10) / 10 + 0; // + 0: no "-0"
}
