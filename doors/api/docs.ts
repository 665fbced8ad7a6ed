import type { FastifyInstance } from 'fastify';
import { type Route, scopeOf } from '../../lore/route.ts';

const toHtml = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** The API on one page, without a script: every address, what it is for and what it needs. */
export function serveDocs(app: FastifyInstance, routes: ReadonlyMap<string, Route>): void {
  const page = draw([...routes.values()]);
  app.get('/api', (_request, reply) =>
    reply
      .type('text/html; charset=utf-8')
      .header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'")
      .send(page),
  );
}

function draw(routes: Route[]): string {
  const features = Map.groupBy(routes, (r) => r.name.split('.')[0]);
  const sections = [...features].map(([feature, list]) => {
    const rows = list.map((r) => {
      const fields = Object.keys(r.input.shape).filter((name) => name !== 'seen_version');
      return `<tr id="${r.name}"><td><code><b>${r.method}</b> /api/v1${toHtml(r.path)}</code></td><td>${toHtml(r.says)}</td><td>${fields
        .map((name) => `<code>${toHtml(name)}</code>`)
        .join(
          ' ',
        )}${r.edits ? ' <code>If-Match</code>' : ''}</td><td>${r.who === 'anyone' ? 'no sign-in' : scopeOf(r)}</td></tr>`;
    });
    return `<h2>${feature}</h2><div tabindex="0" role="region" aria-label="${feature}"><table><thead><tr><th>Address</th><th>What it does</th><th>Fields</th><th>Scope</th></tr></thead><tbody>${rows.join('')}</tbody></table></div>`;
  });
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>Fieldlore API</title><style>
:root{color-scheme:light dark;--line:#8884}body{font:16px/1.5 system-ui,sans-serif;max-width:75rem;margin:2rem auto;padding:0 1rem}div{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.9rem}th,td{text-align:start;vertical-align:top;padding:.4rem .8rem .4rem 0;border-bottom:1px solid var(--line)}td:first-child{white-space:nowrap}h2{margin-top:2.5rem}code{font-size:.85rem}</style></head><body>
<h1>Fieldlore API</h1>
<p>Described for programs in <a href="/api/openapi.json">/api/openapi.json</a> (OpenAPI 3.1). Make a token on your own page and send it as <code>Authorization: Bearer fl_…</code>.</p>
<p>Lists are paged: send <code>next</code> as <code>after</code>. Writes take an <code>Idempotency-Key</code>: the same key gives the same answer, for a month. Edits need <code>If-Match</code> with the <code>ETag</code> that you saw. Refusals are <a href="https://www.rfc-editor.org/rfc/rfc9457">problem bodies</a> with a <code>reason</code> and, in <code>detail</code>, a sentence for a person.</p>
${sections.join('\n')}
</body></html>`;
}
