"""Canary secrets: the passwords of a real run are looked for wherever they must not be. And what the run did with its rights."""
import json
import os
import pathlib
import re
import shutil
import socket
import subprocess
import tempfile
import unittest

from harness import DONE, ROLLED_BACK, ServerCase
from watch import ProcessWatch, wait_until


class Secrets(ServerCase):
    prepared = False

    def setUp(self):
        # By role: the sandbox starts its PostgreSQL with log_statement=none, and a command line outranks ALTER SYSTEM.
        self.query("ALTER ROLE ALL SET log_statement = 'all'", "postgres")
        self.query("ALTER SYSTEM SET log_connections = on", "postgres")
        self.query("SELECT pg_reload_conf()", "postgres")
        wait_until(lambda: self.query("SHOW log_connections", "postgres") == ["on"])
        self.assertEqual(self.query("SHOW log_statement", "postgres"), ["all"])
        self.printed = []

    def tearDown(self):
        self.query("ALTER ROLE ALL RESET log_statement", "postgres")
        self.query("ALTER SYSTEM RESET ALL", "postgres")
        self.query("SELECT pg_reload_conf()", "postgres")

    def say(self, result, code=DONE):
        self.expect(result, code)
        self.printed.append(result.out + result.err)
        return result

    def canaries(self):
        """Every secret of this run: two that people gave, and those that were made for the tenants."""
        found = {"operator": (self.console.home / "tm_operator.password").read_text().strip(),
                 "superuser": pathlib.Path(self.details["postgres"]["superuserPasswordFile"]).read_text().strip()}
        for name in ("acme", "failing"):
            for entry in self.environments.get(name, []):
                if entry.startswith("DATABASE_URL="):
                    found[name + " role"] = re.search(r"://[^:]+:([^@]+)@", entry).group(1)
                if entry.startswith("SECRET_KEY="):
                    found[name + " key"] = entry.split("=", 1)[1]
        return found

    def remember_environment(self, name, container):
        self.environments[name] = json.loads("".join(self.docker("inspect", "-f", "{{json .Config.Env}}", container)))

    def test_no_secret_is_anywhere_it_must_not_be(self):
        self.environments = {}
        console = self.console
        with ProcessWatch() as watch:
            for step in (console.add_server, console.trust, console.prepare):
                self.say(step())
            self.say(console.create("acme", "inventario", "enterprise"))
            self.remember_environment("acme", "inventario-acme")
            self.say(console.create("plain", "inventario", "free", "--json"))
            self.docker("stop", "-t", "1", "nginx-proxy")
            try:
                self.say(console.create("failing", "inventario", "free"), ROLLED_BACK)
            finally:
                self.docker("start", "nginx-proxy")
            for verb in (("status",), ("workspace", "list", "--json"), ("activity", "--json"), ("operation", "list", "--json"), ("server", "list")):
                self.say(console.run(*verb))
            programs = {os.path.basename(os.environ["TENANT_MASTER"]), "ssh"}
            if os.environ.get("TENANT_MASTER_CONSOLE"):  # empty in a build without the desktop console
                self.open_the_console()
                programs.add("tenant-master-console")
        canaries = self.canaries()
        self.assertEqual(set(canaries), {"operator", "superuser", "acme role", "acme key"})
        self.assertLessEqual(programs, watch.programs)
        self.search(canaries, watch)
        # No TCP listener at any time, no core file from any program of ours.
        self.assertEqual(watch.listeners, [])
        self.assertEqual({limit for program, limit in watch.core_limits.values() if program.startswith("tenant")}, {"0"})
        self.check_logins()

    def open_the_console(self):
        log = open(self.console.home / "console.out", "wb")
        with log, subprocess.Popen([os.environ["TENANT_MASTER_CONSOLE"], "--server", "vps", "--lang", "en"], stdin=subprocess.DEVNULL, stdout=log,
                                   stderr=log, env=dict(os.environ, TENANT_MASTER_HOME=str(self.console.home), QT_QPA_PLATFORM="offscreen")) as window:
            asked = "SELECT count(*) FROM pg_stat_activity WHERE application_name LIKE 'tmc/%/read'"
            connected = wait_until(lambda: self.query(asked, "postgres") != ["0"])
            window.terminate()
            window.wait(timeout=20)
        self.assertTrue(connected, "the console did not connect")

    def search(self, canaries, watch):
        places = {"printed": "\n".join(self.printed).encode()}
        for number, text in enumerate(watch.texts):
            places[f"process {number}"] = text
        for file in self.console.home.rglob("*"):
            if file.is_file() and file.name != "tm_operator.password":
                places[str(file)] = file.read_bytes()
        tables = self.query("SELECT format('%I.%I', schemaname, tablename) FROM pg_tables WHERE schemaname = 'tm'")
        self.assertGreater(len(tables), 8)
        for table in tables:
            places[table] = "\n".join(self.query(f"SELECT t::text FROM {table} t")).encode()
        places["labels"] = " ".join(self.docker("inspect", "-f", "{{json .Config.Labels}} {{json .Args}}", *self.docker("ps", "-aq"))).encode()
        places["PostgreSQL's log"] = self.postgres_log()
        places["sshd's log"] = pathlib.Path(self.details["ssh"]["log"]).read_bytes()
        self.assertIn(b"CREATE DATABASE", places["PostgreSQL's log"])  # statements were logged, so an empty log proves nothing here
        for place, content in places.items():
            for name, secret in canaries.items():
                self.assertGreaterEqual(len(secret), 8)
                self.assertNotIn(secret.encode(), content, f"{name} is in {place}")

    def postgres_log(self):
        environment = dict(os.environ, DOCKER_HOST="unix://" + self.details["docker"]["localSocket"])
        process = subprocess.run(["docker", "logs", self.details["postgres"]["container"]], env=environment, capture_output=True, check=True)
        return process.stdout + process.stderr

    def check_logins(self):
        """No session of the superuser was ever in a database of one tenant; those that schema tenants share are granted by preparing."""
        logins = re.findall(r"connection authorized: user=(\S+) database=(\S+)", self.postgres_log().decode(errors="replace"))
        self.assertIn(("tm_operator", "tenant_master"), logins)
        superuser = self.details["postgres"]["superuser"]
        self.assertEqual({database for user, database in logins if user == superuser} - {"postgres", "tenant_master", "template1"},
                         {"chalan_tenant_db", "chalan_qa_db"})


