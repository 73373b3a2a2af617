"""The steps of an edit, the faults that each can meet, and how the stand-in makes them."""

from __future__ import annotations

from collections.abc import Mapping

from tests.standin import Act, Answer, Corrupt, Hang, LoseAnswer, Reset, Truncate, html

# In the order of an edit; the name on the page, and the stand-in's route.
STEPS: Mapping[str, str] = {
    "connect": "",
    "initiate": "initiate",
    "PUT": "put",
    "submit": "submit",
    "stream": "stream",
    "status": "status",
    "result": "result",
    "download": "file",
}

REFUSED, HANG = "refused", "hang"

_ACTS: Mapping[str, Act | None] = {
    REFUSED: None,  # made by nobody listening
    "reset before": Reset(),
    "answer lost": LoseAnswer(),
    HANG: Hang(),
    "401": Answer(401, {"detail": "No user found for Key ID and Secret"}),
    "403 locked": Answer(403, {"detail": "User is locked. Reason: Exhausted balance. Top up."}),
    "404": Answer(404, {"detail": "Not found"}),
    "408": Answer(408, {"detail": "Request timeout"}),
    "409": Answer(409, {"detail": "Conflict"}),
    "422": Answer(
        422,
        {"detail": [{"loc": ["body", "prompt"], "msg": "Field required", "type": "missing"}]},
    ),
    "429": Answer(429, {"detail": "Too many requests"}, {"Retry-After": "5"}),
    "500": Answer(500, {"detail": "Internal Server Error"}),
    "502 nginx": html(502),
    "503": Answer(503, {"detail": "Service Unavailable"}),
    "504": Answer(504, {"detail": "Gateway Timeout"}),
    "truncated": Truncate(),
    "corrupt": Corrupt(),
    "HTML": html(),
    "empty": Answer(200),
}
FAULTS = tuple(_ACTS)

_EVENTS = {"Content-Type": "text/event-stream"}
_OF_THE_STREAM: Mapping[str, Act] = {
    "truncated": Answer(200, b'data: {"status": "IN_QUE', _EVENTS),
    "corrupt": Answer(200, b'data: {"sta\xff\x00": "IN_QUEUE"}\n\ndata: {]\n\n', _EVENTS),
    "empty": Answer(200, b"", _EVENTS),
}

# Why a fault makes no sense at a step.
SENSELESS: Mapping[tuple[str, str], str] = {
    ("PUT", "truncated"): "the answer of the storage has no body",
    ("PUT", "corrupt"): "the answer of the storage has no body",
    ("PUT", "empty"): "it is the good answer of the storage",
}


def act(step: str, fault: str) -> Act | None:
    """What the stand-in, or the proxy for `connect`, is to do; None where it is not there."""
    if step == "stream" and fault in _OF_THE_STREAM:
        return _OF_THE_STREAM[fault]
    if step == "connect" and fault == HANG:
        return None
    return _ACTS[fault]
