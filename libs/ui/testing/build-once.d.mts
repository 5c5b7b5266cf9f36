/** Builds the pages of a web app when a source is newer. */
export default function buildOnce(config: unknown, project: { rootDir: string }): void;
