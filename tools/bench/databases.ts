import pg from 'pg';

const PASSWORD = 'only-for-the-bench';

/** The two databases of one inquiries service, and how each role reaches them. */
export interface BenchDatabases {
  ownerUrl: string;
  keysOwnerUrl: string;
  appUrl: string;
  keysAppUrl: string;
  relayUrl: string;
  adminUrl: string;
}

/** Makes the roles of a service as an installation has them: none of them superuser, none past row-level security. */
export async function createRoles(adminUrl: string, service: string): Promise<void> {
  for (const purpose of ['owner', 'app', 'relay']) {
    const role = `sw_${service}_${purpose}`;
    const { rowCount } = await query(adminUrl, `select 1 from pg_roles where rolname = '${role}'`);
    if (rowCount) continue;
    await query(
      adminUrl,
      `create role ${role} login nosuperuser nocreatedb nocreaterole nobypassrls password '${PASSWORD}'`,
    );
  }
}

/** Two fresh databases, empty, named by `name` and `name_keys`; earlier ones of that name are dropped. */
export async function createDatabases(adminUrl: string, service: string, name: string): Promise<BenchDatabases> {
  const role = (purpose: string): string => `sw_${service}_${purpose}`;
  for (const database of [name, `${name}_keys`]) {
    await query(adminUrl, `drop database if exists ${database} with (force)`);
    await query(adminUrl, `create database ${database} owner ${role('owner')}`);
  }
  return {
    ownerUrl: urlOf(adminUrl, name, role('owner')),
    keysOwnerUrl: urlOf(adminUrl, `${name}_keys`, role('owner')),
    appUrl: urlOf(adminUrl, name, role('app')),
    keysAppUrl: urlOf(adminUrl, `${name}_keys`, role('app')),
    relayUrl: urlOf(adminUrl, name, role('relay')),
    adminUrl: urlOf(adminUrl, name),
  };
}

export async function query<R extends pg.QueryResultRow>(url: string, sql: string): Promise<pg.QueryResult<R>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await client.query<R>(sql);
  } finally {
    await client.end();
  }
}

function urlOf(adminUrl: string, database: string, role?: string): string {
  const url = new URL(adminUrl);
  url.pathname = `/${database}`;
  if (role) {
    url.username = role;
    url.password = PASSWORD;
  }
  return url.href;
}
