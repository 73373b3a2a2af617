"""One edit through the outbox and the engine against the stand-in, with one fault at one step."""

from __future__ import annotations

import hashlib
import threading
import uuid
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from firered_desktop.core.edit import InputImage
from firered_desktop.core.export_wish import ExportWish
from firered_desktop.core.job import Hold, Job, Service, State
from firered_desktop.core.label import ExportLabel
from firered_desktop.core.models import V1_1
from firered_desktop.core.picture import PictureFacts, PreparedFile, Preview
from firered_desktop.core.ports import CancelToken
from firered_desktop.core.preparation import Preparation
from firered_desktop.core.sizes import Dimensions
from firered_desktop.fal.engine import FalEngine
from firered_desktop.fal.hosts import Hosts
from firered_desktop.fal.options import EngineOptions, TimeLimits
from firered_desktop.imaging.prepare import prepare
from firered_desktop.imaging.preview import preview, probe, thumbnail, verify
from firered_desktop.outbox.leading import Terms
from firered_desktop.outbox.outbox import Outbox
from firered_desktop.outbox.surroundings import Patience
from firered_desktop.store.library import SqliteLibrary
from tests.contract.fault_acts import HANG, REFUSED, STEPS, act
from tests.fakes import a_request
from tests.fal.clocks import SwiftClock
from tests.standin import Act, StandIn, TlsProxy, html
from tests.standin.pictures import picture
from tests.standin.server import Server
from tests.standin.shelf import Addresses

MANY = 500  # more than anything is tried
SOON = 0.5  # seconds until a fault that hangs is noticed
LONGEST = 240.0  # seconds; a run that never ends must not hang the suite

_WHERE_IT_GOES: dict[str, State] = {
    "connect": State.WAITING,
    "initiate": State.UPLOADING,
    "PUT": State.UPLOADING,
    "submit": State.SUBMITTING,
    "stream": State.IN_QUEUE,
    "status": State.IN_QUEUE,
    "result": State.DOWNLOADING,
    "download": State.DOWNLOADING,
}
_ENVIRONMENT = threading.Lock()  # the variables of a proxy are the whole process's


@dataclass(frozen=True)
class Told:
    """How an edit stands: what a person is told, and how many requests were accepted for it."""

    state: State
    hold: Hold | None
    code: str | None
    charged: str | None
    accepted: int

    @property
    def words(self) -> str:
        """This as it stands on the page."""
        state = f"{self.state} ({self.hold})" if self.hold else str(self.state)
        notice = f" · `{self.code}`, charged: {self.charged}" if self.code else ""
        return f"{state} · {self.accepted}{notice}"


@dataclass
class StirringClock(SwiftClock):
    """A swift clock that tells when someone sleeps."""

    on_sleep: Callable[[], None] = field(default=lambda: None)

    def sleep(self, seconds: float, token: CancelToken) -> None:
        super().sleep(seconds, token)
        self.on_sleep()


class HerePreparer:
    """The real imaging, without its process."""

    def probe(self, path: Path, token: CancelToken) -> PictureFacts:
        return probe(path)

    def preview(self, path: Path, box: Dimensions, token: CancelToken) -> Preview:
        return preview(path, box)

    def prepare(
        self, path: Path, how: Preparation, folder: Path, token: CancelToken
    ) -> tuple[PreparedFile, ...]:
        return prepare(path, how, folder, uuid.uuid4().hex)

    def verify(self, path: Path, token: CancelToken) -> PictureFacts:
        return verify(path)

    def thumbnail(self, path: Path, box: Dimensions, token: CancelToken) -> bytes:
        return thumbnail(path, box)

    def record_origin(self, path: Path, folder: Path, token: CancelToken) -> PreparedFile | None:
        return None

    def read_label(self, path: Path, token: CancelToken) -> ExportLabel | None:
        raise NotImplementedError  # nor looks at one

    def export(
        self, path: Path, wish: ExportWish, folder: Path, token: CancelToken
    ) -> PreparedFile:
        raise NotImplementedError  # no edit here asks for copies


