"""What leaves this machine, made to be looked at."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from firered_desktop.core.destinations import Destinations
from firered_desktop.core.edit import BEFORE_AREA, NO_PICTURE, REFERENCE_AREA
from firered_desktop.core.errors import PictureMissing
from firered_desktop.core.parameters import IMAGE_SIZE
from firered_desktop.core.picture import PreparedFile
from firered_desktop.core.ports import CancelToken
from firered_desktop.core.preparation import Preparation
from firered_desktop.core.send_options import USUAL, SendOptions
from firered_desktop.core.sizes import Custom, Dimensions
from firered_desktop.preferences import Preferences
from firered_desktop.session.draft import Draft
from firered_desktop.session.outgoing import Outgoing, departures_of
from tests.outbox.fakes import FakePreparer
from tests.session.fake_previews import FakePreviews, KeptPixels

PLACES = Destinations("queue.example", "rest.example", "media.example")
BEACH = "https://studio.example/beach.jpg"


class Maker(FakePreparer):
    """Prepares pictures; `failure` is raised instead, and nothing comes before `go` is set."""

    def __init__(self) -> None:
        super().__init__()
        self.go, self.asked = Event(), Event()
        self.go.set()
        self.areas: list[tuple[int, ...]] = []
        self.failure: PictureMissing | None = None

    def prepare(
        self, path: Path, how: Preparation, folder: Path, token: CancelToken
    ) -> tuple[PreparedFile, ...]:
        self.areas.append(tuple(fit.area for fit in how.fits))
        self.asked.set()
        assert self.go.wait(20)
        if self.failure is not None:
            raise self.failure
        return super().prepare(path, how, folder, token)


class Place:
    """A folder to make files in."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def workspace(self) -> Path:
        return self.folder

    @property
    def files(self) -> list[Path]:
        return list(self.folder.iterdir())


Look = Callable[[SendOptions], Outgoing]


@pytest.fixture
def previews() -> FakePreviews:
    return FakePreviews()


@pytest.fixture
def draft(qtbot: QtBot, previews: FakePreviews) -> Draft:
    del qtbot  # for an application
    return Draft(previews, 2.0, {}, KeptPixels())


@pytest.fixture
def maker() -> Maker:
    return Maker()


@pytest.fixture
def place(tmp_path: Path) -> Place:
    return Place(tmp_path)


@pytest.fixture
def look(draft: Draft, maker: Maker, place: Place) -> Look:
    def open_it(options: SendOptions) -> Outgoing:
        departures = departures_of(draft, options, Preferences(), PLACES, demo=False)
        return Outgoing(departures, maker, place)

    return open_it


def add(draft: Draft, previews: FakePreviews, qapp: Any, *names: str) -> None:
    draft.add([Path("/photos") / name for name in names])
    for name in names:
        previews.answer(name, 1536, 1024)
    qapp.sendPostedEvents()


def test_each_picture_is_made_as_it_is_sent_and_nothing_is_left(
    draft: Draft, previews: FakePreviews, qapp: Any, qtbot: QtBot, look: Look, place: Place
) -> None:
    add(draft, previews, qapp, "a.jpg", "b.jpg")
    outgoing = look(USUAL)
    assert [picture.size for picture in outgoing.pictures] == [0, 0]
    with qtbot.waitSignals([outgoing.changed] * 2):
        pass
    assert [each.size for each in outgoing.pictures] == [len("a.jpg at 1572864")] * 2
    assert {each.content_type for each in outgoing.pictures} == {"image/jpeg"}
    assert [each.name for each in outgoing.pictures] == ["a.jpg", "b.jpg"]
    assert place.files == []


@pytest.mark.parametrize(
    ("options", "side", "area"),
    [
        (USUAL, 512, REFERENCE_AREA),
        (USUAL, 2000, 4_000_000),
        (SendOptions(full_size=True), 512, 1 << 40),
    ],
)
def test_it_is_as_large_as_the_outbox_makes_it(
    draft: Draft,
    previews: FakePreviews,
    qapp: Any,
    qtbot: QtBot,
    look: Look,
    maker: Maker,
    options: SendOptions,
    side: int,
    area: int,
) -> None:
    add(draft, previews, qapp, "a.jpg")
    draft.set_value(IMAGE_SIZE, Custom(Dimensions(side, side)))
    with qtbot.waitSignal(look(options).changed):
        pass
    assert maker.areas == [(area, BEFORE_AREA)]


