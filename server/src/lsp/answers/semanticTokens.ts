import { SemanticTokensBuilder, SemanticTokenTypes, type SemanticTokens } from 'vscode-languageserver';
import type { Document } from '../../core/document';
import { semanticTokens, tokensIn, TOKENS, type Token, type TokenKind } from '../../core/features/semanticTokens';
import type { Answer } from '../desk';
import { spanOf } from '../toLsp';

export const semanticTokensAnswer: Answer = {
  capabilities: ({ semanticTokens: { full, range }, ownWordKinds }) =>
    full || range ? { semanticTokensProvider: { legend: { tokenTypes: TOKENS.map((kind) => (ownWordKinds ? kind : CLOSEST[kind])), tokenModifiers: [] }, full, range } } : {},
  register: (desk) => {
    const { semanticTokens: asked } = desk.connection.languages;
    asked.on(desk.guarded('semanticTokens', NONE, ({ textDocument: { uri } }): SemanticTokens => {
      const at = desk.atHand(uri);
      return at ? written(semanticTokens(at.document, at.snapshot.settings), at.document) : NONE;
    }));
    asked.onRange(desk.guarded('semanticTokensRange', NONE, ({ textDocument: { uri }, range }): SemanticTokens => {
      const at = desk.atHand(uri);
      return at ? written(tokensIn(semanticTokens(at.document, at.snapshot.settings), spanOf(at.document, range)), at.document) : NONE;
    }));
  },
};

/** The kinds of the protocol, which every editor has colors for. */
const CLOSEST: Readonly<Record<TokenKind, SemanticTokenTypes>> = {
  id: SemanticTokenTypes.enumMember,
  reference: SemanticTokenTypes.variable,
  verb: SemanticTokenTypes.function,
  date: SemanticTokenTypes.number,
  person: SemanticTokenTypes.class,
  placeholder: SemanticTokenTypes.macro,
};

const NONE: SemanticTokens = { data: [] };

function written(tokens: readonly Token[], { lines }: Document): SemanticTokens {
  const builder = new SemanticTokensBuilder();
  for (const { kind, span: { start, end } } of tokens) {
    const { line, character } = lines.at(start);
    builder.push(line, character, end - start, TOKENS.indexOf(kind), 0);
  }
  return builder.build();
}
