"""sshd of the server: keys made for this sandbox, one unprivileged user in group docker, keys only."""
import os
import shutil

from .errors import SandboxError
from .etcfiles import HOME, OPS_ID
from .listeners import Listener
from .process import output, run

USER = "ops"
HOST_KEY = "/etc/ssh/ssh_host_ed25519_key"
CONFIG = """HostKey %(host_key)s
PidFile none
UsePAM no
UseDNS no
PasswordAuthentication no
KbdInteractiveAuthentication no
AllowUsers %(user)s
AllowStreamLocalForwarding yes
AllowTcpForwarding yes
X11Forwarding no
PrintMotd no
MaxSessions 64
MaxStartups 100
AcceptEnv LANG LC_*
Subsystem sftp internal-sftp
LogLevel VERBOSE
"""


def make_key(path):
    for stale in (path, path + ".pub"):
        if os.path.exists(stale):
            os.unlink(stale)
    run(["/usr/bin/ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", "", "-f", path])


class SshServer:
    user = USER
    config_file = "/etc/ssh/sshd_config"
    host_key_inside = HOST_KEY

    def __init__(self, layout, state, namespaces):
        self.layout = layout
        self.namespaces = namespaces
        self.listener = Listener(layout, state, namespaces, "ssh")
        self.identity = layout.secret_file("id_ed25519")
        self.host_key = layout.path("etc", "ssh", "ssh_host_ed25519_key")
        self.true_host_key = layout.secret_file("host_ed25519")
        self.known_hosts = layout.path("known_hosts")

    def prepare(self):
        """Files of the server; before its namespaces exist."""
        os.makedirs(self.layout.path("run", "sshd"), exist_ok=True)
        os.makedirs(self.layout.path("etc", "ssh"), exist_ok=True)
        make_key(self.true_host_key)
        make_key(self.identity)
        self.restore_host_key()
        with open(self.layout.path("etc", "ssh", "sshd_config"), "w") as handle:
            handle.write(CONFIG % {"host_key": self.host_key_inside, "user": self.user} + self.extra_config())
        self._make_home()

    def extra_config(self):
        return "PermitRootLogin no\n"

    def _make_home(self):
        home = self.layout.path("srv", os.path.basename(HOME))
        os.makedirs(os.path.join(home, ".ssh"), exist_ok=True)
        keys = os.path.join(home, ".ssh", "authorized_keys")
        shutil.copyfile(self.identity + ".pub", keys)
        for path, mode in ((home, 0o755), (os.path.join(home, ".ssh"), 0o700), (keys, 0o600)):
            os.chown(path, OPS_ID, OPS_ID)
            os.chmod(path, mode)

    def start(self):
        self.listener.start("/usr/sbin/sshd", "-i", "-f", self.config_file, "-E",
                            self.layout.log_file("sshd"))
        with open(self.known_hosts, "w") as handle:
            handle.write(self.host_key_line() + "\n")

    def stop(self):
        self.listener.stop()

    def drop_sessions(self):
        """Since OpenSSH 9.8 a session is a program of its own."""
        self.namespaces.run(["/usr/bin/pkill", "-KILL", "-x", "sshd(-session|-auth)?"], check=False)

    def change_host_key(self):
        """What a client sees when somebody else answers: another key. `known_hosts` keeps the true one."""
        make_key(self.host_key)

    def restore_host_key(self):
        shutil.copyfile(self.true_host_key, self.host_key)
        os.chmod(self.host_key, 0o600)

    def host_key_line(self):
        with open(self.true_host_key + ".pub") as handle:
            return "[127.0.0.1]:%d %s" % (self.listener.port, " ".join(handle.read().split()[:2]))

    def fingerprint(self):
        return output(["/usr/bin/ssh-keygen", "-l", "-f", self.true_host_key + ".pub"]).split()[1]

    def clean_home(self):
        """Forget what a session left in the user's home; the key is written again."""
        home = self.layout.path("srv", os.path.basename(HOME))
        if os.path.islink(home) or not os.path.isdir(home):
            raise SandboxError("%s is not a folder any more" % home)
        for entry in os.listdir(home):
            path = os.path.join(home, entry)
            shutil.rmtree(path) if os.path.isdir(path) and not os.path.islink(path) else os.unlink(path)
        self._make_home()
