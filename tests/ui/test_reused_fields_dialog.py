"""What of an edit is used again, ticked one by one."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from firered_desktop.core.again import FIELDS
from firered_desktop.core.parameters import GUIDANCE_SCALE, PROMPT, SEED
from firered_desktop.core.ports import CancelToken
from firered_desktop.session.draft import Draft
from firered_desktop.ui.reused_fields_dialog import ReusedFieldsDialog
from tests.session.fake_library import a_finished_edit
from tests.session.fake_previews import FakePreviews


@pytest.fixture
def dialog(qtbot: QtBot) -> ReusedFieldsDialog:
    draft = Draft(FakePreviews(), 2.0, {}, lambda *_: CancelToken())
    draft.set_value(GUIDANCE_SCALE, 9.0)
    ticked = frozenset({PROMPT.name})
    opened = ReusedFieldsDialog(a_finished_edit(1, "more light"), draft, ticked)
    qtbot.addWidget(opened)
    return opened


def box(dialog: ReusedFieldsDialog, name: str) -> QCheckBox:
    found = dialog.findChild(QCheckBox, f"Use {name}")
    assert isinstance(found, QCheckBox)
    return found


def button(dialog: ReusedFieldsDialog, name: str) -> QPushButton:
    found = dialog.findChild(QPushButton, name)
    assert isinstance(found, QPushButton)
    return found


def test_each_field_says_what_it_was_and_what_is_in_the_panel(dialog: ReusedFieldsDialog) -> None:
    said = [label.text() for label in dialog.findChildren(QLabel)]
    assert {"4", "yours: 9", "more light", "yours: nothing", "yours: none"} <= {*said}
    assert box(dialog, PROMPT.name).isChecked()
    assert not box(dialog, SEED.name).isChecked()


def test_what_is_ticked_is_used(dialog: ReusedFieldsDialog, qtbot: QtBot) -> None:
    box(dialog, SEED.name).click()
    with qtbot.waitSignal(dialog.adopted) as told:
        button(dialog, "Use what is ticked").click()
    assert told.args == [{PROMPT.name, SEED.name}]


def test_nothing_ticked_is_nothing_to_use(dialog: ReusedFieldsDialog, qtbot: QtBot) -> None:
    button(dialog, "Tick none").click()
    assert not button(dialog, "Use what is ticked").isEnabled()
    button(dialog, "Tick all").click()
    with qtbot.waitSignal(dialog.adopted) as told:
        button(dialog, "Use what is ticked").click()
    assert told.args == [set(FIELDS)]


def test_not_now_uses_nothing(dialog: ReusedFieldsDialog, qtbot: QtBot) -> None:
    dialog.show()
    with qtbot.assertNotEmitted(dialog.adopted):
        button(dialog, "Not now").click()
    assert not dialog.isVisible()
