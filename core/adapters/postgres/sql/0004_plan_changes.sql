-- Registry, version 4: what plan changes need to know of a workspace: the limits that hold for it now, whether its product's shared
-- container answers for it, and the stopped container that is kept for a while after it moved away.

ALTER TABLE tm.workspaces
    ADD COLUMN memory_megabytes    bigint  NOT NULL DEFAULT 0 CHECK (memory_megabytes >= 0),
    ADD COLUMN milli_cpu           bigint  NOT NULL DEFAULT 0 CHECK (milli_cpu >= 0),
    ADD COLUMN requests_per_minute integer NOT NULL DEFAULT 0 CHECK (requests_per_minute >= 0),
    ADD COLUMN shared_ready        boolean NOT NULL DEFAULT false,
    ADD COLUMN retired_container   text    NOT NULL DEFAULT '',
    ADD COLUMN retired_at          timestamptz,
    ADD COLUMN retired_operation   uuid,
    ADD CONSTRAINT workspaces_retired_has_time CHECK ((retired_container = '') = (retired_at IS NULL));

-- Containers were made with the limits of their plan; a schema product's web container has 2 GB and one core where its plan names
-- none. Requests per minute were not enforced by any version before this one, so they stay 0.
UPDATE tm.workspaces w SET
    shared_ready = w.hosting = 'shared',
    memory_megabytes = CASE WHEN w.hosting = 'shared' THEN 0 WHEN p.memory_megabytes = 0 AND w.schema_name <> '' THEN 2048
                            ELSE p.memory_megabytes END,
    milli_cpu = CASE WHEN w.hosting = 'shared' THEN 0 WHEN p.milli_cpu = 0 AND w.schema_name <> '' THEN 1000 ELSE p.milli_cpu END
FROM tm.plans p WHERE p.key = w.plan;

-- A shared container answers for those that are ready for it only; the consoles go on seeing every tenant.
CREATE OR REPLACE VIEW tm.tenant_directory WITH (security_barrier = true) AS
SELECT d.host, w.product, w.slug AS workspace, w.tenant_id, w.database_name, w.schema_name, w.role_name, w.state
FROM tm.workspace_domains d
JOIN tm.workspaces w ON w.id = d.workspace_id
JOIN tm.products p ON p.key = w.product
WHERE w.state <> 'archived'
  AND ((p.app_role = current_user AND w.shared_ready)
       OR pg_has_role(current_user, 'tm_operator', 'MEMBER')
       OR pg_has_role(current_user, 'tm_viewer', 'MEMBER'));
