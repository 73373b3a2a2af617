"""From what went wrong on the wire to the leaves of core/errors: pure functions over tables."""

from __future__ import annotations

import math
import re
from contextlib import contextmanager
from datetime import UTC
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING

from firered_desktop.core.errors import (
    AccountLocked,
    Charged,
    ContentRefused,
    FireredError,
    KeyRefused,
    Offline,
    RateLimited,
    RequestRefused,
    ResultGone,
    ServiceFailed,
    ServiceUnavailable,
    StoppedLate,
    SubmitUnconfirmed,
)
from firered_desktop.core.words import QT_TRANSLATE_NOOP
from firered_desktop.fal.complaints import NO_REASON, Complaint, complaint
from firered_desktop.fal.replies import BadReply, NoReply, Reply

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

DEFAULT_WAIT = 10.0  # seconds, where fal asks to wait and does not say how long
TIMEOUT, CONFLICT, GONE, UNPROCESSABLE, TOO_MANY = 408, 409, 410, 422, 429

# Types of fal's documented errors whose leaf does not follow from the status alone.
_LEAF_OF_TYPE: Mapping[str, type[FireredError]] = {
    "content_policy_violation": ContentRefused,
    "no_media_generated": ServiceFailed,
    "downstream_service_error": ServiceFailed,
    "client_disconnected": ServiceFailed,
    "client_cancelled": StoppedLate,
}
# A runner had the request when these arose, so it may have worked, which may be charged. All other
# types of status 422 come from checking the request, which fal declares to bill nothing.
_AFTER_WORK = frozenset(
    {
        "",
        "content_policy_violation",
        "no_media_generated",
        "image_load_error",
        "file_download_error",
        "face_detection_error",
        "feature_not_supported",
        "image_too_small",
        "image_too_large",
        "image_aspect_ratio_error",
        "file_too_large",
        "unsupported_image_format",
    }
)
_LOCKED = re.compile(r"\blocked\b", re.IGNORECASE)  # and not "blocked"
# The reason that people meet; fal says it in English, and the window in the person's language.
EXHAUSTED = QT_TRANSLATE_NOOP("reasons", "Exhausted balance")
_LOCK_REASON = re.compile(r"Reason:\s*([^.]+)", re.IGNORECASE)


def of_submit(reply: Reply, now: float, sent: tuple[str, ...] = ()) -> FireredError:
    """What a submit that was not accepted came to, or may have: nothing was charged unless unsure.

    Only a 4xx with a JSON body says that nothing was accepted. `sent` are texts of the request that
    must not be repeated.
    """
    said = complaint(reply, sent)
    if said is None or not 400 <= reply.status < 500:
        return SubmitUnconfirmed(charged=Charged.MAYBE)
    return _of_account(reply, said, Charged.NO, now) or _of_edit(reply.status, said, Charged.NO)


def of_result(reply: Reply, now: float) -> FireredError:
    """What a submitted edit ended with, or why its end cannot be told now."""
    said = complaint(reply)
    units = billable_units(reply.headers)
    if said is None or not _is_last_word(reply, said):
        return of_other(reply, Charged.MAYBE, now)
    charged = _charged(reply.status, said.type, units)
    if not said.typed:
        if account := _of_account(reply, said, charged, now):
            return account
        if reply.status in (404, GONE):
            return ResultGone(charged=charged)
        if reply.status == 403:
            return of_other(reply, charged, now)  # about who asks, not about the edit
    return _of_edit(reply.status, said, charged)


def of_upload(reply: Reply, now: float) -> FireredError:
    """Why a picture got no place at fal; a refusal of it is final, anything else may pass."""
    said = complaint(reply)
    if said is not None and reply.status in (400, 403, UNPROCESSABLE):
        return _of_account(reply, said, Charged.NO, now) or _of_edit(reply.status, said, Charged.NO)
    return of_other(reply, Charged.NO, now)


def of_other(reply: Reply, charged: Charged, now: float) -> FireredError:
    """Why an answer to any other request is none; `charged` is what is known of the edit."""
    said = complaint(reply)
    refused = said if 400 <= reply.status < 500 else None
    account = _of_account(reply, refused, charged, now) if refused is not None else None
    return account or ServiceUnavailable(detail=f"HTTP {reply.status}", charged=charged)


