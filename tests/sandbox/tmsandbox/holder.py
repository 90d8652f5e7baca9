"""Process 1 of the server (run as a program): makes the namespaces, mounts the server's own folders, reaps orphans.

usage: holder.py STATE_ROOT HOST_NAME     prints the holder's pid and returns when the server is set up"""
import ctypes
import os
import signal
import subprocess
import sys

CLONE_NEWNS, CLONE_NEWUTS, CLONE_NEWPID, CLONE_NEWNET, CLONE_NEWIPC = (
    0x00020000, 0x04000000, 0x20000000, 0x40000000, 0x08000000)
libc = ctypes.CDLL(None, use_errno=True)


def unshare(flags):
    if libc.unshare(flags) != 0:
        raise OSError(ctypes.get_errno(), "unshare: " + os.strerror(ctypes.get_errno()))


def call(*argv):
    subprocess.run(argv, check=True, stdin=subprocess.DEVNULL, stdout=sys.stderr)


def mount_own_folders(root):
    """A fresh /proc and /sys belong to the new namespaces; the cgroup trees are bound back below the new /sys."""
    call("mount", "--make-rprivate", "/")
    call("mount", "-t", "proc", "proc", "/proc")
    call("mount", "--rbind", "/sys/fs/cgroup", root + "/cgroup")
    call("mount", "-t", "sysfs", "sysfs", "/sys")
    call("mount", "--rbind", root + "/cgroup", "/sys/fs/cgroup")
    call("umount", "-l", root + "/cgroup")
    for folder in ("run", "etc", "srv"):
        call("mount", "--bind", os.path.join(root, folder), "/" + folder)


def set_up(root, host_name):
    libc.sethostname(host_name.encode(), len(host_name))
    mount_own_folders(root)
    call("ip", "link", "set", "lo", "up")
    with open("/proc/sys/net/ipv4/ip_forward", "w") as handle:
        handle.write("1")


def reap_forever():
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    signal.signal(signal.SIGHUP, signal.SIG_IGN)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    while True:
        try:
            os.waitpid(-1, 0)
        except ChildProcessError:
            # Children arrive without warning when their parents end; a signal tells.
            signal.sigtimedwait({signal.SIGCHLD}, 5)


def be_process_one(root, host_name, ready):
    os.setsid()
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGCHLD})
    os.chdir("/")
    try:
        set_up(root, host_name)
        os.write(ready, b"ok")
    except (OSError, subprocess.CalledProcessError) as problem:
        sys.stderr.write("holder: %s\n" % problem)
        sys.stderr.flush()
        os._exit(1)
    os.close(ready)
    null = os.open("/dev/null", os.O_RDWR)
    for descriptor in (0, 1, 2):
        os.dup2(null, descriptor)
    reap_forever()


def main(root, host_name):
    unshare(CLONE_NEWNS | CLONE_NEWUTS | CLONE_NEWPID | CLONE_NEWNET | CLONE_NEWIPC)
    reading, writing = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(reading)
        be_process_one(root, host_name, writing)
    os.close(writing)
    if os.read(reading, 2) != b"ok":
        os.waitpid(pid, 0)
        return 1
    print(pid)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2]))
