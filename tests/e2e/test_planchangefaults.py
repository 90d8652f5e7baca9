"""Image and port of a plan change are taken between its preview and its end, on the real server, while the site is visited."""
import contextlib
import subprocess

from harness import DONE, ROLLED_BACK, SANDBOX, STALE, sandbox
from visitors import DEDICATED, SteadyCase

IMAGE = "inventario:1.0.0"


class PlanChangeFaults(SteadyCase):
    @contextlib.contextmanager
    def without_image(self):
        """The shared container keeps running what has lost its name."""
        self.docker("tag", IMAGE, "kept:1")
        self.docker("rmi", IMAGE)
        try:
            yield
        finally:
            self.docker("tag", "kept:1", IMAGE)
            self.docker("rmi", "kept:1")

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
            sandbox("exec", "--", "/usr/bin/pkill", "-f", f"create_server.*{port}")
            listener.wait(timeout=20)
            listener.stdout.close()

    def test_image_gone_since_the_preview(self):
        file = self.saved()
        with self.without_image():
            self.ends(self.apply(file), STALE, "stale-preview", IMAGE)
        self.nothing_changed()

    def test_image_gone_when_the_container_is_made(self):
        with contextlib.ExitStack() as gone:
            with self.frozen_at("container:before-effect") as result:
                gone.enter_context(self.without_image())
            self.ends(result(), ROLLED_BACK, "docker-image-missing", IMAGE)
        self.nothing_changed()

    def test_port_given_to_another_tenant_since_the_preview(self):
        file = self.saved()
        colleague = self.console.colleague()
        self.addCleanup(colleague.remove)
        self.expect(colleague.run("change-plan", "other", "--product", "inventario", "--to", DEDICATED, "--yes"), DONE)
        self.before = self.inventory()
        self.ends(self.apply(file), STALE, "stale-preview", "8101")
        self.nothing_changed()

    def test_port_taken_by_a_program_of_the_server_since_the_preview(self):
        port = 8101 + len(self.before["ports"])
        file = self.saved()
        with self.with_listener(port):
            self.ends(self.apply(file), STALE, "stale-preview", str(port))
        self.nothing_changed()

    def test_port_taken_when_the_container_starts(self):
        port = 8101 + len(self.before["ports"])
        with contextlib.ExitStack() as listening:
            with self.frozen_at("start:before-effect") as result:
                listening.enter_context(self.with_listener(port))
            self.ends(result(), ROLLED_BACK, "port-taken", str(port))
        self.nothing_changed()
