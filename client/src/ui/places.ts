/** The places that a line above the text counts, in the editor's own view of references. */
import * as vscode from 'vscode';

/** All three come from the server, and are looked at here. */
export async function showPlaces(uri: unknown, position: unknown, places: unknown): Promise<void> {
  const at = positionOf(position);
  if (typeof uri !== 'string' || !at || !Array.isArray(places)) return;
  const locations = places.flatMap((place) => locationOf(place) ?? []);
  await vscode.commands.executeCommand('editor.action.showReferences', vscode.Uri.parse(uri), at, locations);
}

function locationOf(place: unknown): vscode.Location | undefined {
  const { uri, range } = (place ?? {}) as { readonly uri?: unknown; readonly range?: { readonly start?: unknown; readonly end?: unknown } };
  const [start, end] = [positionOf(range?.start), positionOf(range?.end)];
  return typeof uri === 'string' && start && end ? new vscode.Location(vscode.Uri.parse(uri), new vscode.Range(start, end)) : undefined;
}

export function positionOf(position: unknown): vscode.Position | undefined {
  const { line, character } = (position ?? {}) as { readonly line?: unknown; readonly character?: unknown };
  return Number.isInteger(line) && Number.isInteger(character) ? new vscode.Position(Number(line), Number(character)) : undefined;
}
