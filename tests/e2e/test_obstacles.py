"""A server that cannot do what is asked: names and ports that are taken behind the console's back, rights and space that are missing."""
import contextlib
import subprocess
import time

from harness import BLOCKED, DONE, ROLLED_BACK, SANDBOX, STALE, ServerCase, UNREACHABLE, sandbox


def on_server(*command):
    return sandbox("exec", "--", *command)


class Obstacles(ServerCase):
    def setUp(self):
        self.before = self.inventory()

    def tearDown(self):
        self.assertEqual(self.inventory(), self.before)

    def refused(self, result, code, error):
        self.expect(result, code)
        self.expect_four_parts(result)
        self.assertIn(f"code: {error}", result.err)
        return result

    @contextlib.contextmanager
    def with_sql(self, change, undo, database="postgres"):
        self.query(change, database)
        self.before = self.inventory()
        try:
            yield
            self.assertEqual(self.inventory(), self.before)
        finally:
            self.query(undo, database)
            self.before = self.inventory()

    @contextlib.contextmanager
    def with_container(self, name, *options):
        """A container that exists and does not run, made by somebody else."""
        self.docker("create", "--name", name, *options, "landing:1.0.0")
        self.before = self.inventory()
        try:
            yield
            self.assertEqual(self.inventory(), self.before)
        finally:
            self.docker("rm", name)
            self.before = self.inventory()

    def test_names_taken_by_a_database_and_by_a_role(self):
        with self.with_sql("CREATE DATABASE inventario_gamma", "DROP DATABASE inventario_gamma"):
            result = self.refused(self.console.create("gamma"), BLOCKED, "name-taken")
            self.assertIn("inventario_gamma", result.err)
        with self.with_sql("CREATE ROLE inventario_delta", "DROP ROLE inventario_delta"):
            self.refused(self.console.create("delta"), BLOCKED, "name-taken")

    def test_name_host_and_port_taken_by_a_stopped_container(self):
        with self.with_container("inventario-gamma"):
            self.refused(self.console.create("gamma", "inventario", "enterprise"), BLOCKED, "name-taken")
        with self.with_container("stranger", "-e", "VIRTUAL_HOST=other.test,gamma.inventario.test"):
            result = self.refused(self.console.create("gamma"), BLOCKED, "host-taken")
            self.assertIn("stranger", result.err)
        with self.with_container("stranger", "-p", "127.0.0.1:8101:8000"):
            preview = self.expect(self.console.create("gamma", "inventario", "enterprise", "--dry-run"), DONE)
            self.assertIn("8102", preview.out)
            self.assertNotIn("8101", preview.out)

    @contextlib.contextmanager
    def with_listener(self, port):
        """A program of the server, outside Docker, that listens on the port."""
        program = f"import socket,time; s=socket.create_server(('127.0.0.1',{port})); print('up',flush=True); time.sleep(120)"
        listener = subprocess.Popen([SANDBOX, "exec", "--name", self.details["name"], "--", "/usr/bin/python3", "-c", program],
                                    stdout=subprocess.PIPE, text=True)
        try:
            self.assertEqual(listener.stdout.readline(), "up\n")
            yield
        finally:
            on_server("/usr/bin/pkill", "-f", f"create_server.*{port}")
            listener.wait(timeout=20)
            listener.stdout.close()

    def test_port_that_a_foreign_process_listens_on_is_not_given_to_a_tenant(self):
        saved = self.console.home / "gamma.json"
        preview = self.expect(self.console.create("gamma", "inventario", "enterprise", "--dry-run", "--json"), DONE)
        self.assertIn("8101", preview.out)
        saved.write_text(preview.out)
        with self.with_listener(8101):
            later = self.expect(self.console.create("gamma", "inventario", "enterprise", "--dry-run"), DONE)
            self.assertIn("8102", later.out)
            self.assertNotIn("8101", later.out)
            result = self.refused(self.console.run("apply", str(saved), "--yes"), STALE, "stale-preview")
            self.assertIn("8101", result.err)

    def test_no_right_to_make_roles_or_databases(self):
        for right in ("CREATEROLE", "CREATEDB"):
            with self.subTest(right=right), self.with_sql(f"ALTER ROLE tm_operator NO{right}", f"ALTER ROLE tm_operator {right}"):
                self.refused(self.console.create("gamma"), ROLLED_BACK, "permission-denied")

    def test_docker_socket_denied(self):
        socket = self.details["docker"]["socket"]
        mode = on_server("/usr/bin/stat", "-c", "%a", socket).strip()
        on_server("/bin/chmod", "0600", socket)
        try:
            self.refused(self.console.create("gamma"), UNREACHABLE, "ssh-forward-refused")
        finally:
            on_server("/bin/chmod", mode, socket)

    def test_registry_newer_than_the_program(self):
        with self.with_sql("INSERT INTO tm.schema_version (version, name, sha256, applied_by) VALUES (999, 'later', repeat('a', 64), 'x')",
                           "DELETE FROM tm.schema_version WHERE version = 999", "tenant_master"):
            self.refused(self.console.create("gamma"), BLOCKED, "registry-too-new")
            self.refused(self.console.run("workspace", "list"), BLOCKED, "registry-too-new")

    def test_server_in_recovery(self):
        container = self.details["postgres"]["container"]
        signal = "/var/lib/postgresql/data/standby.signal"
        self.restart_postgres("touch", signal)
        try:
            self.assertEqual(self.query("SELECT pg_is_in_recovery()", "postgres"), ["t"])
            self.refused(self.console.create("gamma"), BLOCKED, "postgres-read-only")
            self.expect(self.console.run("workspace", "list"), DONE)
        finally:
            self.docker("exec", container, "rm", "-f", signal)
            self.restart_postgres()

    def restart_postgres(self, *command):
        container = self.details["postgres"]["container"]
        if command:
            self.docker("exec", container, *command)
        self.docker("restart", "-t", "20", container)
        deadline = time.monotonic() + 30
        while time.monotonic() < deadline:
            with contextlib.suppress(subprocess.CalledProcessError):
                self.query("SELECT 1", "postgres")
                return
            time.sleep(0.1)
        self.fail("PostgreSQL did not come back")

    def test_no_space_for_a_database_is_rolled_back_and_named(self):
        """New databases land on a file system of their own that is too small for one."""
        process = self.docker("inspect", "-f", "{{.State.Pid}}", self.details["postgres"]["container"])[0]
        self.in_mounts_of(process, "os.makedirs('/mnt/small', exist_ok=True)\n"
                          "options = 'size=9m,mode=0700,uid=%d' % os.stat('/var/lib/postgresql/data').st_uid\n"
                          "check(libc.mount(b'tmpfs', b'/mnt/small', b'tmpfs', 0, options.encode()))")
        try:
            self.query("CREATE TABLESPACE small LOCATION '/mnt/small'", "postgres")
            self.query("ALTER DATABASE template0 SET TABLESPACE small", "postgres")
            self.refused(self.console.create("gamma"), ROLLED_BACK, "no-space")
        finally:
            self.query("ALTER DATABASE template0 SET TABLESPACE pg_default", "postgres")
            self.query("DROP TABLESPACE small", "postgres")
            self.in_mounts_of(process, "check(libc.umount2(b'/mnt/small', 2)); os.rmdir('/mnt/small')")

    def in_mounts_of(self, process, statements):
        """Python statements in the mount namespace of a process of the server, whose own programs need no mount command."""
        on_server("/usr/bin/python3", "-c", "import ctypes, os; libc = ctypes.CDLL(None, use_errno=True)\n"
                  "def check(code):\n    assert code == 0, os.strerror(ctypes.get_errno())\n"
                  f"check(libc.setns(os.open('/proc/{process}/ns/mnt', os.O_RDONLY), 0))\n" + statements)


if __name__ == "__main__":
    import unittest
    unittest.main()
