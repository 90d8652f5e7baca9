"""startup.py CONSOLE SERVER [ROUNDS]: how long the console takes to its first painted window and to the table filled from the cache.

Run it with DISPLAY set to an X server without a window manager (tests/bench/run starts Xvfb) and TENANT_MASTER_HOME to a home whose cache knows
SERVER. Looks at the screen from outside every few milliseconds. The table is filled from the cache as soon as its names look as they do in the
end; all of it looks so when the sizes that are read live have come as well."""
import base64
import json
import os
import pathlib
import statistics
import subprocess
import sys
import time

from Xlib import X, display, error


# Left edge and width as parts of the window's.
NAMES, TABLE = (0.22, 0.12), (0.35, 0.6)


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
                names, table = (window.get_image(int(size.width * left), int(size.height * 0.55), int(size.width * wide), int(size.height * 0.3),
                                                 X.ZPixmap, 0xFFFFFFFF).data for left, wide in (NAMES, TABLE))
            except error.XError:
                continue
            frames.append((time.monotonic() - start, names, table))
            time.sleep(0.004)
    finally:
        process.kill()
        process.wait()
    painted = next(at for at, _, table in frames if len(set(table[:4000])) > 1 or table[:4] != b"\0\0\0\0")
    return [1000 * at for at in (painted, settled([(at, names) for at, names, _ in frames]), settled([(at, table) for at, _, table in frames]))]


def settled(frames):
    """When a part of the window first looked as in the end, but for a blinking cursor's worth of it."""
    last = frames[-1][1]
    return next(at for at, data in frames if sum(a != b for a, b in zip(data[::97], last[::97])) * 200 < len(last[::97]))


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
    print("start of the console: first painted window median %.0f ms, table filled from the cache median %.0f ms, with what is read live median "
          "%.0f ms" % tuple(statistics.median(figure) for figure in zip(*figures)))


main(*sys.argv[1:])
