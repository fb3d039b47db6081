import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { nearestWord } from '../../shared/domain/campaign/plan-issue.ts';

/**
 * The words after a command, told apart by its options; or every option that makes no sense, a Vietnamese sentence each.
 * A value that begins with a dash is taken for the next option, so that a value left out is never filled by it.
 */
export function readWords<const T extends ParseArgsOptionsConfig>(args: readonly string[], options: T) {
  const wrong = wrongOptions(args, options);
  if (wrong.length > 0) return { wrong };
  return parseArgs({ args: [...args], allowPositionals: true, options });
}

function wrongOptions(args: readonly string[], options: ParseArgsOptionsConfig): string[] {
  const { tokens } = parseArgs({ args: [...args], allowPositionals: true, strict: false, tokens: true, options });
  return tokens.flatMap((token) => {
    if (token.kind !== 'option') return [];
    const option = Object.hasOwn(options, token.name) ? options[token.name] : undefined;
    if (!option) {
      const near = nearestWord(token.name, Object.keys(options));
      return [`Không có lựa chọn ${token.rawName}.${near === undefined ? '' : ` Có phải --${near}?`}`];
    }
    if (option.type === 'boolean') {
      return token.value === undefined ? [] : [`Lựa chọn ${token.rawName} không nhận giá trị.`];
    }
    const isLacking = !token.value || (!token.inlineValue && token.value.startsWith('-') && token.value !== '-');
    return isLacking ? [`Lựa chọn ${token.rawName} thiếu giá trị.`] : [];
  });
}
