"""Runs the commands of a task, one after another, until one fails."""

from __future__ import annotations

import os
import shlex
import subprocess
from collections.abc import Mapping
from pathlib import Path


class Stop(Exception):
    """The task cannot go on; the message is for the person who typed it."""

    def __init__(self, message: str, status: int = 1) -> None:
        super().__init__(message)
        self.status = status


class Shell:
    """Commands in one folder with one environment."""

    def __init__(self, folder: Path, environ: Mapping[str, str]) -> None:
        self.folder = folder
        self.environ = dict(environ)

    def run(self, *command: str, **variables: str) -> None:
        """Show `command` and run it; a status other than 0 raises `Stop`.

        `variables` are added to the environment and not shown: an index's address may hold a
        password.
        """
        print(f"$ {shlex.join(command)}", flush=True)
        environ = self.environ | variables
        try:
            status = subprocess.run(
                command, cwd=self.folder, env=environ, stdin=_input(environ), check=False
            ).returncode
        except FileNotFoundError as error:
            raise Stop(f"{command[0]} was not found.", 127) from error
        if status != 0:
            # A negative status is the signal that ended the child; shells say 128 + signal.
            raise Stop(
                f"{command[0]} failed with status {status}.", status if status > 0 else 128 - status
            )

    def read(self, *command: str) -> str:
        """What `command` prints, or nothing when it is not there or fails."""
        try:
            answer = subprocess.run(
                command,
                cwd=self.folder,
                env=self.environ,
                capture_output=True,
                text=True,
                check=False,
            )
        except FileNotFoundError:
            return ""
        return answer.stdout if answer.returncode == 0 else ""


def _input(environ: Mapping[str, str]) -> int | None:
    """Nothing to read on a machine without a person, so that no command waits for an answer."""
    return subprocess.DEVNULL if environ.get("CI") or os.name == "nt" else None
