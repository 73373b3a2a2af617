"""The settings of an edit that is looked at: read, compared, copied, taken up."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from firered_desktop.core.models import V1
from firered_desktop.core.parameters import NEGATIVE_PROMPT, NUM_INFERENCE_STEPS, EditParameters
from firered_desktop.core.ports import CancelToken
from firered_desktop.core.quality import DRAFT
from firered_desktop.session.draft import Draft
from firered_desktop.ui.edit_settings_dialog import EditSettingsDialog, setting_rows
from firered_desktop.ui.icons import Icons
from tests.fakes import a_job, a_request
from tests.session.fake_previews import FakePreviews
from tests.ui.hands import click, named
from tests.ui.room import clipped


@pytest.fixture
def draft(qapp: QApplication) -> Draft:
    return Draft(FakePreviews(), 2.0, {}, lambda *_: CancelToken())


@pytest.fixture
def show(qtbot: QtBot, icons: Icons, draft: Draft) -> Iterator[Callable[..., EditSettingsDialog]]:
    def opened(*, locked: bool = False, **values: object) -> EditSettingsDialog:
        job = a_job(request=a_request("<b>warmer</b>", **values))
        dialog = EditSettingsDialog(job, draft, icons, locked=locked)
        qtbot.addWidget(dialog)
        dialog.show()
        qtbot.waitExposed(dialog)
        return dialog

    yield opened
    QGuiApplication.clipboard().clear()


def test_what_differs_from_the_panel_is_marked_with_what_stands_there(draft: Draft) -> None:
    draft.set_model(V1)
    draft.set_value(NUM_INFERENCE_STEPS, 44)
    rows = {row.name: row for row in setting_rows(a_job(request=a_request()), draft)}
    assert (rows["Care taken"].value, rows["Care taken"].yours) == ("30 steps", "44 steps")
    assert rows["Model"].yours == "FireRed Image Edit v1"
    assert (rows["Quality"].value, rows["Quality"].yours) == ("Standard", "Custom")
    assert (rows["Repeatable chance"].value, rows["Repeatable chance"].yours) == ("7", "Random")
    assert rows["File type"].yours == ""


def test_looking_changes_nothing(show: Callable[..., EditSettingsDialog], draft: Draft) -> None:
    show(**DRAFT.values()).close()
    assert draft.parameters == EditParameters()


def test_everything_has_room_and_is_plain_text(
    show: Callable[..., EditSettingsDialog], draft: Draft, qtbot: QtBot
) -> None:
    draft.set_value(NEGATIVE_PROMPT, "frames, borders, signatures " * 4)
    dialog = show(negative_prompt="blur, extra people, text, watermarks, noise " * 4)
    texts = [label.text() for label in dialog.findChildren(QLabel)]
    assert "<b>warmer</b>" in texts
    qtbot.waitUntil(lambda: clipped(dialog) == [])


def test_the_settings_are_copied_as_lines(show: Callable[..., EditSettingsDialog]) -> None:
    dialog = show()
    click(named(dialog, QPushButton, "Copy settings"))
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0] == "Pictures: beach.jpg"
    assert "Care taken: 30 steps" in lines
    assert "Repeatable chance: 7" in lines


@pytest.mark.parametrize(
    ("word", "with_seed"), [("Use these settings", True), ("Use without the seed", False)]
)
def test_they_are_taken_up_with_the_seed_or_without(
    show: Callable[..., EditSettingsDialog], qtbot: QtBot, word: str, with_seed: bool
) -> None:
    dialog = show()
    with qtbot.waitSignal(dialog.adopted) as adopted:
        click(named(dialog, QPushButton, word))
    assert adopted.args == [with_seed]
    assert not dialog.isVisible()


def test_a_lock_is_told_before_the_click(show: Callable[..., EditSettingsDialog]) -> None:
    def told(dialog: EditSettingsDialog) -> bool:
        labels = dialog.findChildren(QLabel)
        return any("Your settings are locked" in label.text() for label in labels)

    assert told(show(locked=True))
    assert not told(show())
