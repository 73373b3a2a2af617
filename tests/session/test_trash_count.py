from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from firered_desktop.core.judging import Trash
from firered_desktop.store.library import SqliteLibrary
from tests.contract.gallery_contract import finished
from tests.session.judged import JudgedLibrary


def test_it_follows_what_is_thrown_away_restored_and_deleted(qtbot: QtBot, tmp_path: Path) -> None:
    with SqliteLibrary(tmp_path / "library") as library:
        judged = JudgedLibrary(qtbot, library)
        judged.add(finished(1, results=2), finished(2))
        trash = judged.archive.trash
        judged.judge(Trash(5.0), "edit-1", "edit-2")
        qtbot.waitUntil(lambda: trash.count == 3)
        judged.archive.judgements.restore(judged.keys("edit-2"))
        qtbot.waitUntil(lambda: trash.count == 2)
        judged.archive.emptying.empty()
        qtbot.waitUntil(lambda: trash.count == 0)
