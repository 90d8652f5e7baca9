"""The two ways in from this machine: ssh (inetd) and HTTP (relay), each on a free port of 127.0.0.1.

The listening socket is opened here, in the machine's network, and handed to a process inside the server, so that
everything that process starts or connects to is the server's."""
import os
import socket
import time

from .errors import SandboxError
from .process import wait_until

FOLDER = os.path.dirname(os.path.abspath(__file__))
PROGRAMS = {"ssh": os.path.join(FOLDER, "inetd.py"), "proxy": os.path.join(FOLDER, "relay.py")}


def listening_socket(port):
    """Port 0 lets the kernel choose; a remembered port is taken again (after a stop it may linger a moment)."""
    deadline = time.monotonic() + 5
    while True:
        sock = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            sock.bind(("127.0.0.1", port))
            sock.listen(256)
            return sock
        except OSError as problem:
            sock.close()
            if time.monotonic() > deadline:
                raise SandboxError("port %d of 127.0.0.1 is taken: %s" % (port, problem)) from problem
            time.sleep(0.05)


class Listener:
    def __init__(self, layout, state, namespaces, subject):
        self.layout = layout
        self.state = state
        self.namespaces = namespaces
        self.subject = subject
        self.pid_file = "%s/tm-listener-%s.pid" % (namespaces.run_folder, subject)

    @property
    def port(self):
        return self.state.get(self.subject + "Port", 0)

    def _pid(self):
        try:
            with open(self.layout.path("run", os.path.basename(self.pid_file))) as handle:
                return int(handle.read())
        except (FileNotFoundError, ValueError):
            return None

    def running(self):
        try:
            with socket.create_connection(("127.0.0.1", self.port), timeout=2):
                return bool(self.port)
        except OSError:
            return False

    def start(self, *arguments):
        sock = listening_socket(self.port)
        self.state.put(self.subject + "Port", sock.getsockname()[1])
        with sock:
            argv = ["/usr/bin/python3", PROGRAMS[self.subject], str(sock.fileno()), self.pid_file, *arguments]
            self.namespaces.start_daemon(argv, self.layout.log_file(self.subject), pass_fds=(sock.fileno(),))
            wait_until(lambda: self._pid(), 10, "the start of the %s listener" % self.subject,
                       self.layout.log_file(self.subject))

    def stop(self):
        """Closes the port only; sessions that exist go on, as when a server's sshd is stopped."""
        pid = self._pid()
        if pid:
            self.namespaces.run(["/bin/kill", str(pid)], check=False)
            os.unlink(self.layout.path("run", os.path.basename(self.pid_file)))
            wait_until(lambda: not self.running(), 5, "closing port %d" % self.port)
