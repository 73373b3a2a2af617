"""Tells whoever asked for it that a request has ended."""

from __future__ import annotations

import json
import queue
import threading
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from firered_desktop.demo.loopback import Loopback
    from firered_desktop.demo.requests import Outcome, Submitted


class Webhooks:
    """Posts the end of requests to their webhooks, one after the other, each once.

    fal tries again for two hours where nobody takes it; the demo service does not. Webhooks that
    are not on loopback are let be: nothing leaves the machine.
    """

    def __init__(self, loopback: Loopback) -> None:
        self._loopback = loopback
        self._ended: queue.SimpleQueue[Submitted | None] = queue.SimpleQueue()
        self._teller = threading.Thread(target=self._run, name="demo-webhooks", daemon=True)

    def start(self) -> None:
        """Begin to tell."""
        self._teller.start()

    def tell(self, request: Submitted) -> None:
        """Have `request`, which has ended, told in its turn; returns at once."""
        if request.webhook is not None:
            self._ended.put(request)

    def close(self) -> None:
        """Tell what is left, and end; once the loopback is closed that takes no time."""
        self._ended.put(None)
        if self._teller.is_alive():
            self._teller.join()

    def _run(self) -> None:
        while (request := self._ended.get()) is not None:
            if request.webhook is not None and request.outcome is not None:
                said = json.dumps(message(request.id, request.outcome), ensure_ascii=False)
                self._loopback.post(request.webhook, said.encode())


def message(request_id: str, outcome: Outcome) -> dict[str, object]:
    """What fal documents that a webhook is told."""
    # fal gives the id of the last try of its own; here there is one.
    ids = {"request_id": request_id, "gateway_request_id": request_id}
    if outcome.status < 400:
        return {**ids, "status": "OK", "payload": outcome.body}
    error = f"Invalid status code: {outcome.status}"
    return {**ids, "status": "ERROR", "error": error, "payload": outcome.body}
