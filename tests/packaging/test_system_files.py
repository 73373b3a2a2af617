"""What each system reads of the program agrees with the tables, and with what its tools take."""

from __future__ import annotations

import ast
import configparser
import json
import plistlib
import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PIL import Image
from pytestqt.qtbot import QtBot

from firered_desktop import __version__
from installers import bundle, icons, macos, windows
from installers.file_types import FILE_TYPES

TOP = Path(__file__).resolve().parents[2]
PACKAGING = TOP / "packaging"
LINUX = PACKAGING / "linux"
SCRIPTS = sorted((*PACKAGING.rglob("*.sh"), LINUX / "appimage" / "AppRun"))
METAINFO = next(LINUX.glob("*.metainfo.xml"))


def entry() -> configparser.SectionProxy:
    parser = configparser.RawConfigParser(strict=True)
    parser.optionxform = str  # type: ignore[assignment,method-assign]  # its names have capitals
    parser.read(LINUX / "firered-desktop.desktop", encoding="utf-8")
    return parser["Desktop Entry"]


def test_the_desktop_entry_opens_every_kind_in_the_table() -> None:
    assert entry()["MimeType"].rstrip(";").split(";") == [each.mime for each in FILE_TYPES]
    assert entry()["Exec"] == "firered-desktop %F"
    assert "Name[zh_CN]" not in entry()  # the program's own name is the same everywhere
    assert entry()["Comment[zh_CN]"]


def test_the_metainfo_leads_to_the_entry_and_names_this_version() -> None:
    root = ET.parse(METAINFO).getroot()
    assert root.findtext("id") == METAINFO.name.removesuffix(".metainfo.xml") == macos.IDENTIFIER
    assert root.findtext("launchable") == "firered-desktop.desktop"
    assert next(root.iter("release")).get("version") == __version__


def test_on_macos_the_documents_are_offered_and_never_taken() -> None:
    told = plistlib.loads(macos.information())
    kinds = told["CFBundleDocumentTypes"]
    assert {suffix for each in kinds for suffix in each["CFBundleTypeExtensions"]} == {
        suffix for each in FILE_TYPES for suffix in each.suffixes
    }
    assert {each["LSHandlerRank"] for each in kinds} == {"Alternate"}
    assert told["CFBundleShortVersionString"] == __version__
    rights = plistlib.loads((PACKAGING / "macos" / "entitlements.plist").read_bytes())
    assert rights == {
        "com.apple.security.cs.allow-unsigned-executable-memory": True,
        "com.apple.security.cs.disable-library-validation": True,
    }


def test_the_version_in_windows_files_is_an_expression_of_pyinstallers() -> None:
    tree = ast.parse(windows.version_resource(), mode="eval")
    assert isinstance(tree.body, ast.Call)
    numbers = tuple(int(part) for part in __version__.split("."))
    assert f"filevers={(*numbers, 0)}" in windows.version_resource()


def test_the_installer_of_windows_refers_to_what_is_there(tmp_path: Path, qtbot: QtBot) -> None:
    made = tmp_path / "made"
    made.mkdir()
    bundle.write_what_the_system_asks(TOP, made, "win32")
    folder = PACKAGING / "windows"
    script = (folder / "firered-desktop.iss").read_text(encoding="utf-8")
    included = re.findall(r'#include Made \+ "\\(.+)"', script)
    assert {path.name for path in made.iterdir()} == {
        *included,
        "version.txt",
        "firered-desktop.ico",
    }
    for source in re.findall(r'(?:Source: "|LicenseFile=)(\.\.\\[^"\n*]+)', script):
        place = source.replace("\\", "/")
        assert place.startswith("../../build/") or (folder / place).exists(), source
    assert windows.PROGRAM in script
    assert windows.KIND in script
    assert (made / "definitions.iss").read_text() == f'#define Version "{__version__}"\n'
    lines = (made / "file-types.iss").read_text().splitlines()
    assert len(lines) == 2 * sum(len(each.suffixes) for each in FILE_TYPES)
    assert all(line.count('"') % 2 == 0 for line in (*lines, *script.splitlines()))


def test_the_icons_of_each_system_are_drawn_in_all_their_sizes(
    tmp_path: Path, qtbot: QtBot
) -> None:
    bundle.write_what_the_system_asks(TOP, tmp_path, "win32")
    bundle.write_what_the_system_asks(TOP, tmp_path, "darwin")
    with Image.open(tmp_path / "firered-desktop.ico") as ico:
        assert {side for side, _ in ico.info["sizes"]} == set(icons.WINDOWS_SIZES)
    with Image.open(tmp_path / "firered-desktop.icns") as icns:
        assert max(icns.info["sizes"])[0] == 512
    icons.write_theme(TOP, tmp_path / "icons")
    for side in icons.SIZES:
        path = tmp_path / "icons" / "hicolor" / f"{side}x{side}" / "apps" / "firered-desktop.png"
        with Image.open(path) as drawn:
            assert drawn.size == (side, side)
            assert drawn.getchannel("A").getextrema() == (0, 255)  # round corners, on nothing


def test_the_flatpak_is_made_of_files_that_are_there() -> None:
    (path,) = (LINUX / "flatpak").glob("*.json")
    manifest = json.loads(path.read_text(encoding="utf-8"))
    assert manifest["id"] == path.stem == macos.IDENTIFIER
    assert "--talk-name=org.freedesktop.secrets" in manifest["finish-args"]
    sources = [each["path"] for each in manifest["modules"][0]["sources"]]
    here = [each for each in sources if "/build/" not in each]
    assert [each for each in here if not (path.parent / each).exists()] == []


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
@pytest.mark.skipif(sys.platform == "win32", reason="they are for a POSIX shell")
def test_every_script_is_one_of_the_shells(script: Path) -> None:
    subprocess.run(["/bin/sh", "-n", str(script)], check=True)


@pytest.mark.e2e
def test_the_workflows_are_what_their_schema_says() -> None:
    check = Path(sys.executable).with_name("check-jsonschema")
    files = sorted((TOP / ".github" / "workflows").glob("*.yml"))
    assert len(files) > 1
    subprocess.run([check, "--builtin-schema", "vendor.github-workflows", *files], check=True)


def test_the_workflows_name_each_action_by_its_commit_which_nobody_can_move() -> None:
    for file in (TOP / ".github" / "workflows").glob("*.yml"):
        used = re.findall(r"uses: (.*)", file.read_text(encoding="utf-8"))
        assert used
        for action in used:
            assert re.fullmatch(r"[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", action), action


def test_what_signs_is_skipped_where_no_certificate_is_set() -> None:
    text = (TOP / ".github" / "workflows" / "release.yml").read_text(encoding="utf-8")
    steps = re.split(r"\n      - ", text)
    signing = [step for step in steps if re.search(r"signtool|notarise\.sh|security import", step)]
    assert len(signing) == 4
    assert all("if: env.CERTIFICATE != ''" in step for step in signing)
