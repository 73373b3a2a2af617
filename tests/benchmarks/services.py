"""The services that contenders talk to, each in a process of its own, as fal is elsewhere."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO

from tests.benchmarks.race import RaceFailed

KEY = f"00000000-0000-0000-0000-000000000000:{'0' * 32}"  # made up


class Served:
    """A service at `address`."""

    def __init__(self, address: str, asking: IO[str], answering: IO[str]) -> None:
        self.address = address
        self._asking = asking
        self._answering = answering

    def requests(self) -> int:
        """How many requests followed edits since this was asked last; of `FIXED` alone."""
        self._asking.write("\n")
        self._asking.flush()
        return int(self._answering.readline())


DEMO = "service"
FIXED = "fixed_service"


@contextmanager
def served(module: str, *words: float) -> Iterator[Served]:
    """The demo service, or one whose edits take a fixed time; see the modules for `words`."""
    command = (sys.executable, "-m", f"tests.benchmarks.contenders.{module}", *map(str, words))
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stdin is not None
        try:
            if not (address := process.stdout.readline().strip()):
                raise RaceFailed(f"{module} did not start")
            yield Served(address, process.stdin, process.stdout)
        finally:
            process.stdin.close()
