"""Numbers with their units."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from firered_desktop.assets import assets_folder
from firered_desktop.session.translation import Translation
from firered_desktop.ui.measures import MEGAPIXELS, PIXELS, duration, measured, unit_behind


def test_a_number_stands_before_its_unit(qapp: QApplication) -> None:
    assert measured(MEGAPIXELS, "1.6") == "1.6 MP"
    assert measured(PIXELS, "64–4096") == "64–4096 px"


def test_a_field_shows_the_unit_with_its_space_in_the_language_of_the_window(
    qapp: QApplication,
) -> None:
    locale = QLocale()
    translation = Translation(qapp, assets_folder() / "translations")
    assert unit_behind(PIXELS) == " px"
    translation.use("zh_CN")
    assert unit_behind(PIXELS) == " 像素"
    translation.use("en")
    QLocale.setDefault(locale)


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        *((86_400, "1 day"), (7 * 86_400, "7 days"), (3_600, "1 hour"), (36 * 3_600, "36 hours")),
        *((60, "1 minute"), (5_400, "90 minutes"), (61, "61 s")),
    ],
)
def test_a_time_is_said_in_the_longest_unit_that_fits(
    qapp: QApplication, seconds: int, words: str
) -> None:
    assert duration(seconds) == words
