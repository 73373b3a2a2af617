"""Everything below the window as one object."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from firered_desktop.core.destinations import Destinations
from firered_desktop.core.errors import KeyMissing, LibraryUnusable
from firered_desktop.core.job import Service, State
from firered_desktop.core.models import MODELS
from firered_desktop.outbox.surroundings import Patience
from firered_desktop.services import Choice, Services
from firered_desktop.services.services import built_in_prices
from tests.fakes import a_job


def test_the_demo_costs_nothing_and_fal_what_is_published() -> None:
    assert set(built_in_prices(Service.DEMO).values()) == {Decimal(0)}
    assert built_in_prices(Service.FAL) == {model.id: model.usd_per_megapixel for model in MODELS}


def test_the_demo_needs_no_key_and_answers(demo: Services) -> None:
    assert demo.open_engine().service is Service.DEMO
    demo.check_network()
    assert set(demo.prices.values()) == {Decimal(0)}


def test_without_a_key_there_is_no_engine_and_edits_are_held(services: Services) -> None:
    with pytest.raises(KeyMissing):
        services.open_engine()
    services.library.add(a_job())
    services.outbox.resume()
    assert services.outbox.wait(20)
    job = services.library.get("job-1")
    assert job is not None
    assert job.state is State.HELD


def test_a_library_that_cannot_be_opened_leaves_nothing_running(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_bytes(b"mine")
    with pytest.raises(LibraryUnusable):
        Services(Choice(library=file))


def test_closing_twice_is_nothing(tmp_path: Path) -> None:
    services = Services(Choice(library=tmp_path / "library", patience=Patience()))
    services.close()
    services.close()


def test_where_edits_go_is_told_by_name(services: Services) -> None:
    assert services.destinations == Destinations("queue.fal.run", "rest.fal.ai", "fal.media")
