"""What a labelled copy says of its edit."""

from __future__ import annotations

import json

from firered_desktop.core.edit import EditResult, Submission
from firered_desktop.core.job import Service, State
from firered_desktop.core.label import label_of
from firered_desktop.core.parameters import EditParameters
from firered_desktop.core.sizes import Custom, Dimensions
from tests.fakes import a_job, a_request

SIZE = Custom(Dimensions(1224, 816))
SENT = Submission("request-1", "https://s", "https://r", "https://c")


def test_a_label_holds_the_edit_and_nothing_of_the_original() -> None:
    job = a_job(
        request=a_request("更暖", guidance_scale=5.5),
        submission=SENT,
        submitted_at=2.0,
        result=EditResult((), seed=99),
        state=State.FINISHED,
    )
    label = label_of(job)
    assert (label.service, label.model_id) == (Service.FAL, "fal-ai/firered-image-edit-v1.1")
    assert (label.prompt, label.seed, label.request_id) == ("更暖", 99, "request-1")
    assert label.made_at == 2.0
    assert "beach" not in repr(label)


def test_the_parameters_with_the_prompt_make_the_edit_again() -> None:
    request = a_request("warmer", negative_prompt="模糊", image_size=SIZE, num_images=3)
    label = label_of(a_job(request=request))
    stored = json.loads(json.dumps(label.parameters))
    again = EditParameters.from_json({**stored, "prompt": label.prompt})
    assert again == request.parameters


def test_an_edit_that_was_never_answered_tells_what_is_known() -> None:
    label = label_of(a_job(service=Service.DEMO))
    assert (label.service, label.made_at, label.seed) == (Service.DEMO, 1.0, 7)
    assert label.request_id is None
