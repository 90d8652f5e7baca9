"""The server's own /etc: what programs need from the machine's, its own users, and nothing else."""
import os
import shutil
import sys

# alternatives: iptables is a link through it; the rest is what libc, ssh and a login shell look at.
COPIED = ("alternatives", "ld.so.cache", "ld.so.conf", "ld.so.conf.d", "protocols", "services", "localtime", "timezone",
          "profile", "bash.bashrc", "login.defs", "shells", "os-release", "debian_version", "inputrc", "iproute2",
          "python3", "python3.%d" % sys.version_info.minor, "ethertypes", "gai.conf", "host.conf", "postgresql-common")
OPS_ID = 2001
DOCKER_GROUP_ID = 2002
SSHD_ID = 2003
HOME = "/srv/ops"

PASSWD = """root:x:0:0:root:/root:/bin/bash
daemon:x:1:1:daemon:/usr/sbin:/usr/sbin/nologin
www-data:x:33:33:www-data:/var/www:/usr/sbin/nologin
postgres:x:999:999:PostgreSQL:/var/lib/postgresql:/usr/sbin/nologin
sshd:x:%(sshd)d:65534::/run/sshd:/usr/sbin/nologin
ops:x:%(ops)d:%(ops)d:Operator:%(home)s:/bin/bash
nobody:x:65534:65534:nobody:/nonexistent:/usr/sbin/nologin
"""
GROUP = """root:x:0:
daemon:x:1:
tty:x:5:
www-data:x:33:
postgres:x:999:
ops:x:%(ops)d:
docker:x:%(docker)d:ops
nogroup:x:65534:
"""
# '*' is no password but, unlike '!', no lock either: sshd refuses locked accounts even with a key.
SHADOW = "root:*:20000:0:99999:7:::\nsshd:!:20000::::::\nops:*:20000:0:99999:7:::\n"
HOSTS = "127.0.0.1 localhost\n127.0.1.1 %s\n::1 localhost ip6-localhost\n"


def _write(folder, name, text, mode=0o644):
    path = os.path.join(folder, name)
    with open(path, "w") as handle:
        handle.write(text)
    os.chmod(path, mode)


def make_etc(folder, host_name):
    os.makedirs(folder, exist_ok=True)
    for entry in COPIED:
        source = os.path.join("/etc", entry)
        if os.path.isdir(source) and not os.path.islink(source):
            shutil.copytree(source, os.path.join(folder, entry), symlinks=True, dirs_exist_ok=True)
        elif os.path.lexists(source):
            shutil.copy2(source, os.path.join(folder, entry), follow_symlinks=False)
    ids = {"ops": OPS_ID, "docker": DOCKER_GROUP_ID, "sshd": SSHD_ID, "home": HOME}
    _write(folder, "passwd", PASSWD % ids)
    _write(folder, "group", GROUP % ids)
    _write(folder, "shadow", SHADOW, 0o640)
    _write(folder, "nsswitch.conf", "passwd: files\ngroup: files\nshadow: files\nhosts: files dns\n")
    _write(folder, "hosts", HOSTS % host_name)
    _write(folder, "hostname", host_name + "\n")
    _write(folder, "resolv.conf", "# this server has no uplink\n")
    os.makedirs(os.path.join(folder, "docker"), exist_ok=True)
    _write(folder, "docker/daemon.json", "{}\n")
