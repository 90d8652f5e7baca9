"""The command line against the sandbox server, as an operator's script would use it."""
import contextlib
import json
import os
import pathlib
import shutil
import signal
import subprocess
import tempfile
import time
import unittest
import urllib.error
import urllib.request

SANDBOX = pathlib.Path(__file__).resolve().parents[1] / "sandbox" / "sandbox"
DONE, ROLLED_BACK, USAGE, BLOCKED, STALE, NEEDS_OPERATOR, UNREACHABLE, HOST_KEY = range(8)


def sandbox_command(verb, *arguments):
    return [SANDBOX, verb, "--name", os.environ.get("TM_SANDBOX_NAME", "ctest"), *arguments]


def sandbox(verb, *arguments):
    """Runs a verb of the sandbox tool and returns what it prints."""
    return subprocess.run(sandbox_command(verb, *arguments), check=True, capture_output=True, text=True).stdout


class Result:
    def __init__(self, process, outputs=None):
        self.code = process.returncode
        self.out, self.err = outputs or (process.stdout, process.stderr)

    def json(self):
        return json.loads(self.out)

    def __str__(self):
        return f"exit {self.code}\n--- stdout\n{self.out}\n--- stderr\n{self.err}"


class Console:
    """One operator's laptop: a home of its own, with the sandbox known as server "vps"."""

    def __init__(self, details, home=None):
        self.details = details
        self.home = pathlib.Path(home or tempfile.mkdtemp(prefix="tm-e2e."))

    @staticmethod
    def command(arguments):
        """In English; what stands behind "--" belongs to another program."""
        end = arguments.index("--") if "--" in arguments else len(arguments)
        return [os.environ["TENANT_MASTER"], *arguments[:end], "--lang", "en", *arguments[end:]]

    def run(self, *arguments, environment=None):
        variables = dict(os.environ, TENANT_MASTER_HOME=str(self.home), **(environment or {}))
        process = subprocess.run(self.command(arguments), env=variables, capture_output=True, text=True,
                                 stdin=subprocess.DEVNULL, timeout=240)
        return Result(process)

    def start(self, *arguments, environment=None):
        """As run(), but does not wait; its output is read by whoever waits."""
        variables = dict(os.environ, TENANT_MASTER_HOME=str(self.home), **(environment or {}))
        return subprocess.Popen(self.command(arguments), env=variables, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                stderr=subprocess.PIPE, text=True)

    @contextlib.contextmanager
    def frozen_at(self, fault, *arguments):
        """Starts it and gives a way to its result once it has stopped at that boundary; it goes on when the block ends."""
        process = self.start(*arguments, environment={"TENANT_MASTER_FAULT": fault, "TENANT_MASTER_FAULT_SIGNAL": "STOP"})
        try:
            _, status = os.waitpid(process.pid, os.WUNTRACED)
            assert os.WIFSTOPPED(status), f"{fault} was not reached: {process.communicate(timeout=20)}"
            yield lambda: Result(process, process.communicate(timeout=240))
        finally:
            process.send_signal(signal.SIGCONT)

    def colleague(self):
        """Another operator with the same password on another laptop, who knows the same server."""
        other = Console(self.details)
        for step in (other.add_server, other.trust):
            result = step()
            assert result.code == DONE, str(result)
        password = other.home / "tm_operator.password"
        password.write_bytes((self.home / "tm_operator.password").read_bytes())
        password.chmod(0o600)
        return other

    def add_server(self, **changes):
        ssh = dict(self.details["ssh"], **changes)
        return self.run("server", "add", "vps", "--ssh", f"{ssh['user']}@{ssh['host']}:{ssh['port']}", "--identity", ssh["identityFile"],
                        "--environment", "qa", "--postgres", "container:" + self.details["postgres"]["container"],
                        "--password-file", str(self.home / "tm_operator.password"))

    def trust(self):
        return self.run("server", "trust", "vps", "--fingerprint", self.details["ssh"]["hostKeyFingerprint"])

    def admin_options(self):
        postgres = self.details["postgres"]
        return ["--admin-role", postgres["superuser"], "--admin-password-file", postgres["superuserPasswordFile"], "--base-domain", "test"]

    def prepare(self, *arguments):
        return self.run("prepare", "--yes", *self.admin_options(), *arguments)

    def create(self, slug, product="inventario", plan="free", *arguments, environment=None):
        return self.run("workspace", "create", "--yes", "--name", f"Business {slug}", "--slug", slug, "--product", product, "--plan", plan,
                        *arguments, environment=environment)

    def remove(self):
        shutil.rmtree(self.home, ignore_errors=True)


