"""``firered-desktop queue``: what is unfinished, and going on with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from firered_desktop.commands.report import Status, combined, summary
from firered_desktop.commands.waiting import see_through
from firered_desktop.commands.words import row
from firered_desktop.core.errors import EditUnknown, FireredError
from firered_desktop.core.job import Hold, State

if TYPE_CHECKING:
    from collections.abc import Callable

    from firered_desktop.commands.speaker import Speaker
    from firered_desktop.services import Services

RECENT = 500  # edits among which an id may be shortened, beside those that are unfinished


def list_queue(services: Services, speaker: Speaker) -> Status:
    """Say what is unfinished; nothing is sent."""
    for job in services.library.unfinished():
        speaker.tell(summary(job, services.library), row(job))
        if job.told_failure is not None:
            speaker.explain(job.told_failure.notice())
    return Status.FINISHED


def run_queue(services: Services, speaker: Speaker) -> Status:
    """Go on with everything unfinished, then say how each ended.

    What waits after a restore is told and not sent: nobody may be there who would know of it.
    """
    try:
        if any(job.service is services.service for job in services.library.unfinished()):
            services.open_engine()
    except FireredError as error:
        return speaker.refuse(error)
    services.outbox.listen(speaker.progress)
    taken = see_through(services.outbox, lambda: services.outbox.resume(held=True))
    statuses = []
    for job_id in taken:
        if services.outbox.is_elsewhere(job_id):
            speaker.remark(f"{job_id[:8]}  another program is working on it")
        else:
            statuses.append(speaker.end(services.outbox.job(job_id), services.library))
    restored = (job for job in services.outbox.held.jobs() if job.hold is Hold.RESTORED)
    return combined([*statuses, *(speaker.end(job, services.library) for job in restored)])


def decide(verb: str, written_id: str, services: Services, speaker: Speaker) -> Status:
    """Send one edit again, forget it, or cancel it."""
    verbs: dict[str, Callable[[str], None]] = {
        "resend": lambda job_id: _resend(job_id, services),
        "forget": services.outbox.forget,
        "cancel": services.outbox.cancel,
    }
    services.outbox.listen(speaker.progress)

    def begin() -> tuple[str, ...]:
        job_id = find_id(written_id, services)
        if verb == "resend":
            services.open_engine()
        verbs[verb](job_id)
        return (job_id,)

    try:
        (job_id,) = see_through(services.outbox, begin)
        job = services.outbox.job(job_id)
    except FireredError as error:
        return speaker.refuse(error)
    status = speaker.end(job, services.library)
    # To cancel or to forget was the wish, so it ended as it should.
    wished = verb != "resend" and job.state is State.CANCELLED
    return Status.FINISHED if wished else status


def _resend(job_id: str, services: Services) -> None:
    """Send one that is held whatever holds it, and any other from the start."""
    if services.outbox.job(job_id).state is State.HELD:
        services.outbox.held.send_now(job_id)
    else:
        services.outbox.send_again(job_id)


def find_id(written: str, services: Services) -> str:
    """The one edit whose id begins as written; raises EditUnknown for none or several."""
    if services.library.get(written) is not None:
        return written
    jobs = (*services.library.unfinished(), *services.library.recent(RECENT))
    found = {job.id for job in jobs if written and job.id.startswith(written)}
    if len(found) != 1:
        raise EditUnknown(id=written)
    return found.pop()
