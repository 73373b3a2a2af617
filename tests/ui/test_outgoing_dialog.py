"""The view *What leaves this computer*, in the whole window."""

from __future__ import annotations

import json
from pathlib import Path
from shutil import copyfile

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QToolButton,
)

from firered_desktop.ui.inline_notice import InlineNotice
from firered_desktop.ui.outgoing_dialog import OutgoingDialog
from tests.ui.hands import click, press
from tests.ui.live import Live
from tests.ui.room import Wordier, clipped

LINK = "What leaves this computer"


def look(live: Live) -> OutgoingDialog:
    """Press the link, and wait until every picture was made."""
    click(live.named(LINK, QPushButton))
    dialog = live.dialog()
    assert isinstance(dialog, OutgoingDialog)
    live.until(lambda: "Preparing…" not in words(dialog))
    return dialog


def words(dialog: QDialog) -> str:
    shown = [label for label in dialog.findChildren(QLabel) if label.isVisibleTo(dialog)]
    return "\n".join(label.text() for label in shown)


def left_behind(live: Live) -> list[Path]:
    return list(live.program.services.library.workspace().iterdir())


def test_it_shows_the_exact_picture_that_is_sent_then(live: Live) -> None:
    live.open(live.photo, prompt="a warm sunset")
    live.ready()
    dialog = look(live)
    told = words(dialog)
    body = json.loads(live.named("Request as sent", QPlainTextEdit, dialog).toPlainText())
    assert left_behind(live) == []
    click(live.named("Close", QPushButton, dialog))
    click(live.named("Run edit", QPushButton))
    job = live.ended()
    (sent,) = job.prepared
    assert f"{sent.dimensions} · 0.1 MP · JPEG · {sent.size:,} bytes" in told
    asked = job.request.arguments(("(address of picture 1 at fal)",))
    assert body == asked | {"seed": "(drawn when you run the edit)"}


def test_a_batch_shows_each_of_its_requests_with_its_picture(live: Live, tmp_path: Path) -> None:
    other = tmp_path / "other.jpg"
    copyfile(live.photo, other)
    live.open(live.photo, other, prompt="a warm sunset", demo=False)
    live.ready(2)
    live.program.session.draft.batch.choose(True)
    dialog = look(live)
    back, on = (
        live.named(name, QToolButton, dialog) for name in ("Previous request", "Next request")
    )
    body = live.named("Request as sent", QPlainTextEdit, dialog)
    assert "A run sends 2 requests, one for each picture." in words(dialog)
    assert "Each request goes to queue.fal.run" in words(dialog)
    assert "Request 1 of 2" in words(dialog)
    assert "Picture 1 · landscape.jpg" in words(dialog)
    assert json.loads(body.toPlainText())["image_urls"] == ["(address of picture 1 at fal)"]
    assert not back.isEnabled()
    on.setFocus()
    press(on, Qt.Key.Key_Space)
    live.until(lambda: "Preparing…" not in words(dialog))
    assert "Request 2 of 2" in words(dialog)
    assert "Picture 2 · other.jpg" in words(dialog)
    assert json.loads(body.toPlainText())["image_urls"] == ["(address of picture 2 at fal)"]
    assert back.hasFocus()
    press(back, Qt.Key.Key_Space)
    assert "Request 1 of 2" in words(dialog)
    assert left_behind(live) == []
    press(dialog, Qt.Key.Key_Escape)


def test_without_a_key_and_a_draft_it_says_where_edits_go_and_what_is_missing(live: Live) -> None:
    live.open(demo=False)
    dialog = look(live)
    (notice,) = dialog.findChildren(InlineNotice)
    assert "There is no picture yet." in notice.text
    assert "There is no instruction yet." in notice.text
    assert "queue.fal.run" in words(dialog)
    press(dialog, Qt.Key.Key_Escape)


def test_the_menu_opens_it_and_enter_closes_it(live: Live) -> None:
    live.open()
    live.program.desktop.menu_actions["outgoing"].trigger()
    dialog = live.dialog()
    assert "nothing leaves this computer" in words(dialog)
    live.until(dialog.isActiveWindow)
    press(dialog, Qt.Key.Key_Return)
    live.until(lambda: not dialog.isVisible())


@pytest.mark.parametrize("wordy", [False, True], ids=["English", "wordier"])
def test_nothing_is_clipped(live: Live, *, wordy: bool) -> None:
    wordier = Wordier()
    if wordy:
        QApplication.installTranslator(wordier)
    try:
        live.open(live.photo, demo=False)
        live.ready()
        dialog = look(live)
        dialog.grab()
        assert clipped(dialog) == []
        dialog.close()
    finally:
        QApplication.removeTranslator(wordier)