class Run:
    """One edit and what becomes of it. `lasting` faults go on until `pass_over`."""

    def __init__(self, step: str, fault: str, folder: Path, *, lasting: bool = False) -> None:
        self._step = step
        self._fault = fault
        self._lasting = lasting
        self._folder = folder
        self._closing = ExitStack()
        self._proxied = step == "connect" and fault not in (REFUSED, HANG)
        self._standin = self._closing.enter_context(StandIn(public=self._proxied))
        # The storage and the media have a server of their own, that can vanish alone.
        self._files = Server(self._standin)
        self._files.start()
        self._closing.callback(self._files.close)
        self._clock = StirringClock(on_sleep=self._on_sleep)
        self._engine = self._opened_engine()
        self._library = self._closing.enter_context(SqliteLibrary(folder / "library"))
        self._outbox = Outbox(self._terms())
        self._closing.callback(self._outbox.close, 20)
        # What hangs must end first, or closing the outbox would wait for it.
        self._closing.callback(self._standin.let_go)
        self._outbox.listen(self._on_change)
        self._job_id = ""
        self._gone = False

    def __enter__(self) -> Run:
        return self

    def __exit__(self, *args: object) -> None:
        self._closing.close()

    def perform(self) -> Told:
        """Run the edit into the fault, to where it ends or rests."""
        if self._step == "status":
            # It is asked for only where the stream does not flow.
            self._standin.plan("stream", *[html()] * MANY)
        if not self._proxied:
            self._standin.plan(STEPS[self._step], *self._acts())
        photo = self._folder / "photo.png"
        photo.write_bytes(picture(1))
        request = replace(
            a_request(), images=(InputImage(str(photo), Dimensions(48, 32), photo.stat().st_size),)
        )
        assert request.model_id == V1_1.id
        self._job_id = self._outbox.add(request).id
        return self._told()

    def _acts(self) -> list[Act]:
        made = act(self._step, self._fault)
        times = MANY if self._lasting else 1
        return [made] * times if made is not None else []

    def pass_over(self) -> Told:
        """End the fault and run the queue, as a person would who comes back later."""
        self._lasting = False
        self._standin.forget_plans()
        self._proxy_forgets()
        self._come_back()
        self._outbox.resume(held=True)
        return self._told()

    def send_again(self) -> Told:
        """Send it again, as only a person may."""
        self._outbox.send_again(self._job_id)
        return self._told()

    def _told(self) -> Told:
        assert self._outbox.wait(LONGEST), "the edit never came to rest"
        job = self._outbox.job(self._job_id)
        if job.state is State.FINISHED:
            self._check_bytes(job)
        failure = job.failure
        return Told(
            job.state,
            job.hold,
            failure.code if failure else None,
            str(failure.charged) if failure else None,
            len(self._standin.accepted),
        )

    def _check_bytes(self, job: Job) -> None:
        assert job.submission is not None
        assert job.result is not None
        sent = self._standin.results_of(job.submission.request_id)
        kept = [image.sha256 for image in job.result.images]
        assert kept == [hashlib.sha256(content).hexdigest() for content in sent]

    # The fault that nobody listens, and the clock that ends it.

    def _on_change(self, job: Job) -> None:
        gone = self._fault == REFUSED or (self._step == "connect" and self._fault == HANG)
        if gone and job.state is _WHERE_IT_GOES[self._step] and not self._gone:
            self._gone = True
            self._listening.vanish(hanging=self._fault == HANG)

    @property
    def _listening(self) -> Server:
        return self._files if self._step in ("PUT", "download") else self._standin.server

    def _on_sleep(self) -> None:
        if not self._lasting:
            self._come_back()

    def _come_back(self) -> None:
        self._listening.reappear()

    # What the outbox works with.

    def _terms(self) -> Terms:
        return Terms(
            service=Service.FAL,
            library=self._library,
            preparer=HerePreparer(),
            clock=self._clock,
            open_engine=lambda: self._engine,
            prices=lambda: {V1_1.id: V1_1.usd_per_megapixel},
            parallel=lambda: 1,
            patience=Patience(connect=20.0, silence=20.0, search=60.0),
        )

    def _opened_engine(self) -> FalEngine:
        options = EngineOptions(patience=5.0, limits=_limits(self._step, self._fault))
        if self._proxied:
            return self._engine_behind_proxy(options)
        base = self._standin.base_url
        files = f"http://127.0.0.1:{self._files.port}"
        self._standin.addresses = Addresses(base, base, base, files, files)
        self._standin.shelf.addresses = self._standin.addresses
        engine = FalEngine(
            self._standin.key, clock=self._clock, hosts=Hosts.loopback(base), options=options
        )
        self._closing.callback(engine.close)
        return engine

    def _engine_behind_proxy(self, options: EngineOptions) -> FalEngine:
        self._proxy = self._closing.enter_context(TlsProxy(self._standin, self._folder))
        # They are looked at with each connection, so one such run at a time.
        self._closing.enter_context(_variables(self._proxy.environment))
        self._proxy.plan(*self._acts())
        engine = FalEngine(self._standin.key, clock=self._clock, options=options)
        self._closing.callback(engine.close)
        return engine

    def _proxy_forgets(self) -> None:
        if self._proxied:
            self._proxy.forget_plans()


@contextmanager
def _variables(variables: dict[str, str]) -> Iterator[None]:
    with _ENVIRONMENT, pytest.MonkeyPatch.context() as patch:
        patch.delenv("SSL_CERT_DIR", raising=False)
        for name, value in variables.items():
            patch.setenv(name, value)
        yield


def _limits(step: str, fault: str) -> TimeLimits:
    """Limits that no slow machine meets, but for the one that a fault that hangs shall meet."""
    limits = TimeLimits(connect=20, silence=30, whole=60, submit=30, transfer=60, first_event=20)
    if fault != HANG:
        return limits
    match step:
        case "connect":
            return replace(limits, connect=SOON)
        case "submit":
            return replace(limits, submit=SOON)
        case "stream":
            return replace(limits, first_event=SOON)
        case _:
            return replace(limits, silence=SOON)
