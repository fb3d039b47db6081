/** "Hà Tĩnh, ngày 5 tháng 10 năm 2022", with or without its numbers. In: a line folded as `foldLoose` does. */
export const namesPlaceDate = (folded: string): boolean => /ngay .{0,12}thang .{0,8}nam/.test(folded);
