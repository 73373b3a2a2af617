"""The project's own environment, `.venv`, filled exactly as requirements.lock says."""

from __future__ import annotations

import hashlib
import json
import os
import sys
import tomllib
from dataclasses import dataclass
from pathlib import Path

from bootstrap.network import uv_settings
from bootstrap.shell import Shell, Stop

STAMP = "firered-ready"
# What of pyproject.toml decides what is installed; the rest are settings of tools.
_INSTALLED_BY = ("build-system", "project", "dependency-groups")


@dataclass(frozen=True, slots=True)
class Environment:
    """Where the environment of a checkout is, and the programs in it."""

    root: Path

    @property
    def folder(self) -> Path:
        """The environment itself."""
        return self.root / ".venv"

    @property
    def programs(self) -> Path:
        """The folder that would be put on the PATH."""
        return self.folder / ("Scripts" if os.name == "nt" else "bin")

    def program(self, name: str) -> str:
        """The path of the program `name`."""
        return str(self.programs / (f"{name}.exe" if os.name == "nt" else name))

    @property
    def lock(self) -> Path:
        """The versions and hashes of everything that is installed."""
        return self.root / "requirements.lock"

    @property
    def stamp(self) -> Path:
        """The file that says what the environment was made from; it is written last."""
        return self.folder / STAMP


def fingerprint(environment: Environment) -> str:
    """A hash of all that the environment depends on: lock, project, Python and place."""
    project = tomllib.loads((environment.root / "pyproject.toml").read_text(encoding="utf-8"))
    decisive = {name: project.get(name) for name in _INSTALLED_BY}
    decisive["hatch"] = project.get("tool", {}).get("hatch")
    # Scripts hold the absolute path of their Python, so a moved checkout needs them anew.
    parts = [
        json.dumps(decisive, sort_keys=True),
        sys.version,
        sys.base_prefix,
        str(environment.root),
    ]
    digest = hashlib.sha256("\0".join(parts).encode())
    digest.update(environment.lock.read_bytes())
    return digest.hexdigest()


def is_ready(environment: Environment) -> bool:
    """Whether the environment stands as the lock and the project say now."""
    if not environment.stamp.is_file() or not Path(environment.program("python")).exists():
        return False
    return environment.stamp.read_text(encoding="ascii").strip() == fingerprint(environment)


def make_ready(environment: Environment, shell: Shell) -> None:
    """Make the environment new, unless it is ready."""
    if is_ready(environment):
        return
    make_empty(environment, shell)
    fill(environment, shell)
    environment.stamp.write_text(f"{fingerprint(environment)}\n", encoding="ascii")


def make_empty(environment: Environment, shell: Shell) -> None:
    """Make an environment with nothing in it but pip and the locked uv."""
    # An activated environment, perhaps this very one, must not be the base of the new one.
    base: str = getattr(sys, "_base_executable", sys.executable)
    shell.run(base, "-m", "venv", "--clear", str(environment.folder))
    requirement = environment.folder / "uv.txt"
    requirement.write_text(
        locked("uv", environment.lock.read_text(encoding="utf-8")), encoding="utf-8"
    )
    install = ("-m", "pip", "--disable-pip-version-check", "install", "--quiet", "--no-deps")
    wheels = ("--only-binary", ":all:", "--require-hashes", "--requirement", str(requirement))
    shell.run(environment.program("python"), *install, *wheels)


def fill(environment: Environment, shell: Shell) -> None:
    """Install what is locked, then the project itself from where it stands.

    Everything is compiled at once: where Python is told to keep no bytecode
    (``PYTHONDONTWRITEBYTECODE``), every start would compile all that it imports.
    """
    settings = network_settings(environment, shell)
    uv = (environment.program("uv"), "pip")
    here = ("--python", environment.program("python"))
    shell.run(
        *uv, "sync", *here, "--require-hashes", "--no-build", "--compile-bytecode",
        str(environment.lock), **settings,
    )  # fmt: skip
    project = (
        "--no-deps",
        "--no-build-isolation",
        "--offline",
        "--editable",
        str(environment.root),
    )
    shell.run(*uv, "install", *here, *project, **settings)
    package = str(environment.root / "firered_desktop")
    shell.run(environment.program("python"), "-m", "compileall", "-q", package)
    try:
        shell.run(*uv, "check", *here, **settings)
    except Stop as stop:
        raise Stop(
            "pyproject.toml asks for what requirements.lock does not have; `make lock` adds it."
        ) from stop


def network_settings(environment: Environment, shell: Shell) -> dict[str, str]:
    """The variables to run uv with, from what this environment's pip was told."""
    told = shell.read(environment.program("python"), "-m", "pip", "config", "list")
    return uv_settings(shell.environ, told)


def locked(name: str, lock: str) -> str:
    """The entry of `name` in the text of `lock`: its version and hashes."""
    entry: list[str] = []
    for line in lock.splitlines():
        if entry and not line.startswith(" "):
            break
        if entry or line.startswith(f"{name}=="):
            entry.append(line)
    if not entry:
        raise Stop(f"requirements.lock does not name {name}.")
    return "\n".join(line for line in entry if not line.lstrip().startswith("#")) + "\n"
