/**
 * What Git is told so that nothing in a repository may run, however it is configured. Everybody here who starts Git
 * tells it this, and uses only commands that start no hook and no filter.
 */

/** Configuration that could start a program, overruled. To be given with `-c`. */
export const OVERRULED: readonly string[] = ['core.fsmonitor=false', 'core.hooksPath=/dev/null'];

/**
 * What Git may know of our environment: where things are, and whose
 * configuration counts. GIT_DIR and its like would turn us to another
 * repository, and secrets are none of Git's business here.
 */
const INHERITED = [
  ...['PATH', 'HOME', 'USERPROFILE', 'HOMEDRIVE', 'HOMEPATH', 'APPDATA', 'LOCALAPPDATA', 'PROGRAMDATA', 'SYSTEMROOT', 'TEMP', 'TMP', 'TMPDIR'],
  ...['XDG_CONFIG_HOME', 'GIT_CONFIG_GLOBAL', 'GIT_CONFIG_SYSTEM', 'GIT_CONFIG_NOSYSTEM'],
];

export function harmlessEnvironment(environment: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const inherited = Object.entries(environment).flatMap(([name, value]) =>
    // Windows writes Path, and does not mind.
    value !== undefined && INHERITED.includes(name.toUpperCase()) ? [[name, value] as const] : [],
  );
  return {
    ...Object.fromEntries(inherited),
    LC_ALL: 'C',
    GIT_TERMINAL_PROMPT: '0',
    GIT_OPTIONAL_LOCKS: '0',
    // A replaced object would show other bytes than the id promises, and a
    // partial clone would go and fetch what is not here.
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_NO_LAZY_FETCH: '1',
    // An older Git does not know that it must not fetch. It has no way to.
    GIT_ALLOW_PROTOCOL: 'none',
  };
}
