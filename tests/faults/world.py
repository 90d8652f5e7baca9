"""What is on the server, as comparable lines, and the removal of what a finished scenario made."""
import json
import os
import pathlib
import subprocess
import sys
import urllib.error
import urllib.request

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "e2e"))

LABEL = "com.tenantmaster.operation"
# DISTINCT: since PostgreSQL 16 whoever makes a role is a member of it by the server's own grant as well.
REGISTRY = """
SELECT 'database ' || datname || CASE WHEN datconnlimit = -2 THEN ' invalid' ELSE '' END FROM pg_database
UNION ALL SELECT 'role ' || rolname FROM pg_roles
UNION ALL SELECT DISTINCT 'member ' || roleid::regrole || ' ' || member::regrole FROM pg_auth_members
UNION ALL SELECT concat_ws(' ', 'workspace', slug, product, environment, state, database_name, role_name, schema_name, container_name,
    plan, hosting, memory_megabytes, milli_cpu, requests_per_minute, shared_ready, retired_container) FROM tm.workspaces
UNION ALL SELECT 'domain ' || d.host || ' ' || w.slug FROM tm.workspace_domains d JOIN tm.workspaces w ON w.id = d.workspace_id
UNION ALL SELECT 'port of ' || w.slug || ' ' || w.product FROM tm.port_allocations p JOIN tm.workspaces w ON w.id = p.workspace_id
UNION ALL SELECT 'redis index of ' || w.slug || ' ' || w.product FROM tm.redis_allocations r JOIN tm.workspaces w ON w.id = r.workspace_id
UNION ALL SELECT 'product ' || key FROM tm.products
UNION ALL SELECT 'plan ' || key FROM tm.plans
"""
SCHEMAS = """
SELECT 'schema ' || nspname FROM pg_namespace WHERE nspname !~ '^pg_'
UNION ALL SELECT 'tenant ' || tenant_id || ' ' || schema_name FROM public.tenants
UNION ALL SELECT 'subscription ' || tenant_id || ' ' || plan || ' ' || status FROM public.tenant_subscriptions
UNION ALL SELECT 'setting ' || tenant_id || ' ' || key FROM public.tenant_settings
"""
# Two clean-ups at once: PostgreSQL does not wait in its catalogues, or ends one of them. What was said is said again.
RIVALRIES = ("tuple concurrently updated", "tuple concurrently deleted", "deadlock detected")


