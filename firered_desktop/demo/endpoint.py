"""The model's side of a request: judge it, load its pictures, edit, store, and answer."""

from __future__ import annotations

import base64
import time
from typing import TYPE_CHECKING, Any

from firered_desktop.core.sizes import MEGAPIXEL
from firered_desktop.demo.requests import Outcome, Submitted
from firered_desktop.demo.script import Answer, Fail, Fault, Pause, Route, Script, Unsafe
from firered_desktop.demo.validation import Complaint, complaints, completed

if TYPE_CHECKING:
    from collections.abc import Callable

    from firered_desktop.demo.editing import Made
    from firered_desktop.demo.files import FileStore
    from firered_desktop.demo.loopback import Loopback

UNITS = "X-Fal-Billable-Units"


class Endpoint:
    """Performs requests of either model; both take the same arguments.

    `files_url` gives the address under which the service's files are served; `loopback` fetches
    pictures that others on this machine host. `worked_area` is that of a `Pace`.
    """

    def __init__(
        self,
        files: FileStore,
        files_url: Callable[[], str],
        script: Script,
        loopback: Loopback,
        worked_area: int,
    ) -> None:
        self._files = files
        self._files_url = files_url
        self._script = script
        self._loopback = loopback
        self._worked_area = worked_area

    def perform(self, request: Submitted, checkpoint: Callable[[], None]) -> Outcome:
        """What becomes of `request`; `checkpoint` raises where it should be given up."""
        fault = self._script.take(Route.EDIT)
        if isinstance(fault, Pause):
            self._script.wait(fault)
        if isinstance(fault, Fail | Answer):
            return _failed(fault)
        if wrong := complaints(request.arguments):
            return _unprocessable(wrong)
        # NumPy and Pillow are loaded with the first edit, not with the window.
        from firered_desktop.demo.editing import edit  # noqa: PLC0415 - heavy, see above
        from firered_desktop.demo.inputs import (  # noqa: PLC0415 - heavy, see above
            Inputs,
            UnusableInput,
        )

        begun = time.perf_counter()
        arguments = completed(request.arguments)
        try:
            sources = Inputs(self._files, self._files_url(), self._loopback)
            inputs = sources.load(arguments["image_urls"])
        except UnusableInput as error:
            return _unprocessable([error.complaint])
        made = edit(inputs, arguments, checkpoint, self._worked_area, _unsafe(fault))
        seconds = round(time.perf_counter() - begun, 4)
        return self._succeeded(made, request, arguments, seconds)

    def _succeeded(
        self, made: list[Made], request: Submitted, arguments: dict[str, Any], seconds: float
    ) -> Outcome:
        inline = arguments["sync_mode"]
        images = [
            {
                "url": _data_url(one) if inline else self._keep(one),
                "width": one.dimensions.width,
                "height": one.dimensions.height,
                "content_type": one.content_type,
            }
            for one in made
        ]
        output = {
            "images": images,
            "timings": {"inference": seconds},
            "seed": made[0].seed,
            "has_nsfw_concepts": [one.unsafe for one in made],
            "prompt": "",
        }
        units = sum(one.dimensions.pixels for one in made) / MEGAPIXEL
        kept = request.stored and not inline
        return Outcome(
            status=200,
            body=output,
            headers={UNITS: f"{units:.4f}"},
            inference_time=seconds,
            stored=output if kept else None,
        )

    def _keep(self, made: Made) -> str:
        return self._files_url() + self._files.add(made.content, made.content_type)


def _data_url(made: Made) -> str:
    return f"data:{made.content_type};base64,{base64.b64encode(made.content).decode('ascii')}"


def _unsafe(fault: Fault | None) -> tuple[int, ...]:
    return fault.images if isinstance(fault, Unsafe) else ()


def _failed(fault: Fail | Answer) -> Outcome:
    if isinstance(fault, Answer):
        return Outcome(fault.status, fault.body, fault.headers, error="Request failed")
    body: dict[str, object] = {"detail": fault.detail}
    headers = dict(fault.headers)
    if fault.error_type:
        body["error_type"] = fault.error_type
        headers["X-Fal-Error-Type"] = fault.error_type
    error = fault.detail if isinstance(fault.detail, str) else "Request failed"
    return Outcome(
        fault.status, body, headers, error=error, error_type=fault.error_type, stored=body
    )


def _unprocessable(wrong: list[Complaint]) -> Outcome:
    body = {"detail": wrong}
    return Outcome(422, body, {UNITS: "0"}, error="Invalid input", stored=body)