class Hardening(unittest.TestCase):
    @unittest.skipUnless(os.getuid() == 0, "looks at another user's process")
    def test_the_owner_of_the_process_cannot_read_it(self):
        """A process that is not dumpable belongs to root in /proc, whoever runs it."""
        home = pathlib.Path(tempfile.mkdtemp(prefix="tm-nobody.", dir="/tmp"))
        self.addCleanup(shutil.rmtree, home, ignore_errors=True)
        os.chown(home, 65534, 65534)
        silent = socket.create_server(("127.0.0.1", 0))
        self.addCleanup(silent.close)
        program = home / "tenant-master"
        shutil.copy(os.environ["TENANT_MASTER"], program)
        program.chmod(0o755)
        environment = {"PATH": os.environ["PATH"], "HOME": str(home), "TENANT_MASTER_HOME": str(home / "t"), "LC_ALL": "C.UTF-8"}
        as_nobody = {"user": 65534, "group": 65534, "extra_groups": [], "cwd": home, "env": environment, "stdin": subprocess.DEVNULL}
        subprocess.run([program, "server", "add", "vps", "--ssh", f"ops@127.0.0.1:{silent.getsockname()[1]}"], check=True, capture_output=True,
                       **as_nobody)
        waiting = subprocess.Popen([program, "server", "trust", "vps"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **as_nobody)
        try:
            folder = pathlib.Path(f"/proc/{waiting.pid}")
            self.assertTrue(wait_until(lambda: silent.fileno() >= 0 and (folder / "environ").stat().st_uid == 0, 10))
            self.assertRegex((folder / "status").read_text(), r"Uid:\s+65534")
            denied = subprocess.run(["/bin/cat", folder / "environ"], capture_output=True, user=65534, group=65534, extra_groups=[])
            self.assertNotEqual(denied.returncode, 0)
        finally:
            waiting.kill()
            waiting.wait()


if __name__ == "__main__":
    unittest.main()