def of_silence(fault: NoReply, charged: Charged) -> FireredError:
    """Why no answer came; to a submit, whatever was written may have been accepted."""
    if not fault.written:
        return Offline(charged=charged)
    return ServiceUnavailable(detail=fault.reason, charged=charged)


@contextmanager
def translated(charged: Charged, now: float) -> Iterator[None]:
    """Raise the leaves for what the wire raises inside."""
    try:
        yield
    except NoReply as fault:
        raise of_silence(fault, charged) from fault
    except BadReply as fault:
        raise of_other(fault.reply, charged, now) from fault


def is_transient(fault: NoReply | BadReply) -> bool:
    """Whether asking again may help."""
    if isinstance(fault, NoReply):
        return True
    status = fault.reply.status
    if status in (TIMEOUT, CONFLICT, TOO_MANY) or status >= 500 or status < 400:
        return True
    return complaint(fault.reply) is None  # a gateway's page, not fal's word


def is_last_word(fault: NoReply | BadReply) -> bool:
    """Whether this is how the edit ended, so that asking for its result again is no use."""
    if isinstance(fault, NoReply):
        return False
    said = complaint(fault.reply)
    return said is not None and _is_last_word(fault.reply, said)


def _is_last_word(reply: Reply, said: Complaint) -> bool:
    if reply.status in (TIMEOUT, CONFLICT, TOO_MANY) and not said.typed:
        return False
    if 400 <= reply.status < 500:
        return True
    # A server error is the edit's own where fal typed it or the request reached fal's servers.
    return reply.status >= 500 and (said.typed or "x-fal-request-id" in reply.headers)


def retry_after(headers: Mapping[str, str], now: float) -> float | None:
    """The seconds that ``Retry-After`` asks to wait, from a number or an HTTP date."""
    value = headers.get("retry-after", "").strip()
    if not value:
        return None
    if re.fullmatch(r"\d{1,9}(\.\d{1,9})?", value):
        return float(value)
    until = _http_date(value)
    # fal's clock and this one may differ; its own Date header is the better measure.
    since = _http_date(headers.get("date", ""))
    return None if until is None else max(0.0, until - (now if since is None else since))


def _http_date(value: str) -> float | None:
    try:
        moment = parsedate_to_datetime(value)
    except ValueError:
        return None
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()


def billable_units(headers: Mapping[str, str]) -> float | None:
    """What fal billed, in units of the endpoint's price, or None where it did not say."""
    try:
        units = float(headers.get("x-fal-billable-units", ""))
    except ValueError:
        return None
    return units if math.isfinite(units) and units >= 0 else None


def _charged(status: int, error_type: str, units: float | None) -> Charged:
    if units is not None:
        return Charged.YES if units > 0 else Charged.NO
    if status >= 500:
        return Charged.NO  # "HTTP 500 and above is never billed"
    if status == UNPROCESSABLE and error_type not in _AFTER_WORK:
        return Charged.NO
    return Charged.MAYBE


def _of_account(reply: Reply, said: Complaint, charged: Charged, now: float) -> FireredError | None:
    """What the key or the account is refused for, if that is it."""
    if reply.status == 401:
        return KeyRefused(charged=charged)
    if reply.status == 403 and _LOCKED.search(said.sentence):
        reason = _LOCK_REASON.search(said.sentence)
        return AccountLocked(reason=reason[1].strip() if reason else NO_REASON, charged=charged)
    if reply.status == TOO_MANY:
        wait = retry_after(reply.headers, now)
        return RateLimited(
            retry_after=math.ceil(DEFAULT_WAIT if wait is None else wait), charged=charged
        )
    return None


def _of_edit(status: int, said: Complaint, charged: Charged) -> FireredError:
    """What the edit itself was refused for or failed with."""
    leaf = _LEAF_OF_TYPE.get(said.type)
    if leaf in (ContentRefused, StoppedLate):
        return leaf(charged=charged)
    if leaf is ServiceFailed or status >= 500 or status == 403:
        return ServiceFailed(detail=said.type or said.sentence, charged=charged)
    return RequestRefused(field=said.field, detail=said.sentence, charged=charged)
