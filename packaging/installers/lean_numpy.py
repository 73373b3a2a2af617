"""NumPy without OpenBLAS, built of its source: 30 MB less in the bundle.

Of linear algebra the program needs products of pixels with matrices of three by three and the
inverse of such a matrix; NumPy has its own for both. On Linux alone: there a compiler is at hand.
It takes some minutes, once for each version.
"""

from __future__ import annotations

import hashlib
import os
import platform
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

from packaging.requirements import Requirement

from bootstrap.environment import Environment, network_settings
from bootstrap.shell import Shell

NAME = "numpy"
# Kinds of processor that loops are built for beside the common one: AVX2 and AVX-512.
_PROCESSORS = {"x86_64": ("-Dcpu-dispatch=X86_V3 X86_V4",)}
_OPTIONS = (
    "-Dblas=none",
    "-Dlapack=none",
    "-Ddisable-intel-sort=true",  # no long lists are sorted here; it takes minutes to build
    "-Dtest-simd=[]",
)


def build(top: Path, shell: Shell) -> Path:
    """The folder to look for NumPy in before the environment of the checkout `top`; made once."""
    lock = (top / "requirements.lock").read_text(encoding="utf-8")
    asked = requirement(lock)
    options = (*_OPTIONS, *_PROCESSORS.get(platform.machine(), ()))
    folder = top / "build" / "lean-numpy" / _name(asked, options)
    if not folder.is_dir():
        making = folder.with_suffix(".making")
        shutil.rmtree(making, ignore_errors=True)
        making.mkdir(parents=True)
        written = making / "requirement.txt"
        written.write_text(asked, encoding="utf-8")
        _install(Environment(top), shell, written, making / "made", options)
        (making / "made").rename(folder)
        shutil.rmtree(making)
    return folder


def requirement(lock: str) -> str:
    """NumPy's entry in `lock` for this Python, with its hashes; raises ValueError."""
    for entry in _entries(lock):
        if entry.startswith(f"{NAME}=="):
            marker = Requirement(entry.partition("\\")[0].strip()).marker
            if marker is None or marker.evaluate():
                return entry
    raise ValueError(f"requirements.lock does not name {NAME}.")


def _entries(lock: str) -> Iterator[str]:
    entry: list[str] = []
    for line in lock.splitlines():
        if line.lstrip().startswith("#"):
            continue
        if entry and not line.startswith(" "):
            yield "\n".join(entry) + "\n"
            entry = []
        entry.append(line)
    yield "\n".join(entry) + "\n"


def _name(asked: str, options: tuple[str, ...]) -> str:
    """What the outcome depends on, as the name of a folder."""
    whole = "\0".join((asked, sys.version, platform.machine(), *options))
    return hashlib.sha256(whole.encode()).hexdigest()[:16]


def _install(
    environment: Environment, shell: Shell, written: Path, folder: Path, options: tuple[str, ...]
) -> None:
    # Its build looks for Cython and Ninja on the path.
    programs = os.pathsep.join((str(environment.programs), shell.environ.get("PATH", os.defpath)))
    shell.run(
        *(environment.program("uv"), "pip", "install", "--python", environment.program("python")),
        *("--target", str(folder), "--require-hashes", "--requirement", str(written)),
        *("--no-deps", "--no-binary", NAME, "--no-build-isolation"),
        *(word for option in options for word in ("--config-setting", f"setup-args={option}")),
        **network_settings(environment, shell),
        PATH=programs,
    )
