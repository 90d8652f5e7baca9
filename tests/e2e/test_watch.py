"""A watch for timers: one line, exit codes, and a webhook that hears what is news."""
import http.server
import json
import os
import subprocess
import threading

from harness import DONE, UNREACHABLE, USAGE, Console, ServerCase

ATTENTION = 8


class Hook(http.server.ThreadingHTTPServer):
    """Somebody's chat or pager on this machine."""

    def __init__(self):
        hook = self
        self.heard, self.answer = [], 204

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_POST(self):
                hook.heard.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
                self.send_response(hook.answer)
                self.send_header("Location", "http://127.0.0.1:9/elsewhere")
                self.end_headers()

            def log_message(self, *_):
                pass

        super().__init__(("127.0.0.1", 0), Handler)
        self.address = f"http://127.0.0.1:{self.server_port}/secret-token"
        threading.Thread(target=self.serve_forever, daemon=True).start()


class Watch(ServerCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        for step in (cls.console.create("acme"), cls.console.run("key", "create")):
            assert step.code == DONE, str(step)

    def setUp(self):
        self.hook = Hook()
        self.addCleanup(self.hook.server_close)
        self.addCleanup(self.hook.shutdown)

    def watch(self, *arguments, code):
        return self.expect(self.console.run("watch", "--webhook", self.hook.address, *arguments), code)

    def test_a_timer_tells_each_trouble_once_and_its_end(self):
        self.docker("stop", "-t", "0", "inventario-shared")
        try:
            first = self.watch(code=ATTENTION)
            self.assertRegex(first.out, r"^tenant-master-watch ATTENTION server=vps critical=\d+ warnings=\d+ notices=\d+ worst=\S+\n$")
            self.assertEqual(len(self.hook.heard), 1)
            told = self.hook.heard[0]
            self.assertEqual((told["status"], told["server"], told["text"]), ("attention", "vps", first.out.strip()))
            self.assertIn("inventario-shared", {finding["subject"] for finding in told["findings"]})
            self.watch(code=ATTENTION)
            self.assertEqual(len(self.hook.heard), 1, "what is known is not told again")
        finally:
            self.docker("start", "inventario-shared")
        ended = self.console.run("watch", "--webhook", self.hook.address)
        self.assertEqual(len(self.hook.heard), 2, str(ended))
        self.assertNotIn("inventario-shared", {finding["subject"] for finding in self.hook.heard[-1]["findings"]})

    def test_what_was_not_taken_is_told_again(self):
        lost = Console(self.details)
        self.addCleanup(lost.remove)
        self.expect(lost.add_server(port=1), DONE)
        for answer, heard in ((500, 1), (302, 2), (200, 3), (200, 3)):
            self.hook.answer = answer
            refused = self.expect(lost.run("watch", "--webhook", self.hook.address), UNREACHABLE)
            self.assertIn("tenant-master-watch UNREACHABLE server=vps\n", refused.out)
            self.assertEqual(len(self.hook.heard), heard)
            self.assertNotIn("secret-token", refused.out + refused.err)
        self.assertEqual(self.hook.heard[0]["status"], "unreachable")

    def test_addresses_that_would_send_it_in_the_clear_are_refused(self):
        for address in ("http://example.com/hook", "ftp://127.0.0.1/", "nonsense", "https://"):
            refused = self.expect(self.console.run("watch", "--webhook", address), USAGE)
            self.expect_four_parts(refused)
        for seconds in ("1", "many"):
            self.expect(self.console.run("watch", "--every", seconds), USAGE)

    def test_nobody_at_the_webhook_is_a_failure_of_the_watch(self):
        self.docker("stop", "-t", "0", "inventario-shared")
        try:
            refused = self.console.run("watch", "--webhook", "http://127.0.0.1:1/")
            self.expect(refused, ATTENTION)
            self.assertIn("ConnectionRefusedError", refused.err)
        finally:
            self.docker("start", "inventario-shared")

    def test_it_goes_on_until_it_is_interrupted(self):
        environment = dict(os.environ, TENANT_MASTER_HOME=str(self.console.home))
        process = subprocess.Popen([os.environ["TENANT_MASTER"], "watch", "--every", "30", "--lang", "en"], env=environment, stdin=subprocess.DEVNULL,
                                   stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        try:
            self.assertTrue(process.stdout.readline().startswith("tenant-master-watch "))
            process.send_signal(2)
            self.assertEqual(process.wait(timeout=30), DONE)
        finally:
            process.kill()
            process.communicate()
