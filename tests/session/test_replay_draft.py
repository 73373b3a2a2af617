"""A chain composed for other photographs: its steps, its pictures, its price."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from firered_desktop.core.budget import NO_BUDGETS, Budgets, Periods, Span, Spent
from firered_desktop.core.edit import EditRequest
from firered_desktop.core.errors import PictureUnreadable
from firered_desktop.core.job import Job, Service
from firered_desktop.core.judging import Trash
from firered_desktop.core.money import Estimate, estimate
from firered_desktop.core.parameters import PROMPT
from firered_desktop.core.picture import PictureFacts
from firered_desktop.core.ports import CancelToken
from firered_desktop.core.send_options import SendOptions
from firered_desktop.core.sizes import Dimensions
from firered_desktop.session.archive import Shelves
from firered_desktop.session.replay_draft import ReplayDraft
from firered_desktop.store.library import SqliteLibrary
from tests.session.fake_parts import shelves_of
from tests.store.test_lineage import edit, kept

PRICE = Decimal("0.0325")
NOTHING = Spent(Decimal(0), Decimal(0))


@dataclass
class Book:
    """Has spent so much."""

    gone: Spent = NOTHING

    def recent(self, limit: int, offset: int = 0) -> tuple[Job, ...]:
        raise NotImplementedError

    def spent(self, periods: Periods) -> Spent:
        return self.gone


class Prober:
    """Every file is a photograph of two megapixels; "bad" ones are none."""

    def probe(self, path: Path, token: CancelToken) -> PictureFacts:
        if path.name.startswith("bad"):
            raise PictureUnreadable(name=path.name)
        return PictureFacts("image/jpeg", Dimensions(2000, 1000), 5)


def in_dollars(request: EditRequest) -> Estimate:
    return estimate(request.dimensions, request.num_images, PRICE)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[SqliteLibrary]:
    with SqliteLibrary(tmp_path / "library") as opened:
        last = edit(3, kept(2), "/p/vase.jpg")
        told = SendOptions(project="wedding", webhook_url="https://h.example", not_before=5.0)
        for job in (edit(1, "/p/a.jpg"), edit(2, kept(1)), replace(last, options=told)):
            opened.add(job)
        yield opened


Make = Callable[..., ReplayDraft]


@pytest.fixture
def make(qtbot: QtBot, library: SqliteLibrary) -> Make:
    """Composes for the result of edit 3."""
    shelves: Shelves = shelves_of(library)

    def compose(budgets: Budgets = NO_BUDGETS, spent: Decimal = Decimal(0)) -> ReplayDraft:
        return ReplayDraft(
            lambda gallery: gallery.keys_of("edit-3")[0],
            shelves,
            lambda job: job.request,
            Prober(),
            Book(Spent(spent, spent)),
            price=in_dollars,
            budgets=budgets,
            largest=2.0,
            now=lambda: 9.0,
        )

    return compose


def test_the_steps_are_the_edits_that_led_to_the_picture(qtbot: QtBot, make: Make) -> None:
    draft = make()
    qtbot.waitUntil(lambda: len(draft.steps) == 3)
    prompts = [step.request.parameters.value(PROMPT) for step in draft.steps]
    assert prompts == ["step 1", "step 2", "step 3"]
    assert len(draft.steps[2].request.images) == 2
    # What was said of its sending stays, but for a time that has passed and who was told then.
    assert draft.steps[2].options == SendOptions(project="wedding")


def test_photographs_are_read_once_and_a_bad_one_is_told(qtbot: QtBot, make: Make) -> None:
    draft = make()
    refused: list[object] = []
    draft.refused.connect(refused.append)
    draft.add([Path("/q/a.jpg"), Path("/q/b.jpg"), Path("/q/a.jpg"), Path("/q/bad.jpg")])
    qtbot.waitUntil(lambda: not draft.reading)
    draft.add([Path("/q/a.jpg")])
    qtbot.waitUntil(lambda: not draft.reading)
    assert sorted(Path(each.path).name for each in draft.pictures) == ["a.jpg", "b.jpg"]
    assert [type(error) for error in refused] == [PictureUnreadable]
    draft.remove(0)
    assert len(draft.pictures) == 1


def test_the_price_is_that_of_every_step_on_every_photograph(qtbot: QtBot, make: Make) -> None:
    draft = make()
    qtbot.waitUntil(lambda: len(draft.steps) == 3)
    assert draft.total() == Estimate(Decimal(0), Decimal(0))
    assert all(price is not None for price in draft.step_prices())
    draft.add([Path("/q/a.jpg"), Path("/q/b.jpg")])
    qtbot.waitUntil(lambda: draft.count == 6)
    each = draft.step_prices()
    total = draft.total()
    assert total is not None
    assert total.high == sum(price.high for price in each if price is not None)
    made = draft.plan(Service.FAL)
    assert len(set(made.ids)) == 6
    assert made.made_at == 9.0


def test_a_budget_that_some_of_it_goes_over_is_told(qtbot: QtBot, make: Make) -> None:
    draft = make(Budgets(per_day=Decimal(1)), Decimal("0.9"))
    draft.add([Path("/q/a.jpg"), Path("/q/b.jpg")])
    qtbot.waitUntil(lambda: draft.over() is not None)
    over = draft.over()
    assert over is not None
    assert over.span is Span.DAY
    one = make(Budgets(per_edit=Decimal("0.001")))
    one.add([Path("/q/a.jpg")])
    qtbot.waitUntil(lambda: one.over() is not None)


def test_a_chain_with_a_step_that_is_gone_has_none(
    qtbot: QtBot, library: SqliteLibrary, make: Make
) -> None:
    key = library.gallery.keys_of("edit-1")[0]
    library.judging.judge([key], Trash(9.0))
    library.purging.purge(10.0, [key])
    draft = make()
    with qtbot.waitSignal(draft.changed):
        pass
    assert draft.steps == ()
    assert draft.count == 0


def test_a_library_that_cannot_be_read_is_told(
    qtbot: QtBot, library: SqliteLibrary, make: Make
) -> None:
    key = library.gallery.keys_of("edit-3")[0]
    shelves = shelves_of(library)
    library.close()
    draft = ReplayDraft(
        lambda _: key,
        shelves,
        lambda job: job.request,
        Prober(),
        Book(),
        price=in_dollars,
        budgets=NO_BUDGETS,
        largest=2.0,
        now=lambda: 9.0,
    )
    with qtbot.waitSignal(draft.refused):
        pass
