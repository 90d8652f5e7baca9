"""A bare Debian of this machine's own release, made with debootstrap from the mirrors that its apt uses, and kept as an archive."""
import os
import pathlib
import shutil
import subprocess
import tempfile
import time

CACHE = pathlib.Path(os.environ.get("TM_ROOT_CACHE", f"/var/tmp/tm-debian-{os.getuid()}"))
ARCHIVE_DAYS = 7
# The mounts of a command in the root live in a namespace of their own and end with it.
ENTER = 'mount -t proc proc "$0/proc" && mount --bind "$TM_APT_CACHE" "$0/var/cache/apt/archives" && exec chroot "$0" "$@"'
POLICY = "#!/bin/sh\nexit 101\n"


def release():
    """Code name of this machine's Debian."""
    lines = pathlib.Path("/etc/os-release").read_text().splitlines()
    return dict(line.split("=", 1) for line in lines if "=" in line)["VERSION_CODENAME"].strip('"')


def sources(codename):
    """[(address, suite)] of the configured Debian mirrors for that release, its updates and its security fixes."""
    listed = subprocess.run(["apt-get", "indextargets", "--format", "$(REPO_URI) $(SUITE) $(CODENAME) $(COMPONENT) $(ORIGIN)", "Created-By: Packages"],
                            check=True, capture_output=True, text=True).stdout
    found = []
    for line in listed.splitlines():
        fields = line.split()
        if len(fields) != 5 or fields[3] != "main" or fields[4] != "Debian":
            continue
        if fields[2].split("-")[0] == codename and (fields[0], fields[2]) not in found:
            found.append((fields[0], fields[2]))
    assert any(suite == codename for _, suite in found), f"apt knows no mirror of {codename}"
    return found


def archive(codename):
    """The archive of the bare root; made when there is none that is fresh."""
    CACHE.mkdir(parents=True, exist_ok=True)
    path = CACHE / f"{codename}-minbase.tar"
    if path.exists() and time.time() - path.stat().st_mtime < ARCHIVE_DAYS * 86400:
        return path
    mirrors = sources(codename)
    with tempfile.TemporaryDirectory(dir=CACHE) as directory:
        root = pathlib.Path(directory) / "root"
        main = next(address for address, suite in mirrors if suite == codename)
        subprocess.run(["debootstrap", "--variant=minbase", codename, root, main], check=True, stdout=subprocess.DEVNULL)
        (root / "etc/apt/sources.list").write_text("".join(f"deb {address} {suite} main\n" for address, suite in mirrors))
        (root / "usr/sbin/policy-rc.d").write_text(POLICY)
        (root / "usr/sbin/policy-rc.d").chmod(0o755)
        shutil.copy("/etc/resolv.conf", root / "etc/resolv.conf")
        fresh = path.with_suffix(".new")
        subprocess.run(["tar", "-C", root, "-cf", fresh, "."], check=True)
        fresh.rename(path)
    return path


class DebianRoot:
    """The root unpacked in a directory of its own; remove() deletes it."""

    def __init__(self):
        self._directory = tempfile.TemporaryDirectory(prefix="tm-root.", dir=CACHE if CACHE.exists() else None)
        self.path = pathlib.Path(self._directory.name)
        subprocess.run(["tar", "-C", self.path, "-xpf", archive(release())], check=True)
        (CACHE / "apt" / "partial").mkdir(parents=True, exist_ok=True)

    def remove(self):
        self._directory.cleanup()

    def command(self, *arguments, environment=None):
        """Argument list and environment that run a command in the root, without network namespace: it reaches mirror and display."""
        variables = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "HOME": "/tmp/operator", "LC_ALL": "C.UTF-8", "DEBIAN_FRONTEND": "noninteractive",
                     "TM_APT_CACHE": str(CACHE / "apt"), **(environment or {})}
        return ["unshare", "--mount", "--pid", "--fork", "--kill-child", "sh", "-c", ENTER, str(self.path), *arguments], variables

    def run(self, *arguments, environment=None):
        command, variables = self.command(*arguments, environment=environment)
        # A session of its own: apt would take the terminal of this process and stop it.
        return subprocess.run(command, env=variables, capture_output=True, text=True, stdin=subprocess.DEVNULL, start_new_session=True)

    def files(self):
        """Every path that is no directory, but for what package management itself keeps."""
        own = ("var/lib/dpkg", "var/lib/apt", "var/cache", "var/log", "proc", "dev", "tmp")
        found = set()
        for directory, subdirectories, names in os.walk(self.path):
            relative = os.path.relpath(directory, self.path)
            subdirectories[:] = [name for name in subdirectories if os.path.normpath(f"{relative}/{name}") not in own]
            found.update(os.path.normpath(f"{relative}/{name}") for name in names)
        return found
