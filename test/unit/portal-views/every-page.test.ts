import { describe, expect, it } from 'vitest';
import { gallery } from '../../support/screens/gallery.ts';

const pages = [...gallery()].filter(([name]) => !name.startsWith('mail-'));

const forms = (html: string): string[] => html.match(/<form[\s\S]*?<\/form>/g) ?? [];
const ids = (html: string): string[] => [...html.matchAll(/\sid="([^"]*)"/g)].map((match) => match[1] ?? '');

describe.each(pages)('When the page %s is rendered', (_name, html) => {
  it('needs no inline script, style or handler, so a strict policy holds without a nonce', () => {
    expect(html).not.toMatch(/<style|\sstyle="|\son[a-z]+="|javascript:/i);
    expect(html.match(/<script/g)).toHaveLength(1);
    expect(html).toMatch(/<script type="module" src="\/assets\/[0-9a-f]{12}\/tiencu\.js"><\/script>/);
  });

  it('changes nothing by GET: every form but a search is a POST', () => {
    const acting = forms(html).filter((form) => !/^<form[^>]*role="search"/.test(form));
    for (const form of acting) expect(form).toMatch(/^<form[^>]*method="post"/);
  });

  it('has one heading of the first rank, one main part and a title', () => {
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html.match(/<main/g)).toHaveLength(1);
    expect(html).toMatch(/<title>[^<]+<\/title>/);
  });

  it('uses every id once', () => {
    const all = ids(html);
    expect(all.filter((id, index) => all.indexOf(id) !== index)).toEqual([]);
  });

  it('shows no value that was missing', () => {
    expect(html).not.toMatch(/undefined|\[object|NaN|Invalid Date|\bnull\b/);
  });

  it('names neither the British government nor its type', () => {
    expect(html.replace(/govuk-/g, '')).not.toMatch(/gov\.?uk|transport|crown/i);
  });
});
