"""Root directories for images, put together from the machine's own Debian packages."""
import glob
import os
import re
import shutil

from .errors import SandboxError
from .process import output

BUSYBOX = "/usr/bin/busybox"
APPLETS = ("sh ash cat ls env id echo printf sleep ps kill grep sed awk head tail wc mkdir rm rmdir cp mv chmod chown "
           "ln date hostname touch find test true false nc ip tar gzip gunzip du df stat sort tr cut uniq uname whoami "
           "expr dirname basename which vi top free pgrep pkill xargs wget timeout tee sync md5sum sha256sum base64 "
           "mktemp readlink realpath od dd diff less more clear seq nslookup ping netstat setsid nohup yes").split()
USERS = (("root", 0, "/root", "/bin/sh"), ("www-data", 33, "/var/www", "/bin/sh"), ("redis", 998, "/data", "/bin/sh"),
         ("postgres", 999, "/var/lib/postgresql", "/bin/sh"), ("app", 10001, "/app", "/bin/sh"),
         ("nobody", 65534, "/", "/bin/false"))


def usr_merged(path):
    """/lib/x -> /usr/lib/x: the images have the same merged layout as Debian."""
    return re.sub(r"^/(bin|sbin|lib|lib64)/", r"/usr/\1/", path)


def shared_libraries(files):
    listing = output(["/usr/bin/ldd"] + list(files), check=False)
    found = re.findall(r"=> (/\S+)", listing) + re.findall(r"^\t(/lib\S+)", listing, re.M)
    return sorted(set(found))


class RootFs:
    def __init__(self, directory, users=True):
        self.directory = directory
        for sub in ("usr/bin", "usr/sbin", "usr/lib", "usr/lib64", "usr/local/bin", "etc", "tmp", "run", "proc", "sys",
                    "dev", "root", "var"):
            os.makedirs(self.path(sub), exist_ok=True)
        for sub in ("bin", "sbin", "lib", "lib64"):
            self.link("usr/" + sub, sub)
        self.link("../run", "var/run")
        os.chmod(self.path("tmp"), 0o1777)
        if users:
            self._add_users()

    def path(self, inside):
        return os.path.join(self.directory, inside.lstrip("/"))

    def _add_users(self):
        self.write("etc/passwd", "".join("%s:x:%d:%d::%s:%s\n" % (n, u, u, h, s) for n, u, h, s in USERS))
        self.write("etc/group", "".join("%s:x:%d:\n" % (n, u) for n, u, _h, _s in USERS))
        self.write("etc/nsswitch.conf", "passwd: files\ngroup: files\nhosts: files dns\n")

    def mkdir(self, inside, mode=0o755):
        os.makedirs(self.path(inside), exist_ok=True)
        os.chmod(self.path(inside), mode)

    def link(self, target, inside):
        where = self.path(inside)
        os.makedirs(os.path.dirname(where), exist_ok=True)
        if not os.path.lexists(where):
            os.symlink(target, where)

    def write(self, inside, text, mode=0o644):
        where = self.path(inside)
        os.makedirs(os.path.dirname(where), exist_ok=True)
        with open(where, "w") as handle:
            handle.write(text)
        os.chmod(where, mode)

    def copy(self, source, inside=None, mode=None):
        where = self.path(inside or usr_merged(source))
        if os.path.exists(where):
            return
        if not os.path.exists(source):
            raise SandboxError("%s is missing; install what packages.txt lists" % source)
        os.makedirs(os.path.dirname(where), exist_ok=True)
        shutil.copyfile(source, where)
        os.chmod(where, mode if mode is not None else os.stat(source).st_mode & 0o777)

    def copy_tree(self, source, inside, skip=()):
        shutil.copytree(source, self.path(inside), symlinks=True, dirs_exist_ok=True,
                        ignore=shutil.ignore_patterns(*skip))

    def add_binaries(self, *files):
        for file in list(files) + shared_libraries(files):
            self.copy(file)
        # libc opens it by itself when a thread ends, so ldd does not name it.
        for library in glob.glob("/lib/*-linux-gnu/libgcc_s.so.1"):
            self.copy(library)

    def add_busybox(self):
        self.copy(BUSYBOX)
        for applet in APPLETS:
            self.link("busybox", "usr/bin/" + applet)
