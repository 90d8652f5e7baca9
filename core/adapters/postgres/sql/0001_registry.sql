-- Registry, version 1: what this server hosts (products, plans, workspaces) and the journal of what was done to it.
--
-- Runs in the registry database as tm_owner, inside one transaction with its row in tm.schema_version. The roles tm_owner (no login),
-- tm_operator (the consoles) and tm_viewer (read only) exist already. PUBLIC is given nothing. Texts that a value may lack are '' and
-- not null, so that every column has one way to say "none"; null is used for numbers, times and identifiers.

DO $$
BEGIN
    IF current_user <> 'tm_owner' THEN
        RAISE EXCEPTION 'the registry is created as tm_owner, not as %', current_user;
    END IF;
    EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
    EXECUTE format('GRANT CONNECT ON DATABASE %I TO tm_operator, tm_viewer', current_database());
END
$$;

REVOKE ALL ON SCHEMA public FROM PUBLIC;
CREATE SCHEMA tm AUTHORIZATION tm_owner;
REVOKE ALL ON SCHEMA tm FROM PUBLIC;
ALTER DEFAULT PRIVILEGES FOR ROLE tm_owner REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;

CREATE TABLE tm.schema_version (
    version     integer     PRIMARY KEY CHECK (version > 0),
    name        text        NOT NULL,
    sha256      text        NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    applied_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
    applied_by  text        NOT NULL);

CREATE TABLE tm.settings (key text PRIMARY KEY, value jsonb NOT NULL);
INSERT INTO tm.settings (key, value) VALUES ('redis_index_count', '16');

-- Catalogue -----------------------------------------------------------------------------------------------------------------------

CREATE TABLE tm.products (
    key                  text    PRIMARY KEY CHECK (key ~ '^[a-z][a-z0-9_]{0,30}$'),
    name                 text    NOT NULL,
    position             integer NOT NULL DEFAULT 1000,
    isolation            text    NOT NULL CHECK (isolation IN ('database', 'schema')),
    hosting              text    NOT NULL CHECK (hosting IN ('by-plan', 'own-containers')),
    image                text    NOT NULL,
    frontend_image       text    NOT NULL DEFAULT '',
    internal_port        integer NOT NULL DEFAULT 8000 CHECK (internal_port BETWEEN 1 AND 65535),
    base_domain          text    NOT NULL CHECK (base_domain = lower(base_domain)),
    health_path          text    NOT NULL DEFAULT '/health',
    migrate_command      jsonb   NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(migrate_command) = 'array'),
    shell_command        jsonb   NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(shell_command) = 'array'),
    shared_container     text    NOT NULL DEFAULT '',
    shared_port          integer NOT NULL DEFAULT 0 CHECK (shared_port BETWEEN 0 AND 65535),
    first_dedicated_port integer NOT NULL DEFAULT 0 CHECK (first_dedicated_port BETWEEN 0 AND 65535),
    last_dedicated_port  integer NOT NULL DEFAULT 0 CHECK (last_dedicated_port BETWEEN 0 AND 65535),
    app_role             text    NOT NULL DEFAULT '' CHECK (octet_length(app_role) <= 63),
    schema_database      text    NOT NULL DEFAULT '' CHECK (octet_length(schema_database) <= 63),
    CHECK (first_dedicated_port <= last_dedicated_port));

CREATE TABLE tm.plans (
    key                 text    PRIMARY KEY CHECK (key ~ '^[a-z][a-z0-9_-]{0,30}$'),
    name                text    NOT NULL,
    hosting             text    NOT NULL CHECK (hosting IN ('shared', 'dedicated')),
    memory_megabytes    bigint  NOT NULL DEFAULT 0 CHECK (memory_megabytes >= 0),
    milli_cpu           bigint  NOT NULL DEFAULT 0 CHECK (milli_cpu >= 0),
    storage_megabytes   bigint  NOT NULL DEFAULT 0 CHECK (storage_megabytes >= 0),
    users               integer NOT NULL DEFAULT 0 CHECK (users >= 0),
    requests_per_minute integer NOT NULL DEFAULT 0 CHECK (requests_per_minute >= 0),
    rank                integer NOT NULL DEFAULT 0);

-- Workspaces and what is reserved for them ----------------------------------------------------------------------------------------

