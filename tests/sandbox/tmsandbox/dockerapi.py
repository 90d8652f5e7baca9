"""A small client of the Docker Engine API over its unix socket (one connection for each call)."""
import http.client
import json
import re
import socket
import urllib.parse

from .errors import SandboxError

API = "/v1.40"


class _UnixConnection(http.client.HTTPConnection):
    def __init__(self, path, timeout):
        super().__init__("docker", timeout=timeout)
        self.unix_path = path

    def connect(self):
        self.sock = socket.socket(socket.AF_UNIX)
        self.sock.settimeout(self.timeout)
        self.sock.connect(self.unix_path)


class DockerError(SandboxError):
    def __init__(self, message, status):
        super().__init__(message)
        self.status = status


class Docker:
    def __init__(self, socket_path):
        self.socket_path = socket_path

    def call(self, method, path, body=None, query=None, timeout=60):
        """Answer as JSON value (None when empty); a status of 400 or more raises DockerError."""
        headers = {}
        if body is not None and not hasattr(body, "read"):
            body = json.dumps(body)
            headers["Content-Type"] = "application/json"
        elif body is not None:
            headers["Content-Type"] = "application/x-tar"
        connection = _UnixConnection(self.socket_path, timeout)
        try:
            target = API + path + ("?" + urllib.parse.urlencode(query) if query else "")
            connection.request(method, target, body, headers)
            answer = connection.getresponse()
            data = answer.read()
        finally:
            connection.close()
        if answer.status >= 400:
            raise DockerError("docker %s %s: %s" % (method, path, data.decode(errors="replace").strip()), answer.status)
        try:
            return json.loads(data) if data else None
        except ValueError:
            return data.decode(errors="replace")

    def answers(self):
        try:
            self.call("GET", "/_ping", timeout=3)
            return True
        except (OSError, DockerError, http.client.HTTPException):
            return False

    def load(self, path):
        with open(path, "rb") as handle:
            said = self.call("POST", "/images/load", handle, {"quiet": "1"}, timeout=300)
        if "error" in str(said):
            raise SandboxError("docker load of %s: %s" % (path, said))

    def inspect(self, name):
        """The container's description, or None when there is none."""
        try:
            return self.call("GET", "/containers/%s/json" % name)
        except DockerError as problem:
            if problem.status == 404:
                return None
            raise

    def containers(self):
        return self.call("GET", "/containers/json", query={"all": "1"})

    def create(self, name, spec):
        return self.call("POST", "/containers/create", spec, {"name": name})["Id"]

    def start(self, name):
        self.call("POST", "/containers/%s/start" % name)

    def remove(self, name):
        try:
            self.call("DELETE", "/containers/" + name, query={"force": "1", "v": "1"})
        except DockerError as problem:
            if problem.status not in (404, 409):  # 409: its removal is already under way
                raise

    def wait(self, name, timeout=60):
        return self.call("POST", "/containers/%s/wait" % name, timeout=timeout)["StatusCode"]

    def logs(self, name):
        """The last lines, without the frame headers (whose first seven bytes are control characters)."""
        try:
            text = str(self.call("GET", "/containers/%s/logs" % name, query={"stdout": "1", "stderr": "1",
                                                                             "tail": "40"}))
            return re.sub(r"[\x01\x02]\x00\x00\x00\x00.{3}", "", text, flags=re.S)
        except (DockerError, OSError):
            return ""

    def execute(self, name, argv):
        """Run argv in a container; returns the exit code (the output is dropped)."""
        started = self.call("POST", "/containers/%s/exec" % name,
                            {"Cmd": argv, "AttachStdout": True, "AttachStderr": True})["Id"]
        self.call("POST", "/exec/%s/start" % started, {"Detach": False, "Tty": False})
        return self.call("GET", "/exec/%s/json" % started)["ExitCode"]
