"""A program that cannot start says why, and what can be done."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QPushButton

from firered_desktop.core.errors import FireredError, LibraryBusy, LibraryDamaged
from firered_desktop.ui.start_failure import tell_start_failed

DAMAGED = LibraryDamaged(folder="/library", detail="its database is damaged")


@pytest.fixture
def asked(qapp: QApplication) -> Callable[..., tuple[bool, str]]:
    """Answers with what was said, after a click on a button that the box has."""

    def ask(error: FireredError, answer: str, *, anew: bool) -> tuple[bool, str]:
        said: list[str] = []

        def click() -> None:
            (box,) = [each for each in qapp.topLevelWidgets() if isinstance(each, QMessageBox)]
            said.extend(label.text() for label in box.findChildren(QLabel))
            buttons = {each.text().replace("&", ""): each for each in box.findChildren(QPushButton)}
            buttons[answer].click()

        QTimer.singleShot(0, click)
        wish = tell_start_failed(qapp, error, can_begin_anew=anew)
        return wish, " ".join(said)

    return ask


@pytest.mark.parametrize(("answer", "wish"), [("Close", False), ("Begin a new library", True)])
def test_a_damaged_library_without_a_copy_is_no_dead_end(
    asked: Callable[..., tuple[bool, str]],
    capsys: pytest.CaptureFixture[str],
    answer: str,
    wish: bool,
) -> None:
    wished, said = asked(DAMAGED, answer, anew=True)
    assert wished is wish
    assert "its database is damaged" in said
    assert "Nothing is sent by itself" in said
    assert "/library" in capsys.readouterr().err


def test_any_other_reason_comes_with_its_remedy(
    asked: Callable[..., tuple[bool, str]], capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    wished, said = asked(LibraryBusy(folder=str(tmp_path)), "Close", anew=False)
    assert not wished
    assert "Close other windows" in said
    assert capsys.readouterr().err.count("\n") == 1
