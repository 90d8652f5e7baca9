"""Removing and finding what a killed server may leave on the machine."""
import glob
import os

from .process import wait_until


def cgroup_folders(name):
    return glob.glob("/sys/fs/cgroup/" + name) + glob.glob("/sys/fs/cgroup/*/" + name)


def _remove_tree(folder):
    """cgroup folders go bottom-up with rmdir; their files are the kernel's."""
    for parent, _folders, _files in os.walk(folder, topdown=False):
        try:
            os.rmdir(parent)
        except OSError:
            pass
    return not os.path.isdir(folder)


def remove_cgroups(name):
    for folder in cgroup_folders(name):
        wait_until(lambda: _remove_tree(folder), 10, "removing " + folder)


def mounts_below(folder):
    with open("/proc/self/mountinfo") as handle:
        return [line.split()[4] for line in handle if line.split()[4].startswith(folder + "/")]
