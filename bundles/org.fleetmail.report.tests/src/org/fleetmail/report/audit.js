(() => {
  const problems = [];
  const say = (what, element) => problems.push(what + ': ' + (element?.outerHTML ?? '').slice(0, 120));
  const all = selector => [...document.querySelectorAll(selector)];
  if (!document.documentElement.lang) say('no language', document.documentElement);
  if (!document.title) say('no title');
  if (all('h1').length !== 1 || all('main').length !== 1) say('not one h1 and one main');
  let level = 0;
  for (const heading of all('h1,h2,h3,h4,h5,h6')) {
    const own = Number(heading.tagName[1]);
    if (own > level + 1) say('heading leaps', heading);
    if (!heading.textContent.trim()) say('empty heading', heading);
    level = own;
  }
  const ids = all('[id]').map(element => element.id);
  if (new Set(ids).size !== ids.length) say('id twice: ' + ids.filter((id, i) => ids.indexOf(id) !== i));
  for (const name of ['aria-labelledby', 'aria-describedby'])
    for (const element of all('[' + name + ']'))
      for (const id of element.getAttribute(name).split(' '))
        if (!document.getElementById(id)) say('label that is not there', element);
  for (const link of all('a[href^="#"]'))
    if (!document.getElementById(link.getAttribute('href').slice(1))) say('link into nothing', link);
  for (const element of all('a,button')) if (!element.textContent.trim()) say('no name', element);
  for (const image of all('img,svg,[role=img]'))
    if (!(image.getAttribute('aria-label') ?? image.getAttribute('alt') ?? '').trim()) say('picture without text', image);
  for (const table of all('table')) {
    if (!table.caption?.textContent.trim()) say('table without caption', table);
    for (const head of table.querySelectorAll('th')) {
      if (!head.scope) say('heading cell without scope', head);
      if (!head.textContent.trim()) say('empty heading cell', head);
    }
  }
  for (const element of document.body.children)
    if (!['HEADER', 'NAV', 'MAIN', 'SCRIPT'].includes(element.tagName)) say('outside every landmark', element);
  for (const element of all('*')) {
    const style = getComputedStyle(element);
    const scrolls = /auto|scroll/.test(style.overflowX + style.overflowY)
      && (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1);
    if (scrolls && element !== document.documentElement && element !== document.body && element.tabIndex < 0)
      say('scrolls by mouse alone', element);
  }
  if (document.documentElement.scrollWidth > window.innerWidth + 1) say('the page is wider than the window');
  const rgb = colour => colour.match(/[0-9.]+/g).map(Number);
  const light = ([r, g, b]) => {
    const linear = [r, g, b].map(c => c / 255).map(c => c > 0.04045 ? ((c + 0.055) / 1.055) ** 2.4 : c / 12.92);
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
  };
  const behind = element => {
    for (let at = element; at; at = at.parentElement) {
      const colour = rgb(getComputedStyle(at).backgroundColor);
      if (colour.length === 3 || colour[3] > 0) return colour;
    }
    return [255, 255, 255];
  };
  const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const seen = new Set();
  for (let node = words.nextNode(); node; node = words.nextNode()) {
    const element = node.parentElement;
    if (!node.data.trim() || element.tagName === 'SCRIPT' || seen.has(element)) continue;
    seen.add(element);
    const [a, b] = [light(rgb(getComputedStyle(element).color)), light(behind(element))].sort((x, y) => y - x);
    if ((a + 0.05) / (b + 0.05) < 4.5) say('contrast ' + ((a + 0.05) / (b + 0.05)).toFixed(2), element);
  }
  return problems.join('\n');
})()
