from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QComboBox, QPushButton

from firered_desktop.core.parameters import PROMPT
from firered_desktop.ui.edit_list import EditList
from tests.ui.hands import click
from tests.ui.live import Live


def _is_read(edits: EditList) -> bool:
    return edits.model().rowCount() == 1


def test_a_result_and_what_it_was_made_from_are_used_again(live: Live) -> None:
    live.open(live.photo, prompt="warm evening light")
    live.ready()
    live.program.desktop.compose.run()
    live.ended()
    draft = live.program.session.draft
    draft.clear()
    for which, place in ((0, 0), (1, 1)):
        live.program.desktop.menu_actions["pick"].trigger()
        dialog = live.dialog()
        edits = live.named("Earlier edits", EditList, dialog)
        live.until(partial(_is_read, edits))
        use = live.named("Use this picture", QPushButton, dialog)
        assert not use.isEnabled()
        edits.setCurrentIndex(edits.model().index(0, 0))
        live.named("Which picture", QComboBox, dialog).setCurrentIndex(which)
        click(use)
        live.ready(place + 1)
    result, before = draft.pictures
    assert before.path == live.photo
    assert result.path is not None
    assert result.path.is_relative_to(live.photo.parent / "library")
    assert draft.parameters.value(PROMPT) == ""
