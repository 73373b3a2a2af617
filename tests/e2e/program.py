"""The program as a real process, in a profile of its own, with nothing of the caller's."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import threading
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

TOP = Path(__file__).parents[2]
LONGEST = 120  # seconds; a process that hangs must not hang the suite


@dataclass(frozen=True)
class Ended:
    """What came of one run."""

    status: int
    out: str
    err: str

    @property
    def lines(self) -> list[dict[str, Any]]:
        """Every line of standard output, each of which must be a JSON object."""
        parsed = [json.loads(line) for line in self.out.splitlines()]
        assert all(isinstance(line, dict) for line in parsed)
        return parsed

    @property
    def line(self) -> dict[str, Any]:
        """The only line of standard output."""
        (line,) = self.lines
        return line

    @property
    def words(self) -> list[str]:
        """The lines of standard error without the progress of edits."""
        return [line for line in self.err.splitlines() if not re.match(r"[0-9a-f]{8}  ", line)]


@dataclass
class Running:
    """A run that has not ended; its words are read as they come."""

    process: subprocess.Popen[str]
    said: list[str] = field(default_factory=list)

    def await_words(self, words: str) -> None:
        """Return as soon as a line of standard error holds `words`."""
        assert self.process.stderr is not None
        while line := self.process.stderr.readline():
            self.said.append(line)
            if words in line:
                return
        raise AssertionError(f"{words!r} was never said: {''.join(self.said)}")

    def kill(self) -> None:
        """End it as a power cut would."""
        self.process.kill()
        self.process.communicate()

    def interrupt(self) -> None:
        """Press Ctrl+C."""
        self.process.send_signal(signal.SIGINT)

    def end(self) -> Ended:
        """Wait for its own end."""
        out, rest = self.process.communicate(timeout=LONGEST)
        ended = Ended(self.process.returncode, out, "".join(self.said) + rest)
        _check(ended)
        return ended


@dataclass
class Program:
    """Starts `command` with `variables`, at home in `home`."""

    home: Path
    variables: dict[str, str]
    started: list[subprocess.Popen[str]] = field(default_factory=list)
    through: tuple[str, ...] = ()  # a command that starts the program, such as one that limits it
    command: tuple[str, ...] = (sys.executable, "-m", "firered_desktop")

    @property
    def library(self) -> Path:
        """Where its library is."""
        return self.home / "library"

    def environment(self) -> dict[str, str]:
        """All that the process knows of the world."""
        kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT") if name in os.environ}
        folders = {
            f"XDG_{name}_HOME": str(self.home / name) for name in ("CONFIG", "DATA", "CACHE")
        }
        return {
            **kept,
            **folders,
            "HOME": str(self.home),
            "LANG": "C.UTF-8",
            "PYTHONPATH": str(TOP),
            "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring",
            "FIRERED_LIBRARY": str(self.library),
            **self.variables,
        }

    def run(self, *words: object, **variables: str | None) -> Ended:
        """Run it to its end; variables that are None are taken away."""
        return self.start(*words, **variables).end()

    def start(self, *words: object, **variables: str | None) -> Running:
        """Begin a run."""
        self.home.mkdir(exist_ok=True)
        environment = self.environment()
        for name, value in variables.items():
            environment.pop(name, None)
            if value is not None:
                environment[name] = value
        process = subprocess.Popen(
            [*self.through, *self.command, *(str(word) for word in words)],
            cwd=self.home,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            stdin=subprocess.DEVNULL,
            encoding="utf-8",
        )
        self.started.append(process)
        return Running(process)

    def close(self) -> None:
        """End what a failed test left running."""
        for process in self.started:
            if process.poll() is None:
                process.kill()
            process.communicate()

    def files(self) -> Iterable[Path]:
        """Every file of the profile."""
        return (path for path in self.home.rglob("*") if path.is_file())


def _check(ended: Ended) -> None:
    """What holds for every run, whatever was asked of it."""
    for trace in ("Traceback", "Exception ignored", "Warning:"):
        assert trace not in ended.err, ended.err


def settings(values: Mapping[str, object]) -> list[str]:
    """The words that set `values`."""
    return [word for name, value in values.items() for word in ("--set", f"{name}={value}")]


def await_true(holds: Any) -> None:
    """Return once `holds()` does; for what only another process can bring about."""
    pause = threading.Event()
    for _ in range(LONGEST * 50):
        if holds():
            return
        pause.wait(0.02)
    raise AssertionError("it never came about")
