// Markdown of people, to HTML that cannot do anything: no raw HTML, links only to where a link may lead, pictures only our own.
import MarkdownIt from 'markdown-it';

const mayLead = /^(https?:|mailto:|tel:|\/(?!\/)|#)/i;
const ownPicture = /^(\/api\/v1\/files\/|blob:)/;

const reader = new MarkdownIt({ html: false, linkify: true, typographer: true, breaks: false });
reader.validateLink = (address) => mayLead.test(address.trim());

const drawLink =
  reader.renderer.rules.link_open ?? ((tokens, n, options, _, self) => self.renderToken(tokens, n, options));
reader.renderer.rules.link_open = (tokens, n, options, env, self) => {
  const token = tokens[n];
  // Elsewhere must not learn where it was linked from: an address here can name what is confidential.
  if (token && /^https?:/i.test(String(token.attrGet('href')))) token.attrSet('rel', 'noopener noreferrer nofollow');
  return drawLink(tokens, n, options, env, self);
};

// A picture from elsewhere would tell its owner who reads this page, and when: it becomes a link.
const drawImage = reader.renderer.rules.image;
reader.renderer.rules.image = (tokens, n, options, env, self) => {
  const token = tokens[n];
  if (!token || !drawImage) return '';
  const source = String(token.attrGet('src'));
  if (ownPicture.test(source)) {
    token.attrSet('loading', 'lazy');
    return drawImage(tokens, n, options, env, self);
  }
  const { escapeHtml } = reader.utils;
  return `<a href="${escapeHtml(source)}" rel="noopener noreferrer nofollow">${escapeHtml(token.content || source)}</a>`;
};

export function toHtml(markdown: string): string {
  return reader.render(markdown);
}
