import type { PictureBlock } from './blocks.js';

const SCALE = 2;
const WIDTH = 560;
const ROW = 34;

/** Size of the drawing in pixels. */
export function pictureSize(rows: number): { readonly width: number; readonly height: number } {
  return { width: WIDTH * SCALE, height: (rows * ROW + 8) * SCALE };
}

/** Bars from 0 to 100 as a PNG, black on white: for paper. */
export async function drawBars(bars: PictureBlock['bars']): Promise<ArrayBuffer> {
  const { width, height } = pictureSize(bars.length);
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('drawBars: the browser has no canvas');
  pen.scale(SCALE, SCALE);
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, width, height);
  pen.textBaseline = 'middle';
  bars.forEach(({ label, value, words }, index) => {
    const y = index * ROW + 6;
    pen.font = '13px sans-serif';
    pen.fillStyle = '#1c2b33';
    pen.fillText(label, 0, y + 12, 200);
    pen.strokeStyle = '#76868d';
    pen.strokeRect(210, y + 2, 300, 20);
    pen.fillStyle = '#0b5563';
    if (value !== null) pen.fillRect(210, y + 2, value * 3, 20);
    pen.fillStyle = '#1c2b33';
    pen.font = 'bold 13px sans-serif';
    pen.fillText(words, 518, y + 12, 42);
  });
  const blob = await new Promise<Blob | null>((done) => {
    canvas.toBlob(done);
  });
  if (!blob) throw new Error('drawBars: the browser gave no picture');
  return blob.arrayBuffer();
}
