/** What the tenant catalogue asks PostgreSQL. Each statement returns one row per fault: `fault` says what and where. */

const tenantTables = `
  tenant as (
    select c.oid, c.relname, a.attnum as clinic
      from pg_class c
      join pg_attribute a on a.attrelid = c.oid and a.attname = 'clinic_id' and not a.attisdropped
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p'))`;

/** $1: tables that have no clinic. */
export const tablesWithoutClinic = `
  with ${tenantTables}
  select format('table %s has no clinic_id and is not on the list of tables without', c.relname) as fault
    from pg_class c
   where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
     and c.oid not in (select oid from tenant) and c.relname <> all($1)`;

export const rowSecurityOff = `
  with ${tenantTables}
  select format('table %s: row-level security is not enabled and forced', c.relname) as fault
    from pg_class c join tenant t on t.oid = c.oid
   where not (c.relrowsecurity and c.relforcerowsecurity)`;

/** A policy for SELECT alone that the service has named. */
const namedRead = `(p.polcmd = 'r' and format('%s.%s', t.relname, p.polname) = any ($2::text[]))`;

/** $1: the relay role, the only one whose policy may look across clinics; $2: policies for reading, by name. */
export const policies = `
  with ${tenantTables}
  select format('table %s has no policy on the clinic of the transaction', t.relname) as fault
    from tenant t
   where not exists (select from pg_policy p where p.polrelid = t.oid and p.polpermissive and p.polcmd = '*'
                       and pg_get_expr(p.polqual, p.polrelid) like '%app.clinic_id%'
                       and pg_get_expr(p.polwithcheck, p.polrelid) like '%app.clinic_id%')
  union all
  select format('policy %s on %s lacks USING or WITH CHECK', p.polname, t.relname)
    from tenant t join pg_policy p on p.polrelid = t.oid
   where (p.polqual is null or p.polwithcheck is null) and not ${namedRead}
  union all
  select format('policy %s on %s looks across clinics for more than the relay', p.polname, t.relname)
    from tenant t join pg_policy p on p.polrelid = t.oid
   where (pg_get_expr(p.polqual, p.polrelid) not like '%app.clinic_id%'
          or pg_get_expr(p.polwithcheck, p.polrelid) not like '%app.clinic_id%')
     and p.polroles <> array[(select oid from pg_roles where rolname = $1)]
     and not ${namedRead}`;

/** $1: indexes that may lead with something else. */
export const keysWithoutClinic = `
  with ${tenantTables}
  select format('unique index %s on %s does not begin with clinic_id', i.relname, t.relname) as fault
    from pg_index x join tenant t on t.oid = x.indrelid join pg_class i on i.oid = x.indexrelid
   where x.indisunique and x.indkey[0] <> t.clinic and i.relname <> all($1)
  union all
  select format('table %s has no primary key', t.relname)
    from tenant t where not exists (select from pg_index x where x.indrelid = t.oid and x.indisprimary)
  union all
  select format('foreign key %s on %s does not begin with clinic_id', k.conname, t.relname)
    from pg_constraint k join tenant t on t.oid = k.conrelid join tenant f on f.oid = k.confrelid
   where k.contype = 'f' and (k.conkey[1] <> t.clinic or k.confkey[1] <> f.clinic)
  union all
  select format('exclusion constraint %s on %s does not begin with clinic_id', k.conname, t.relname)
    from pg_constraint k join tenant t on t.oid = k.conrelid
   where k.contype = 'x' and k.conkey[1] <> t.clinic and k.conname <> all($1)`;

export const nullableClinics = `
  with ${tenantTables}
  select format('table %s: clinic_id may be null', t.relname) as fault
    from tenant t join pg_attribute a on a.attrelid = t.oid and a.attnum = t.clinic
   where not a.attnotnull`;

export const unwantedObjects = `
  select format('column %s.%s is of an enum type: use text with a check', c.relname, a.attname) as fault
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_type y on y.oid = a.atttypid
   where c.relnamespace = 'public'::regnamespace and a.attnum > 0 and y.typtype = 'e'
  union all
  select format('function %s is SECURITY DEFINER', p.proname)
    from pg_proc p where p.pronamespace = 'public'::regnamespace and p.prosecdef
  union all
  select format('view %s is not security_invoker', c.relname)
    from pg_class c
   where c.relnamespace = 'public'::regnamespace and c.relkind = 'v'
     and not coalesce(c.reloptions && array['security_invoker=true', 'security_invoker=on', 'security_invoker=1'], false)
  union all
  select format('materialized view %s: row-level security does not reach it', c.relname)
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'm'`;

/** $1: the application and relay roles, $2: the owner role. */
export const strongRoles = `
  select format('role %s is superuser, BYPASSRLS, CREATEDB, CREATEROLE or REPLICATION', rolname) as fault
    from pg_roles
   where rolname = any($1) and (rolsuper or rolbypassrls or rolcreatedb or rolcreaterole or rolreplication)
  union all
  select format('role %s is a member of %s', r.rolname, $2::text)
    from pg_roles r where r.rolname = any($1) and pg_has_role(r.rolname, $2, 'member')
  union all
  select format('role %s owns %s', pg_get_userbyid(c.relowner), c.relname)
    from pg_class c where c.relnamespace = 'public'::regnamespace and pg_get_userbyid(c.relowner) = any($1)
  union all
  select format('role %s may %s %s', g.grantee, lower(g.privilege_type), g.table_name)
    from information_schema.role_table_grants g
   where g.table_schema = 'public'
     and (g.grantee = 'PUBLIC' or g.grantee = any($1) and g.privilege_type in ('TRUNCATE', 'REFERENCES', 'TRIGGER'))`;
