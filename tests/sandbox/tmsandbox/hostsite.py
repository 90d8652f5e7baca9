"""Names, ports and labels that keep a sandbox apart on an engine that also has other work."""
import json
import os
import socket
import tarfile

from . import products
from .dockerapi import DockerError
from .site import ServerSite

LABEL = "com.tenantmaster.sandbox"


def free_port():
    with socket.socket() as sock:
        sock.bind(("127.0.0.1", 0))
        return sock.getsockname()[1]


class HostSite(ServerSite):
    def __init__(self, layout, state, docker):
        super().__init__(layout, docker)
        self.state = state
        self.prefix = "tm-%s-" % layout.name
        self.network = self.prefix + products.NETWORK
        self.pg_socket_dir = layout.pg_socket_dir
        self.docker_socket = docker.socket_path
        self.label = {LABEL: layout.name}

    def container(self, name):
        return self.prefix + name

    def volume(self, name):
        return self.prefix + name

    def network_spec(self):
        return dict(super().network_spec(), Labels=self.label)

    @property
    def proxy_binding(self):
        return {"HostIp": "127.0.0.1", "HostPort": str(self._port("proxy"))}

    @proxy_binding.setter
    def proxy_binding(self, _value):
        """The plain server's binding does not apply here."""

    def product_binding(self, key):
        return {"HostIp": "127.0.0.1", "HostPort": str(self._port(key))}

    def _port(self, subject):
        """A free port, remembered, so that a container that is made again keeps it."""
        return self.state.get_or_make("ports", subject, free_port)

    def spec(self, name, config, host):
        self._make_volumes(host)
        labels = dict(config.get("Labels") or {}, **self.label)
        ids = self.state.get("imageIds", {})
        return super().spec(name, dict(config, Labels=labels, Image=ids.get(config["Image"], config["Image"])), host)

    def _make_volumes(self, host):
        """Volumes that a container's start would make have no label, so `down` would not find them."""
        for bind in host.get("Binds", []):
            if bind.startswith(self.prefix):
                self.docker.call("POST", "/volumes/create", {"Name": bind.split(":")[0], "Labels": self.label})

    def load(self, path):
        """Load an archive but leave tags that the engine already had where they were."""
        wanted = archive_ids(path)
        before = {tag: self._image_id(tag) for tag in wanted}
        self.docker.load(path)
        self.state.update("imageIds", wanted)
        for tag, old in before.items():
            if old and old != wanted[tag]:
                repository, _colon, version = tag.rpartition(":")
                self.docker.call("POST", "/images/%s/tag" % old, query={"repo": repository, "tag": version})
            elif not old:
                self.state.update("addedTags", {tag: wanted[tag]})

    def _image_id(self, tag):
        try:
            return self.docker.call("GET", "/images/%s/json" % tag)["Id"]
        except DockerError:
            return None


def archive_ids(path):
    """{tag: image id} of a docker archive: an image's id is the hash in its configuration's name."""
    with tarfile.open(path) as tar:
        manifest = json.load(tar.extractfile("manifest.json"))
    return {tag: "sha256:" + os.path.splitext(image["Config"])[0] for image in manifest for tag in image["RepoTags"]}
