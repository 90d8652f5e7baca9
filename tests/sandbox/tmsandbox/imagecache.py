"""Builds the image archives once and keeps them under a hash of everything that went into them."""
import concurrent.futures
import contextlib
import hashlib
import os
import shutil
import tempfile

from . import archive, recipes, rootfs
from .process import output

FORMAT = "1"  # raise it when an old archive must not be used again


def _hash_files(digest, paths):
    for path in sorted(paths):
        digest.update(os.path.basename(path).encode() + b"\0")
        with open(path, "rb") as handle:
            digest.update(hashlib.sha256(handle.read()).digest())


def _recipe_files():
    found = [recipes.__file__, rootfs.__file__, archive.__file__]
    for parent, folders, files in os.walk(recipes.IMAGES):
        folders[:] = [f for f in folders if f != "__pycache__"]
        found += [os.path.join(parent, f) for f in files]
    return found


def cache_key(name):
    digest = hashlib.sha256((FORMAT + name).encode())
    _hash_files(digest, _recipe_files())
    packages = recipes.ARCHIVES[name]["packages"]
    digest.update(output(["/usr/bin/dpkg-query", "-W", "-f", "${Package} ${Version}\n", *packages],
                         check=False).encode())
    return digest.hexdigest()[:24]


def archive_path(cache, name):
    return os.path.join(cache, "%s-%s.tar" % (name, cache_key(name)))


def _build(name, target):
    """Each layer in a scratch folder; the archive appears under its name only when it is whole."""
    recipe = recipes.ARCHIVES[name]
    scratch = tempfile.mkdtemp(prefix=".building-", dir=os.path.dirname(target))
    try:
        layers = {}
        for key, build in recipe["layers"].items():
            folder = os.path.join(scratch, key)
            os.mkdir(folder, 0o755)
            build(folder)
            tar = folder + ".tar"
            layers[key] = (tar, archive.write_layer(folder, tar))
        whole = os.path.join(scratch, "archive")
        archive.write_archive(whole, recipe["images"](), layers)
        os.rename(whole, target)
    finally:
        shutil.rmtree(scratch, ignore_errors=True)


def _forget_old(cache, name, current):
    """Older versions of the same archive; another checkout that still needs one builds it again."""
    stale = [f for f in os.listdir(cache) if f.startswith(name + "-") and f.endswith(".tar")]
    with contextlib.suppress(FileNotFoundError):  # another sandbox that starts now may forget the same ones
        stale = sorted((os.path.join(cache, f) for f in stale), key=os.path.getmtime)
        for path in stale[:-3]:
            if path != current:
                os.unlink(path)


def ensure(cache, name, stopwatch):
    """Path of the archive `name`, built now if it is not in the cache."""
    os.makedirs(cache, mode=0o700, exist_ok=True)
    path = archive_path(cache, name)
    if not os.path.exists(path):
        with stopwatch.stage("build image archive %s" % name):
            # A process of its own: hashing and copying would otherwise share one interpreter lock.
            with concurrent.futures.ProcessPoolExecutor(1) as pool:
                pool.submit(_build, name, path).result()
        _forget_old(cache, name, path)
    os.utime(path)
    return path
