"""Builds the wheel and the sdist, the same to the byte whenever they are built of one commit."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

WITHOUT_A_HISTORY = "1767225600"  # seconds since the epoch: what archives of no commit are dated


@dataclass(frozen=True, slots=True)
class PythonPackages:
    """What pip and pipx install."""

    wheel: Path
    sdist: Path


def build(top: Path, out: Path) -> PythonPackages:
    """Build both of the checkout `top` into the folder `out`."""
    environ = {**os.environ, "SOURCE_DATE_EPOCH": epoch(top)}
    command = (sys.executable, "-m", "hatchling", "build", "--directory", str(out))
    subprocess.run(command, cwd=top, env=environ, check=True, stdout=sys.stderr)
    (wheel,) = out.glob("*.whl")
    (sdist,) = out.glob("*.tar.gz")
    return PythonPackages(wheel, sdist)


def epoch(top: Path) -> str:
    """The time of the last commit in `top`, in seconds since the epoch."""
    command = ("git", "log", "-1", "--format=%ct")
    told = subprocess.run(command, cwd=top, capture_output=True, text=True, check=False)
    return told.stdout.strip() or WITHOUT_A_HISTORY
