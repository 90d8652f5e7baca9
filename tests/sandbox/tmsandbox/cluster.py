"""The server's PostgreSQL: made by the image's own entry point, kept once as a clean copy, put back by `reset`."""
import os
import shutil
import subprocess

from . import products
from .errors import SandboxError
from .process import clean_environment, run, wait_until
from .recipes import PG_TAG
from .state import secret

VOLUME = "postgres-data"
DATA = "/var/lib/postgresql/data"
SETTINGS = ["-c", "log_statement=none", "-c", "client_connection_check_interval=1s"]
BASE_SQL = os.path.join(os.path.dirname(os.path.abspath(__file__)), "base.sql")


class Cluster:
    def __init__(self, layout, engine, site):
        self.layout = layout
        self.docker = engine.docker
        self.site = site
        self.name = site.container("postgres")
        self.password_file = layout.secret_file("postgres-superuser")

    def password_file_of(self, role):
        return self.layout.secret_file("role-" + role)

    def database_url(self, role, database):
        return "postgresql://%s:%s@postgres:5432/%s" % (role, secret(self.password_file_of(role)), database)

    def create(self):
        """initdb and the base databases by the image's entry point, a clean copy, then the server itself."""
        self._initialise()
        self.keep_copy()
        self.create_container()
        self.start()

    def create_container(self):
        self.docker.create(self.name, self._spec(["postgres"] + SETTINGS, {
            "Binds": [self.site.volume(VOLUME) + ":" + DATA, self.site.pg_socket_dir + ":/var/run/postgresql"],
            "RestartPolicy": {"Name": "unless-stopped"}}))

    def _spec(self, command, host, env=()):
        return self.site.spec("postgres", {
            "Image": PG_TAG, "Cmd": command,
            "Env": ["POSTGRES_USER=postgres", "POSTGRES_PASSWORD=" + secret(self.password_file)] + list(env)}, host)

    def _initialise(self):
        """`postgres --version` as command: the entry point initialises as always, then there is nothing to stop."""
        name = self.name + "-init"
        self.docker.create(name, self._spec(["postgres", "--version"], {
            "Binds": [self.site.volume(VOLUME) + ":" + DATA,
                      self.site.shared_file(BASE_SQL) + ":/docker-entrypoint-initdb.d/base.sql:ro"]},
            # Half the time of a start goes into flushing files that a crash of the machine would make worthless anyway.
            env=["POSTGRES_INITDB_ARGS=--no-sync"]))
        try:
            self.docker.start(name)
            if self.docker.wait(name) != 0:
                raise SandboxError("PostgreSQL cannot be initialised:\n" + self.docker.logs(name))
        finally:
            self.docker.remove(name)

    def start(self):
        self.docker.start(self.name)
        wait_until(lambda: self.docker.execute(self.name, ["pg_isready", "-q", "-h", "127.0.0.1"]) == 0, 60,
                   "the start of PostgreSQL")
        roles = ["postgres"] + products.application_roles()
        files = {"postgres": self.password_file}
        self.sql("postgres", "".join("ALTER ROLE %s PASSWORD '%s';\n" % (
            role, secret(files.get(role, self.password_file_of(role)))) for role in roles))

    def sql(self, database, text):
        """Run statements as superuser through the container's own socket; stops at the first error."""
        argv = ["/usr/bin/docker", "exec", "-i", self.name, "psql", "-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1",
                "-U", "postgres", "-d", database]
        env = clean_environment(DOCKER_HOST="unix://" + self.docker.socket_path, DOCKER_CONFIG=self.layout.path("log"))
        try:
            return run(argv, stdin=text.encode(), env=env, timeout=600).stdout.decode()
        except subprocess.TimeoutExpired as problem:
            raise SandboxError("PostgreSQL did not answer in time") from problem

    def keep_copy(self):
        self._copy(self._volume_folder(), self._copy_folder())

    def put_back(self):
        """The cluster as it was first made, whatever happened to it; connections end as in a crash."""
        state = self.docker.inspect(self.name)["State"]
        if state["Paused"]:
            self.docker.call("POST", "/containers/%s/unpause" % self.name)
        if state["Running"]:
            self.docker.call("POST", "/containers/%s/kill" % self.name)
            wait_until(lambda: not self.docker.inspect(self.name)["State"]["Running"], 20, "the end of PostgreSQL")
        self.put_back_files()
        self.start()

    def put_back_files(self):
        self._copy(self._copy_folder(), self._volume_folder())

    def _volume_folder(self):
        return os.path.join(self.layout.data, "volumes", VOLUME, "_data")

    def _copy_folder(self):
        return self.layout.path("pristine-cluster")

    @staticmethod
    def _copy(source, target):
        """The folder `target` itself stays: it is the volume's mount point."""
        os.makedirs(target, mode=0o700, exist_ok=True)
        for entry in os.listdir(target):
            path = os.path.join(target, entry)
            shutil.rmtree(path) if os.path.isdir(path) and not os.path.islink(path) else os.unlink(path)
        run(["/bin/cp", "-a", "--reflink=auto", source + "/.", target + "/"])
