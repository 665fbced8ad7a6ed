/** GitHub's alerts, in Markdown `> [!NOTE]`. */
export const callout_kinds = ['note', 'tip', 'important', 'warning', 'caution'] as const;