CREATE TABLE tm.workspaces (
    id             uuid        PRIMARY KEY,
    slug           text        NOT NULL CHECK (slug ~ '^[a-z][a-z0-9-]{1,38}[a-z0-9]$' AND slug !~ '--'),
    business_name  text        NOT NULL,
    product        text        NOT NULL REFERENCES tm.products (key),
    plan           text        NOT NULL REFERENCES tm.plans (key),
    hosting        text        NOT NULL CHECK (hosting IN ('shared', 'dedicated')),
    environment    text        NOT NULL DEFAULT 'production' CHECK (environment IN ('production', 'qa')),
    state          text        NOT NULL CHECK (state IN ('planned', 'creating', 'active', 'suspended', 'changing', 'restoring',
                                                         'failed', 'archived')),
    tenant_id      text        NOT NULL DEFAULT '',
    database_name  text        NOT NULL DEFAULT '' CHECK (octet_length(database_name) <= 63),
    role_name      text        NOT NULL DEFAULT '' CHECK (octet_length(role_name) <= 63),
    schema_name    text        NOT NULL DEFAULT '' CHECK (octet_length(schema_name) <= 63),
    container_name text        NOT NULL DEFAULT '',
    operation_id   uuid,
    created_at     timestamptz NOT NULL DEFAULT clock_timestamp(),
    updated_at     timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT workspaces_slug_taken UNIQUE (product, slug, environment));
CREATE UNIQUE INDEX workspaces_database_taken ON tm.workspaces (database_name) WHERE database_name <> '' AND schema_name = '';
CREATE UNIQUE INDEX workspaces_schema_taken ON tm.workspaces (database_name, schema_name) WHERE schema_name <> '';
CREATE UNIQUE INDEX workspaces_role_taken ON tm.workspaces (role_name) WHERE role_name <> '';

CREATE TABLE tm.workspace_domains (
    host         text    PRIMARY KEY CHECK (host = lower(host) AND host <> '' AND octet_length(host) <= 253),
    workspace_id uuid    NOT NULL REFERENCES tm.workspaces (id) ON DELETE CASCADE,
    position     integer NOT NULL DEFAULT 0 CHECK (position >= 0),
    CONSTRAINT workspace_domains_position UNIQUE (workspace_id, position));

CREATE TABLE tm.port_allocations (
    port         integer     PRIMARY KEY CHECK (port BETWEEN 1 AND 65535),
    workspace_id uuid        NOT NULL REFERENCES tm.workspaces (id) ON DELETE CASCADE,
    allocated_at timestamptz NOT NULL DEFAULT clock_timestamp());
CREATE INDEX port_allocations_workspace ON tm.port_allocations (workspace_id);

CREATE TABLE tm.redis_allocations (
    index_number integer     PRIMARY KEY CHECK (index_number >= 0),
    workspace_id uuid        NOT NULL REFERENCES tm.workspaces (id) ON DELETE CASCADE,
    allocated_at timestamptz NOT NULL DEFAULT clock_timestamp());
CREATE INDEX redis_allocations_workspace ON tm.redis_allocations (workspace_id);

CREATE TABLE tm.users (
    id         uuid        PRIMARY KEY DEFAULT gen_random_uuid(),
    email      text        NOT NULL UNIQUE CHECK (email = lower(email) AND email <> ''),
    full_name  text        NOT NULL DEFAULT '',
    is_active  boolean     NOT NULL DEFAULT true,
    created_at timestamptz NOT NULL DEFAULT clock_timestamp());

CREATE TABLE tm.memberships (
    user_id      uuid        NOT NULL REFERENCES tm.users (id) ON DELETE CASCADE,
    workspace_id uuid        NOT NULL REFERENCES tm.workspaces (id) ON DELETE CASCADE,
    role         text        NOT NULL CHECK (role IN ('owner', 'administrator', 'member', 'viewer')),
    created_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (user_id, workspace_id, role));
CREATE INDEX memberships_workspace ON tm.memberships (workspace_id);

-- History outlives its workspaces, therefore no foreign keys here.
CREATE TABLE tm.plan_changes (
    sequence     bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    workspace_id uuid        NOT NULL,
    from_plan    text        NOT NULL,
    to_plan      text        NOT NULL,
    from_hosting text        NOT NULL,
    to_hosting   text        NOT NULL,
    operation_id uuid,
    who          text        NOT NULL,
    at           timestamptz NOT NULL DEFAULT clock_timestamp());
CREATE INDEX plan_changes_workspace ON tm.plan_changes (workspace_id);

