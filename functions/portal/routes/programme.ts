import { callFacts } from '../../../shared/domain/campaign/call-facts.ts';
import { superiorOn } from '../../../shared/domain/campaign/receiver.ts';
import { bannerOf, programmeOf } from '../../../shared/domain/congress/gathering.ts';
import { LocalDate, localDateOf } from '../../../shared/domain/deadlines/instants.ts';
import { programmePaper } from '../../../shared/domain/outputs/programme-paper.ts';
import { agencyName, holding, type Organisation } from '../../../shared/domain/registry/registry.ts';
import { NotFound } from '../../../shared/ports/faults.ts';
import { scopeOf } from '../guard.ts';
import { formOf, type Page, type Routes } from '../page-context.ts';
import { download } from './downloads.ts';

/** What the unit typed for the banner; what it left open stays a dotted line. */
async function bannerWords(c: Page) {
  const form = await formOf(c);
  const asked = (name: string) => form.one(name).trim().slice(0, 120);
  const [day, month, year] = [asked('ngay-day'), asked('ngay-month'), asked('ngay-year')];
  const on = LocalDate.safeParse(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  return { ordinal: asked('lan') || undefined, place: asked('noi') || undefined, on: on.data };
}

const leaderOf = (organisation: Organisation) => ({
  authority: organisation.signAuthority.split('\n'),
  name: holding(organisation, 'SO_LEADER')[0]?.name ?? '',
});

/** The programme and banner of a unit's gathering as a paper. */
export const programmeRoutes: Routes = (app, needs) => {
  app.post('/k/:id/chuong-trinh', async (c) => {
    const { dossier: key } = scopeOf(c, 'unit');
    const [campaign, unit, organisation] = await Promise.all([
      needs.registry.campaign(key.campaignId),
      needs.registry.unit(key.unitId),
      needs.registry.organisation(),
    ]);
    const event = campaign ? callFacts(campaign, key)?.definition.event : undefined;
    if (!campaign || !unit || !organisation || event === undefined) throw new NotFound('no gathering');
    const { definition } = campaign;
    const items = programmeOf(definition, event);
    if (items.length === 0) throw new NotFound('the plan has no programme');
    const isOwn = unit.id === organisation.id;
    const today = localDateOf(needs.clock.now(), definition.meta.timezone);
    const paper = programmePaper(
      {
        title: definition.events?.[event]?.title ?? '',
        items,
        banner: bannerOf(definition, event, await bannerWords(c)),
      },
      {
        agency: { parent: isOwn ? superiorOn(organisation, today) : agencyName(organisation), name: unit.name },
        ...{ place: organisation.place, date: today },
        ...{
          documentSymbol: isOwn ? `CTr-${organisation.papers.symbol}` : 'CTr-……',
          signer: isOwn ? leaderOf(organisation) : { authority: 'THỦ TRƯỞNG ĐƠN VỊ', name: '' },
        },
        recipients: ['Các đại biểu', `Lưu: ${isOwn ? organisation.papers.filing : 'VT'}`],
      },
    );
    return download(c, await needs.papers.paper(paper), { name: `Chương trình ${unit.name}.docx`, format: 'docx' });
  });
};
