export type Theme = 'light' | 'dark' | 'device';
const remembered_as = 'fieldlore:theme';

export function theme(): Theme {
  return (localStorage.getItem(remembered_as) as Theme | null) ?? 'device';
}

export function setTheme(choice: Theme): void {
  if (choice === 'device') localStorage.removeItem(remembered_as);
  else localStorage.setItem(remembered_as, choice);
  document.documentElement.dataset.theme = choice === 'device' ? '' : choice;
}
