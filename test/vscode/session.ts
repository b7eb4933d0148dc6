import type { Session } from './report';

/** One VS Code session of the suite: open the workspace with the extension, run the suite in its extension host, end. */
export interface SessionPlan {
  readonly session: Session;
  readonly extension: string;
  readonly workspace: string;
  readonly suite: string;
  /** Kept between the sessions, as a user's profile is. */
  readonly profile: string;
  /** Where a failed session leaves its logs and picture. */
  readonly keepsakes: string;
  /** The environment of the extension host. */
  readonly env: Readonly<Record<string, string>>;
}

/** No session may take longer, in milliseconds. */
export const sessionLimit = 300_000;
