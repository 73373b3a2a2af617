from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from firered_desktop.core.judging import MoveTo, SetTags
from firered_desktop.session.vocabulary import Vocabulary
from firered_desktop.store.library import SqliteLibrary
from tests.contract.gallery_contract import finished
from tests.session.judged import JudgedLibrary


def test_it_has_what_was_used_up_to_now_in_the_order_of_the_alphabet(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with SqliteLibrary(tmp_path / "library") as library:
        judged = JudgedLibrary(qtbot, library)
        judged.add(finished(1), finished(2))
        judged.judge(SetTags(("beach", "Alps")), "edit-1")
        judged.judge(MoveTo("Smith"), "edit-2")
        vocabulary = Vocabulary(library.gallery)
        with qtbot.waitSignal(vocabulary.changed):
            vocabulary.look()
        assert (vocabulary.tags, vocabulary.projects) == (("Alps", "beach"), ("Smith",))
