"""Where an edit goes on that was found unfinished, and how one is started over."""

from __future__ import annotations

from dataclasses import replace

from firered_desktop.core.budget import present_cost
from firered_desktop.core.errors import Charged, EditUnsuited, Failure, SubmitUnconfirmed
from firered_desktop.core.job import FOLLOWS, SUBMITTED, Job, State
from firered_desktop.outbox.inputs import INPUT_FIELD

NEVER_SENT = frozenset({State.WAITING, State.PREPARING, State.UPLOADING, State.HELD})
_OF_ONE_KEY = SUBMITTED | {State.UNCONFIRMED}


def recovered(job: Job, now: float) -> Job:
    """The job as it goes on after the program that led it has ended.

    What was never sent starts over; one found while it was being sent is unconfirmed, since nobody
    knows whether its request left.
    """
    if job.state in NEVER_SENT - {State.WAITING}:
        return job.moved(State.WAITING, now)
    if job.state is State.SUBMITTING:
        lost = Failure(SubmitUnconfirmed.code, Charged.MAYBE)
        return job.moved(State.UNCONFIRMED, now, failure=lost)
    return job


def begun_anew(job: Job, now: float) -> Job:
    """A demo edit from the start: its service, which costs nothing, ended with the program."""
    if job.state in SUBMITTED:
        job = job.moved(State.FAILED, now)
    elif job.state not in (State.SUBMITTING, State.UNCONFIRMED):
        return job
    return job.moved(State.WAITING, now, submission=None, submitted_at=None, stop_asked=False)


def sent_again(job: Job, now: float) -> Job:
    """The job from the start, without what a former try left at fal but with its uploads.

    Uploads that fal could not read are not used again. Raises EditUnsuited for one that is with
    fal or finished.
    """
    failure = job.failure
    unread = failure is not None and failure.values.get("field") == INPUT_FIELD
    job = recovered(job, now)
    if unread:
        job = replace(job, uploads=())
    lost = job.lost_sends + (1 if present_cost(job) > 0 else 0)
    former = job.former_requests
    if job.submission is not None:
        former = (*former, job.submission.request_id)
    anew = replace(
        job,
        submission=None,
        submitted_at=None,
        result=None,
        delivered=(),
        former_requests=former,
        lost_sends=lost,
        stop_asked=False,
        over_budget=False,
        results_until=None,
        dropped_hold=None,
    )
    if job.state is State.WAITING:
        return anew
    if State.WAITING not in FOLLOWS[job.state]:
        raise EditUnsuited(id=job.id)
    return anew.moved(State.WAITING, now)


def given_up(job: Job, now: float) -> Job:
    """The job as forgotten, with what is known of its costs; raises EditUnsuited.

    Only a held one or one in doubt can be forgotten; any other is stopped.
    """
    if job.state is not State.HELD:
        job = recovered(job, now)
    if job.state not in (State.UNCONFIRMED, State.HELD):
        raise EditUnsuited(id=job.id)
    return job.moved(State.CANCELLED, now, failure=job.failure, dropped_hold=job.hold)


def stopped(job: Job, now: float) -> Job:
    """The job as cancelled before it was sent; raises EditUnsuited.

    Whether one in doubt stopped nobody can tell, so it can only be forgotten.
    """
    in_doubt = job.state in (State.SUBMITTING, State.UNCONFIRMED)
    if in_doubt or State.CANCELLED not in FOLLOWS[job.state]:
        raise EditUnsuited(id=job.id)
    return job.moved(State.CANCELLED, now)


def key_fits(job: Job, key_fingerprint: str) -> bool:
    """Whether the account of this key can know the edit."""
    return job.state not in _OF_ONE_KEY or job.key_fingerprint in (None, key_fingerprint)
