"""Where everything of one sandbox lives. Nothing else in the package builds such a path by hand."""
import hashlib
import os
import re

from .errors import SandboxError

NAME_PATTERN = re.compile(r"[a-z][a-z0-9-]{0,30}")
# The server has its own version of these, so state kept below them would vanish inside it.
HIDDEN_IN_SERVER = ("/run", "/var/run", "/etc", "/srv", "/proc", "/sys")
SOCKET_PATH_LIMIT = 107  # sun_path


def home_directory():
    home = os.environ.get("TM_SANDBOX_HOME") or "/var/tmp/tm-sandbox-%d" % os.getuid()
    home = os.path.realpath(home)
    if any(home == top or home.startswith(top + "/") for top in HIDDEN_IN_SERVER):
        raise SandboxError("TM_SANDBOX_HOME may not be below " + ", ".join(HIDDEN_IN_SERVER))
    return home


def cache_directory():
    return os.path.join(home_directory(), "cache")


class Layout:
    """Paths of one named sandbox; creating the object touches nothing."""

    def __init__(self, name):
        if not NAME_PATTERN.fullmatch(name) or name == "cache":
            raise SandboxError("a sandbox name is a small letter, then up to 30 of a-z 0-9 -: %r" % name)
        self.name = name
        self.home = home_directory()
        self.cache = cache_directory()
        self.root = os.path.join(self.home, name)
        self.lock = os.path.join(self.home, ".lock-" + name)
        self.log = self.path("log")
        self.run = self.path("run")    # /run of the server
        self.etc = self.path("etc")    # /etc of the server
        self.srv = self.path("srv")    # /srv of the server, home of the ssh user
        self.data = self.path("data")  # data root of the engine
        self.secrets = self.path("secrets")
        self.pg_socket_dir = self.path("run", "pg")
        self.docker_socket = self.path("run", "docker.sock")
        self.state_file = self.path("state.json")
        if len(os.path.join(self.pg_socket_dir, ".s.PGSQL.5432")) > SOCKET_PATH_LIMIT:
            raise SandboxError("the path %s is too long for a unix socket; set TM_SANDBOX_HOME" % self.root)

    def path(self, *parts):
        return os.path.join(self.root, *parts)

    def log_file(self, subject):
        return os.path.join(self.log, subject + ".log")

    def secret_file(self, subject):
        return os.path.join(self.secrets, subject)

    def cgroup(self):
        """A parent of its own for all containers, so that `down` can find and remove what is left."""
        digest = hashlib.sha256(self.root.encode()).hexdigest()[:8]
        return "tm-sandbox-%s-%s" % (digest, self.name)

    def exists(self):
        return os.path.isdir(self.root)


def existing_names():
    try:
        entries = sorted(os.listdir(home_directory()))
    except FileNotFoundError:
        return []
    return [e for e in entries if NAME_PATTERN.fullmatch(e) and e != "cache"
            and os.path.isdir(os.path.join(home_directory(), e))]
