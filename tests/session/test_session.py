from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from firered_desktop.assets import assets_folder
from firered_desktop.core.destinations import Destinations
from firered_desktop.core.errors import FolderUnwritable, InvalidSettings
from firered_desktop.core.job import Service, State
from firered_desktop.core.models import V1_1
from firered_desktop.core.money import UnitPrice
from firered_desktop.core.parameters import PROMPT
from firered_desktop.preferences import Preferences
from firered_desktop.preferences.recipe_folder import RecipeFolder
from firered_desktop.session.comparison import Side
from firered_desktop.session.parts import Parts
from firered_desktop.session.session import Session
from firered_desktop.store.library import SqliteLibrary
from tests.fakes import a_job
from tests.outbox.fakes import FakePreparer
from tests.session.fake_keys import FakeKeys
from tests.session.fake_parts import (
    FakeInspector,
    FakePrices,
    FakeReader,
    NoExporter,
    NoImporter,
    NoRoundTrips,
    NoWeb,
    shelves_of,
)
from tests.session.fake_previews import FakePreviews
from tests.session.fake_queue import FakeQueue

BEACH = Path("/photos/beach.jpg")


class FakeSettings:
    """Keeps settings in memory; `failure` is raised instead."""

    def __init__(self) -> None:
        self.preferences = Preferences()
        self.failure: FolderUnwritable | None = None

    def save(self, preferences: Preferences) -> None:
        if self.failure is not None:
            raise self.failure
        self.preferences = preferences


class Desk:
    """A session over fakes and a real library."""

    def __init__(self, folder: Path, *, demo: bool) -> None:
        self.queue = FakeQueue()
        self.library = SqliteLibrary(folder)
        self.previews = FakePreviews()
        self.keys = FakeKeys()
        self.settings = FakeSettings()
        self.prices = FakePrices()
        self.session = Session(
            Parts(
                queue=self.queue,
                library=self.library,
                previews=self.previews,
                keys=self.keys,
                settings=self.settings,
                prices=self.prices,
                now=lambda: 0.0,
                describe=lambda job: job.request.prompt,
                shelves=shelves_of(self.library),
                service=Service.DEMO if demo else Service.FAL,
                exporter=NoExporter(),
                round_trip=NoRoundTrips(),
                maker=FakePreparer(),
                reader=FakeReader(),
                web=NoWeb(),
                inspector=FakeInspector(),
                importer=NoImporter(),
                own_recipes=RecipeFolder(folder / "recipes"),
                recipes=assets_folder() / "recipes",
                destinations=Destinations("queue.example", "rest.example", "media.example"),
            )
        )


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    made = Desk(tmp_path / "library", demo=True)
    yield made
    made.library.close()


def compose(qtbot: QtBot, desk: Desk) -> None:
    with qtbot.waitSignal(desk.session.draft.pictures_changed):
        desk.session.draft.add([BEACH])
    desk.session.draft.set_value(PROMPT, "make it warmer")
    with qtbot.waitSignal(desk.session.draft.pictures_changed):
        desk.previews.answer("beach.jpg")


def test_it_begins_by_reading_the_history_and_going_on(qtbot: QtBot, desk: Desk) -> None:
    desk.library.add(a_job("old", state=State.HELD, service=Service.DEMO))
    with qtbot.waitSignals([desk.session.recent.read]):
        desk.session.begin()
    qtbot.waitUntil(lambda: bool(desk.session.edits.jobs()))
    qtbot.waitUntil(lambda: len(desk.queue.wishes) == 2)
    assert set(desk.queue.wishes) == {("resume", False), ("attend", None)}
    assert [job.id for job in desk.session.edits.jobs()] == ["old"]
    assert desk.session.recent.row_of("old") == 0


