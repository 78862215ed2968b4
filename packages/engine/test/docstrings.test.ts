import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import ts from 'typescript';
import { surface } from './surface.js';

const folder = new URL('../src/', import.meta.url);
const files = readdirSync(folder, { encoding: 'utf8', recursive: true }).filter((file) => file.endsWith('.ts'));

/** A public function and the comment above it. */
interface Documented {
  readonly name: string;
  readonly code: ts.FunctionLikeDeclaration;
  readonly summary: string;
  readonly tags: readonly { readonly tag: string; readonly name: string | undefined; readonly text: string }[];
}

/** The public functions that a file declares. Another file may have one of the same name for the engine alone. */
async function documentedIn(file: string): Promise<Documented[]> {
  const url = new URL(file, folder);
  const own = (await import(url.href)) as Record<string, unknown>;
  const source = ts.createSourceFile(file, readFileSync(url, 'utf8'), ts.ScriptTarget.ES2022, true);
  return source.statements.flatMap((statement) => {
    const declared = ts.isVariableStatement(statement) ? statement.declarationList.declarations[0]! : statement;
    if (!ts.isFunctionDeclaration(declared) && !ts.isVariableDeclaration(declared)) return [];
    const name = declared.name?.getText() ?? '';
    const code = ts.isVariableDeclaration(declared) ? declared.initializer : declared;
    if (!code || !ts.isFunctionLike(code) || !(name in surface) || own[name] !== surface[name]) return [];
    const comment = ts.getJSDocCommentsAndTags(declared).find(ts.isJSDoc);
    const tags = ts.getJSDocTags(declared).map((tag) => ({
      tag: tag.tagName.text,
      name: ts.isJSDocParameterTag(tag) ? tag.name.getText() : undefined,
      // What follows "@see" is taken for a name as far as it could be one.
      text: (ts.isJSDocSeeTag(tag) ? (tag.name?.getText() ?? '') : '') + (ts.getTextOfJSDocComment(tag.comment) ?? ''),
    }));
    return { name, code: code as ts.FunctionLikeDeclaration, summary: ts.getTextOfJSDocComment(comment?.comment) ?? '', tags };
  });
}

const documented = (await Promise.all(files.map(documentedIn))).flat();
const tagsOf = ({ tags }: Documented, tag: string) => tags.filter((each) => each.tag === tag);
const without = (rule: (each: Documented) => boolean) => documented.filter((each) => !rule(each)).map(({ name }) => name);

function throws(node: ts.Node): boolean {
  return ts.isThrowStatement(node) || (ts.forEachChild(node, throws) ?? false);
}

describe('the comment of every public function', () => {
  it('is there', () => {
    const functions = Object.entries(surface).flatMap(([name, value]) =>
      typeof value === 'function' && !name.endsWith('Error') ? name : [],
    );
    assert.deepEqual(documented.map(({ name }) => name).sort(), functions.sort());
    assert.ok(functions.length > 140, `got ${functions.length}`);
  });

  it('begins with a sentence', () => assert.deepEqual(without(({ summary }) => /^[A-Z{][^]+?[.:](\s|$)/.test(summary)), []));

  it('says what each parameter is, in their order; an object that is taken apart has a name there alone', () =>
    assert.deepEqual(
      without((each) => {
        const told = tagsOf(each, 'param');
        const { parameters } = each.code;
        const named = parameters.every(({ name }, index) => !ts.isIdentifier(name) || name.text === told[index]?.name);
        return named && told.length === parameters.length && told.every(({ text }) => text.length > 2);
      }),
      [],
    ));

  it('says what comes back', () => assert.deepEqual(without((each) => tagsOf(each, 'returns').length === 1), []));

  it('names the error, and says when, wherever the function throws one itself', () => {
    assert.deepEqual(without((each) => !throws(each.code) || tagsOf(each, 'throws').length > 0), []);
    const known = ['RangeError', ...Object.keys(surface).filter((name) => name.endsWith('Error'))];
    const words = documented.flatMap((each) => tagsOf(each, 'throws').map(({ text }) => text));
    assert.deepEqual(
      words.filter((text) => !known.includes(text.split(' ')[0]!) || !text.includes(' ')),
      [],
    );
  });

  it('points at a page of the docs or at a publication', () =>
    assert.deepEqual(without((each) => tagsOf(each, 'see').some(({ text }) => /docs\/[\w/-]+\.md|\b(19|20)\d\d\b|https?:/.test(text))), []));

  it('has an example of its own, of the form that examples.test.ts runs', () =>
    assert.deepEqual(
      without((each) =>
        tagsOf(each, 'example').some(({ text }) => text.split('\n').some((line) => line.includes(`${each.name}(`) && / \/\/ (=>|throws) ./.test(line))),
      ),
      [],
    ));
});
