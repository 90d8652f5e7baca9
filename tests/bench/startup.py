"""startup.py CONSOLE SERVER [ROUNDS]: how long the console takes to its first painted window and to the table filled from the cache.

Run it with DISPLAY set to an X server without a window manager (tests/bench/run starts Xvfb) and TENANT_MASTER_HOME to a home whose cache knows
SERVER. Looks at the screen from outside every few milliseconds; the table is filled as soon as its part of the window looks as it does in the end."""
import base64
import json
import os
import pathlib
import statistics
import subprocess
import sys
import time

from Xlib import X, display, error


def console_window(root):
    for window in root.query_tree().children:
        try:
            geometry = window.get_geometry()
            if window.get_attributes().map_state == X.IsViewable and geometry.width > 500:
                return window, geometry
        except error.XError:
            continue
    return None, None


def one_start(command):
    screen = display.Display().screen()
    frames = []
    start = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        while time.monotonic() - start < 3:
            window, size = console_window(screen.root)
            if window is None:
                time.sleep(0.004)
                continue
            try:
                # The middle of the table: right of the sidebar, below header and banner, above the status bar.
                part = window.get_image(int(size.width * 0.35), int(size.height * 0.55), int(size.width * 0.6), int(size.height * 0.3), X.ZPixmap, 0xFFFFFFFF)
            except error.XError:
                continue
            frames.append((time.monotonic() - start, part.data))
            time.sleep(0.004)
    finally:
        process.kill()
        process.wait()
    painted = next(at for at, data in frames if len(set(data[:4000])) > 1 or data[:4] != b"\0\0\0\0")
    last = frames[-1][1]
    filled = next(at for at, data in frames if sum(a != b for a, b in zip(data[::97], last[::97])) * 200 < len(last[::97]))
    return painted * 1000, filled * 1000


def remember_page(page):
    """As if the console had been closed on it: its first page shows live figures, which never look as they do in the end."""
    file = pathlib.Path(os.environ["TENANT_MASTER_HOME"], "config", "settings.json")
    settings = json.loads(file.read_text()) if file.exists() else {}
    settings["state/window.page"] = base64.b64encode(page.encode()).decode()
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(settings))


def main(console, server, rounds="5"):
    command = [console, "--server", server, "--lang", "en"]
    one_start(command)
    remember_page("workspaces")
    figures = [one_start(command) for _ in range(int(rounds))]
    print("start of the console: first painted window median %.0f ms, table filled from the cache median %.0f ms" % (
        statistics.median(f[0] for f in figures), statistics.median(f[1] for f in figures)))


main(*sys.argv[1:])
