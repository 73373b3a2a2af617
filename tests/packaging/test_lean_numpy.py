"""NumPy is built once for each version, of what is locked, without OpenBLAS."""

from __future__ import annotations

import shlex
import sys
from pathlib import Path

import pytest

from installers import lean_numpy
from tests.packaging.fake_shell import FakeShell

LOCK = """\
# made by a tool
msgpack==1.2.4 \\
    --hash=sha256:aa
numpy==2.4.6 ; python_full_version < '3.12' \\
    --hash=sha256:bb \\
    --hash=sha256:cc
    # via imagecodecs
numpy==2.5.5 ; python_full_version >= '3.12' \\
    --hash=sha256:dd
pillow==13.0.0 \\
    --hash=sha256:ee
"""


def test_the_version_of_this_python_is_asked_for_with_its_hashes() -> None:
    asked = lean_numpy.requirement(LOCK)
    wanted, hashed = ("2.5.5", "dd") if sys.version_info >= (3, 12) else ("2.4.6", "cc")
    assert asked.startswith(f"numpy=={wanted} ;")
    assert asked.endswith(f"--hash=sha256:{hashed}\n")


def test_a_lock_without_it_is_refused() -> None:
    with pytest.raises(ValueError, match="does not name numpy"):
        lean_numpy.requirement("pillow==13.0.0\n")


def test_it_is_built_of_its_source_without_openblas_and_then_kept(tmp_path: Path) -> None:
    (tmp_path / "requirements.lock").write_text(LOCK)

    def install(line: str) -> None:
        words = shlex.split(line)
        folder = Path(words[words.index("--target") + 1])
        (folder / "numpy").mkdir(parents=True)

    shell = FakeShell(does=install, environ={"PATH": "/usr/bin"})
    built = lean_numpy.build(tmp_path, shell)
    assert (built / "numpy").is_dir()
    (line,) = shell.lines
    assert "--require-hashes" in line
    assert "--no-binary numpy" in line
    assert "setup-args=-Dblas=none" in line
    assert shell.variables[0]["PATH"].endswith(":/usr/bin")
    assert lean_numpy.build(tmp_path, shell) == built
    assert len(shell.lines) == 1


def test_what_broke_off_is_begun_anew(tmp_path: Path) -> None:
    (tmp_path / "requirements.lock").write_text(LOCK)
    built: list[str] = []

    def install(line: str) -> None:
        words = shlex.split(line)
        folder = Path(words[words.index("--target") + 1])
        folder.mkdir()
        if not built:
            built.append(line)
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        lean_numpy.build(tmp_path, FakeShell(does=install))
    assert lean_numpy.build(tmp_path, FakeShell(does=install)).is_dir()