CREATE TABLE tm.backups (
    id            uuid        PRIMARY KEY,
    workspace_id  uuid        NOT NULL,
    operation_id  uuid,
    database_name text        NOT NULL,
    schema_name   text        NOT NULL DEFAULT '',
    state         text        NOT NULL CHECK (state IN ('running', 'good', 'damaged', 'failed', 'deleted')),
    repository    text        NOT NULL DEFAULT '',
    plain_bytes   bigint      NOT NULL DEFAULT 0 CHECK (plain_bytes >= 0),
    cipher_bytes  bigint      NOT NULL DEFAULT 0 CHECK (cipher_bytes >= 0),
    sha256        text        NOT NULL DEFAULT '',
    verified      integer     NOT NULL DEFAULT 0 CHECK (verified BETWEEN 0 AND 4),
    verified_at   timestamptz,
    started_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
    finished_at   timestamptz,
    manifest      jsonb       NOT NULL DEFAULT '{}');
CREATE INDEX backups_workspace ON tm.backups (workspace_id, started_at DESC);

-- The journal of operations -------------------------------------------------------------------------------------------------------

CREATE TABLE tm.operations (
    id              uuid        PRIMARY KEY,
    kind            text        NOT NULL,
    target          text        NOT NULL CHECK (target <> ''),
    target_name     text        NOT NULL,
    idempotency_key text        NOT NULL CONSTRAINT operations_idempotency_key UNIQUE,
    runbook         jsonb       NOT NULL,
    state           text        NOT NULL CHECK (state IN ('running', 'compensating', 'done', 'rolled-back', 'needs-operator')),
    created_by      text        NOT NULL,
    created_with    text        NOT NULL,
    created_at      timestamptz NOT NULL DEFAULT clock_timestamp(),
    finished_at     timestamptz,
    error           jsonb);
CREATE UNIQUE INDEX operations_one_open_for_target ON tm.operations (target)
    WHERE state IN ('running', 'compensating', 'needs-operator');
CREATE INDEX operations_newest ON tm.operations (created_at DESC);

CREATE TABLE tm.operation_steps (
    operation_id uuid        NOT NULL REFERENCES tm.operations (id),
    sequence     integer     NOT NULL,
    key          text        NOT NULL,
    state        text        NOT NULL DEFAULT 'pending'
                             CHECK (state IN ('pending', 'intent', 'done', 'compensation-intent', 'compensated')),
    token        bigint,
    attempt      integer     NOT NULL DEFAULT 0,
    result       jsonb       NOT NULL DEFAULT '{}',
    changed_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (operation_id, sequence));

-- Who works on a target. A row is never deleted: its token only grows, so that nobody can come back with an old one.
-- Released = expires_at is '-infinity'.
CREATE TABLE tm.operation_leases (
    target        text        PRIMARY KEY,
    token         bigint      NOT NULL CHECK (token > 0),
    holder        uuid        NOT NULL,      -- the process
    who           text        NOT NULL,      -- the person, for the others who have to wait
    backend_pid   integer     NOT NULL,
    backend_start timestamptz NOT NULL,
    acquired_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
    expires_at    timestamptz NOT NULL);

-- Free: run out or released by the server's clock, or nothing of the holder is left: its session has ended, no other session of its
-- process is connected, and the session lock that covers its effects is not held by anybody.
CREATE FUNCTION tm.lease_is_free(p_lease tm.operation_leases, p_lock_key bigint) RETURNS boolean
LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF p_lease.expires_at < clock_timestamp() THEN
        RETURN true;
    END IF;
    PERFORM pg_stat_clear_snapshot();   -- a transaction sees pg_stat_activity as it was when it first looked
    RETURN NOT EXISTS (SELECT 1 FROM pg_stat_activity a
                       WHERE (a.pid = p_lease.backend_pid
                              AND (a.backend_start IS NULL OR a.backend_start = p_lease.backend_start))
                          OR a.application_name = 'tmc/' || left(p_lease.holder::text, 8))
       AND NOT EXISTS (SELECT 1 FROM pg_locks l
                       WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 1
                         AND l.database = (SELECT d.oid FROM pg_database d WHERE d.datname = current_database())
                         AND l.classid = ((p_lock_key >> 32) & 4294967295)::oid
                         AND l.objid = (p_lock_key & 4294967295)::oid);
END
$$;

-- Takes the lease for the calling session. token is null when somebody else has it; then held_by and seconds_left say who and for
-- how long. Otherwise previous_holder is the process that lost it without giving it back, if there was one.
CREATE FUNCTION tm.acquire_lease(p_target text, p_holder uuid, p_who text, p_lock_key bigint, p_ttl interval,
                                 OUT token bigint, OUT held_by text, OUT seconds_left integer, OUT previous_holder uuid)
LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    v_lease tm.operation_leases;
    v_start timestamptz := (SELECT a.backend_start FROM pg_stat_activity a WHERE a.pid = pg_backend_pid());
BEGIN
    INSERT INTO tm.operation_leases AS l (target, token, holder, who, backend_pid, backend_start, expires_at)
    VALUES (p_target, 1, p_holder, p_who, pg_backend_pid(), v_start, clock_timestamp() + p_ttl)
    ON CONFLICT (target) DO NOTHING RETURNING l.token INTO token;
    IF token IS NOT NULL THEN
        RETURN;
    END IF;
    -- Looked at without a lock first: a holder at work keeps the row share-locked, and asking must not wait for it.
    SELECT * INTO v_lease FROM tm.operation_leases l WHERE l.target = p_target;
    IF tm.lease_is_free(v_lease, p_lock_key) THEN
        SELECT * INTO v_lease FROM tm.operation_leases l WHERE l.target = p_target FOR UPDATE;
        IF tm.lease_is_free(v_lease, p_lock_key) THEN
            IF v_lease.expires_at > '-infinity' THEN
                previous_holder := v_lease.holder;
            END IF;
            UPDATE tm.operation_leases l
            SET token = v_lease.token + 1, holder = p_holder, who = p_who, backend_pid = pg_backend_pid(),
                backend_start = v_start, acquired_at = clock_timestamp(), expires_at = clock_timestamp() + p_ttl
            WHERE l.target = p_target;
            token := v_lease.token + 1;
            RETURN;
        END IF;
    END IF;
    held_by := v_lease.who;
    seconds_left := greatest(0, ceil(extract(epoch FROM v_lease.expires_at - clock_timestamp())))::integer;
END
$$;

-- Allowed as long as nobody took over, even when it ran out: the token proves it.
CREATE FUNCTION tm.renew_lease(p_target text, p_token bigint, p_ttl interval) RETURNS boolean
LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    UPDATE tm.operation_leases SET expires_at = clock_timestamp() + p_ttl
    WHERE target = p_target AND token = p_token AND expires_at > '-infinity';
    RETURN FOUND;
END
$$;

-- Moves a lease that is still ours to the calling session, after the session that took it was lost.
CREATE FUNCTION tm.rebind_lease(p_target text, p_token bigint, p_ttl interval) RETURNS boolean
LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    UPDATE tm.operation_leases
    SET backend_pid = pg_backend_pid(), expires_at = clock_timestamp() + p_ttl,
        backend_start = (SELECT a.backend_start FROM pg_stat_activity a WHERE a.pid = pg_backend_pid())
    WHERE target = p_target AND token = p_token AND expires_at > '-infinity';
    RETURN FOUND;
END
$$;

-- The token grows here as well: what is still under way with the old one fails at its fence.
CREATE FUNCTION tm.release_lease(p_target text, p_token bigint) RETURNS boolean
LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    UPDATE tm.operation_leases SET expires_at = '-infinity', token = token + 1 WHERE target = p_target AND token = p_token;
    RETURN FOUND;
END
$$;

-- First statement of every journal transaction. FOR SHARE makes a take-over wait until that transaction has ended.
CREATE FUNCTION tm.fence(p_target text, p_token bigint) RETURNS void
LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM 1 FROM tm.operation_leases WHERE target = p_target AND token = p_token FOR SHARE;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'fenced: token % of % is no longer valid', p_token, p_target USING ERRCODE = 'TM001';
    END IF;
END
$$;

-- Activity log --------------------------------------------------------------------------------------------------------------------

CREATE TABLE tm.activity_log (
    sequence      bigint      PRIMARY KEY,      -- 1, 2, 3 ... without gaps; given by the trigger
    at            timestamptz NOT NULL,
    who           text        NOT NULL,
    origin        text        NOT NULL,
    database_role text        NOT NULL,
    action        text        NOT NULL,
    subject       text        NOT NULL,
    operation_id  uuid,
    details       jsonb       NOT NULL DEFAULT '{}',
    previous_hash text        NOT NULL,
    hash          text        NOT NULL);

