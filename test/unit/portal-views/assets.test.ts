import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { assetFiles } from '../../../functions/portal/assets/assets.generated.ts';
import { generatedAssets } from '../../../functions/portal/assets/build.ts';
import { ownStyle, topLevelRules } from '../../../functions/portal/assets/govuk-style.ts';

describe('When the assets are built again from their sources', () => {
  it('are the ones in the repository (otherwise run `npm run assets`)', async () => {
    const kept = await readFile(
      new URL('../../../functions/portal/assets/assets.generated.ts', import.meta.url),
      'utf8',
    );
    expect(await generatedAssets()).toBe(kept);
  });
});

describe('When a browser loads the style', () => {
  const css = assetFiles['tiencu.css']?.body ?? '';

  it('fetches nothing else: no font, no crest', () => {
    expect(css).not.toMatch(/url\(|@font-face|GDS/);
  });

  it('uses the reader’s own type', () => {
    expect(css).toContain('"Segoe UI"');
  });
});

describe('When the style of govuk-frontend is cut down', () => {
  it('keeps used components and drops those no page has', () => {
    const css =
      '.govuk-button{a:b}.govuk-header{a:b}@media print{.govuk-tabs{a:b}}.govuk-frontend-supported .govuk-file-upload{a:b}';
    const kept = ownStyle(css);
    expect(kept).toContain('.govuk-button{a:b}');
    expect(kept).toContain('.govuk-file-upload');
    expect(kept).not.toMatch(/govuk-header|govuk-tabs/);
  });

  it('splits nested at-rules whole', () => {
    expect(topLevelRules('a{b:c}@media x{d{e:f}g{h:i}}')).toEqual(['a{b:c}', '@media x{d{e:f}g{h:i}}']);
  });
});
