"""How long an edit will take, about, as the person's own finished edits tell."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import median

from firered_desktop.core.edit import EditRequest
from firered_desktop.core.job import Job, Service, State
from firered_desktop.core.models import Model
from firered_desktop.core.parameters import (
    ACCELERATION,
    NUM_IMAGES,
    NUM_INFERENCE_STEPS,
    EditParameters,
)
from firered_desktop.core.sizes import Dimensions

RECENT = 9  # of comparable edits that are looked at: a service becomes faster or slower in time
USUAL = 3  # of them make what is usual; fewer tell of themselves alone
_NEAR = 1.5  # two sizes, or two numbers of steps, are of one class up to this ratio
_LONGEST = 3_600.0  # seconds; what took longer waited for something else


@dataclass(frozen=True, slots=True)
class Kind:
    """What the time of an edit depends on; `pixels` are those of one result."""

    service: Service
    model_id: str
    pixels: int
    steps: int
    acceleration: str
    images: int

    @classmethod
    def of(
        cls, service: Service, model: Model, parameters: EditParameters, dimensions: Dimensions
    ) -> Kind:
        """What an edit with these choices would be."""
        return _kind(service, model.id, parameters, dimensions)

    def is_like(self, other: Kind) -> bool:
        """Whether both take about the same time."""
        same = (self.service, self.model_id, self.acceleration, self.images)
        return (
            same == (other.service, other.model_id, other.acceleration, other.images)
            and _near(self.pixels, other.pixels)
            and _near(self.steps, other.steps)
        )


@dataclass(frozen=True, slots=True)
class Timing:
    """How long one finished edit took, in `seconds` from the submit until it was saved.

    `ended_at` is in seconds since the epoch.
    """

    kind: Kind
    seconds: float
    ended_at: float


@dataclass(frozen=True, slots=True)
class ExpectedTime:
    """About how many `seconds`; `usual` where several edits tell it, else it is the last one's."""

    seconds: float
    usual: bool


def timing_of(job: Job) -> Timing | None:
    """How long `job` took; None unless it went through in one go."""
    if job.state is not State.FINISHED or job.submitted_at is None or job.lost_sends:
        return None
    seconds = job.changed_at - job.submitted_at
    if not 0 < seconds <= _LONGEST:
        return None
    return Timing(_kind_of(job.service, job.request), seconds, job.changed_at)


def expected_time(kind: Kind, timings: Iterable[Timing]) -> ExpectedTime | None:
    """What the latest of `timings` that are like `kind` say; None where none is."""
    alike = sorted(
        (each for each in timings if each.kind.is_like(kind)),
        key=lambda each: each.ended_at,
        reverse=True,
    )[:RECENT]
    if not alike:
        return None
    if len(alike) < USUAL:
        return ExpectedTime(alike[0].seconds, usual=False)
    return ExpectedTime(median(each.seconds for each in alike), usual=True)


def expected_of_all(times: Sequence[ExpectedTime], at_once: int) -> ExpectedTime | None:
    """How long edits of these `times` take together, of which so many run `at_once`.

    None of none. A place that becomes free is taken by the next in order.
    """
    if not times:
        return None
    busy_until = [0.0] * max(1, at_once)
    for each in times:
        place = busy_until.index(min(busy_until))
        busy_until[place] += each.seconds
    return ExpectedTime(max(busy_until), usual=all(each.usual for each in times))


def _kind_of(service: Service, request: EditRequest) -> Kind:
    return _kind(service, request.model_id, request.parameters, request.dimensions)


def _kind(
    service: Service, model_id: str, parameters: EditParameters, dimensions: Dimensions
) -> Kind:
    return Kind(
        service,
        model_id,
        dimensions.pixels,
        parameters.value(NUM_INFERENCE_STEPS),
        parameters.value(ACCELERATION),
        parameters.value(NUM_IMAGES),
    )


def _near(one: int, other: int) -> bool:
    return max(one, other) <= _NEAR * min(one, other)
