/** What people call a criterion: its title in the plan; its id when the plan gives it none. */
export const criterionName = ({ id, title }: { id: string; title?: string | null | undefined }): string => title ?? id;

/** `Sáng kiến và chiến sĩ thi đua cơ sở (mục II.2)`: the title and the clause of the plan it stands in, in Vietnamese. */
export const criterionWithClause = (one: { id: string; title?: string | null; clause?: string | null }): string =>
  one.clause ? `${criterionName(one)} (mục ${one.clause})` : criterionName(one);
