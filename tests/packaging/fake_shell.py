"""A shell that runs nothing and keeps what it was asked to run."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from bootstrap.shell import Shell, Stop


class FakeShell(Shell):
    """Answers `read` from `answers` by the program's name; `does` is what a command does."""

    def __init__(
        self,
        answers: Mapping[str, str] | None = None,
        environ: Mapping[str, str] | None = None,
        does: Callable[[str], None] = lambda _: None,
    ) -> None:
        super().__init__(Path("/nowhere"), environ or {})
        self.lines: list[str] = []
        self.variables: list[dict[str, str]] = []
        self.fails: set[str] = set()
        self._answers = dict(answers or {})
        self._does = does

    def run(self, *command: str, **variables: str) -> None:
        line = " ".join(command)
        self.lines.append(line)
        self.variables.append(variables)
        for part in self.fails:
            if part in line:
                self.fails.discard(part)
                raise Stop(f"{line} failed")
        self._does(line)

    def read(self, *command: str) -> str:
        return self._answers.get(Path(command[0]).name, "")