class World:
    def __init__(self, details):
        self.details = details
        password = pathlib.Path(details["postgres"]["superuserPasswordFile"]).read_text().strip()
        self.sql_environment = dict(os.environ, PGPASSWORD=password, PGOPTIONS="-c client_min_messages=error")
        self.docker_environment = dict(os.environ, DOCKER_HOST="unix://" + details["docker"]["localSocket"])
        self.schema_databases = [d for d in self.query("SELECT schema_database FROM tm.products WHERE schema_database <> '' UNION"
                                                    " SELECT qa_schema_database FROM tm.products WHERE qa_schema_database <> ''")
                                 if self.query(f"SELECT 1 FROM pg_database WHERE datname = '{d}'")]

    def query(self, sql, database="tenant_master"):
        postgres = self.details["postgres"]
        process = subprocess.run(["psql", "-XAtq", "-v", "ON_ERROR_STOP=1", "-h", postgres["localSocketDir"], "-U", postgres["superuser"],
                                  "-d", database, "-c", sql], env=self.sql_environment, capture_output=True, text=True)
        if any(rivalry in process.stderr for rivalry in RIVALRIES):
            return self.query(sql, database)
        if process.returncode != 0:
            raise RuntimeError(f"psql: {process.stderr.strip()}\n{sql}")
        return process.stdout.split("\n")[:-1]

    def docker(self, *arguments):
        process = subprocess.run(["docker", *arguments], env=self.docker_environment, capture_output=True, text=True)
        if process.returncode != 0:
            raise RuntimeError(f"docker {' '.join(arguments)}: {process.stderr.strip()}")
        return process.stdout.splitlines()

    def containers(self):
        form = '{{slice .Name 1}} {{.State.Status}} {{index .Config.Labels "%s"}} {{.HostConfig.Memory}} {{.HostConfig.NanoCpus}}' % LABEL
        ids = self.docker("ps", "-aq", "--no-trunc")
        try:
            return ["container " + line for line in self.docker("inspect", "--format", form, *ids)]
        except RuntimeError as gone:
            if "No such" not in str(gone):
                raise
            return self.containers()   # one went between the list and the look at it

    def routes(self):
        """What the console wrote into the proxy for single hosts: pins and limits."""
        found = self.docker("exec", self.details["proxy"]["container"], "find", "/etc/nginx/conf.d", "/etc/nginx/vhost.d", "-type", "f",
                            "-path", "*tm-*")
        return ["route " + path for path in found if not path.endswith("limits.conf") and "/00-tm-rate-" not in path]

    def lines(self):
        """Everything that any runbook makes, one line each."""
        found = self.query(REGISTRY) + self.containers() + self.routes()
        for database in self.schema_databases:
            found += self.query(SCHEMAS, database)
        return sorted(found)

    def lines_of(self, token, operation, earlier=()):
        """The part of lines() that one operation made, and those that were carried out for it before. Its names contain `token`, its own
        temporary names and labels its identifier, or its beginning."""
        marks = (token, operation, operation.replace("-", ""))
        return [self.general(line, token, operation, earlier) for line in self.lines() if any(m in line for m in marks)]

    @staticmethod
    def general(line, token, operation, earlier):
        """Without what differs from scenario to scenario. What restores keep or put beside has the beginning of the operation in its name."""
        names = [(each, f"<earlier {number}>") for number, each in enumerate(earlier)] + [(operation, "<operation>")]
        for each, name in names:
            for mark in ("__old_", "__undone_", "__tables_"):
                line = line.replace(mark + each[:8], mark + name)
            line = line.replace(each, name)
        return line.replace(token, "<name>")

    def journal(self, operation):
        """State of the operation, and of steps that are neither begun nor finished business."""
        state = self.query(f"SELECT state FROM tm.operations WHERE id = '{operation}'")
        open_steps = self.query(f"SELECT key || ' ' || state FROM tm.operation_steps WHERE operation_id = '{operation}'"
                                " AND state IN ('intent', 'compensation-intent')")
        return state, open_steps

    def sessions_of_finished(self, operation):
        """Leases that were not given back, and sessions of whoever had one last."""
        return self.query(f"""
            SELECT 'lease of ' || l.who FROM tm.operation_leases l JOIN tm.operations o ON o.target = l.target
            WHERE o.id = '{operation}' AND l.expires_at > clock_timestamp()
            UNION ALL SELECT 'session ' || a.pid FROM tm.operation_leases l JOIN tm.operations o ON o.target = l.target
            JOIN pg_stat_activity a ON a.application_name = 'tmc/' || left(l.holder::text, 8) WHERE o.id = '{operation}'""")

    def claims(self):
        """Hosts that more than one running container claims."""
        ids = self.docker("ps", "-q")
        owners, doubled = {}, []
        for container in json.loads("\n".join(self.docker("inspect", *ids))) if ids else []:
            for setting in container["Config"]["Env"] or []:
                if setting.startswith("VIRTUAL_HOST="):
                    for host in filter(None, setting.split("=", 1)[1].split(",")):
                        if host in owners:
                            doubled.append(f"{host}: {owners[host]} and {container['Name']}")
                        owners[host] = container["Name"]
        return doubled

    def answers(self, host, path):
        request = urllib.request.Request(self.details["proxy"]["url"] + path, headers={"Host": host})
        try:
            with urllib.request.urlopen(request, timeout=10) as reply:
                return reply.status == 200
        except (urllib.error.URLError, OSError):
            return False

    def remove(self, token):
        """Clears away what a finished operation made, as there is no verb for it yet: room for the next one."""
        lines = [line.split(" ") for line in self.lines() if token in line]
        for kind, name, *_ in sorted(lines, key=lambda line: line[0] in ("product", "plan")):   # workspaces are of them
            if kind == "container":
                self.remove_container(name)
            elif kind == "workspace":
                self.query(f"DELETE FROM tm.workspaces WHERE slug = '{name}'")
            elif kind == "route":
                self.docker("exec", self.details["proxy"]["container"], "rm", "-f", name)
            elif kind in ("product", "plan"):
                self.query(f"DELETE FROM tm.{kind}s WHERE key = '{name}'")
            elif kind == "schema":
                self.each_schema_database(f'DROP SCHEMA IF EXISTS "{name}" CASCADE')
            elif kind == "tenant":
                self.each_schema_database(f"DELETE FROM public.tenants WHERE tenant_id = '{name}'")
            elif kind == "database":
                self.query(f'DROP DATABASE "{name}" WITH (FORCE)')
        for name in {name for kind, name, *_ in lines if kind == "role"}:
            self.each_schema_database(f'DROP OWNED BY "{name}"')
            for database in self.schema_databases: # granted by the console's role, which only that role takes back
                self.query(f'SET ROLE tm_operator; REVOKE ALL ON DATABASE "{database}" FROM "{name}"')
            self.query(f'DROP ROLE "{name}"')

    def remove_container(self, name):
        try:
            self.docker("rm", "-f", name)
        except RuntimeError as refused:   # Docker removes it by itself already
            if "No such container" not in str(refused) and "already in progress" not in str(refused):
                raise

    def each_schema_database(self, sql):
        for database in self.schema_databases:
            self.query(sql, database)

    def leftovers(self):
        """What must not be there when nothing runs any more, whoever made it (RELIABILITY O1, O3 to O6, O8)."""
        found = self.query(r"SELECT 'database ' || datname FROM pg_database WHERE datname LIKE 'tmc\_%' OR datconnlimit = -2")
        found += self.query("SELECT 'session ' || application_name || ' ' || left(query, 60) FROM pg_stat_activity"
                            " WHERE application_name LIKE 'tmc/%'")
        found += self.query("SELECT 'advisory lock of ' || pid FROM pg_locks WHERE locktype = 'advisory'")
        found += self.query("SELECT 'lease of ' || who FROM tm.operation_leases WHERE expires_at > clock_timestamp()")
        found += self.query("SELECT 'open operation ' || target_name || ' ' || state FROM tm.operations"
                            " WHERE state NOT IN ('done', 'rolled-back')")
        found += self.query("SELECT 'open step ' || s.key || ' of ' || o.target_name FROM tm.operation_steps s"
                            " JOIN tm.operations o ON o.id = s.operation_id WHERE s.state IN ('intent', 'compensation-intent')")
        return found + ["two claims on " + claim for claim in self.claims()]