class ServerCase(unittest.TestCase):
    """Starts from the server as it is before the console ever saw it."""

    prepared = True

    @classmethod
    def setUpClass(cls):
        sandbox("reset")
        cls.details = json.loads(sandbox("env", "--json"))
        cls.console = Console(cls.details)
        cls.addClassCleanup(cls.console.remove)
        if cls.prepared:
            for step in (cls.console.add_server, cls.console.trust, cls.console.prepare):
                result = step()
                assert result.code == DONE, str(result)

    def expect(self, result, code):
        self.assertEqual(result.code, code, str(result))
        return result

    def expect_four_parts(self, result):
        """What happened, what it means, what to do, technical detail."""
        self.assertIn("Error: ", result.err)
        self.assertIn("What to do: ", result.err)
        self.assertIn("Technical detail:", result.err)
        self.assertNotIn("%1", result.err)

    def query(self, sql, database="tenant_master"):
        postgres = self.details["postgres"]
        password = pathlib.Path(postgres["superuserPasswordFile"]).read_text().strip()
        process = subprocess.run(["psql", "-XAtq", "-h", postgres["localSocketDir"], "-U", postgres["superuser"], "-d", database, "-c", sql],
                                 env=dict(os.environ, PGPASSWORD=password), capture_output=True, text=True, check=True)
        return process.stdout.split("\n")[:-1]

    def docker(self, *arguments):
        environment = dict(os.environ, DOCKER_HOST="unix://" + self.details["docker"]["localSocket"])
        return subprocess.run(["docker", *arguments], env=environment, capture_output=True, text=True, check=True).stdout.split()

    def inventory(self):
        """Everything on the server that an operation could leave behind."""
        return {
            "databases": self.query("SELECT datname FROM pg_database ORDER BY 1", "postgres"),
            "roles": self.query("SELECT rolname FROM pg_roles ORDER BY 1", "postgres"),
            "schemas": [s for d in ("chalan_tenant_db", "chalan_qa_db")
                        for s in self.query("SELECT current_database() || '.' || nspname FROM pg_namespace WHERE nspname LIKE 'tenant%' ORDER BY 1", d)],
            "tenant rows": [r for d in ("chalan_tenant_db", "chalan_qa_db")
                            for r in self.query("SELECT tenant_id FROM public.tenants UNION ALL SELECT tenant_id FROM public.tenant_subscriptions ORDER BY 1", d)],
            "containers": sorted(self.docker("ps", "-a", "--format", "{{.Names}}:{{.State}}")),
            "workspaces": self.query("SELECT slug, state FROM tm.workspaces ORDER BY 1, 2"),
            "domains": self.query("SELECT host FROM tm.workspace_domains ORDER BY 1"),
            "ports": self.query("SELECT port FROM tm.port_allocations ORDER BY 1"),
            "redis": self.query("SELECT index_number FROM tm.redis_allocations ORDER BY 1"),
            "leases": self.query("SELECT target FROM tm.operation_leases WHERE expires_at > clock_timestamp() ORDER BY 1"),
            "advisory locks": self.query("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'"),
        }

    def ask(self, host, path="/health", expected=200):
        """A request through the proxy; the JSON that the tenant answers with."""
        request = urllib.request.Request(self.details["proxy"]["url"] + path, headers={"Host": host})
        try:
            with urllib.request.urlopen(request, timeout=10) as reply:
                self.assertEqual(reply.status, expected)
                return json.loads(reply.read())
        except urllib.error.HTTPError as refused:
            self.assertEqual(refused.code, expected)
            return {}

    def when_free(self, attempt):
        """What `attempt` gives once nobody holds the operation any more: a console that died holds it until the server has noticed."""
        until = time.monotonic() + 60
        while True:
            result = attempt()
            if "operation-locked" not in result.out + result.err or time.monotonic() > until:
                return result
            time.sleep(0.2)

    def take_over(self, verb, operation, console=None):
        """`verb` is resume or rollback."""
        return self.when_free(lambda: (console or self.console).run("operation", verb, operation, "--yes"))

    def kill_at(self, fault, slug, plan, product="inventario"):
        """Starts a creation whose process dies with SIGKILL at the given step boundary; the id of the operation it left behind."""
        result = self.console.create(slug, product, plan, environment={"TENANT_MASTER_FAULT": fault})
        self.assertEqual(result.code, -signal.SIGKILL, f"{fault} was not reached\n{result}")
        left = [o for o in self.expect(self.console.run("operation", "list", "--json"), DONE).json()["operations"] if o["targetName"] == slug]
        self.assertEqual(len(left), 1)
        return left[0]["id"]
