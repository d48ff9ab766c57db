import type { EarlyPage } from './page.ts';
import type { Settings } from './settings.ts';

/** Opens a menu of the page's own links on a phone. React's menu takes its place. */
export function answerMenu(page: EarlyPage, { close }: Settings['labels']): void {
  page.on('click', '.navbar__toggle', (_, toggle) => {
    const menu = document.createElement('div');
    menu.className = 'navbar-sidebar--show';
    // React's menu is in the bar at the top, and so above it.
    menu.style.cssText = 'position:fixed;inset:0;z-index:300';
    menu.innerHTML =
      '<div class="navbar-sidebar__backdrop"></div><div class="navbar-sidebar"><div class="navbar-sidebar__brand"><button class="clean-btn navbar-sidebar__close">✕</button></div><ul class="navbar-sidebar__item menu"></ul></div>';
    const [list] = menu.getElementsByTagName('ul');
    const [button] = menu.getElementsByTagName('button');
    // On a phone, Docusaurus shows a docs page's own menu first.
    for (const link of document.querySelectorAll(
      '.theme-doc-sidebar-menu>li,.navbar__link:not([href="#"]),.dropdown__link',
    )) {
      const copy = link.cloneNode(true) as Element;
      if (copy.matches('a')) copy.className = 'menu__link';
      list?.append(copy);
    }
    if (button) button.ariaLabel = close;
    menu.onclick = ({ target }) => {
      if (!(target as Element).matches('button,.navbar-sidebar__backdrop')) return;
      menu.remove();
      toggle.focus();
    };
    document.body.append(menu);
    button?.focus();
    page.whenReact(() => {
      if (!menu.isConnected) return;
      toggle.click();
      // React's menu moves in underneath.
      setTimeout(() => menu.remove(), 300);
    });
    return true;
  });
}
