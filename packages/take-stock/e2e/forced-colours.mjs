// What a page in forced colours may not hide: that something can be pressed or filled in, and the marks of a picture.

/**
 * What somebody with forced colours could not see, a line each: a control with neither frame nor underline, or a mark of a
 * picture in the colour of its ground.
 *
 * @param {import('puppeteer-core').Page} page in forced colours
 */
export const unseen = (page) =>
  page.evaluate(() => {
    const probe = document.body.appendChild(document.createElement('i'));
    probe.style.color = 'Canvas';
    const ground = getComputedStyle(probe).color;
    probe.remove();

    const shows = (colour) => colour !== 'none' && colour !== ground && !/rgba\(.*, 0\)$/.test(colour);
    const isFramed = (style) =>
      ['top', 'bottom'].some((side) => parseFloat(style[`border-${side}-width`]) > 0 && shows(style[`border-${side}-color`]));
    const isDrawn = (style) => shows(style.fill) || (shows(style.stroke) && parseFloat(style.strokeWidth) > 0);
    const found = [];
    const look = (root) => {
      for (const element of root.querySelectorAll('*')) {
        if (element.shadowRoot) look(element.shadowRoot);
        if (!element.checkVisibility()) continue;
        const style = getComputedStyle(element);
        const say = (what) => found.push(`${what}: ${element.outerHTML.slice(0, 120)}`);
        if (element.matches('button, select, textarea, input:not([type=radio], [type=checkbox], [type=range], [type=file])')) {
          const underlined = [element, ...element.children].some((each) => getComputedStyle(each).textDecorationLine.includes('underline'));
          // The steps of a navigation are told by their row.
          if (!isFramed(style) && !underlined && !element.closest('nav')) say('no frame');
        } else if (element.matches('svg :is(path, circle, rect, line)') && style.forcedColorAdjust !== 'none' && !isDrawn(style)) {
          say('not drawn');
        }
      }
    };
    look(document);
    return found;
  });
