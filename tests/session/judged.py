"""A library with some edits in an archive, for suites about what is said of pictures."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from firered_desktop.core.job import Job
from firered_desktop.core.judging import Change, Judgement, Key
from firered_desktop.session.archive import Archive
from firered_desktop.session.input_thumbnails import InputThumbnails
from firered_desktop.store.library import SqliteLibrary
from tests.contract.gallery_contract import said
from tests.session.fake_parts import shelves_of
from tests.session.fake_previews import FakePreviews


class JudgedLibrary:
    """`archive` stands on `library`; what is wished is waited for."""

    def __init__(self, qtbot: QtBot, library: SqliteLibrary) -> None:
        self._qtbot = qtbot
        self.library = library
        inputs = InputThumbnails(library, FakePreviews())
        self.archive = Archive(
            shelves_of(library), lambda job: job.request.prompt, lambda: 9e9, inputs
        )

    def add(self, *jobs: Job) -> None:
        for job in jobs:
            self.library.add(job)

    def keys(self, *ids: str) -> tuple[Key, ...]:
        return tuple(key for each in ids for key in self.library.gallery.keys_of(each))

    def judge(self, change: Change, *ids: str) -> None:
        self.archive.judgements.judge(self.keys(*ids), change)
        self.rest()

    def rest(self) -> None:
        """Wait until everything wished is done."""
        judgements = self.archive.judgements
        self._qtbot.waitUntil(lambda: not judgements.busy)

    def until_said(self, job_id: str, judgement: Judgement, image: int = 0) -> None:
        self._qtbot.waitUntil(lambda: said(self.library, job_id, image) == judgement)
