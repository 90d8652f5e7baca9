"""Certificates are mended from here: renewed through the companion, and taken into service when the proxy still answers with the former one.

No authority that issues certificates is asked: a stand-in for acme.sh, made by this test, lies in a container with the companion's folders."""
import pathlib
import shlex
import subprocess
import tempfile
import time
import unittest

from harness import BLOCKED, DONE, ROLLED_BACK, ServerCase

ATTENTION = 8
HOST = "acme.inventario.test"
COMPANION = "nginx-proxy-acme"
ACCOUNT = "/etc/acme.sh/ops@example.test"
CERTIFICATES = "/etc/nginx/certs"

STAND_IN = """#!/bin/sh
# The test's stand-in for acme.sh: notes how it was called, and installs what the test has laid ready.
echo "$@" >> /calls
echo "Renewing: $*"
for domain; do :; done
if [ -e /refuses ]; then
  echo "$domain: Invalid status. Verification error details: 403"
  exit 1
fi
[ -e /ready.pem ] || exit 0
cat /ready.pem > /etc/nginx/certs/$domain/fullchain.pem
cat /ready.key > /etc/nginx/certs/$domain/key.pem
"""


class Certificates(ServerCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        if cls.details.get("engine", "server") != "server":
            raise unittest.SkipTest("the volume of certificates is a sandbox's own")
        # In a container of its own: one host has a certificate of its own only where a container claims it by name.
        for step in (cls.console.run("plan", "edit", "enterprise", "--memory", "256", "--yes"), cls.console.create("acme", "inventario", "enterprise"),
                     cls.console.run("key", "create")):
            assert step.code == DONE, str(step)
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.folder = pathlib.Path(folder.name)
        cls.openssl("req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "90", "-subj", "/CN=Test authority", "-keyout", "ca.key", "-out", "ca.pem")
        cls.engine("tag", "inventario:1.0.0", "nginxproxy/acme-companion:stand-in")
        cls.engine("run", "-d", "--name", COMPANION, "--user", "0", "--no-healthcheck", "-v", "nginx-certs:" + CERTIFICATES, "--entrypoint", "sleep",
                   "nginxproxy/acme-companion:stand-in", "3600")
        cls.addClassCleanup(cls.engine, "rm", "-f", COMPANION)
        cls.inside("mkdir -p /usr/local/bin; cat > /usr/local/bin/acme.sh; chmod 755 /usr/local/bin/acme.sh", STAND_IN)

    @classmethod
    def openssl(cls, *arguments, data=None):
        return subprocess.run(["openssl", *arguments], cwd=cls.folder, input=data, check=True, capture_output=True, text=True).stdout

    @classmethod
    def engine(cls, *arguments, data=None):
        return subprocess.run(["docker", "-H", "unix://" + cls.details["docker"]["localSocket"], *arguments], input=data, check=True,
                              capture_output=True, text=True).stdout

    @classmethod
    def inside(cls, script, data=None):
        return cls.engine("exec", "-i", COMPANION, "sh", "-c", script, data=data)

    def proxy(self, script):
        self.engine("exec", self.details["proxy"]["container"], "sh", "-c", script)

    def issue(self, days):
        """A certificate of the test's own authority, that begins in a second of its own."""
        time.sleep(1.1)
        self.openssl("req", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=" + HOST, "-keyout", "leaf.key", "-out", "leaf.csr")
        (self.folder / "names").write_text(f"subjectAltName=DNS:{HOST}\n")
        self.openssl("x509", "-req", "-in", "leaf.csr", "-CA", "ca.pem", "-CAkey", "ca.key", "-CAcreateserial", "-days", str(days), "-extfile", "names",
                     "-out", "leaf.pem")
        return (self.folder / "leaf.pem").read_text(), (self.folder / "leaf.key").read_text()

    def store(self, days):
        """As the companion keeps it, with the account that made it and an older one that did so before."""
        certificate, key = self.issue(days)
        self.inside(f"mkdir -p {CERTIFICATES}/{HOST} && cat > {CERTIFICATES}/{HOST}/fullchain.pem", certificate)
        self.inside(f"cat > {CERTIFICATES}/{HOST}/key.pem", key)
        self.inside(f"cd {CERTIFICATES} && ln -sf ./{HOST}/fullchain.pem {HOST}.crt && ln -sf ./{HOST}/key.pem {HOST}.key")
        for home, suffix, made in ((ACCOUNT, "_ecc", 1800000000), ("/etc/acme.sh/default", "", 1700000000)):
            self.inside(f"mkdir -p {home}/{HOST}{suffix} && cat > {home}/{HOST}{suffix}/{HOST}.conf", f"Le_Domain='{HOST}'\nLe_CertCreateTime='{made}'\n")

    def lay_ready(self, days):
        certificate, key = self.issue(days)
        self.inside("cat > /ready.pem", certificate)
        self.inside("cat > /ready.key", key)

    def setUp(self):
        self.addCleanup(self.forget)
        self.forget()

    def forget(self):
        self.inside(f"rm -rf /calls /refuses /ready.pem /ready.key /etc/acme.sh {CERTIFICATES}/{HOST}*")
        self.proxy("kill -HUP 1")

    def certificate(self):
        return self.expect(self.console.run("cert", "list", HOST, "--json"), DONE).json()["certificates"][0]

    def serve(self):
        """What lies there is served; the generator needs a moment."""
        self.proxy("kill -HUP 1")
        for _ in range(100):
            found = self.certificate()
            if found["served"] and found["stored"] == found["served"]:
                return found["served"]
            time.sleep(0.2)
        self.fail(f"the proxy never served it: {found}")

    def calls(self):
        return self.inside("cat /calls 2>/dev/null || true").splitlines()

    def finding(self, kind):
        found = {each["kind"]: each for each in self.console.run("doctor", "--json").json()["findings"]}
        return found.get(kind)

    def operations(self, kind, state="done"):
        return int(self.query(f"SELECT count(*) FROM tm.operations WHERE kind = '{kind}' AND state = '{state}'")[0])

    def test_one_that_ends_soon_is_renewed_by_the_doctor_and_seen_served(self):
        self.store(5)
        before = self.serve()
        found = self.finding("certificate-ending")
        self.assertEqual((found["subject"], found["severity"], found["workspaces"]), (HOST, "critical", ["acme"]))
        self.assertEqual(shlex.split(found["command"])[1:4], ["cert", "renew", HOST])
        self.lay_ready(90)
        shown = self.expect(self.console.run(*shlex.split(found["command"])[1:], "--dry-run"), DONE).out
        self.assertIn("acme.sh", shown)
        self.assertEqual(self.calls(), [], "a preview runs nothing")
        done = self.operations("renew-certificate")
        told = self.console.run("doctor", "--fix", "--yes", "--json").json()
        self.assertIn({"kind": "certificate-ending", "subject": HOST, "result": "done"}, told["mended"])
        self.assertNotIn("certificate-ending", {each["kind"] for each in told["findings"]})
        after = self.certificate()
        self.assertEqual(after["served"], after["stored"])
        self.assertNotEqual(after["served"]["fingerprint"], before["fingerprint"])
        self.assertEqual(self.calls(), [f"--renew --force --config-home {ACCOUNT} --ecc --domain {HOST}"])
        self.assertEqual(self.operations("renew-certificate"), done + 1)

    def test_what_the_authority_refuses_is_told_in_its_words(self):
        self.store(5)
        before = self.serve()
        self.inside("touch /refuses")
        refused = self.expect(self.console.run("cert", "renew", HOST, "--yes"), ROLLED_BACK)
        self.expect_four_parts(refused)
        self.assertIn("Verification error details: 403", refused.err)
        self.assertEqual(self.certificate()["served"], before)

    def test_a_command_that_ends_well_and_does_nothing_is_not_done(self):
        self.store(60)
        self.serve()
        refused = self.expect(self.console.run("cert", "renew", HOST, "--yes"), ROLLED_BACK)
        self.expect_four_parts(refused)
        self.assertIn("no newer one", refused.err)
        self.assertEqual(len(self.calls()), 1)

    def test_killed_while_it_is_renewed_it_is_not_renewed_twice(self):
        for point in ("prepare-renewal:after-record", "run-command:after-effect", "reload-proxy:before-effect"):
            with self.subTest(point):
                self.forget()
                self.store(60)
                self.serve()
                self.lay_ready(90)
                died = self.console.run("cert", "renew", HOST, "--yes", environment={"TENANT_MASTER_FAULT": point})
                self.assertLess(died.code, 0, str(died))
                operation, = self.query("SELECT id FROM tm.operations WHERE state = 'running'")
                self.expect(self.take_over("resume", operation), DONE)
                self.assertEqual(len(self.calls()), 1)
                found = self.certificate()
                self.assertEqual(found["served"], found["stored"])

    def test_one_that_lies_there_is_taken_into_service_without_the_companion(self):
        self.store(60)
        before = self.serve()
        self.store(80)
        found = self.finding("certificate-unserved")
        self.assertEqual(shlex.split(found["command"])[1:4], ["cert", "reload", HOST])
        self.docker("stop", "-t", "0", COMPANION)
        try:
            told = self.console.run("doctor", "--fix", "--yes", "--json").json()
        finally:
            self.docker("start", COMPANION)
        self.assertIn({"kind": "certificate-unserved", "subject": HOST, "result": "done"}, told["mended"])
        after = self.certificate()
        self.assertEqual(after["served"], after["stored"])
        self.assertNotEqual(after["served"], before)
        self.assertEqual(self.calls(), [])
        self.expect(self.console.run("cert", "reload", HOST, "--yes"), DONE)   # there is nothing left to do

    def test_what_cannot_be_renewed_says_so_before_anything_runs(self):
        none = self.expect(self.console.run("cert", "renew", HOST, "--yes"), ROLLED_BACK)
        self.assertIn("No certificate", none.err)
        self.store(60)
        self.inside("rm -rf /etc/acme.sh")
        foreign = self.expect(self.console.run("cert", "renew", HOST, "--yes"), ROLLED_BACK)
        self.expect_four_parts(foreign)
        self.assertIn("was not made by acme.sh", foreign.err)
        self.docker("stop", "-t", "0", COMPANION)
        try:
            self.expect_four_parts(self.expect(self.console.run("cert", "renew", HOST, "--yes"), BLOCKED))
        finally:
            self.docker("start", COMPANION)
        self.assertEqual(self.calls(), [])
