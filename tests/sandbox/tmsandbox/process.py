"""Running programs, and telling whether a process recorded earlier is still the same one."""
import os
import signal
import subprocess
import time

from .errors import SandboxError

PATH = "/usr/sbin:/usr/bin:/sbin:/bin"


def clean_environment(**extra):
    """Debian's programs only: no library path, docker context or Python setting of the caller's shell."""
    keep = {k: v for k, v in os.environ.items() if k in ("TERM", "USER", "LOGNAME")}
    keep.update({"PATH": PATH, "LANG": "C.UTF-8", "HOME": "/root" if os.getuid() == 0 else os.environ.get("HOME", "/")})
    keep.update(extra)
    return keep


def run(argv, check=True, stdin=None, timeout=120, env=None, log=None):
    result = subprocess.run(argv, input=stdin, stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=timeout,
                            env=env or clean_environment())
    if check and result.returncode != 0:
        said = (result.stderr or result.stdout).decode(errors="replace").strip()
        raise SandboxError("%s failed (%d): %s" % (os.path.basename(argv[0]), result.returncode, said[-2000:]), log)
    return result


def output(argv, **options):
    return run(argv, **options).stdout.decode(errors="replace").strip()


def start_time(pid):
    """Start time of a process in clock ticks, or None; with the pid it names a process for good."""
    try:
        with open("/proc/%d/stat" % pid) as handle:
            fields = handle.read().rsplit(")", 1)[1].split()
    except (OSError, IndexError):
        return None
    return None if fields[0] in ("Z", "X") else int(fields[19])


def identity(pid):
    return {"pid": pid, "started": start_time(pid)}


def alive(who):
    return bool(who) and who["started"] is not None and start_time(who["pid"]) == who["started"]


def stop(who, timeout=5, first=signal.SIGTERM):
    """Ask, wait, then kill; never touches a process that merely got the old number."""
    if not alive(who):
        return
    for number in (first, signal.SIGKILL):
        try:
            os.kill(who["pid"], number)
        except ProcessLookupError:
            return
        if wait_until(lambda: not alive(who), timeout):
            return
    raise SandboxError("process %d does not end" % who["pid"])


def wait_until(condition, timeout, what=None, log=None, pause=0.02):
    """Poll until true; raises when `what` is given, else returns False at the end of the time."""
    deadline = time.monotonic() + timeout
    while not condition():
        if time.monotonic() > deadline:
            if what:
                raise SandboxError("%s did not happen within %d s" % (what, timeout), log)
            return False
        time.sleep(pause)
        pause = min(pause * 1.3, 0.25)
    return True
