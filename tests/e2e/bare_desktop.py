"""A bare X desktop: a screen and a message bus, no window manager, nobody's settings."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class BareDesktop:
    """`display` is X's, `bus` the address of the session's message bus."""

    display: str
    bus: str
    runtime: Path

    def environment(self) -> dict[str, str]:
        """The variables of a program on this desktop, with the accessibility bus on."""
        return {
            **os.environ,
            "DISPLAY": self.display,
            "DBUS_SESSION_BUS_ADDRESS": self.bus,
            "XDG_RUNTIME_DIR": str(self.runtime),
            "QT_QPA_PLATFORM": "xcb",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        }


@contextmanager
def bare_desktop(runtime: Path, size: str = "1366x768") -> Iterator[BareDesktop]:
    """Start Xvfb and a session bus, and end them; `runtime` is a folder for their sockets.

    Where a tool is missing this fails: no suite passes without having been run.
    """
    runtime.mkdir(mode=0o700, exist_ok=True)
    with _display(size) as display:
        variables = {"DISPLAY": display, "XDG_RUNTIME_DIR": str(runtime)}
        with message_bus(variables) as bus:
            yield BareDesktop(display, bus, runtime)


@contextmanager
def _display(size: str) -> Iterator[str]:
    reading, writing = os.pipe()
    screen = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{size}x24", "-nolisten", "tcp"],
        pass_fds=(writing,),
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    try:
        with os.fdopen(reading) as told:
            yield f":{told.readline().strip()}"
    finally:
        screen.terminate()
        screen.wait()


@contextmanager
def message_bus(variables: Mapping[str, str]) -> Iterator[str]:
    """Start a session bus, and end it; what is given is its address."""
    # It lives as long as the shell in it, and the shell as long as there is something to read.
    with subprocess.Popen(
        ["dbus-run-session", "--", "sh", "-c", 'echo "$DBUS_SESSION_BUS_ADDRESS"; cat'],
        env={**os.environ, **variables},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as session:
        assert session.stdout is not None
        yield session.stdout.readline().strip()
