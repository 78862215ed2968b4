// What a careful programmer writes by hand for these questions alone: one look-up table for the answers, one a section for the
// scores, all in typed arrays.
import { items, sizes } from './questions.mjs';

const starts = sizes.map((_, section) => sizes.slice(0, section).reduce((sum, each) => sum + each, 0));

const stretch = 4096;
const add = new Int32Array(256);
for (let point = 0; point < 5; point++) add[point + 1] = point + 32;
add[7] = 256;
const plain = sizes.map((count) => {
  const score = new Float32Array(2048).fill(NaN);
  const band = new Uint8Array(2048).fill(255);
  for (let away = 0; away <= count; away++) {
    for (let rated = 1; rated <= count - away; rated++) {
      if (rated * 2 < count - away) continue;
      for (let sum = 0; sum <= 4 * rated; sum++) {
        const value = (sum * 25) / rated;
        score[sum + 32 * rated + 256 * away] = value;
        band[sum + 32 * rated + 256 * away] = value < 25 ? 0 : value < 50 ? 1 : value < 75 ? 2 : 3;
      }
    }
  }
  return { score, band };
});
const sums = new Int32Array(stretch);
const totals = new Float32Array(stretch);
const scored = new Uint8Array(stretch);

function plainItem(columns, at, length, first) {
  if (first) for (let k = 0; k < length; k++) sums[k] = add[columns[at + k]];
  else for (let k = 0; k < length; k++) sums[k] += add[columns[at + k]];
}

function plainSection({ score, band }, out, outBands, at, length) {
  for (let k = 0; k < length; k++) {
    const value = score[sums[k]];
    out[at + k] = value;
    outBands[at + k] = band[sums[k]];
    if (value === value) {
      totals[k] += value;
      scored[k]++;
    }
  }
}

export function plainScore(columns, n, out, outBands) {
  for (let from = 0; from < n; from += stretch) {
    const length = Math.min(stretch, n - from);
    totals.fill(0);
    scored.fill(0);
    sizes.forEach((count, section) => {
      for (let item = 0; item < count; item++) plainItem(columns, (starts[section] + item) * n + from, length, item === 0);
      plainSection(plain[section], out, outBands, section * n + from, length);
    });
    const at = 5 * n + from;
    for (let k = 0; k < length; k++) {
      const value = scored[k] ? totals[k] / scored[k] : NaN;
      out[at + k] = value;
      outBands[at + k] = value < 25 ? 0 : value < 50 ? 1 : value < 75 ? 2 : value === value ? 3 : 255;
    }
  }
}

/* Plain histograms, two bytes at a time, and what follows from them. */
const pairs = new Uint32Array(65_536);
const codes = [0, 1, 2, 3, 4, 5, 6, 7];

function plainCounts(columns, n, item, counts) {
  counts.fill(0);
  const both = new Uint16Array(columns.buffer, item * n, n >> 1);
  for (let k = 0; k < both.length; k++) pairs[both[k]]++;
  for (const a of codes) {
    for (const b of codes) {
      const times = pairs[a | (b << 8)];
      counts[a] += times;
      counts[b] += times;
      pairs[a | (b << 8)] = 0;
    }
  }
}

function plainFigures(counts) {
  let [n, sum, squares] = [0, 0, 0];
  for (let point = 0; point < 5; point++) {
    n += counts[point + 1];
    sum += point * counts[point + 1];
    squares += point * point * counts[point + 1];
  }
  const at = (rank) => {
    let seen = 0;
    for (let point = 0; point < 5; point++) if ((seen += counts[point + 1]) > rank) return point;
    return 4;
  };
  const quantile = (p) => {
    const place = (n - 1) * p;
    const low = Math.floor(place);
    return place === low ? at(low) : at(low) + (at(low + 1) - at(low)) * (place - low);
  };
  const spread = (squares - (sum * sum) / n) / (n - 1);
  return [n, sum / n, quantile(0.5), quantile(0.25), quantile(0.75), 1 - spread / 2];
}

export function plainAggregate(columns, n) {
  const counts = new Uint32Array(256);
  return Array.from({ length: items }, (_, item) => {
    plainCounts(columns, n, item, counts);
    return plainFigures(counts);
  });
}
