"""The inputs as the endpoint gets them: uploaded, inside the request, or from the web."""

from __future__ import annotations

import base64
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from firered_desktop.core.edit import ANY_AREA, InputImage
from firered_desktop.core.errors import Charged, Offline
from firered_desktop.core.job import Job, State
from firered_desktop.core.picture import PreparedFile
from firered_desktop.core.ports import CancelToken, OnProgress, Upload
from firered_desktop.core.send_options import InputDelivery, SendOptions
from firered_desktop.core.sizes import Dimensions
from firered_desktop.outbox.leading import Terms
from firered_desktop.outbox.outbox import Outbox
from tests.fakes import PICTURE, a_job, a_request
from tests.outbox.fakes import FakeEngine, FakePreparer

Settled = Callable[[str], Job]

WEB = InputImage("https://example.com/beach.jpg", None, 0)
LOCAL = InputImage("/photos/sky.jpg", Dimensions(6000, 4000), 9_000_000)


def test_pictures_inside_the_request_are_never_uploaded(
    outbox: Outbox, engine: FakeEngine, settled: Settled
) -> None:
    options = SendOptions(delivery=InputDelivery.DATA_URI)
    job = settled(outbox.add(a_request(), options=options).id)
    assert job.state is State.FINISHED
    assert "upload" not in engine.calls
    ((urls, sent),) = engine.sent
    area = f"beach.jpg at {job.request.dimensions.pixels}".encode()
    assert urls == (f"data:image/jpeg;base64,{base64.b64encode(area).decode()}",)
    assert sent == options


def test_a_picture_on_the_web_is_passed_on_as_it_is_in_its_place(
    outbox: Outbox, engine: FakeEngine, settled: Settled
) -> None:
    request = replace(a_request(), images=(LOCAL, WEB, LOCAL))
    job = settled(outbox.add(request).id)
    ((urls, _),) = engine.sent
    assert urls[1] == WEB.path
    assert urls[0].startswith("https://fal.media/")
    assert len(job.prepared) == 2
    assert engine.calls.count("upload") == 2


@pytest.mark.parametrize(
    ("options", "area"),
    [(SendOptions(), 1536 * 1024), (SendOptions(full_size=True), ANY_AREA)],
)
def test_as_many_pixels_leave_as_the_size_can_use_unless_all_are_wanted(
    terms: Terms, options: SendOptions, area: int
) -> None:
    areas: list[int] = []

    class Watched(FakePreparer):
        def _prepared(self, path: Path, area: int, folder: Path) -> PreparedFile:
            areas.append(area)
            return super()._prepared(path, area, folder)

    outbox = Outbox(replace(terms, preparer=Watched()))
    outbox.add(replace(a_request(), images=(LOCAL,)), options=options)
    assert outbox.wait(20)
    assert areas[0] == area


class SlowEngine(FakeEngine):
    """Uploads that end only once all have begun, or that fail meanwhile."""

    def upload(
        self, path: Path, content_type: str, token: CancelToken, on_progress: OnProgress
    ) -> Upload:
        self.begun.append(token)
        if len(self.begun) == self.together:
            self.released.set()
        self.released.wait(10)
        return super().upload(path, content_type, token, on_progress)

    begun: list[CancelToken]
    together = 3


@pytest.fixture
def slow(terms: Terms) -> Iterator[tuple[Outbox, SlowEngine]]:
    engine = SlowEngine()
    engine.begun = []
    outbox = Outbox(replace(terms, open_engine=lambda: engine))
    yield outbox, engine
    outbox.close(5)


def three() -> tuple[InputImage, ...]:
    return tuple(replace(LOCAL, path=f"/photos/{name}.jpg") for name in "abc")


def test_several_pictures_go_up_side_by_side_and_keep_their_order(
    slow: tuple[Outbox, SlowEngine],
) -> None:
    outbox, engine = slow
    outbox.add(replace(a_request(), images=three()))
    assert outbox.wait(20)
    ((urls, _),) = engine.sent
    job = outbox.job(outbox._terms.library.recent(1)[0].id)
    assert job.state is State.FINISHED
    assert urls == job.uploads
    assert [url.split("/")[-1][:8] for url in urls] == [each.sha256[:8] for each in job.prepared]


def test_the_upload_that_fails_stops_the_others(slow: tuple[Outbox, SlowEngine]) -> None:
    outbox, engine = slow
    engine.troubles["upload"] = [Offline()]
    outbox.add(replace(a_request(), images=three()))
    assert outbox.wait(20)
    assert outbox.held.jobs()
    assert all(token.cancelled for token in engine.begun)
    assert "submit" not in engine.calls


def test_a_picture_that_is_gone_costs_nothing_where_it_goes_inside_the_request(
    terms: Terms, engine: FakeEngine
) -> None:
    outbox = Outbox(terms)
    options = SendOptions(delivery=InputDelivery.DATA_URI)
    terms.library.add(a_job(prepared=(PICTURE,), options=options))
    outbox.resume()
    assert outbox.wait(20)
    job = outbox.job("job-1")
    assert job.state is State.FAILED
    assert job.failure is not None
    assert (job.failure.code, job.failure.charged) == ("picture_missing", Charged.NO)
    assert engine.calls == []
    outbox.close(5)
