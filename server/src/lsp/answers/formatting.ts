import type { FormattingOptions, TextEdit as LspTextEdit } from 'vscode-languageserver';
import type { TextEdit } from '../../core/edit';
import { format, type FormatOptions } from '../../core/features/format';
import { afterDash, afterEnter } from '../../core/features/formatTyped';
import type { Answer, AtHand } from '../desk';
import { editOf } from '../toLsp';

export const formattingAnswer: Answer = {
  capabilities: () => ({
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    documentOnTypeFormattingProvider: { firstTriggerCharacter: '\n', moreTriggerCharacter: ['-'] },
  }),
  register: (desk) => {
    desk.connection.onDocumentFormatting(desk.guarded('formatting', null, ({ textDocument: { uri }, options }): LspTextEdit[] | null => {
      const at = desk.atHand(uri);
      return at ? written(at, format(at.document, wished(options))) : null;
    }));
    desk.connection.onDocumentRangeFormatting(desk.guarded('rangeFormatting', null, ({ textDocument: { uri }, range: { start, end }, options }): LspTextEdit[] | null => {
      const at = desk.atHand(uri);
      // A selection of whole lines ends at the start of the line behind them.
      const last = end.character === 0 && end.line > start.line ? end.line - 1 : end.line;
      return at ? written(at, format(at.document, { ...wished(options), range: { first: start.line, last } })) : null;
    }));
    desk.connection.onDocumentOnTypeFormatting(desk.guarded('onTypeFormatting', null, ({ ch, options, ...params }): LspTextEdit[] | null => {
      const at = desk.pointed(params);
      if (!at) return null;
      return written(at, ch === '-' ? afterDash(at.document, at.offset, wished(options)) : ch === '\n' ? afterEnter(at.document, at.offset, wished(options)) : []);
    }));
  },
};

/** Tabs cannot indent YAML, whatever an editor wishes. */
const wished = ({ tabSize }: FormattingOptions): FormatOptions => ({ tabSize });

const written = ({ document }: AtHand, edits: readonly TextEdit[]): LspTextEdit[] => edits.map((edit) => editOf(document, edit));
