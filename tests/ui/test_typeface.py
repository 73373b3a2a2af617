"""The fonts that Chinese is written in."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFont, QFontInfo, QRawFont
from PySide6.QtWidgets import QApplication

from firered_desktop.ui.typeface import with_chinese


@pytest.mark.parametrize("platform", ["linux", "win32", "darwin", "freebsd"])
def test_fonts_for_simplified_chinese_stand_behind_the_systems_own(
    qapp: QApplication, platform: str
) -> None:
    system = qapp.font()
    first, *others = with_chinese(system, platform).families()
    assert first in (QFontInfo(system).family(), *system.families())
    assert others
    assert not any("JP" in name or "TC" in name for name in others)


def test_words_in_latin_letters_keep_the_systems_font(qapp: QApplication) -> None:
    system = qapp.font()
    assert QFontInfo(with_chinese(system)).family() == QFontInfo(system).family()


def test_size_and_weight_stay(qapp: QApplication) -> None:
    font = QFont(qapp.font())
    font.setPixelSize(17)
    font.setBold(True)
    extended = with_chinese(font)
    assert (extended.pixelSize(), extended.bold()) == (17, True)
    assert QRawFont.fromFont(extended).isValid()
