"""The wheel and the sdist, built here and installed where nothing else is."""

from __future__ import annotations

import site
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

from firered_desktop import __version__
from installers import contents, python_packages
from installers.python_packages import PythonPackages

pytestmark = pytest.mark.e2e

TOP = Path(__file__).resolve().parents[2]
FIND = "from firered_desktop.assets import assets_folder; print(assets_folder())"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> PythonPackages:
    return python_packages.build(TOP, tmp_path_factory.mktemp("dist"))


def test_two_builds_are_the_same_to_the_byte(built: PythonPackages, tmp_path: Path) -> None:
    again = python_packages.build(TOP, tmp_path)
    assert again.wheel.read_bytes() == built.wheel.read_bytes()
    assert again.sdist.read_bytes() == built.sdist.read_bytes()


def test_an_installed_wheel_starts_and_finds_every_resource(
    built: PythonPackages, tmp_path: Path
) -> None:
    place = tmp_path / "empty"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", place], check=True)
    programs = place / ("Scripts" if sys.platform == "win32" else "bin")
    uv = Path(sys.executable).with_name("uv")
    install = (
        "pip",
        "install",
        "--quiet",
        "--offline",
        "--no-deps",
        "--python",
        programs / "python",
    )
    subprocess.run([uv, *install, built.wheel], check=True)
    # The packages it needs are this environment's; the project itself is not among them, since
    # what leads to a checkout is read in an environment's own folder alone.
    (packages,) = place.rglob("site-packages")
    (packages / "others.pth").write_text("\n".join(site.getsitepackages()), encoding="utf-8")
    found = Path(_said(programs / "python", "-P", "-c", FIND))
    assert found.is_relative_to(place)
    here = {path.relative_to(found.parents[1]).as_posix() for path in found.rglob("*")}
    wanted = {f"{folder}/{Path(source).name}" for source, folder in contents.resources(TOP)}
    assert {name for name in wanted if "/resources/" in name} <= here
    version = _said(programs / "firered-desktop", "--version")
    assert version == f"firered-desktop {__version__}"


def test_the_sdist_has_what_a_build_needs(built: PythonPackages) -> None:
    with tarfile.open(built.sdist) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    assert {"pyproject.toml", "LICENSE", "Makefile", "packaging/bootstrap/__main__.py"} <= names
    assert {source for source, _ in contents.resources(TOP)} <= names


def test_the_wheel_says_its_licence_and_brings_nothing_else(built: PythonPackages) -> None:
    with zipfile.ZipFile(built.wheel) as archive:
        names = archive.namelist()
    folders = {name.partition("/")[0] for name in names}
    assert folders == {"firered_desktop", f"firered_desktop-{__version__}.dist-info"}
    assert any(name.endswith("licenses/LICENSE") for name in names)
    assert not [name for name in names if "screenshots" in name]


def _said(*command: object) -> str:
    words = [str(word) for word in command]
    return subprocess.run(words, check=True, capture_output=True, text=True).stdout.strip()
