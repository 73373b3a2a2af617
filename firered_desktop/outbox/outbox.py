"""The scheduler: takes edits in, lets so many run at once, and leads each to its end."""

from __future__ import annotations

import logging
import uuid
from typing import TYPE_CHECKING

from firered_desktop.core.errors import EditBusy, FireredError
from firered_desktop.core.export import PLAIN, ExportChoices, ExportFormat
from firered_desktop.core.job import SUBMITTED, Hold, Job, Progress, State
from firered_desktop.core.money import estimate
from firered_desktop.core.send_options import USUAL, SendOptions
from firered_desktop.outbox.claims import Claims
from firered_desktop.outbox.gate import Gate
from firered_desktop.outbox.holding import Holding, rank
from firered_desktop.outbox.inputs import needs_preparing
from firered_desktop.outbox.leading import Leader, Terms
from firered_desktop.outbox.places import Lane, Places
from firered_desktop.outbox.resumption import NEVER_SENT, given_up, sent_again, stopped
from firered_desktop.outbox.surroundings import NetworkReturn
from firered_desktop.outbox.watch import Watch

if TYPE_CHECKING:
    from collections.abc import Callable

    from firered_desktop.core.edit import EditRequest
    from firered_desktop.core.ports import CancelToken

logger = logging.getLogger(__name__)


