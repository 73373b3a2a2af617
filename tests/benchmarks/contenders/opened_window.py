"""``COMMAND --demo`` until its window is open: ``opened_window HOME COMMAND…``.

It is timed by the line in its log, which source and bundle write alike. It tells its own seconds,
so that the start of this very process is no part of them.
"""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from pathlib import Path
from time import perf_counter

OPEN = "open after"
_WORDS = "firered_desktop.app: Open"
_LOOK = 0.002  # seconds between looks


def main(home: Path, command: list[str]) -> None:
    """Start it in a new profile, tell the seconds, and end it."""
    environ = {**os.environ, "HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}
    environ |= {
        f"XDG_{name}_HOME": str(home / name) for name in ("CONFIG", "DATA", "CACHE", "STATE")
    }
    begun = perf_counter()
    process = subprocess.Popen(
        [*command, "--demo", "--library", str(home / "library")], env=environ
    )
    pause = threading.Event()
    while process.poll() is None and not _is_open(home / "STATE"):
        pause.wait(_LOOK)
    taken = perf_counter() - begun
    if process.poll() is None:
        print(OPEN, taken, flush=True)
    process.terminate()
    process.wait()


def _is_open(state: Path) -> bool:
    return any(_WORDS in path.read_text(encoding="utf-8") for path in state.rglob("*.log"))


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
