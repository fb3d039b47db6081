/** What people call a criterion: its title in the plan; its id when the plan gives it none. */
export const criterionName = ({ id, title }: { id: string; title?: string | null | undefined }): string => title ?? id;