class Outbox:
    """Every edit that is on its way in this process. Methods may be called from any thread.

    Those that touch the library block for the time of a write, so they are not for the GUI thread.
    """

    def __init__(self, terms: Terms) -> None:
        """Work by `terms`."""
        self._terms = terms
        self._listeners: tuple[Callable[[Job], None], ...] = ()
        self._claims = Claims(terms.library.lock_path)
        self._places = Places(terms.parallel, self._run)
        self._elsewhere: set[str] = set()
        self._gate = Gate(terms.clock, lambda: terms.rules().budgets)
        self._leader = Leader(
            terms, self._on_change, lambda: self._places.closing, self._places.renew, self._gate
        )
        self._watch = Watch(
            terms.clock,
            held=self._held_jobs,
            send=self._take_up_held,
            reach=terms.reach,
            sends_by_itself=lambda: terms.rules().network_return is NetworkReturn.SEND,
            gate=self._gate,
        )
        self.held = Holding(
            held=self._held_jobs,
            change=self._change,
            queue=self._take_up,
            gate=self._gate,
            clock=terms.clock,
            watch=self._watch,
            check=terms.check,
        )

    def listen(self, listener: Callable[[Job], None]) -> None:
        """Tell each change of a job to `listener`, on the thread that made it."""
        self._listeners = (*self._listeners, listener)

    # What a person can wish.

    def add(
        self,
        request: EditRequest,
        folder: str | None = None,
        export: ExportFormat | None = None,
        options: SendOptions = USUAL,
        choices: ExportChoices = PLAIN,
        *,
        job_id: str | None = None,
    ) -> Job:
        """Take an edit in; it is on disk when this returns, and is sent as soon as one can be.

        `options` say how it is sent. Its results are copied into `folder` too, and with `export`
        labelled copies of them, made as `choices` say. Whoever chose the `job_id` before gets the
        edit of that id where it is there already: nothing is taken in twice.
        """
        known = None if job_id is None else self._terms.library.get(job_id)
        if known is not None:
            return known
        now = self._terms.clock.now()
        price = self._terms.prices().get(request.model_id)
        job = Job(
            id=job_id or uuid.uuid4().hex,
            request=request,
            service=self._terms.service,
            created_at=now,
            changed_at=now,
            estimate=None
            if price is None
            else estimate(request.dimensions, request.num_images, price),
            options=options,
            folder=folder,
            export=export,
            export_choices=choices,
        )
        self._terms.library.add(job)
        self._on_change(job)
        self._queue(job)
        return job

    def resume(self, *, held: bool = False) -> tuple[str, ...]:
        """Go on with everything unfinished, with what is held too where `held` says so.

        Edits of the other service stay where they are, and so does what waits after a restore: it
        may have been sent since, which only a person can judge. The ids that were taken up are
        returned.
        """
        if held:
            self._gate.open()
        unfinished = [
            job
            for job in self._terms.library.unfinished()
            if job.service is self._terms.service
            and (job.state is not State.HELD or (held and job.hold is not Hold.RESTORED))
        ]
        for job in sorted(unfinished, key=rank):
            self._queue(job)
        return tuple(job.id for job in unfinished)

    def go_on(self, job_id: str) -> None:
        """Go on with one edit: send a held one, follow a submitted one, look for a lost one."""
        job = self.job(job_id)
        if job.hold is not None:
            self._gate.open(job.hold)
        self._queue(job)

    def send_again(self, job_id: str) -> None:
        """Start one over that ended badly or is unconfirmed; the person knows that it may cost.

        Raises EditUnknown, EditBusy, EditUnsuited.
        """
        self._places.end_search(job_id)
        self._change(job_id, lambda job: sent_again(job, self._terms.clock.now()))
        self._take_up(job_id)

    def forget(self, job_id: str) -> None:
        """Give an unconfirmed or held edit up; raises EditUnknown, EditBusy, EditUnsuited."""
        self._places.end_search(job_id)
        self._change(job_id, lambda job: given_up(job, self._terms.clock.now()))

    def cancel(self, job_id: str) -> None:
        """Stop one edit, wherever it stands; raises EditUnknown, EditBusy, EditUnsuited."""
        token = self._places.token(job_id)
        job = self.job(job_id)
        if token is not None:
            token.cancel()
            self._on_change(job.progressed(Progress(stopping=True)))
        elif job.state in SUBMITTED:
            self._change(job_id, lambda as_it_is: as_it_is)  # raises where another works on it
            self._places.start_stopped(job_id)
        else:
            self._places.withdraw(job_id)
            self._change(job_id, lambda job: stopped(job, self._terms.clock.now()))

    def job(self, job_id: str) -> Job:
        """An edit of this service as it stands on disk; raises EditUnknown."""
        return self._leader.job(job_id)

    # For those who wait.

    def wait(self, seconds: float | None = None) -> bool:
        """Wait until nothing runs or waits; False where that took longer than `seconds`."""
        return self._places.wait(seconds)

    def is_elsewhere(self, job_id: str) -> bool:
        """Whether another program was found at work on an edit that was to be taken up here."""
        return job_id in self._elsewhere

    def close(self, seconds: float = 0.5) -> None:
        """Let go of everything without stopping it at fal; it goes on at the next start."""
        self._watch.close()
        self._places.close(seconds)
        self._claims.release_all()

    # Inside.

    def _queue(self, job: Job) -> None:
        at_the_start = job.state in NEVER_SENT and needs_preparing(job)
        self._places.queue([job.id], Lane.PREPARING if at_the_start else Lane.SENDING)

    def _take_up(self, job_id: str) -> None:
        self._queue(self.job(job_id))

    def _take_up_held(self, job_ids: tuple[str, ...]) -> None:
        for job_id in job_ids:
            job = self.job(job_id)
            if job.hold is not Hold.RESTORED:  # the library was copied since it was looked at
                self._queue(job)

    def _held_jobs(self) -> tuple[Job, ...]:
        jobs = self._terms.library.unfinished()
        service = self._terms.service
        held = (job for job in jobs if job.state is State.HELD and job.service is service)
        return tuple(sorted(held, key=rank))

    def _on_change(self, job: Job) -> None:
        self._places.note_search(job.id, searching=job.state is State.UNCONFIRMED)
        for listener in self._listeners:
            listener(job)

    def _change(self, job_id: str, change: Callable[[Job], Job]) -> None:
        """Change an edit that does not run; raises EditBusy where it does, here or elsewhere."""
        self.job(job_id)
        if not self._claims.claim(job_id):
            raise EditBusy(id=job_id)
        try:
            former = self.job(job_id)
            self._leader.change(former, change(former))
        finally:
            self._claims.release(job_id)

    def _run(self, job_id: str, token: CancelToken, lane: Lane) -> None:
        claimed = goes_on = False

        def let_go() -> None:
            if claimed:
                self._claims.release(job_id)

        try:
            claimed = self._claims.claim(job_id)
            (self._elsewhere.discard if claimed else self._elsewhere.add)(job_id)
            if claimed and lane is Lane.PREPARING:
                goes_on = self._leader.prepare(job_id, token)
            elif claimed:
                self._leader.lead(job_id, token)
        except FireredError as error:  # the library cannot be used; the row says where it stands
            logger.warning("An edit could not be taken up: %s", error.code)
        finally:
            self._places.leave(job_id, let_go, goes_on=goes_on)
