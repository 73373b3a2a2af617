"""Everything below the window as one object."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from firered_desktop.core.destinations import Destinations
from firered_desktop.core.edit import InputImage
from firered_desktop.core.errors import KeyMissing, LibraryUnusable
from firered_desktop.core.job import Service, State
from firered_desktop.core.models import V1_1
from firered_desktop.core.money import UnitPrice
from firered_desktop.core.ports import CancelToken
from firered_desktop.core.sizes import Dimensions
from firered_desktop.outbox.surroundings import Patience
from firered_desktop.services import Choice, Services
from tests.fakes import PICTURE, a_job, a_request
from tests.imaging.pictures import photograph


def test_the_demo_needs_no_key_and_answers(demo: Services) -> None:
    assert demo.open_engine().service is Service.DEMO
    demo.check_network()
    assert set(demo.prices.values()) == {UnitPrice(Decimal(0))}


def test_without_a_key_there_is_no_engine_and_edits_are_held(services: Services) -> None:
    with pytest.raises(KeyMissing):
        services.open_engine()
    services.library.add(a_job(prepared=(PICTURE,)))
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


def test_prices_of_the_library_are_known_once_they_are_loaded(tmp_path: Path) -> None:
    kept = {V1_1.id: UnitPrice(Decimal("0.04"), 5.0)}
    first = Services(Choice(library=tmp_path / "library"))
    first.library.keep_prices(kept)
    first.close()
    second = Services(Choice(library=tmp_path / "library"))
    assert second.prices[V1_1.id] == UnitPrice(V1_1.usd_per_megapixel)
    second.load_prices()
    assert second.prices[V1_1.id] == kept[V1_1.id]
    second.close()


def test_without_a_key_nobody_is_asked_for_prices(services: Services) -> None:
    services.refresh_prices()
    assert services.prices[V1_1.id].told_at is None


def test_an_edit_is_estimated_by_the_price_that_the_library_keeps(services: Services) -> None:
    services.library.keep_prices({V1_1.id: UnitPrice(Decimal(1), 5.0)})
    job = services.outbox.add(a_request())
    assert job.estimate is not None
    assert job.estimate.high == 2
    assert services.outbox.wait(20)


def test_where_edits_go_is_told_by_name(services: Services) -> None:
    assert services.destinations == Destinations("queue.fal.run", "rest.fal.ai", "fal.media")


def test_a_photograph_is_recognised_by_what_is_seen_of_it(
    services: Services, tmp_path: Path
) -> None:
    folder = tmp_path / "photos"
    folder.mkdir()
    for name, seed in (("a.bmp", 1), ("b.bmp", 2), ("c.bmp", 1)):
        photograph(60, 40, seed).save(folder / name)  # BMP: all of one size
    path = folder / "a.bmp"
    picture = InputImage(str(path), Dimensions(60, 40), path.stat().st_size)
    services.library.add(a_job(request=replace(a_request(), images=(picture,))))
    services.outbox.resume()
    assert services.outbox.wait(20)
    path.unlink()
    originals = services.library.originals
    originals.look(1.0, CancelToken())
    assert list(originals.renamed(CancelToken()).values()) == [folder / "c.bmp"]
    assert list(services.library.workspace().iterdir()) == []
