"""What has to be remembered between commands: one small JSON file, replaced atomically."""
import json
import os
import secrets
import threading


class State:
    def __init__(self, path):
        self.path = path
        self._lock = threading.RLock()  # the stages of `up` run side by side
        try:
            with open(path) as handle:
                self.values = json.load(handle)
        except (FileNotFoundError, ValueError):
            self.values = {}

    def get(self, key, default=None):
        return self.values.get(key, default)

    def put(self, key, value):
        with self._lock:
            self._put(key, value)

    def get_or_make(self, group, key, make):
        """values[group][key], made and remembered on first use."""
        with self._lock:
            values = self.values.setdefault(group, {})
            if key not in values:
                values[key] = make()
                self._put(group, values)
            return values[key]

    def update(self, group, entries):
        with self._lock:
            self._put(group, dict(self.values.get(group, {}), **entries))

    def _put(self, key, value):
        self.values[key] = value
        temporary = self.path + ".new"
        with open(os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as handle:
            json.dump(self.values, handle, indent=1)
        os.rename(temporary, self.path)


def secret(path):
    """The password kept in `path` (0600), made on first use."""
    if not os.path.exists(path):
        with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as handle:
            handle.write(secrets.token_urlsafe(24))
    with open(path) as handle:
        return handle.read().strip()
