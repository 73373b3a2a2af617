"""The question before a result takes the place of its original."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from firered_desktop.core.export import ExportFormat
from firered_desktop.core.picture import PictureFacts
from firered_desktop.session.saving_back import Replacement
from firered_desktop.ui.replace_dialog import ReplaceDialog
from tests.session.fake_library import a_finished_edit
from tests.session.fake_trips import LARGE, a_return
from tests.ui.hands import click, press

W = TypeVar("W", bound=QWidget)
PHOTO = Path("/photos/<b>beach</b>.tif")


def a_replacement() -> Replacement:
    job = a_finished_edit(1)
    assert job.result is not None
    as_is = a_return(PHOTO)
    return Replacement(job, job.result.images[0], as_is, replace(as_is, dimensions=LARGE))


class Asked:
    """One dialog at a time, and what it announced."""

    def __init__(self, qtbot: QtBot) -> None:
        self._qtbot = qtbot
        self._window = QWidget()
        qtbot.addWidget(self._window)
        self.agreed: list[bool] = []
        self.beside: list[str] = []

    def show(self, what: Replacement) -> None:
        self.dialog = ReplaceDialog(what, self._window)
        self.dialog.agreed.connect(self.agreed.append)
        self.dialog.beside_wished.connect(partial(self.beside.append, "wished"))
        self.dialog.open()
        self._qtbot.waitExposed(self.dialog)

    def named(self, identifier: str, kind: type[W]) -> W:
        (found,) = [
            each
            for each in self.dialog.findChildren(kind)
            if each.accessibleIdentifier() == identifier
        ]
        return found

    def words(self) -> list[str]:
        return [each.text() for each in self.dialog.findChildren(QLabel) if each.isVisible()]


@pytest.fixture
def asked(qtbot: QtBot) -> Asked:
    return Asked(qtbot)


def test_old_and_new_are_named_with_size_and_depth(asked: Asked) -> None:
    asked.show(a_replacement())
    words = asked.words()
    assert "6000×4000 px · 16 bit · TIFF · 144.0 MB" in words
    assert "1536×1024 px · 16 bit · TIFF · up to 9.4 MB" in words
    assert str(PHOTO) in words
    assert any("kept in the library until you purge it" in each for each in words)
    asked.dialog.close()


def test_nothing_is_enlarged_unless_it_is_ticked(asked: Asked) -> None:
    asked.show(a_replacement())
    click(asked.named("Replace it", QPushButton))
    assert asked.agreed == [False]


def test_a_tick_enlarges_and_that_is_said(asked: Asked) -> None:
    asked.show(a_replacement())
    tick = asked.named("Enlarge to the original's size", QCheckBox)
    assert tick.text() == "Enlarge to 6000×4000 px"
    press(tick, Qt.Key.Key_Space)
    assert "6000×4000 px · 16 bit · TIFF · up to 144.0 MB" in asked.words()
    click(asked.named("Replace it", QPushButton))
    assert asked.agreed == [True]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Escape])
def test_a_key_pressed_in_passing_replaces_nothing(asked: Asked, key: Qt.Key) -> None:
    asked.show(a_replacement())
    press(asked.dialog.focusWidget(), key)
    assert asked.agreed == []
    assert not asked.dialog.isVisible()


def test_a_result_that_is_as_large_is_not_offered_larger(asked: Asked) -> None:
    what = a_replacement()
    asked.show(replace(what, enlarged=what.as_is))
    assert not asked.named("Enlarge to the original's size", QCheckBox).isVisible()
    asked.dialog.close()


def test_a_format_with_loss_is_estimated(asked: Asked) -> None:
    what = a_replacement()
    plan = replace(what.as_is, form=ExportFormat.JPEG, choices=replace(what.as_is.choices, depth=8))
    asked.show(replace(what, as_is=plan, enlarged=plan))
    assert "1536×1024 px · 8 bit · JPEG · about 1.3 MB" in asked.words()
    asked.dialog.close()


def test_what_cannot_be_written_stays_and_the_result_is_saved_beside(asked: Asked) -> None:
    what = a_replacement()
    facts = PictureFacts("image/x-nikon-nef", LARGE, 45_000_000, depth=14)
    raw = replace(what.as_is, original=Path("/photos/beach.NEF"), facts=facts, replaceable=False)
    asked.show(replace(what, as_is=raw))
    assert "6000×4000 px · 14 bit · NEF · 45.0 MB" in asked.words()
    assert any(each.startswith("Files of this kind cannot be written") for each in asked.words())
    click(asked.named("Save it beside", QPushButton))
    assert (asked.agreed, asked.beside) == ([], ["wished"])


def test_a_path_is_shown_as_it_is(asked: Asked) -> None:
    asked.show(a_replacement())
    for label in asked.dialog.findChildren(QLabel):
        if "beach" in label.text():
            assert label.textFormat() is Qt.TextFormat.PlainText
    asked.dialog.close()
