"""One command at a time for each sandbox."""
import contextlib
import fcntl
import os
import time

from .errors import SandboxError


def _open_locked(path, deadline):
    """Lock `path`; the inode is compared afterwards because `down` removes the file while holding it."""
    while True:
        handle = open(path, "a")
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            if os.stat(path).st_ino == os.fstat(handle.fileno()).st_ino:
                return handle
        except FileNotFoundError:
            pass
        except BlockingIOError:
            if time.monotonic() > deadline:
                handle.close()
                raise SandboxError("another command has been working on this sandbox for too long: " + path)
            time.sleep(0.05)
        handle.close()


@contextlib.contextmanager
def sandbox_lock(layout, timeout=240):
    """The lock file goes with the sandbox: after `down` or a failed `up` nothing of the name is left."""
    path = layout.lock
    os.makedirs(os.path.dirname(path), mode=0o700, exist_ok=True)
    handle = _open_locked(path, time.monotonic() + timeout)
    try:
        yield
    finally:
        if not layout.exists():
            os.unlink(path)
        handle.close()