-- hash = SHA-256 of the columns from sequence to previous_hash, each written as "<bytes>:<text>,". The transaction lock keeps two
-- writers from continuing the same row, and gives out sequence numbers in the order of the chain.
CREATE FUNCTION tm.chain_activity() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    v_text text;
BEGIN
    PERFORM pg_advisory_xact_lock(1414351171, 1);
    SELECT a.sequence + 1, a.hash INTO NEW.sequence, NEW.previous_hash
    FROM tm.activity_log a ORDER BY a.sequence DESC LIMIT 1;
    NEW.sequence := coalesce(NEW.sequence, 1);
    NEW.previous_hash := coalesce(NEW.previous_hash, repeat('0', 64));
    NEW.at := clock_timestamp();
    NEW.database_role := session_user;
    SELECT string_agg(octet_length(f.field) || ':' || f.field || ',', '' ORDER BY f.n) INTO v_text
    FROM unnest(ARRAY[NEW.sequence::text, to_char(NEW.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), NEW.who, NEW.origin,
                      NEW.database_role, NEW.action, NEW.subject, coalesce(NEW.operation_id::text, ''),
                      NEW.details::text, NEW.previous_hash]) WITH ORDINALITY AS f (field, n);
    NEW.hash := encode(sha256(convert_to(v_text, 'UTF8')), 'hex');
    RETURN NEW;
END
$$;

CREATE FUNCTION tm.refuse_activity_change() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RAISE EXCEPTION 'the activity log is append-only' USING ERRCODE = 'TM002';
END
$$;

CREATE TRIGGER activity_log_chain BEFORE INSERT ON tm.activity_log FOR EACH ROW EXECUTE FUNCTION tm.chain_activity();
CREATE TRIGGER activity_log_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON tm.activity_log
    FOR EACH STATEMENT EXECUTE FUNCTION tm.refuse_activity_change();

-- What applications read ----------------------------------------------------------------------------------------------------------

-- A product's application role sees the tenants of its own product, the console's roles see all, everybody else nothing.
CREATE VIEW tm.tenant_directory WITH (security_barrier = true) AS
SELECT d.host, w.product, w.slug AS workspace, w.tenant_id, w.database_name, w.schema_name, w.role_name, w.state
FROM tm.workspace_domains d
JOIN tm.workspaces w ON w.id = d.workspace_id
JOIN tm.products p ON p.key = w.product
WHERE w.state <> 'archived'
  AND (p.app_role = current_user
       OR pg_has_role(current_user, 'tm_operator', 'MEMBER')
       OR pg_has_role(current_user, 'tm_viewer', 'MEMBER'));

-- Lets a product's application role read the directory. False when there is no such role on this server (yet).
CREATE FUNCTION tm.grant_directory(p_role text) RETURNS boolean
LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM pg_roles r WHERE r.rolname::text = p_role) THEN
        RETURN false;
    END IF;
    EXECUTE format('GRANT CONNECT ON DATABASE %I TO %I', current_database(), p_role);
    EXECUTE format('GRANT USAGE ON SCHEMA tm TO %I', p_role);
    EXECUTE format('GRANT SELECT ON tm.tenant_directory TO %I', p_role);
    RETURN true;
END
$$;

-- Grants --------------------------------------------------------------------------------------------------------------------------

REVOKE ALL ON ALL TABLES IN SCHEMA tm FROM PUBLIC;
REVOKE ALL ON ALL SEQUENCES IN SCHEMA tm FROM PUBLIC;
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA tm FROM PUBLIC;

GRANT USAGE ON SCHEMA tm TO tm_operator, tm_viewer;
GRANT SELECT ON ALL TABLES IN SCHEMA tm TO tm_operator, tm_viewer;
GRANT INSERT, UPDATE, DELETE ON tm.settings, tm.products, tm.plans, tm.workspaces, tm.workspace_domains, tm.port_allocations,
    tm.redis_allocations, tm.users, tm.memberships, tm.backups TO tm_operator;
-- History and journal are added to and carried on, never removed.
GRANT INSERT ON tm.plan_changes TO tm_operator;
GRANT INSERT, UPDATE ON tm.operations, tm.operation_steps, tm.operation_leases TO tm_operator;
GRANT INSERT (who, origin, action, subject, operation_id, details) ON tm.activity_log TO tm_operator;
GRANT EXECUTE ON FUNCTION tm.lease_is_free(tm.operation_leases, bigint), tm.acquire_lease(text, uuid, text, bigint, interval),
    tm.renew_lease(text, bigint, interval), tm.rebind_lease(text, bigint, interval), tm.release_lease(text, bigint),
    tm.fence(text, bigint) TO tm_operator;
