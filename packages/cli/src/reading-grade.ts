import { fleschKincaid } from 'flesch-kincaid';
import { toString } from 'nlcst-to-string';
import { ParseEnglish } from 'parse-english';
import { syllable } from 'syllable';
import { visit } from 'unist-util-visit';

/**
 * Flesch-Kincaid grade of some English texts taken together: about the years of school that they ask for. Every word counts,
 * names and terms too.
 *
 * @param texts one or more sentences each
 * @see Kincaid, Fishburne, Rogers & Chissom (1975), "Derivation of new readability formulas"
 */
export function readingGrade(texts: readonly string[]): number {
  const counts = { sentence: 0, word: 0, syllable: 0 };
  const parser = new ParseEnglish();
  for (const text of texts) {
    visit(parser.parse(text), (node) => {
      if (node.type === 'SentenceNode') counts.sentence++;
      if (node.type !== 'WordNode') return;
      counts.word++;
      counts.syllable += syllable(toString(node));
    });
  }
  return fleschKincaid(counts);
}