def test_the_demo_never_asks_for_a_key(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    asked: list[object] = []
    desk.session.account.changed.connect(asked.append)
    with qtbot.waitSignals([desk.session.recent.read]):
        desk.session.begin()
    qtbot.waitUntil(lambda: bool(desk.queue.wishes))
    assert asked == []
    other = Desk(tmp_path / "other", demo=False)
    with qtbot.waitSignals([other.session.account.changed, other.session.recent.read]):
        other.session.begin()
    other.library.close()


def test_running_freezes_the_draft_and_looks_at_the_edit(qtbot: QtBot, desk: Desk) -> None:
    with qtbot.waitSignals([desk.session.recent.read]):
        desk.session.begin()
    compose(qtbot, desk)
    with qtbot.waitSignal(desk.session.edits.added):
        desk.session.run()
        desk.session.draft.set_value(PROMPT, "typed later")
    job = desk.session.comparison.job
    assert job is not None
    assert job.request.prompt == "make it warmer"
    assert desk.session.recent.row_of(job.id) == 0


def test_an_edit_of_a_picture_that_changed_on_disk_waits_for_another_look(
    qtbot: QtBot, desk: Desk, tmp_path: Path
) -> None:
    photo = tmp_path / "beach.jpg"
    photo.write_text("one")
    with qtbot.waitSignal(desk.session.draft.pictures_changed):
        desk.session.draft.add([photo])
    desk.session.draft.set_value(PROMPT, "make it warmer")
    qtbot.waitUntil(lambda: bool(desk.session.freshness._stamps))
    with qtbot.waitSignal(desk.session.draft.pictures_changed):
        desk.previews.answer("beach.jpg")
    photo.write_text("another one")
    with (
        qtbot.waitSignal(desk.session.freshness.reloaded),
        qtbot.assertNotEmitted(desk.session.edits.added),
    ):
        desk.session.run()
    assert desk.queue.wishes == []
    with qtbot.waitSignal(desk.session.single_run.resting):  # no double click is meant any more
        desk.previews.answer("beach.jpg")
    with qtbot.waitSignal(desk.session.edits.added):
        desk.session.run()


def test_a_draft_with_problems_does_not_run(desk: Desk) -> None:
    with pytest.raises(InvalidSettings):
        desk.session.run()
    assert desk.queue.wishes == []


def test_a_fresh_picture_is_seen_large(qtbot: QtBot, desk: Desk) -> None:
    compose(qtbot, desk)
    levels = desk.session.comparison.image(Side.BEFORE)
    assert levels is not None
    assert isinstance(levels[0], QImage)
    desk.session.draft.clear()
    assert desk.session.comparison.image(Side.BEFORE) is None


def test_typing_does_not_leave_the_edit_that_is_looked_at(qtbot: QtBot, desk: Desk) -> None:
    compose(qtbot, desk)
    desk.session.comparison.show(a_job("looked at"))
    desk.session.draft.set_value(PROMPT, "something else")
    desk.session.draft.add([Path("/photos/second.jpg")])
    job = desk.session.comparison.job
    assert job is not None
    assert job.id == "looked at"


def test_settings_that_cannot_be_kept_are_refused(qtbot: QtBot, desk: Desk) -> None:
    desk.settings.failure = FolderUnwritable(folder="/settings")
    with qtbot.waitSignal(desk.session.refused) as refused:
        desk.session.settle(Preferences(language="zh_CN"))
    assert refused.args == [desk.settings.failure]
    assert desk.session.preferences == Preferences()


def test_what_was_written_is_known_to_those_who_must_not_tell_it(qtbot: QtBot, desk: Desk) -> None:
    compose(qtbot, desk)
    with qtbot.waitSignal(desk.session.edits.changed):
        desk.queue.say(a_job("other"))
    assert "make it warmer" in desk.session.written()


def priced(usd: str) -> Mapping[str, UnitPrice]:
    return {V1_1.id: UnitPrice(Decimal(usd), 5.0)}


def test_the_draft_has_the_price_that_the_library_keeps_and_then_the_one_that_fal_tells(
    qtbot: QtBot, desk: Desk
) -> None:
    compose(qtbot, desk)
    before = desk.session.draft.estimate()
    assert before is not None
    desk.prices.kept, desk.prices.told = priced("0.065"), priced("0.13")
    with qtbot.waitSignals([desk.session.pricing.changed]):
        desk.session.begin()
    kept = desk.session.draft.estimate()
    assert kept is not None
    assert kept.high == 2 * before.high
    with qtbot.waitSignal(desk.session.pricing.changed):
        desk.session.run()
    told = desk.session.draft.estimate()
    assert told is not None
    assert told.high == 4 * before.high


def test_fal_is_asked_for_its_price_once_there_is_a_key(
    qtbot: QtBot, desk: Desk, tmp_path: Path
) -> None:
    other = Desk(tmp_path / "other", demo=False)
    with qtbot.waitSignal(other.session.account.changed):
        other.session.account.look()
    assert other.prices.asked == 0
    other.prices.told = priced("0.04")
    with qtbot.waitSignal(other.session.pricing.changed):
        other.session.account.offer("id:secret")
    assert other.session.pricing.known == priced("0.04")
    other.library.close()
