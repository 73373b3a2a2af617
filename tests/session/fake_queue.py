"""An outbox that does nothing but take wishes down."""

from __future__ import annotations

import threading
from collections.abc import Callable

from firered_desktop.core.edit import EditRequest
from firered_desktop.core.errors import FireredError
from firered_desktop.core.export import ExportFormat
from firered_desktop.core.job import Job
from firered_desktop.core.send_options import USUAL, SendOptions
from tests.fakes import a_job


class FakeQueue:
    """Takes wishes down; `failure` is raised by each of them."""

    def __init__(self) -> None:
        self.wishes: list[tuple[str, object]] = []
        self.failure: FireredError | None = None
        self.during_add: Callable[[Job], None] = lambda job: None
        self._tell: Callable[[Job], None] = lambda job: None

    def listen(self, listener: Callable[[Job], None]) -> None:
        self._tell = listener

    def say(self, job: Job) -> None:
        """News from a worker thread."""
        worker = threading.Thread(target=self._tell, args=(job,))
        worker.start()
        worker.join()

    def add(
        self,
        request: EditRequest,
        folder: str | None = None,
        export: ExportFormat | None = None,
        options: SendOptions = USUAL,
    ) -> Job:
        self._wish("add", request)
        job = a_job(request=request, options=options)
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

    def _wish(self, what: str, about: object) -> None:
        self.wishes.append((what, about))
        if self.failure is not None:
            raise self.failure
