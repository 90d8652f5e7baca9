"""What needs attention, as a script and as a person see it on the real server."""
import os
import pty
import select
import shlex
import time

from harness import DONE, UNREACHABLE, Console, ServerCase, sandbox

ATTENTION, UNKNOWN = 8, 9
# Whoever runs this test may be short of any of them; the sandbox has no companion that makes certificates, and the versions of this system.
OF_THE_MACHINE = {"disk-full", "memory-full", "processor-busy", "certificate-missing", "version-unpatched", "version-ended"}


class DoctorCase(ServerCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        for step in (cls.console.create("acme"), cls.console.run("key", "create")):
            assert step.code == DONE, str(step)

    def look(self, code=None):
        result = self.console.run("doctor", "--json")
        told = result.json()
        severe = [finding for finding in told["findings"] if finding["severity"] != "notice"]
        self.assertEqual(result.code, code if code is not None else ATTENTION if severe else DONE, str(result))
        self.assertEqual(told["status"], {DONE: "ok", ATTENTION: "attention", UNKNOWN: "unknown"}[result.code])
        for finding in told["findings"]:
            self.assertTrue(finding["text"] and finding["remedy"], finding)
        return {finding["kind"]: finding for finding in told["findings"] if finding["kind"] not in OF_THE_MACHINE}

    def fix(self, *more, code=None):
        """What was tried, by the kind of its finding, and what is found after it."""
        result = self.console.run("doctor", "--fix", "--json", *more)
        told = result.json()
        severe = [finding for finding in told["findings"] if finding["severity"] != "notice"]
        self.assertEqual(result.code, code if code is not None else ATTENTION if severe else DONE, str(result))
        return {each["kind"]: each for each in told["mended"]}, {finding["kind"] for finding in told["findings"]}

    def fix_answering(self, answer):
        """What is seen by whoever answers every question on a terminal."""
        variables = dict(os.environ, TENANT_MASTER_HOME=str(self.console.home))
        pid, terminal = pty.fork()
        if pid == 0:
            program = os.environ["TENANT_MASTER"]
            os.execve(program, [program, "doctor", "--fix", "--lang", "en"], variables)
        seen, told, deadline = b"", 0, time.monotonic() + 120
        while time.monotonic() < deadline:
            if not select.select([terminal], [], [], 0.5)[0]:
                continue
            try:
                piece = os.read(terminal, 4096)
            except OSError:
                break
            if not piece:
                break
            seen += piece
            if seen.count(b"[y/N] ") > told:
                told += 1
                os.write(terminal, answer + b"\n")
        os.waitpid(pid, 0)
        return seen.decode()

    def is_running(self, container):
        return self.docker("inspect", "-f", "{{.State.Running}}", container) == ["true"]

    def operations(self, kind):
        return int(self.query("SELECT count(*) FROM tm.operations WHERE kind = '%s' AND state = 'done'" % kind)[0])


class Doctor(DoctorCase):
    def test_nothing_is_wrong_with_a_server_that_is_well(self):
        found = self.look()
        self.assertLessEqual(set(found), {"environment-secrets"})   # what PostgreSQL and the products are given
        checks = {check["subject"]: check for check in self.console.run("doctor", "--json").json()["checks"]}
        for subject in ("connection", "operations", "postgres", "docker", "proxy"):
            self.assertEqual(checks[subject]["state"], "fine", checks[subject])
            self.assertTrue(checks[subject]["lookedAt"])
        # The programs of this system are old or not; nothing else is open.
        self.assertLessEqual({key.split()[0] for key in checks["exposure"]["findings"]}, {"environment-secrets", "version-unpatched", "version-ended"})
        self.assertTrue(checks["exposure"]["lookedAt"])

    def test_versions_with_known_holes_are_notices(self):
        told = {each["subject"]: each for each in self.console.run("doctor", "--json").json()["findings"] if each["kind"].startswith("version-")}
        self.assertTrue(all(each["severity"] == "notice" for each in told.values()), told)
        version = self.query("SHOW server_version")[0].split()[0]
        major, minor = map(int, version.split("."))
        floors = {14: 25, 15: 20, 16: 16, 17: 12, 18: 7}
        self.assertEqual("PostgreSQL" in told, minor < floors[major], (version, told))
        if "PostgreSQL" in told:
            self.assertEqual((told["PostgreSQL"]["detail"], told["PostgreSQL"]["wanted"]), (version, "%d.%d" % (major, floors[major])))
        # Only a whole number that is too low says something of an image.
        self.docker("tag", "inventario:1.0.0", "redis:7.2.4")
        self.docker("run", "-d", "--name", "old-redis", "--entrypoint", "sleep", "redis:7.2.4", "600")
        try:
            told = {each["subject"]: each for each in self.console.run("doctor", "--json").json()["findings"] if each["kind"] == "version-unpatched"}
            self.assertEqual((told["redis:7.2.4"]["detail"], told["redis:7.2.4"]["wanted"]), ("7.2.4", "7.2.15"))
            self.assertNotIn("redis:7.4-alpine", told)
        finally:
            self.docker("rm", "-f", "old-redis")
            self.docker("rmi", "redis:7.2.4")

    def test_secrets_in_environments_are_named_without_their_values(self):
        self.docker("run", "-d", "--name", "talkative", "-e", "SMTP_PASSWORD=hunter2-of-the-test", "-e", "SMTP_HOST=mail.example.com", "--entrypoint", "sleep",
                    "inventario:1.0.0", "600")
        try:
            result = self.console.run("doctor", "--json")
            found = {each["kind"]: each for each in result.json()["findings"]}["environment-secrets"]
            self.assertEqual(found["severity"], "notice")
            self.assertIn("talkative: SMTP_PASSWORD", found["detail"].split("\n"))
            self.assertEqual(found["used"], len(found["detail"].split("\n")))
            self.assertGreater(found["limit"], 0)
            shown = self.console.run("doctor")
            self.assertIn("- talkative: SMTP_PASSWORD", shown.out)
            for output in (result.out, result.err, shown.out, shown.err):
                self.assertNotIn("hunter2-of-the-test", output)
        finally:
            self.docker("rm", "-f", "talkative")

    def test_a_companion_that_would_lose_its_account_is_told(self):
        self.docker("tag", "inventario:1.0.0", "nginxproxy/acme-companion:2.2")
        run = ("run", "-d", "--name", "companion", "--entrypoint", "sleep")
        try:
            self.docker(*run, "-v", "/etc/acme.sh", "-v", "some-certs:/etc/nginx/certs", "nginxproxy/acme-companion:2.2", "600")
            found = self.look(ATTENTION)["companion-unkept"]
            self.assertEqual((found["subject"], found["detail"], found["severity"]), ("companion", "/etc/acme.sh", "warning"))   # nameless is not kept
            self.docker("rm", "-f", "-v", "companion")
            self.docker(*run, "-v", "some-account:/etc/acme.sh", "-v", "some-certs:/etc/nginx/certs", "nginxproxy/acme-companion:2.2", "600")
            self.assertNotIn("companion-unkept", self.look())
        finally:
            self.docker("rm", "-f", "-v", "companion")
            self.docker("volume", "rm", "-f", "some-certs", "some-account")
            self.docker("rmi", "nginxproxy/acme-companion:2.2")

    def test_a_published_database_and_a_shared_socket_are_told(self):
        self.docker("run", "-d", "--name", "open-redis", "-p", "0.0.0.0:16379:6379", "-v", "/var/run/docker.sock:/var/run/docker.sock",
                    "--entrypoint", "sleep", "inventario:1.0.0", "600")
        try:
            found = self.look(ATTENTION)
            self.assertEqual((found["port-published"]["subject"], found["port-published"]["detail"], found["port-published"]["used"]),
                             ("open-redis", "Redis", 16379))
            self.assertEqual(found["socket-shared"]["subject"], "open-redis")
        finally:
            self.docker("rm", "-f", "open-redis")

    def test_another_image_than_the_products_is_told(self):
        self.docker("tag", "inventario:1.0.0", "inventario:1.0.1")
        self.query("UPDATE tm.products SET image = 'inventario:1.0.1' WHERE key = 'inventario'")
        try:
            found = self.look()["image-drift"]
            self.assertEqual((found["subject"], found["detail"], found["wanted"], found["workspaces"]),
                             ("inventario-shared", "inventario:1.0.0", "inventario:1.0.1", ["acme"]))
            self.expect(self.console.run(*shlex.split(found["command"])[1:], "--dry-run"), DONE)
        finally:
            self.query("UPDATE tm.products SET image = 'inventario:1.0.0' WHERE key = 'inventario'")

    def test_fixing_shows_first_and_then_starts_what_is_stopped(self):
        self.docker("stop", "-t", "0", "inventario-shared")
        started = self.operations("start-container")
        try:
            mended, left = self.fix("--dry-run")
            self.assertEqual(mended["container-stopped"]["result"], "left")
            self.assertIn("container-stopped", left)
            mended, left = self.fix()   # nobody is there to say yes
            self.assertEqual(mended["container-stopped"]["result"], "declined")
            self.assertFalse(self.is_running("inventario-shared"))
            self.assertEqual(self.operations("start-container"), started)
            shown = self.expect(self.console.run("doctor", "--fix", "--dry-run"), ATTENTION).out
            self.assertIn("POST /containers/", shown)
            mended, left = self.fix("--yes")
            self.assertEqual(mended["container-stopped"], {"kind": "container-stopped", "subject": "inventario-shared", "result": "done"})
            self.assertNotIn("container-stopped", left)
            self.assertTrue(self.is_running("inventario-shared"))
            self.assertEqual(self.operations("start-container"), started + 1)   # it is in the journal
        finally:
            self.docker("start", "inventario-shared")

    def test_fixing_goes_on_with_what_was_interrupted(self):
        operation = self.kill_at("database:after-effect", "going", "free")
        self.query("UPDATE tm.operation_leases SET expires_at = clock_timestamp() - interval '1 second'")
        mended, left = self.fix("--yes")
        self.assertEqual(mended["operation-interrupted"]["subject"], operation)
        self.assertEqual(mended["operation-interrupted"]["result"], "done")
        self.assertNotIn("operation-interrupted", left)
        self.assertEqual(self.query("SELECT state FROM tm.workspaces WHERE slug = 'going'"), ["active"])

    def test_fixing_drops_nothing_by_yes(self):
        kept = "inventario_acme__old_0d9f2f6e"
        owner = self.query("SELECT role_name FROM tm.workspaces WHERE slug = 'acme'")[0]
        self.query('CREATE DATABASE "%s" OWNER "%s"' % (kept, owner), "postgres")
        try:
            found = self.look()["database-kept"]
            self.assertEqual(found["subject"], kept)
            mended, left = self.fix("--yes")
            self.assertEqual(mended["database-kept"]["result"], "left")
            self.assertIn("database-kept", left)
            self.expect(self.console.run(*shlex.split(found["command"])[1:], "--yes"), DONE)   # what it says to run
            self.assertNotIn("database-kept", self.look())
        finally:
            self.query('DROP DATABASE IF EXISTS "%s"' % kept, "postgres")

    def test_a_stopped_container_names_who_waits_and_what_to_do(self):
        self.docker("stop", "-t", "0", "inventario-shared")
        try:
            found = self.look(ATTENTION)["container-stopped"]
            self.assertEqual((found["subject"], found["workspaces"], found["severity"]), ("inventario-shared", ["acme"], "critical"))
            self.expect(self.console.run(*shlex.split(found["command"])[1:]), DONE)
            shown = self.expect(self.console.run("doctor"), ATTENTION).out
            self.assertIn("Critical: The container inventario-shared does not run (exited).", shown)
            self.assertIn("Concerns 1 workspace: acme", shown)
            self.assertIn("$ " + found["command"], shown)
        finally:
            self.docker("start", "inventario-shared")

    def test_what_is_muted_is_counted_and_decides_nothing(self):
        self.docker("stop", "-t", "0", "inventario-shared")
        kinds = {kind for kind, found in self.look(ATTENTION).items() if found["severity"] != "notice"} | set(OF_THE_MACHINE)
        try:
            for kind in kinds:
                self.expect(self.console.run("mute", "add", kind, "--critical", "--for", "12h"), DONE)
            result = self.expect(self.console.run("doctor", "--json"), DONE).json()
            self.assertEqual(result["status"], "ok")
            muted = {each["kind"]: each for each in result["findings"] if each["muted"]}
            self.assertLessEqual(set(muted), kinds)
            self.assertTrue(muted["container-stopped"]["mutedUntil"])
            self.assertIn("muted", self.expect(self.console.run("doctor"), DONE).out)
            self.assertTrue(self.expect(self.console.run("watch"), DONE).out.startswith("tenant-master-watch OK "))
            listed = self.expect(self.console.run("mute", "list", "--json"), DONE).json()["muted"]
            self.assertEqual({each["kind"] for each in listed}, kinds)
            self.expect_four_parts(self.console.run("mute", "add", "part-unread"))
        finally:
            for kind in kinds:
                self.console.run("mute", "remove", kind)
            self.docker("start", "inventario-shared")
        self.assertNotEqual(self.console.run("mute", "remove", "container-stopped").code, DONE)

    def test_a_removed_database_and_a_second_claim_of_a_host_are_drift(self):
        self.docker("run", "-d", "--name", "intruder", "--network", "nginx-proxy", "-e", "VIRTUAL_HOST=acme.inventario.test", "inventario:1.0.0")
        try:
            found = self.look(ATTENTION)
            self.assertEqual(found["host-foreign"]["detail"], "intruder")
            self.assertEqual(found["host-foreign"]["workspaces"], ["acme"])
        finally:
            self.docker("rm", "-f", "intruder")
        self.query("UPDATE pg_database SET datconnlimit = -2 WHERE datname = 'inventario_acme'", "postgres")
        try:
            self.assertEqual(self.look(ATTENTION)["database-invalid"]["subject"], "inventario_acme")
        finally:
            self.query("UPDATE pg_database SET datconnlimit = -1 WHERE datname = 'inventario_acme'", "postgres")

    def test_an_interrupted_operation_is_found_until_it_is_rolled_back(self):
        operation = self.kill_at("database:after-effect", "left", "free")
        # As if half a minute had passed: until then its console could still be at work.
        self.query("UPDATE tm.operation_leases SET expires_at = clock_timestamp() - interval '1 second'")
        found = self.look(ATTENTION)["operation-interrupted"]
        self.assertEqual((found["subject"], found["detail"], found["operation"]), (operation, "left", "create-workspace"))
        self.expect(self.console.run(*shlex.split(found["command"])[1:]), DONE)
        self.expect(self.console.run("operation", "rollback", operation, "--yes"), DONE)
        self.assertNotIn("operation-interrupted", self.look())

    def test_without_postgres_the_rest_is_looked_at_and_nothing_is_called_well(self):
        self.docker("stop", "-t", "0", "shop-shared")
        sandbox("fault", "pause-postgres")
        try:
            found = self.look(UNKNOWN)
            self.assertIn("error", found["part-unread"])
            shown = self.expect(self.console.run("doctor"), UNKNOWN).out
            self.assertIn("not everything could be looked at", shown)
        finally:
            sandbox("fault", "unpause-postgres")
            self.docker("start", "shop-shared")

    def test_a_server_that_cannot_be_reached_is_no_finding(self):
        lost = Console(self.details)
        self.addCleanup(lost.remove)
        self.expect(lost.add_server(port=1), DONE)
        refused = self.expect(lost.run("doctor"), UNREACHABLE)
        self.expect_four_parts(refused)

    def test_the_sample_shows_what_findings_look_like(self):
        shown = self.console.run("doctor", "--json", "--server", "@sample")
        self.assertEqual(shown.code, ATTENTION, str(shown))
        kinds = {finding["kind"] for finding in shown.json()["findings"]}
        self.assertLessEqual({"container-unhealthy", "operation-interrupted", "operation-waiting", "backup-overdue", "disk-full"}, kinds)


class Tables(DoctorCase):
    def test_a_missing_column_is_told_and_a_missing_table_mended_by_a_migration(self):
        self.query("ALTER TABLE notes RENAME COLUMN body TO text", "inventario_acme")
        try:
            self.ask("acme.inventario.test", "/rows", expected=503)
            found = self.look(ATTENTION)["tables-behind"]
            self.assertEqual((found["subject"], found["detail"], found["workspaces"], found["severity"]), ("acme", "body", ["acme"], "warning"))
            self.assertIn("workspace migrate acme", found["command"])
        finally:
            self.query("ALTER TABLE notes RENAME COLUMN text TO body", "inventario_acme")
        # As if the code were newer: this migration has not been run.
        self.query("DROP TABLE notes; DELETE FROM app_migrations WHERE name = '0001_notes'", "inventario_acme")
        self.ask("acme.inventario.test", "/rows", expected=503)
        self.assertEqual(self.look(ATTENTION)["tables-behind"]["detail"], "notes")
        mended, left = self.fix("--dry-run")
        self.assertEqual(mended["tables-behind"]["result"], "left")
        mended, left = self.fix()   # nobody is there to say yes
        self.assertEqual(mended["tables-behind"]["result"], "declined")
        self.assertEqual(self.operations("run-command"), 0)
        self.assertIn("manage.py", self.expect(self.console.run("doctor", "--fix", "--dry-run"), ATTENTION).out)
        mended, left = self.fix("--yes")   # a log has said so, and nothing undoes it
        self.assertEqual(mended["tables-behind"], {"kind": "tables-behind", "subject": "acme", "result": "left"})
        self.assertIn("tables-behind", left)
        self.assertEqual(self.operations("run-command"), 0)
        self.assertIn("none is run by --yes", self.expect(self.console.run("doctor", "--fix", "--yes"), ATTENTION).out)
        self.assertIn("[y/N]", self.fix_answering(b"n"))
        self.assertEqual(self.operations("run-command"), 0)
        self.assertIn("manage.py", self.fix_answering(b"y"))
        self.assertNotIn("tables-behind", self.look())   # what the log said before the migration is over
        self.assertEqual(self.operations("run-command"), 1)
        self.assertEqual(self.ask("acme.inventario.test", "/rows"), {"rows": []})
        self.assertNotIn("tables-behind", self.look())

    def test_a_restart_of_the_container_ends_it(self):
        self.query("ALTER TABLE notes RENAME COLUMN body TO text", "inventario_acme")
        try:
            self.ask("acme.inventario.test", "/rows", expected=503)
            self.assertIn("tables-behind", self.look(ATTENTION))
        finally:
            self.query("ALTER TABLE notes RENAME COLUMN text TO body", "inventario_acme")
        self.expect(self.console.run("container", "restart", "inventario-shared", "--yes"), DONE)
        self.assertNotIn("tables-behind", self.look())


class Drift(DoctorCase):
    def test_a_container_is_brought_to_its_products_image_but_not_by_yes_where_several_depend_on_it(self):
        self.docker("tag", "inventario:1.0.0", "inventario:1.0.2")
        self.expect(self.console.create("beside"), DONE)
        self.query("UPDATE tm.products SET image = 'inventario:1.0.2' WHERE key = 'inventario'")
        try:
            mended, left = self.fix("--yes")
            self.assertEqual(mended["image-drift"], {"kind": "image-drift", "subject": "inventario-shared", "result": "left"})
            self.assertIn("image-drift", left)
            self.assertEqual(self.docker("inspect", "-f", "{{.Config.Image}}", "inventario-shared"), ["inventario:1.0.0"])
            self.expect(self.console.run(*shlex.split(self.look()["image-drift"]["command"])[1:], "--yes"), DONE)   # what it says to run
            self.assertEqual(self.docker("inspect", "-f", "{{.Config.Image}}", "inventario-shared"), ["inventario:1.0.2"])
            self.assertNotIn("image-drift", self.look())
            for host in ("acme.inventario.test", "beside.inventario.test"):
                self.ask(host)
        finally:
            self.query("UPDATE tm.products SET image = 'inventario:1.0.0' WHERE key = 'inventario'")
            self.console.run("container", "redeploy", "inventario-shared", "--product-image", "--yes")
