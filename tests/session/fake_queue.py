"""An outbox that does nothing but take wishes down."""

from __future__ import annotations

import threading
from collections.abc import Callable

from firered_desktop.core.edit import EditRequest
from firered_desktop.core.errors import FireredError
from firered_desktop.core.export import ExportFormat
from firered_desktop.core.job import Hold, Job
from firered_desktop.core.send_options import USUAL, SendOptions
from tests.fakes import a_job


class FakeQueue:
    """Takes wishes down; `failure` is raised by each of them.

    `obey` is called with each wish before it returns, on the thread that it came on.
    """

    def __init__(self) -> None:
        self.wishes: list[tuple[str, object]] = []
        self.failure: FireredError | None = None
        self.during_add: Callable[[Job], None] = lambda job: None
        self.obey: Callable[[str, object], None] = lambda what, about: None
        self._tell: Callable[[Job], None] = lambda job: None
        self._tell_network: Callable[[bool], None] = lambda reachable: None

    @property
    def held(self) -> FakeQueue:
        """Who holds edits: the same one, so that wishes are taken down in one list."""
        return self

    def listen(self, listener: Callable[[Job], None]) -> None:
        self._tell = listener

    def listen_network(self, listener: Callable[[bool], None]) -> None:
        self._tell_network = listener

    def say(self, job: Job) -> None:
        """News from a worker thread."""
        _elsewhere(lambda: self._tell(job))

    def say_network(self, *, reachable: bool) -> None:
        """News of the network from a worker thread."""
        _elsewhere(lambda: self._tell_network(reachable))

    def add(
        self,
        request: EditRequest,
        folder: str | None = None,
        export: ExportFormat | None = None,
        options: SendOptions = USUAL,
        *,
        job_id: str | None = None,
    ) -> Job:
        self._wish("add", request)
        named = {} if job_id is None else {"job_id": job_id}
        job = a_job(**named, request=request, options=options)
        self.during_add(job)
        return job

    def resume(self, *, held: bool = False) -> tuple[str, ...]:
        self._wish("resume", held)
        return ()

    def go_on(self, job_id: str) -> None:
        self._wish("go on", job_id)

    def send_again(self, job_id: str) -> None:
        self._wish("send again", job_id)

    def forget(self, job_id: str) -> None:
        self._wish("forget", job_id)

    def cancel(self, job_id: str) -> None:
        self._wish("cancel", job_id)

    def send_now(self, job_id: str) -> None:
        self._wish("send now", job_id)

    def send_held(self, *holds: Hold) -> tuple[str, ...]:
        for hold in holds:
            self._wish("send held", hold)
        return ()

    def restore(self, job_id: str) -> None:
        self._wish("restore", job_id)

    def move(self, job_id: str, before: str | None) -> None:
        self._wish("move", (job_id, before))

    def check_again(self) -> None:
        self._wish("check again", None)

    def attend(self) -> None:
        self._wish("attend", None)

    def nudge(self) -> None:
        self._wish("nudge", None)

    def _wish(self, what: str, about: object) -> None:
        self.wishes.append((what, about))
        if self.failure is not None:
            raise self.failure
        self.obey(what, about)


def _elsewhere(speak: Callable[[], None]) -> None:
    worker = threading.Thread(target=speak)
    worker.start()
    worker.join()
