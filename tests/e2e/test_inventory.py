"""What is on a server, who answers for which host, and what runs in PostgreSQL."""
import os
import pathlib
import subprocess
import tempfile
import time

from harness import BLOCKED, DONE, ROLLED_BACK, ServerCase, sandbox


class Inventory(ServerCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        for result in (cls.console.create("acme"), cls.console.create("zeta", "chalan", "starter", "--environment", "production")):
            assert result.code == DONE, str(result)

    def listed(self, noun, *arguments):
        verb = {"routes": ("route", "list"), "probes": ("route", "probe"), "databases": ("db", "list"), "queries": ("db", "queries"),
                "containers": ("container", "list"), "certificates": ("cert", "list"), "exposures": ("db", "exposure")}[noun]
        return self.expect(self.console.run(*verb, "--json", *arguments), DONE).json()[noun]

    def route(self, host):
        return next(each for each in self.listed("routes") if each["host"] == host)

    def test_every_host_leads_to_its_data(self):
        shared = self.route("acme.inventario.test")
        self.assertEqual((shared["verdict"], shared["containers"], shared["workspace"]), ("served", ["inventario-shared"], "acme"))
        self.assertTrue(shared["database"])
        web = self.route("api.zeta.chalan.test")
        self.assertEqual((web["verdict"], web["schema"]), ("served", "tenant_zeta"))
        shown = self.expect(self.console.run("route", "list"), DONE).out
        self.assertRegex(shown, r"acme\.inventario\.test +Exactly one +inventario-shared +acme")

    def test_the_cached_map_says_how_old_it_is(self):
        self.listed("routes")
        self.assertIn("Offline: ", self.expect(self.console.run("route", "list", "--offline"), DONE).out)

    def test_a_host_claimed_twice_is_a_problem(self):
        self.assertFalse(any(each["workspace"] for each in self.listed("routes", "--problems")))
        self.docker("run", "-d", "--name", "thief", "--network", "nginx-proxy", "-e", "VIRTUAL_HOST=www.zeta.chalan.test", "nginx:1.19.0-alpine")
        try:
            taken = [each for each in self.listed("routes", "--problems") if each["workspace"]]
            self.assertEqual([(each["host"], each["verdict"]) for each in taken], [("www.zeta.chalan.test", "several")])
            self.assertIn("thief", taken[0]["containers"])
        finally:
            self.docker("rm", "-f", "thief")

    def test_probes_compare_who_answers_with_who_should(self):
        probes = {each["host"]: each for each in self.listed("probes")}
        for host in ("acme.inventario.test", "zeta.chalan.test", "api.zeta.chalan.test"):
            self.assertTrue(probes[host]["isRight"], probes[host])
        self.assertEqual(probes["acme.inventario.test"]["seen"], probes["acme.inventario.test"]["expected"])
        self.assertIn("acme", probes["acme.inventario.test"]["seen"])

    def test_a_host_that_does_not_answer_fails_the_probe(self):
        failed = self.expect(self.console.run("route", "probe", "acme.inventario.test", "nobody.test"), ROLLED_BACK).out
        self.assertIn("As expected", failed)
        self.assertIn("Not as expected", failed)

    def test_a_stopped_container_fails_the_probe(self):
        name = self.route("zeta.chalan.test")["containers"][0]
        self.docker("stop", "-t", "0", name)
        try:
            self.expect(self.console.run("route", "probe", "zeta.chalan.test"), ROLLED_BACK)
        finally:
            self.docker("start", name)

    def test_databases_are_listed_with_their_workspaces(self):
        databases = {each["name"]: each for each in self.listed("databases")}
        self.assertEqual(sorted(databases), sorted(self.query("SELECT datname FROM pg_database")))
        own = databases[self.route("acme.inventario.test")["database"]]
        self.assertEqual(own["workspaces"], ["acme"])
        size = int(self.query(f"SELECT pg_database_size('{own['name']}')")[0])
        self.assertAlmostEqual(own["sizeBytes"], size, delta=size * 0.05)
        self.assertIsNone(own["growth"])  # not 0: nothing is a day old yet
        self.assertIn("a day apart", self.expect(self.console.run("db", "list"), DONE).err)

    def test_running_queries_are_told_without_their_secrets(self):
        postgres = self.details["postgres"]
        password = pathlib.Path(postgres["superuserPasswordFile"]).read_text().strip()
        sleeper = subprocess.Popen(["psql", "-XAtq", "-h", postgres["localSocketDir"], "-U", postgres["superuser"], "-d", "tenant_master", "-c",
                                    "SELECT pg_sleep(60) /* postgresql://app:hunter2@db/x */"], env=dict(os.environ, PGPASSWORD=password))
        try:
            for _ in range(50):
                found = [each for each in self.listed("queries") if "pg_sleep" in each["statement"]]
                if found:
                    break
            self.assertEqual((found[0]["state"], found[0]["database"]), ("active", "tenant_master"))
            self.assertNotIn("hunter2", found[0]["statement"])
            shown = self.expect(self.console.run("db", "queries", "--database", "tenant_master"), DONE).out
            self.assertIn("pg_sleep", shown)
            self.assertNotIn("hunter2", shown)
        finally:
            self.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE '%pg_sleep(60)%' AND pid <> pg_backend_pid()")
            sleeper.wait(timeout=20)

    def sleeper(self, role, password, database):
        postgres = self.details["postgres"]
        process = subprocess.Popen(["psql", "-XAtq", "-h", postgres["localSocketDir"], "-U", role, "-d", database, "-c", "SELECT pg_sleep(120)"],
                                   env=dict(os.environ, PGPASSWORD=password), stderr=subprocess.PIPE, text=True)
        self.addCleanup(process.wait, timeout=20)
        self.addCleanup(process.kill)
        for _ in range(50):
            found = self.query(f"SELECT pid FROM pg_stat_activity WHERE usename = '{role}' AND query LIKE 'SELECT pg_sleep(120)%'")
            if found:
                return process, found[0]
        self.fail("it does not run")

    def test_a_query_is_cancelled_and_the_activity_says_so(self):
        database = self.route("acme.inventario.test")["database"]
        role, = self.query(f"SELECT pg_get_userbyid(datdba) FROM pg_database WHERE datname = '{database}'")
        self.query(f"ALTER ROLE {role} LOGIN PASSWORD 'sleeper'")
        process, pid = self.sleeper(role, "sleeper", database)
        # Without a terminal nobody can confirm.
        self.assertNotEqual(self.console.run("db", "queries", "--cancel", pid).code, DONE)
        self.assertIsNone(process.poll())
        self.expect(self.console.run("db", "queries", "--cancel", pid, "--yes"), DONE)
        self.assertIn("canceling statement due to user request", process.communicate(timeout=20)[1])
        noted = "SELECT subject || ' ' || (details->>'role') FROM tm.activity_log WHERE action = 'query.cancelled'"
        self.assertEqual(self.query(noted), [f"{database} {role}"])
        self.expect_four_parts(self.expect(self.console.run("db", "queries", "--cancel", pid, "--yes"), BLOCKED))
        # A superuser's may not be cancelled by the console's role; then there is no note either.
        postgres = self.details["postgres"]
        superuser = pathlib.Path(postgres["superuserPasswordFile"]).read_text().strip()
        process, pid = self.sleeper(postgres["superuser"], superuser, "tenant_master")
        refused = self.console.run("db", "queries", "--cancel", pid, "--yes")
        self.assertNotEqual(refused.code, DONE, str(refused))
        self.expect_four_parts(refused)
        self.assertIsNone(process.poll())
        self.assertEqual(len(self.query(noted)), 1)

    def test_names_are_compared_with_the_server(self):
        # The sandbox is reached at 127.0.0.1, and its hosts' names are nobody's.
        result = self.console.run("route", "dns", "acme.inventario.test", "--json")
        told = self.expect(result, ROLLED_BACK).json()
        names = {each["host"]: each for each in told["names"]}
        nobody = names["acme.inventario.test"]
        self.assertTrue(nobody.get("verdict") == "nowhere" or "error" in nobody, nobody)  # as the machine's resolver takes it
        self.assertIn("127.0.0.1", told["serverAddresses"])
        every = self.console.run("route", "dns", "--offline", "--json").json()
        self.assertIn("acme.inventario.test", {each["host"] for each in every["names"]})
        self.expect_four_parts(self.console.run("route", "dns", "*.inventario.test"))

    def test_slow_statements_say_what_is_missing(self):
        found = self.expect(self.console.run("db", "slow", "--json"), DONE).json()
        self.assertEqual((found["statistics"], found["statements"]), ("not-loaded", []))
        self.assertIn("shared_preload_libraries", self.expect(self.console.run("db", "slow"), DONE).out)
        self.expect_four_parts(self.expect(self.console.run("db", "slow", "no-such-workspace"), BLOCKED))

    def test_what_is_too_open_is_told(self):
        database = self.route("acme.inventario.test")["database"]
        role, = self.query(f"SELECT pg_get_userbyid(datdba) FROM pg_database WHERE datname = '{database}'")
        self.assertEqual([each for each in self.listed("exposures") if each["database"] == database], [])
        self.addCleanup(self.query, f"REVOKE CONNECT ON DATABASE {database} FROM PUBLIC")
        self.addCleanup(self.query, f"ALTER ROLE {role} NOSUPERUSER")
        self.query(f"GRANT CONNECT ON DATABASE {database} TO PUBLIC")
        self.query(f"ALTER ROLE {role} LOGIN SUPERUSER")
        found = [(each["kind"], each["subject"]) for each in self.listed("exposures") if each["database"] == database]
        self.assertEqual(found, [("superuser-tenant", role), ("public-database", database)])
        self.assertIn(role, self.expect(self.console.run("db", "exposure"), DONE).out)

    def test_containers_name_the_workspaces_that_they_serve(self):
        containers = {each["name"]: each for each in self.listed("containers")}
        self.assertEqual(containers["inventario-shared"]["workspaces"], ["acme"])
        self.assertEqual(containers["postgres"]["workspaces"], [])
        self.assertEqual(sum("zeta" in each["workspaces"] for each in containers.values()), 2)

    def test_without_docker_no_route_is_shown(self):
        sandbox("fault", "stop-docker")
        try:
            result = self.console.run("route", "list")
            self.assertNotEqual(result.code, DONE)
            self.expect_four_parts(result)
        finally:
            sandbox("fault", "start-docker")

    def proxy(self, script, data=b""):
        subprocess.run(["docker", "-H", "unix://" + self.details["docker"]["localSocket"], "exec", "-i", self.details["proxy"]["container"],
                        "sh", "-c", script], input=data, check=True, capture_output=True)

    def put_certificate(self, domain, names):
        with tempfile.TemporaryDirectory() as folder:
            files = {kind: pathlib.Path(folder, kind) for kind in ("key", "crt")}
            subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "90", "-subj", f"/O=Nobody/CN={domain}",
                            "-addext", "subjectAltName=" + ",".join("DNS:" + each for each in names), "-keyout", files["key"],
                            "-out", files["crt"]], check=True, capture_output=True)
            for kind, file in files.items():
                self.proxy(f"cat > /etc/nginx/certs/{domain}.{kind}", file.read_bytes())

    def certificate(self, host):
        return self.listed("certificates", host)[0]

    def wait_for(self, host, verdict):
        for _ in range(100):
            found = self.certificate(host)
            if found["verdict"] == verdict:
                return found
            time.sleep(0.1)
        self.fail(f"{verdict} did not come: {found}")

    def test_certificates_are_told_as_stored_and_as_served(self):
        host = "acme.inventario.test"
        self.addCleanup(self.proxy, "rm -f /etc/nginx/certs/inventario.test.*; kill -HUP 1")
        self.assertEqual(self.certificate(host)["verdict"], "not-served")
        self.assertTrue(self.certificate(host)["trouble"])
        self.put_certificate("inventario.test", ["*.inventario.test"])
        self.proxy("kill -HUP 1")
        found = self.wait_for(host, "not-trusted")
        self.assertEqual(found["stored"], found["served"])
        self.assertEqual((found["served"]["issuer"], found["served"]["daysLeft"]), ("Nobody", 89))
        # Renewed on the disk, not loaded.
        self.put_certificate("inventario.test", ["*.inventario.test"])
        renewed = self.certificate(host)
        self.assertEqual(renewed["verdict"], "old-served")
        self.assertEqual(renewed["served"], found["served"])
        self.assertIn("Old one served", self.expect(self.console.run("cert", "list", host), DONE).out)
        # Made for somebody else.
        self.put_certificate("inventario.test", ["other.test"])
        self.proxy("nginx -s reload")
        self.wait_for(host, "wrong-name")
        everything = {each["host"]: each for each in self.listed("certificates")}
        self.assertEqual(everything["zeta.chalan.test"]["verdict"], "not-served")
        self.assertEqual(len(everything), 4)
