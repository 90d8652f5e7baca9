"""Docker archives (what `docker load` reads) written from root directories.

Unlike `docker import`, an archive carries the whole configuration, several tags and shared layers, and because
owners and times are normalised the same inputs give the same image ids on every machine."""
import hashlib
import io
import json
import os
import tarfile

CREATED = "2026-01-01T00:00:00Z"


class _HashingFile:
    def __init__(self, handle):
        self.handle = handle
        self.hash = hashlib.sha256()

    def write(self, data):
        self.hash.update(data)
        return self.handle.write(data)


def _normalised(member):
    member.uid = member.gid = 0
    member.uname = member.gname = ""
    member.mtime = 0
    return member


def write_layer(directory, target):
    """Tar `directory` into `target` in a stable order; returns the sha256 that names the layer."""
    with open(target, "wb") as handle:
        hashing = _HashingFile(handle)
        with tarfile.open(fileobj=hashing, mode="w|", format=tarfile.GNU_FORMAT) as tar:
            for parent, folders, files in os.walk(directory):
                folders.sort()
                for entry in sorted(folders + files):
                    path = os.path.join(parent, entry)
                    tar.add(path, os.path.relpath(path, directory), recursive=False, filter=_normalised)
        return hashing.hash.hexdigest()


def _add_bytes(tar, name, data):
    member = tarfile.TarInfo(name)
    member.size = len(data)
    tar.addfile(member, io.BytesIO(data))


def _image_config(image, digests):
    return json.dumps({
        "architecture": "amd64", "os": "linux", "created": CREATED, "config": image["config"],
        "rootfs": {"type": "layers", "diff_ids": ["sha256:" + d for d in digests]},
        "history": [{"created": CREATED, "created_by": "tests/sandbox"} for _ in digests]}, sort_keys=True).encode()


def write_archive(target, images, layers):
    """images: [{tags, config, layers: [key..]}]; layers: {key: (tar file, sha256)}."""
    manifest = []
    with tarfile.open(target, "w", format=tarfile.GNU_FORMAT) as tar:
        for key in sorted(layers):
            path, digest = layers[key]
            member = tarfile.TarInfo(digest + "/layer.tar")
            member.size = os.path.getsize(path)
            with open(path, "rb") as handle:
                tar.addfile(member, handle)
        for image in images:
            digests = [layers[key][1] for key in image["layers"]]
            config = _image_config(image, digests)
            name = hashlib.sha256(config).hexdigest() + ".json"
            _add_bytes(tar, name, config)
            manifest.append({"Config": name, "RepoTags": image["tags"],
                             "Layers": [d + "/layer.tar" for d in digests]})
        _add_bytes(tar, "manifest.json", json.dumps(manifest).encode())
