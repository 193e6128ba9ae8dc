/** Start tags of a page with their attributes, as a browser reads well-formed HTML. */
const startTag = /<([a-zA-Z][^\s/>]*)((?:\s+[^\s=>"'/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*)\s*\/?>/g;
const attribute = /([^\s=>"'/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;

const strangers = new Set(['iframe', 'object', 'embed', 'base', 'img', 'style', 'applet', 'frame']);

function complaintsOf(tag: string, attributes: string): readonly string[] {
  const found: string[] = [];
  const given = new Map<string, string>();
  for (const [, name = '', ...values] of attributes.matchAll(attribute)) {
    given.set(name.toLowerCase(), values.find((value) => value !== undefined) ?? '');
  }
  for (const [name, value] of given) {
    if (name.startsWith('on')) found.push(`<${tag} ${name}>`);
    if (name === 'style') found.push(`<${tag} style>`);
    if (/^\s*(?:javascript|vbscript|data:text)/i.test(value)) found.push(`<${tag} ${name}="${value}">`);
    if (/^(?:https?:)?\/\//i.test(value) && name !== 'xmlns' && name !== 'value')
      found.push(`<${tag} ${name}="${value}">`);
  }
  if (strangers.has(tag)) found.push(`<${tag}>`);
  if (
    tag === 'script' &&
    !(given.get('src') ?? '').startsWith('/assets/') &&
    given.get('type') !== 'application/json'
  ) {
    found.push('<script>');
  }
  return found;
}

/** What no page of ours may hold: handlers, inline scripts and styles, addresses elsewhere, foreign elements. */
export function foreignMarkup(html: string): readonly string[] {
  const data = /(<script type="application\/json"[^>]*>)[^<]*(<\/script>)/g;
  return [...html.replaceAll(data, '$1$2').matchAll(startTag)].flatMap(([, tag = '', attributes = '']) =>
    complaintsOf(tag.toLowerCase(), attributes),
  );
}
