"""Choosing where a result goes, and as what."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QFileDialog,
    QLineEdit,
    QMessageBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from firered_desktop.core.export import ExportFormat
from firered_desktop.ui.save_dialog import SaveDialog

Told = list[tuple[Path, ExportFormat | None]]


@pytest.fixture
def told() -> Told:
    return []


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """What the dialog belongs to, since that deletes itself once it is closed."""
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def dialog(qtbot: QtBot, window: QWidget, tmp_path: Path, told: Told) -> SaveDialog:
    made = SaveDialog(tmp_path / "beach-firered.png", ExportFormat.PNG, window)
    made.setOption(QFileDialog.Option.DontUseNativeDialog)
    made.untouched.connect(lambda path: told.append((path, None)))
    made.labelled.connect(lambda path, form: told.append((path, form)))
    made.open()
    qtbot.waitExposed(made)
    return made


def choose(dialog: SaveDialog, kind: str) -> None:
    """Go down the list of types to what begins with `kind`."""
    box = dialog.findChild(QComboBox, "fileTypeCombo")
    assert box is not None
    for _ in range(1, box.count()):
        QTest.keyClick(box, Qt.Key.Key_Down)
        if box.currentText().startswith(kind):
            return
    raise AssertionError(f"nothing is called {kind}")


def accept(qtbot: QtBot, dialog: SaveDialog, name: str | None = None) -> None:
    line = dialog.findChild(QLineEdit, "fileNameEdit")
    assert line is not None
    if name is not None:
        line.clear()
        QTest.keyClicks(line, name)
    with qtbot.waitSignal(dialog.accepted):
        QTest.keyClick(line, Qt.Key.Key_Return)


def test_the_bytes_as_they_came_are_offered_first(
    qtbot: QtBot, dialog: SaveDialog, told: Told, tmp_path: Path
) -> None:
    first, *others = dialog.nameFilters()
    assert "PNG" in first
    assert "untouched" in first
    assert ["labelled" in each for each in others] == [True] * 4
    accept(qtbot, dialog)
    assert told == [(tmp_path / "beach-firered.png", None)]


@pytest.mark.parametrize(
    ("kind", "name", "form"),
    [
        ("JPEG", "beach-firered.jpg", ExportFormat.JPEG),
        ("TIFF", "beach-firered.tif", ExportFormat.TIFF),
        ("WebP", "beach-firered.webp", ExportFormat.WEBP),
        ("PNG, labelled", "beach-firered.png", ExportFormat.PNG),
    ],
)
def test_another_type_is_a_labelled_copy_under_its_own_ending(
    qtbot: QtBot,
    dialog: SaveDialog,
    told: Told,
    tmp_path: Path,
    kind: str,
    name: str,
    form: ExportFormat,
) -> None:
    choose(dialog, kind)
    accept(qtbot, dialog)
    assert told == [(tmp_path / name, form)]


@pytest.mark.parametrize(
    ("typed", "name", "form"),
    [
        ("mine", "mine.png", None),
        ("mine.png", "mine.png", None),
        ("mine.jpeg", "mine.jpeg", ExportFormat.JPEG),
        ("mine.TIF", "mine.TIF", ExportFormat.TIFF),
        ("mine.v2", "mine.v2", None),
    ],
)
def test_the_ending_that_is_typed_decides(
    qtbot: QtBot,
    dialog: SaveDialog,
    told: Told,
    tmp_path: Path,
    typed: str,
    name: str,
    form: ExportFormat | None,
) -> None:
    accept(qtbot, dialog, typed)
    assert told == [(tmp_path / name, form)]


def test_a_name_without_ending_takes_that_of_the_chosen_type(
    qtbot: QtBot, dialog: SaveDialog, told: Told, tmp_path: Path
) -> None:
    choose(dialog, "WebP")
    accept(qtbot, dialog, "mine")
    assert told == [(tmp_path / "mine.webp", ExportFormat.WEBP)]


def test_thinking_better_of_it_saves_nothing(dialog: SaveDialog, told: Told) -> None:
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert told == []


@pytest.mark.parametrize(
    ("kind", "typed", "name"),
    [
        (None, None, "beach-firered.png"),
        (None, "mine", "mine.png"),
        ("WebP", "mine", "mine.webp"),
        ("WebP", None, "beach-firered.webp"),
    ],
)
def test_no_file_is_replaced_unasked_under_the_name_that_is_written(
    qtbot: QtBot,
    dialog: SaveDialog,
    told: Told,
    tmp_path: Path,
    kind: str | None,
    typed: str | None,
    name: str,
) -> None:
    (tmp_path / name).write_bytes(b"kept")
    if kind is not None:
        choose(dialog, kind)
    line = dialog.findChild(QLineEdit, "fileNameEdit")
    assert line is not None
    if typed is not None:
        line.clear()
        QTest.keyClicks(line, typed)
    asked: list[str] = []
    QTimer.singleShot(0, lambda: refuse(asked))
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert [name in question for question in asked] == [True]
    assert told == []
    assert dialog.isVisible()
    dialog.reject()


@pytest.mark.parametrize("is_there", [True, False])
def test_a_dialog_that_adds_no_ending_leaves_the_question_to_us(
    qtbot: QtBot, dialog: SaveDialog, told: Told, tmp_path: Path, is_there: bool
) -> None:
    dialog.setDefaultSuffix("")  # as with a desktop's own dialog
    if is_there:
        (tmp_path / "mine.png").write_bytes(b"kept")
    asked: list[str] = []
    QTimer.singleShot(0, lambda: refuse(asked))
    accept(qtbot, dialog, "mine")
    assert ["mine.png" in question for question in asked] == [True] * is_there
    assert told == ([] if is_there else [(tmp_path / "mine.png", None)])


def refuse(asked: list[str]) -> None:
    """Answer the question that is open with No."""
    question = QApplication.activeModalWidget()
    if isinstance(question, QMessageBox):
        asked.append(question.text())
        question.button(QMessageBox.StandardButton.No).click()