def test_a_draft_with_problems_tells_them_and_shows_what_there_is(
    draft: Draft, previews: FakePreviews, qapp: Any, qtbot: QtBot, look: Look, maker: Maker
) -> None:
    assert look(USUAL).departure.problems[0] == NO_PICTURE
    draft.add([BEACH, Path("bad.jpg")])
    previews.fail("bad.jpg")
    add(draft, previews, qapp, "c.jpg")
    outgoing = look(USUAL)
    with qtbot.waitSignal(outgoing.changed):
        pass
    assert [each.number for each in outgoing.pictures] == [1, 2, 3]
    web, bad, good = outgoing.pictures
    assert (web.address, web.size) == (BEACH, 0)
    assert bad.failure is not None
    assert good.size > 0
    assert maker.areas == [(REFERENCE_AREA, BEFORE_AREA)]
    assert len(outgoing.departure.problems) == 3
    assert outgoing.departure.dimensions is None


def test_a_picture_that_went_meanwhile_says_so(
    draft: Draft, previews: FakePreviews, qapp: Any, qtbot: QtBot, look: Look, maker: Maker
) -> None:
    add(draft, previews, qapp, "a.jpg")
    maker.failure = PictureMissing(name="a.jpg")
    outgoing = look(USUAL)
    with qtbot.waitSignal(outgoing.changed):
        pass
    (picture,) = outgoing.pictures
    assert picture.failure == PictureMissing(name="a.jpg").failure()


def test_nothing_is_told_and_nothing_left_once_nobody_looks(
    draft: Draft,
    previews: FakePreviews,
    qapp: Any,
    qtbot: QtBot,
    look: Look,
    maker: Maker,
    place: Place,
) -> None:
    add(draft, previews, qapp, "a.jpg")
    maker.go.clear()
    outgoing = look(USUAL)
    assert maker.asked.wait(20)
    outgoing.close()
    with qtbot.assertNotEmitted(outgoing.changed):
        maker.go.set()
    assert place.files == []


def test_a_later_change_of_the_draft_does_not_reach_it(
    draft: Draft, previews: FakePreviews, qapp: Any, qtbot: QtBot, look: Look
) -> None:
    add(draft, previews, qapp, "a.jpg")
    outgoing = look(USUAL)
    with qtbot.waitSignal(outgoing.changed):
        draft.clear()
    assert len(outgoing.departure.request.images) == 1


def test_of_a_batch_each_request_is_looked_at_with_its_own_picture(
    draft: Draft, previews: FakePreviews, qapp: Any, qtbot: QtBot, look: Look, maker: Maker
) -> None:
    add(draft, previews, qapp, "a.jpg", "b.jpg")
    draft.batch.choose(True)
    outgoing = look(USUAL)
    with qtbot.waitSignal(outgoing.changed):
        pass
    assert (outgoing.count, outgoing.at) == (2, 0)
    assert [(each.number, each.name) for each in outgoing.pictures] == [(1, "a.jpg")]
    assert len(maker.areas) == 1  # the others are made when they are looked at
    with qtbot.waitSignals([outgoing.changed] * 2):
        outgoing.step(1)
    (picture,) = outgoing.pictures
    assert (picture.number, picture.name, picture.size > 0) == (2, "b.jpg", True)
    assert [image.path for image in outgoing.departure.request.images] == [
        str(Path("/photos/b.jpg"))
    ]


def test_one_steps_from_the_first_request_to_the_last_and_makes_each_once(
    draft: Draft, previews: FakePreviews, qapp: Any, qtbot: QtBot, look: Look, maker: Maker
) -> None:
    add(draft, previews, qapp, "a.jpg", "b.jpg")
    draft.batch.choose(True)
    outgoing = look(USUAL)
    with qtbot.waitSignals([outgoing.changed] * 3):
        outgoing.step(1)
    for by, at in ((1, 1), (-1, 0), (-1, 0), (1, 1)):
        outgoing.step(by)
        assert outgoing.at == at
    assert len(maker.areas) == 2


def test_together_several_pictures_are_one_request(
    draft: Draft, previews: FakePreviews, qapp: Any, qtbot: QtBot, look: Look
) -> None:
    add(draft, previews, qapp, "a.jpg", "b.jpg")
    outgoing = look(USUAL)
    with qtbot.waitSignals([outgoing.changed] * 2):
        pass
    assert (outgoing.count, len(outgoing.departure.request.images)) == (1, 2)
