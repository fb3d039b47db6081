import type { YAMLError } from 'yaml';

export const anchorMessage = 'Không dùng neo (&) và tham chiếu (*) trong kế hoạch: viết đầy đủ từng chỗ.';

/** What each slip of YAML means to who wrote the file. */
export const syntaxMessages: Record<YAMLError['code'], string> = {
  DUPLICATE_KEY: 'Khoá này viết hai lần trong cùng một nhóm.',
  MULTIPLE_DOCS: 'Tệp có nhiều tài liệu YAML; mỗi kế hoạch một tệp.',
  TAB_AS_INDENT: 'Thụt dòng bằng dấu cách, không dùng phím Tab.',
  BAD_INDENT: 'Thụt dòng sai, hoặc ngoặc mở ở trên chưa đóng.',
  MISSING_CHAR: 'Thiếu dấu đóng ngoặc, dấu nháy đóng hoặc dấu phân cách.',
  UNEXPECTED_TOKEN: 'Có ký tự không mong đợi ở đây.',
  TAG_RESOLVE_FAILED: 'Không dùng thẻ (tag) trong kế hoạch.',
  BLOCK_AS_IMPLICIT_KEY: 'Chỗ này bị đọc thành nhóm khoá: thụt dòng sai, hoặc chữ có dấu ":" phải đặt trong nháy kép.',
  MULTILINE_IMPLICIT_KEY: 'Khoá phải nằm gọn trong một dòng và có dấu ":" theo sau.',
  BLOCK_IN_FLOW: 'Trong ngoặc { } hoặc [ ] thiếu dấu phẩy hoặc dấu đóng ngoặc.',
  BAD_SCALAR_START: 'Chữ bắt đầu bằng ký hiệu này phải đặt trong nháy kép.',
  KEY_OVER_1024_CHARS: 'Khoá quá dài; có thể thiếu dấu ":".',
  MULTIPLE_TAGS: 'Không dùng thẻ (tag) trong kế hoạch.',
  BAD_DQ_ESCAPE:
    'Trong nháy kép, dấu "\\" phải theo sau bởi ký tự hợp lệ; muốn viết chính dấu ấy thì viết "\\\\" hoặc dùng nháy đơn.',
  ALIAS_PROPS: anchorMessage,
  BAD_ALIAS: anchorMessage,
  MULTIPLE_ANCHORS: anchorMessage,
  BAD_PROP_ORDER: anchorMessage,
  BAD_DIRECTIVE: 'Không dùng dòng chỉ dẫn bắt đầu bằng "%" trong kế hoạch.',
  BAD_COLLECTION_TYPE: 'Không dùng thẻ (tag) trong kế hoạch.',
  NON_STRING_KEY: 'Khoá phải là một từ.',
  RESOURCE_EXHAUSTION: 'Tệp lồng nhau quá sâu hoặc quá dài để đọc.',
  IMPOSSIBLE: 'Không đọc được tệp từ chỗ này.',
};
