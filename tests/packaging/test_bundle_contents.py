"""What goes into the bundle and what stays out."""

from __future__ import annotations

import pkgutil
from pathlib import Path

import imagecodecs
import pytest

from installers import contents

TOP = Path(__file__).resolve().parents[2]
QT = "PySide6/Qt"


@pytest.mark.parametrize(
    "name",
    [
        f"{QT}/plugins/platforms/libqxcb.so",
        f"{QT}/plugins/platforms/libqwayland.so",
        f"{QT}/plugins/platforms/libqoffscreen.so",
        f"{QT}/plugins/platforminputcontexts/libibusplatforminputcontextplugin.so",
        f"{QT}/translations/qtbase_zh_CN.qm",
        f"{QT}/lib/libQt6Core.so.6",
        "PySide6/QtWidgets.abi3.so",
        "PySide6\\plugins\\platforms\\qwindows.dll",
        "PySide6\\QtWidgets.pyd",
        "PySide6\\Qt6Gui.dll",
        f"{QT}/plugins/platforms/libqcocoa.dylib",
        "libxcb-cursor.so.0",
        "libpython3.11.so.1.0",
        "pillow.libs/libXau-154567c4.so.6.0.0",
        "libbrotlicommon-fdd547e2.so.1.2.0",
    ],
)
def test_what_the_program_needs_is_taken(name: str) -> None:
    assert contents.is_wanted(name, linux=True)


@pytest.mark.parametrize(
    "name",
    [
        f"{QT}/plugins/platforms/libqvnc.so",
        f"{QT}/plugins/tls/libqopensslbackend.so",
        f"{QT}/plugins/sqldrivers/libqsqlite.so",
        f"{QT}/translations/qtbase_de.qm",
        f"{QT}/qml/QtQuick/libqtquick2plugin.so",
        f"{QT}/lib/libQt6Qml.so.6",
        "PySide6/QtQuick.abi3.so",
        "PySide6/opengl32sw.dll.d/libavcodec.so.61",
    ],
)
def test_what_nothing_asks_for_stays_out(name: str) -> None:
    assert not contents.is_wanted(name, linux=False)


@pytest.mark.parametrize("name", ["libX11.so.6", "libstdc++.so.6", "libfontconfig.so.1"])
def test_what_must_fit_the_system_is_the_systems_own(name: str) -> None:
    assert not contents.is_wanted(name, linux=True)
    assert contents.is_wanted(name, linux=False)


def test_every_codec_that_is_named_is_there() -> None:
    present = {each.name for each in pkgutil.iter_modules(imagecodecs.__path__)}
    assert set(contents.CODECS) <= present
    assert contents.unwanted_codecs(["_aec", "_png", "imagecodecs"]) == ["imagecodecs._aec"]


def test_every_file_of_the_package_that_is_no_module_comes_along() -> None:
    taken = dict(contents.resources(TOP))
    package = TOP / contents.PACKAGE
    others = (path for path in package.rglob("*") if path.is_file() and path.suffix != ".py")
    left = [
        path.name
        for path in others
        if "__pycache__" not in path.parts and path.relative_to(TOP).as_posix() not in taken
    ]
    assert left == ["py.typed"]
    assert taken["resources/icons/run.svg"] == "firered_desktop/resources/icons"
    assert not [name for name in taken if "screenshots" in name or name.endswith(".ts")]
