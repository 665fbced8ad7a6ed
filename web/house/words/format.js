// How a words file becomes messages: "key": "Text with {name}", or "key": { "one": "…", "other": "…" }, where {count} decides.
// Ours and not @inlang/plugin-message-format, because each feature keeps its own words beside its screens, and because a
// plural is then something a translator can read. It is loaded as text by the compiler: only node: imports work here.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const web = join(process.cwd(), 'web');

export default {
  key: 'plugin.fieldlore.words',

  toBeImportedFiles({ settings }) {
    const folders = [join(web, 'house', 'words'), ...readdirSync(web).map((feature) => join(web, feature, 'words'))];
    return settings.locales.flatMap((locale) =>
      folders
        .map((folder) => ({ locale, path: join(folder, `${locale}.json`) }))
        .filter(({ path }) => existsSync(path)),
    );
  },

  importFiles({ files }) {
    const bundles = new Map();
    const messages = [];
    const variants = [];
    for (const { locale, content } of files) {
      for (const [id, text] of Object.entries(JSON.parse(new TextDecoder().decode(content)))) {
        const forms = typeof text === 'string' ? { other: text } : text;
        const counted = typeof text !== 'string';
        const inputs = new Set(counted ? ['count'] : []);
        for (const form of Object.values(forms)) for (const [, name] of form.matchAll(/\{(\w+)\}/g)) inputs.add(name);

        const declarations = bundles.get(id)?.declarations ?? [];
        const declared = new Set(declarations.map(({ name }) => name));
        for (const name of inputs) if (!declared.has(name)) declarations.push({ type: 'input-variable', name });
        if (counted && !declared.has('countForm')) declarations.push(countForm);
        bundles.set(id, { id, declarations });

        messages.push({
          bundleId: id,
          locale,
          selectors: counted ? [{ type: 'variable-reference', name: 'countForm' }] : [],
        });
        for (const [form, pattern] of Object.entries(forms)) {
          variants.push({
            messageBundleId: id,
            messageLocale: locale,
            matches: counted ? [match(form)] : [],
            pattern: parts(pattern),
          });
        }
      }
    }
    return { bundles: [...bundles.values()], messages, variants };
  },
};

const countForm = {
  type: 'local-variable',
  name: 'countForm',
  value: {
    type: 'expression',
    arg: { type: 'variable-reference', name: 'count' },
    annotation: { type: 'function-reference', name: 'plural', options: [] },
  },
};

const match = (form) =>
  form === 'other'
    ? { type: 'catchall-match', key: 'countForm' }
    : { type: 'literal-match', key: 'countForm', value: form };

const parts = (pattern) =>
  pattern
    .split(/(\{\w+\})/)
    .filter(Boolean)
    .map((part) =>
      /^\{\w+\}$/.test(part)
        ? { type: 'expression', arg: { type: 'variable-reference', name: part.slice(1, -1) } }
        : { type: 'text', value: part },
    );
