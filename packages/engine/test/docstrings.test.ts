import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import ts from 'typescript';
import { surface } from './surface.js';

const folder = new URL('../src/', import.meta.url);
const files = readdirSync(folder, { encoding: 'utf8', recursive: true }).filter((file) => file.endsWith('.ts'));

/** A public function, or a method of what one gives, and the comment above it. */
interface Documented {
  readonly name: string;
  readonly code: ts.SignatureDeclaration;
  readonly summary: string;
  readonly tags: readonly { readonly tag: string; readonly name: string | undefined; readonly text: string }[];
}

const sources = files.map((file) => ts.createSourceFile(file, readFileSync(new URL(file, folder), 'utf8'), ts.ScriptTarget.ES2022, true));

/** The public functions that a file declares. Another file may have one of the same name for the engine alone. */
async function functionsIn(source: ts.SourceFile): Promise<Documented[]> {
  const own = (await import(new URL(source.fileName, folder).href)) as Record<string, unknown>;
  return source.statements.flatMap((statement) => {
    const declared = ts.isVariableStatement(statement) ? statement.declarationList.declarations[0]! : statement;
    if (!ts.isFunctionDeclaration(declared) && !ts.isVariableDeclaration(declared)) return [];
    const name = declared.name?.getText() ?? '';
    const code = ts.isVariableDeclaration(declared) ? declared.initializer : declared;
    if (!code || !ts.isFunctionLike(code) || !(name in surface) || own[name] !== surface[name]) return [];
    return documented(name, code, declared);
  });
}

function documented(name: string, code: ts.SignatureDeclaration, declared: ts.Node = code): Documented {
  const comment = ts.getJSDocCommentsAndTags(declared).find(ts.isJSDoc);
  const tags = ts.getJSDocTags(declared).map((tag) => ({
    tag: tag.tagName.text,
    name: ts.isJSDocParameterTag(tag) ? tag.name.getText() : undefined,
    // What follows "@see" is taken for a name as far as it could be one.
    text: (ts.isJSDocSeeTag(tag) ? (tag.name?.getText() ?? '') : '') + (ts.getTextOfJSDocComment(tag.comment) ?? ''),
  }));
  return { name, code, summary: ts.getTextOfJSDocComment(comment?.comment) ?? '', tags };
}

const functions = (await Promise.all(sources.map(functionsIn))).flat();
const methods = sources
  .flatMap(({ statements }) => statements.filter(ts.isInterfaceDeclaration).flatMap(({ members }) => [...members]))
  .filter(ts.isMethodSignature)
  .map((method) => documented(method.name.getText(), method));
const all = [...functions, ...methods];

const tagsOf = ({ tags }: Documented, tag: string) => tags.filter((each) => each.tag === tag);
const without = (rule: (each: Documented) => boolean, among: readonly Documented[] = functions) =>
  among.filter((each) => !rule(each)).map(({ name }) => name);

const has = (node: ts.Node, is: (node: ts.Node) => boolean): boolean =>
  is(node) || (ts.forEachChild(node, (child) => has(child, is)) ?? false);

/** The engine's own functions that throw or not, public or not, by name: a name throws if all that have it do. */
const named = new Map<string, ts.FunctionDeclaration[]>();
for (const code of sources.flatMap(({ statements }) => statements.filter(ts.isFunctionDeclaration)))
  named.set(code.name?.text ?? '', [...(named.get(code.name?.text ?? '') ?? []), code]);
const throwing = new Set<string>();
const throws = (code: ts.Node) =>
  has(code, (each) => {
    const name = ts.isCallExpression(each) ? each.expression.getText() : '';
    const isLocal = (other: ts.Node) => ts.isVariableDeclaration(other) && other.name.getText() === name;
    return ts.isThrowStatement(each) || (throwing.has(name) && !has(code, isLocal));
  });
// What calls a function that throws is one itself, however deep. Rounding to whole points is never refused.
for (let before = -1; before < throwing.size;) {
  before = throwing.size;
  for (const [name, codes] of named) if (name !== 'roundHalfAway' && codes.every(throws)) throwing.add(name);
}

describe('the comment of every public function', () => {
  it('is there', () => {
    const exported = Object.entries(surface).flatMap(([name, value]) =>
      typeof value === 'function' && !name.endsWith('Error') ? name : [],
    );
    assert.deepEqual(functions.map(({ name }) => name).sort(), exported.sort());
    assert.ok(functions.length > 140 && methods.length > 10, `got ${functions.length} and ${methods.length}`);
  });

  it('begins with a sentence', () =>
    assert.deepEqual(
      without(({ summary }) => /^[A-Z{][^]+?[.:](\s|$)/.test(summary), all),
      [],
    ));

  it('says what each parameter is, in their order; an object that is taken apart has a name there alone', () =>
    assert.deepEqual(
      without((each) => {
        const told = tagsOf(each, 'param');
        const { parameters } = each.code;
        const named = parameters.every(({ name }, index) => !ts.isIdentifier(name) || name.text === told[index]?.name);
        return named && told.length === parameters.length && told.every(({ text }) => text.length > 2);
      }, all),
      [],
    ));

  it('says what comes back, if anything does', () =>
    assert.deepEqual(
      without((each) => tagsOf(each, 'returns').length === (each.code.type?.getText() === 'void' ? 0 : 1), all),
      [],
    ));

  it('names the error, and says when, wherever the function or one that it calls throws it', () => {
    assert.deepEqual(
      without((each) => !throws(each.code) || tagsOf(each, 'throws').length > 0),
      [],
    );
    const known = ['RangeError', ...Object.keys(surface).filter((name) => name.endsWith('Error'))];
    const words = all.flatMap((each) => tagsOf(each, 'throws').map(({ text }) => text));
    assert.deepEqual(
      words.filter((text) => !known.includes(text.split(' ')[0]!) || !text.includes(' ')),
      [],
    );
  });

  it('points at a page of the docs or at a publication', () =>
    assert.deepEqual(
      without((each) => tagsOf(each, 'see').some(({ text }) => /docs\/[\w/-]+\.md|\b(19|20)\d\d\b|https?:/.test(text))),
      [],
    ));

  it('has an example of its own, of the form that examples.test.ts runs', () =>
    assert.deepEqual(
      without((each) =>
        tagsOf(each, 'example').some(({ text }) =>
          text.split('\n').some((line) => line.includes(`${each.name}(`) && / \/\/ (=>|throws) ./.test(line)),
        ),
      ),
      [],
    ));
});

describe('docs/api', () => {
  it('has no function that a program could not import', () => {
    const pages = ['scoring', 'index', 'round', 'words', 'formats'];
    const named = pages.flatMap((page) =>
      Array.from(
        readFileSync(new URL(`../../../docs/api/${page}.md`, import.meta.url), 'utf8').matchAll(/^### (\w+)\(\)$/gm),
        ([, name]) => name!,
      ),
    );
    assert.ok(named.length > 140, `got ${named.length}`);
    assert.deepEqual(
      named.filter((name) => !(name in surface)),
      [],
    );
  });
});
