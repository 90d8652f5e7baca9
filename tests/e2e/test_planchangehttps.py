"""A change of plan on a site that only answers over HTTPS, as nearly all do: port 80 sends visitors on."""
import pathlib
import subprocess
import tempfile
import time
import unittest
import urllib.error
import urllib.request

from harness import DONE, sandbox_command
from visitors import DEDICATED, RATE, SHARED, VisitedCase, Visitors

DOMAIN = "inventario.test"  # of the certificate, which the proxy uses for every host below it


class OnlyHttps(VisitedCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        if cls.details.get("engine", "server") != "server":
            raise unittest.SkipTest("the proxy's port 443 is only reachable from inside a sandbox of its own")
        cls.put_certificate()

    @classmethod
    def put_certificate(cls):
        with tempfile.TemporaryDirectory() as folder:
            files = {kind: pathlib.Path(folder, kind) for kind in ("key", "crt")}
            subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", f"/CN={DOMAIN}",
                            "-addext", f"subjectAltName=DNS:*.{DOMAIN}", "-keyout", files["key"], "-out", files["crt"]],
                           check=True, capture_output=True)
            for kind, file in files.items():
                cls.proxy(f"cat > /etc/nginx/certs/{DOMAIN}.{kind}", file.read_bytes())
        cls.addClassCleanup(cls.proxy, f"rm -f /etc/nginx/certs/{DOMAIN}.key /etc/nginx/certs/{DOMAIN}.crt; kill -HUP 1")
        cls.proxy("kill -HUP 1")

    @classmethod
    def proxy(cls, script, data=b""):
        subprocess.run(["docker", "-H", "unix://" + cls.details["docker"]["localSocket"], "exec", "-i", cls.details["proxy"]["container"],
                        "sh", "-c", script], input=data, check=True, capture_output=True)

    def over_tls(self, slug):
        """Visitors who come to port 443, from inside the server."""
        address, = self.docker("inspect", "-f", '{{(index .NetworkSettings.Networks "nginx-proxy").IPAddress}}', self.details["proxy"]["container"])
        visitors = Visitors(self.details, slug, RATE // 2, url=f"https://{address}", inside=sandbox_command("exec", "--"))
        self.addCleanup(visitors.stop)
        return visitors

    def status_on_port_80(self, slug):
        class Stay(urllib.request.HTTPRedirectHandler):
            def redirect_request(self, *_):
                return None

        request = urllib.request.Request(self.details["proxy"]["url"] + "/health", headers={"Host": f"{slug}.{DOMAIN}"})
        try:
            return urllib.request.build_opener(Stay).open(request, timeout=10).status
        except urllib.error.HTTPError as answer:
            return answer.code

    def test_there_and_back(self):
        self.expect(self.console.create("secure", "inventario", SHARED), DONE)
        deadline = time.monotonic() + 20
        while self.status_on_port_80("secure") != 301:
            self.assertLess(time.monotonic(), deadline, "the proxy never led to HTTPS")
            time.sleep(0.2)
        visitors = self.over_tls("secure")
        for plan in (DEDICATED, SHARED, DEDICATED):
            with self.subTest(to=plan):
                self.expect(self.change("secure", plan), DONE)
                self.assertEqual(self.status_on_port_80("secure"), 301)
        report = visitors.leave()
        self.told("three changes over HTTPS", report)
        self.assertEqual((report["failed"], report["wrongTenant"], report["rowsRefused"]), (0, 0, []), report["examples"])
        self.assertGreaterEqual(len(report["answers"]), 2, "no other container ever answered")
        self.rows_are_all_there("secure", report)
