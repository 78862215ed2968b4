import { noChange } from 'lit';
import { Directive, directive, PartType, type DirectiveResult, type ElementPart, type PartInfo } from 'lit/directive.js';

/**
 * `<div ${cssVars({ '--n': '4' })}>` sets custom properties through the object model: a strict content security policy
 * blocks the `style` attribute that Lit's own directive writes on its first render.
 */
class CssVars extends Directive {
  constructor(info: PartInfo) {
    super(info);
    if (info.type !== PartType.ELEMENT) throw new Error('cssVars stands alone in a tag');
  }
  override render(_vars: Readonly<Record<string, string>>): typeof noChange {
    return noChange;
  }
  override update(part: ElementPart, [vars]: [Readonly<Record<string, string>>]): typeof noChange {
    const { style } = part.element as HTMLElement;
    for (const [name, value] of Object.entries(vars)) style.setProperty(name, value);
    return noChange;
  }
}
// The type is written out: inferred, the declaration would name lit-html, which this package does not depend on.
export const cssVars: (vars: Readonly<Record<string, string>>) => DirectiveResult = directive(CssVars);
