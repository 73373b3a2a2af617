from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QApplication

from firered_desktop.assets import assets_folder
from firered_desktop.session.translation import SYSTEM, Translation, language_for


@pytest.mark.parametrize(
    ("chosen", "system", "expected"),
    [
        ("en", "zh_CN", "en"),
        ("zh_CN", "en_GB", "zh_CN"),
        (SYSTEM, "zh_CN", "zh_CN"),
        (SYSTEM, "zh_TW", "zh_CN"),
        (SYSTEM, "en_GB", "en"),
        (SYSTEM, "de_DE", "en"),
    ],
)
def test_the_chosen_language_counts_else_the_systems_if_we_speak_it(
    chosen: str, system: str, expected: str
) -> None:
    assert language_for(chosen, QLocale(system)) == expected


@pytest.fixture
def translation(qapp: QApplication) -> Iterator[Translation]:
    before = QLocale()
    spoken = Translation(qapp, assets_folder() / "translations")
    yield spoken
    spoken.use("en")
    QLocale.setDefault(before)


def close_word() -> str:
    return QCoreApplication.translate("QPlatformTheme", "Close")


def test_a_language_is_put_on_and_taken_off_again(translation: Translation) -> None:
    translation.use("zh_CN")
    assert QCoreApplication.translate("ComposePanel", "Close") == "Close"  # not in that context
    assert close_word() != "Close"
    assert QLocale().language() == QLocale.Language.Chinese
    translation.use("en")
    assert close_word() == "Close"
    assert QLocale().language() == QLocale.Language.English


def test_our_own_texts_are_spoken(translation: Translation) -> None:
    translation.use("zh_CN")
    assert QCoreApplication.translate("menus", "&File") != "&File"


def test_a_missing_catalogue_leaves_english(qapp: QApplication, tmp_path: Path) -> None:
    before = QLocale()
    spoken = Translation(qapp, tmp_path)
    spoken.use("zh_CN")
    assert QCoreApplication.translate("menus", "&File") == "&File"
    spoken.use("en")
    QLocale.setDefault(before)
