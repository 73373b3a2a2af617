"""What is said of an edit that leaves this computer: what of it, where to, and for how long."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from firered_desktop.core.parameters import IMAGE_SIZE, SEED, SYNC_MODE
from firered_desktop.core.send_options import InputDelivery
from firered_desktop.core.web_picture import host_of
from firered_desktop.core.words import QT_TRANSLATE_NOOP
from firered_desktop.ui.measures import MEGAPIXELS, measured
from firered_desktop.ui.moments import moment_words
from firered_desktop.ui.speech import say

if TYPE_CHECKING:
    from firered_desktop.session.outgoing import Departure, OutgoingPicture

HOUR, DAY = 3_600, 86_400  # seconds

PIXELS_ALONE = QT_TRANSLATE_NOOP(
    "outgoing", "Pixels alone: no GPS position, no EXIF, no file name."
)
_BEING_MADE = QT_TRANSLATE_NOOP("outgoing", "Preparing…")
_FETCHED = QT_TRANSLATE_NOOP("outgoing", "fal fetches it from {host} itself, as it is.")
_BYTES = QT_TRANSLATE_NOOP("outgoing", "{count} bytes")
_AT_FAL = QT_TRANSLATE_NOOP("outgoing", "(address of picture {number} at fal)")
_INLINE = QT_TRANSLATE_NOOP("outgoing", "(picture {number} itself, as a data: address)")
_DRAWN = QT_TRANSLATE_NOOP("outgoing", "(drawn when you run the edit)")
_NO_SIZE = QT_TRANSLATE_NOOP("outgoing", "(not known yet)")

_DEMO = QT_TRANSLATE_NOOP(
    "outgoing",
    "This is the demo: nothing leaves this computer. The service that works on it is a part of "
    "this program.",
)
_REQUEST = QT_TRANSLATE_NOOP("outgoing", "The request goes to {host} over HTTPS, with your key.")
_REQUESTS = QT_TRANSLATE_NOOP("outgoing", "Each request goes to {host} over HTTPS, with your key.")
_UPLOADED = QT_TRANSLATE_NOOP(
    "outgoing",
    "The pictures go over HTTPS to a storage that {host} names, without your key and under a name "
    "that says nothing. fal is asked to delete them after {time}.",
)
_INSIDE = QT_TRANSLATE_NOOP(
    "outgoing", "The pictures go inside the request: no file of them is made at fal."
)
_RESULTS = QT_TRANSLATE_NOOP(
    "outgoing", "The results come from {host}. fal is asked to delete them after {time}."
)
_SYNC = QT_TRANSLATE_NOOP(
    "outgoing", "The results come inside the answer: no file of them is made at fal."
)
_STORED = QT_TRANSLATE_NOOP(
    "outgoing",
    "fal keeps the request and its answer in your account's list. An edit whose answer got lost is "
    "found again there.",
)
_NOT_STORED = QT_TRANSLATE_NOOP(
    "outgoing",
    "fal is asked to keep neither the request nor its answer. An edit whose answer got lost cannot "
    "be found again, and the results must be fetched within minutes.",
)
_WEBHOOK = QT_TRANSLATE_NOOP("outgoing", "fal calls {address} when the edit ended.")
_HELD = QT_TRANSLATE_NOOP("outgoing", "Until then nothing leaves: {time}.")
_PROJECT = QT_TRANSLATE_NOOP("outgoing", "The project “{project}” stays on this computer.")
_DAYS = (QT_TRANSLATE_NOOP("outgoing", "1 day"), QT_TRANSLATE_NOOP("outgoing", "{count} days"))
_HOURS = (QT_TRANSLATE_NOOP("outgoing", "1 hour"), QT_TRANSLATE_NOOP("outgoing", "{count} hours"))


def picture_words(picture: OutgoingPicture) -> str:
    """What is known of a picture as it is sent: pixels, type and bytes."""
    if picture.address is not None:
        return _said(_FETCHED, host=host_of(picture.address))
    if picture.failure is not None:
        notice = picture.failure.notice()
        return say(notice.happened, notice.remedy)
    if picture.dimensions is None:
        return _said(_BEING_MADE)
    area = measured(MEGAPIXELS, f"{picture.dimensions.megapixels:.1f}")
    kind = picture.content_type.removeprefix("image/").upper()
    size = _said(_BYTES, count=QLocale().toString(picture.size))
    return f"{picture.dimensions} · {area} · {kind} · {size}"


def where_words(departure: Departure, now: float, requests: int = 1) -> list[str]:
    """Where all of it goes and how long it stays there, seen at `now` (seconds since the epoch).

    `departure` is one of so many `requests`, which differ in their pictures alone.
    """
    options, places = departure.options, departure.destinations
    if departure.demo:
        return [_said(_DEMO)]
    said = [_said(_REQUEST if requests == 1 else _REQUESTS, host=places.queue)]
    if departure.request.local_images:
        kept = lasting(departure.preferences.input_expiry_s)
        uploaded = options.delivery is InputDelivery.UPLOAD
        said.append(
            _said(_UPLOADED, host=places.storage, time=kept) if uploaded else _said(_INSIDE)
        )
    if departure.request.parameters.value(SYNC_MODE):
        said.append(_said(_SYNC))
    else:
        kept = lasting(departure.preferences.result_expiry_s)
        said.append(_said(_RESULTS, host=places.media, time=kept))
    said.append(_said(_STORED if options.store_io else _NOT_STORED))
    if options.webhook_url and not options.problems():
        said.append(_said(_WEBHOOK, address=options.webhook_url))
    if options.not_before is not None:
        said.append(_said(_HELD, time=moment_words(options.not_before, now)))
    if options.project:
        said.append(_said(_PROJECT, project=options.project))
    return said


def request_words(departure: Departure) -> str:
    """The body of the request as JSON; what is not known yet stands there in parentheses."""
    inline = departure.options.delivery is InputDelivery.DATA_URI
    body = departure.request.arguments(
        tuple(
            image.path if image.hosted else _said(_INLINE if inline else _AT_FAL, number=number)
            for number, image in enumerate(departure.request.images, start=departure.first)
        )
    )
    if departure.dimensions is None:
        body[IMAGE_SIZE.name] = _said(_NO_SIZE)
    if departure.request.seed is None:
        body[SEED.name] = _said(_DRAWN)
    return json.dumps(body, indent=2, ensure_ascii=False)


def lasting(seconds: int) -> str:
    """A span of whole days or hours in words; minutes count as the hour that they end in."""
    one, several = _HOURS if seconds % DAY else _DAYS
    count = -(-seconds // (HOUR if seconds % DAY else DAY))
    return _said(one) if count == 1 else _said(several, count=count)


def _said(source: str, **places: str | int) -> str:
    return QCoreApplication.translate("outgoing", source).format(**places)
