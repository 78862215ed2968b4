// The page as assistive technology meets it. Chromium only: it speaks DevTools.

/** Properties that a screen reader says; all others only say how the browser keeps its tree. */
const SAID = ['level', 'checked', 'expanded', 'disabled', 'invalid', 'required', 'readonly', 'live', 'focused'];
const SILENT = new Set(['none', 'generic', 'InlineTextBox', 'LineBreak', 'ListMarker', 'LabelText', 'Legend']);

/**
 * The accessibility tree of the widget as text, a line a node: role, «name», (description) and state.
 *
 * @param {import('puppeteer-core').Page} page
 */
export async function outline(page) {
  const session = await page.createCDPSession();
  const { root } = await session.send('DOM.getDocument');
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector: 'take-stock' });
  const { node } = await session.send('DOM.describeNode', { nodeId });
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();

  const byId = new Map(nodes.map((each) => [each.nodeId, each]));
  const lines = [];
  const walk = (each, depth, saidAbove) => {
    const role = each.role?.value;
    const name = words(each.name);
    // A text that is the whole name of what it stands in has been said already.
    const silent = each.ignored || SILENT.has(role) || (role === 'StaticText' && (name === '' || name === saidAbove));
    if (!silent) lines.push(`${'  '.repeat(depth)}${role === 'StaticText' ? 'text' : role}${name && ` «${name}»`}${state(each)}`);
    // What a label says is the name of its control.
    if (role === 'LabelText')
      saidAbove = words(each.childIds.map((id) => byId.get(id)).find((child) => child?.role?.value === 'StaticText')?.name);
    for (const id of each.childIds ?? []) if (byId.has(id)) walk(byId.get(id), silent ? depth : depth + 1, silent ? saidAbove : name);
  };
  walk(
    nodes.find(({ backendDOMNodeId }) => backendDOMNodeId === node.backendNodeId),
    0,
    '',
  );
  return `${lines.join('\n')}\n`;
}

function state({ name, description, properties = [] }) {
  const said = properties.filter((each) => SAID.includes(each.name) && ![false, 'false', 'off'].includes(each.value.value));
  const about = words(name).includes(words(description)) ? '' : words(description);
  return `${about && ` (${about})`}${said.map((each) => ` ${each.name}${each.value.value === true ? '' : `=${each.value.value}`}`).join('')}`;
}

/** Days and times change; what is said about them does not. */
function words(text) {
  return (
    String(text?.value ?? '')
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/\b\d{1,2} [A-Z][a-z]+ 20\d\d\b/g, 'TODAY')
      .replace(/\b\d\d:\d\d\b/g, 'NOW')
      // Whether the last write has ended yet is chance.
      .replace('Saving …', 'Saved on this device, NOW')
  );
}
