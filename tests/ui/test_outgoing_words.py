"""What is said of an edit that leaves this computer."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from firered_desktop.core.destinations import Destinations
from firered_desktop.core.edit import InputImage
from firered_desktop.core.errors import PictureMissing
from firered_desktop.core.send_options import USUAL, InputDelivery, SendOptions
from firered_desktop.core.sizes import Dimensions
from firered_desktop.preferences import Preferences
from firered_desktop.session.outgoing import Departure, OutgoingPicture
from firered_desktop.ui.outgoing_words import lasting, picture_words, request_words, where_words
from tests.fakes import a_request

HOOK = "https://studio.example/edits?token=1"


def a_departure(
    options: SendOptions = USUAL,
    preferences: Preferences | None = None,
    *,
    demo: bool = False,
    **values: Any,
) -> Departure:
    request = a_request(**values)
    return Departure(
        request,
        request.dimensions,
        (),
        (),
        options,
        preferences or Preferences(),
        Destinations("queue.example", "rest.example", "media.example"),
        demo,
    )


def said(departure: Departure) -> str:
    return "\n".join(where_words(departure, 0.0))


def test_hosts_and_expiry_are_named() -> None:
    words = said(a_departure(preferences=Preferences(input_expiry_s=7200, result_expiry_s=86_400)))
    assert "The request goes to queue.example over HTTPS, with your key." in words
    assert "a storage that rest.example names, without your key" in words
    assert "delete them after 2 hours." in words
    assert "The results come from media.example. fal is asked to delete them after 1 day." in words
    assert "found again there" in words


@pytest.mark.parametrize(
    ("changed", "sentence", "not_said"),
    [
        ({"delivery": InputDelivery.DATA_URI}, "go inside the request", "rest.example"),
        ({"store_io": False}, "must be fetched within minutes", "your account's list"),
        ({"webhook_url": HOOK}, f"fal calls {HOOK} when the edit ended.", "project"),
        ({"webhook_url": "studio"}, "queue.example", "fal calls"),
        ({"project": "Smith {x}"}, "“Smith {x}” stays on this computer", "fal calls"),
        ({"not_before": 50 * 3600.0}, "Until then nothing leaves:", "project"),
    ],
)
def test_what_was_chosen_is_told(changed: dict[str, Any], sentence: str, not_said: str) -> None:
    words = said(a_departure(replace(USUAL, **changed)))
    assert sentence in words
    assert not_said not in words


def test_with_sync_mode_no_file_of_the_results_is_made() -> None:
    words = said(a_departure(sync_mode=True))
    assert "come inside the answer" in words
    assert "media.example" not in words


def test_in_the_demo_nothing_leaves() -> None:
    words = said(a_departure(demo=True))
    assert words.startswith("This is the demo: nothing leaves this computer.")
    assert "queue.example" not in words


def test_the_request_is_shown_as_it_is_sent() -> None:
    departure = a_departure(num_images=2)
    body = json.loads(request_words(departure))
    urls = body.pop("image_urls")
    asked = departure.request.arguments(())
    del asked["image_urls"]
    assert body == asked
    assert urls == ["(address of picture 1 at fal)"]


def test_a_request_of_a_batch_calls_its_picture_as_the_window_does() -> None:
    body = json.loads(request_words(replace(a_departure(), first=3)))
    assert body["image_urls"] == ["(address of picture 3 at fal)"]


def test_what_is_not_known_yet_stands_in_parentheses() -> None:
    departure = a_departure(SendOptions(delivery=InputDelivery.DATA_URI))
    parameters = departure.request.parameters
    web = InputImage("https://studio.example/b.jpg", None, 0)
    request = replace(
        departure.request,
        images=(*departure.request.images, web),
        parameters=type(parameters)({**parameters, "seed": None}),
    )
    body = json.loads(request_words(replace(departure, request=request, dimensions=None)))
    assert body["image_urls"] == [
        "(picture 1 itself, as a data: address)",
        "https://studio.example/b.jpg",
    ]
    assert body["seed"] == "(drawn when you run the edit)"
    assert body["image_size"] == "(not known yet)"


@pytest.mark.usefixtures("british")
def test_a_picture_is_told_to_the_byte() -> None:
    picture = OutgoingPicture(1, "a.jpg")
    made = replace(
        picture, content_type="image/jpeg", dimensions=Dimensions(1728, 1152), size=843_020
    )
    assert picture_words(picture) == "Preparing…"
    assert picture_words(made) == "1728×1152 · 2.0 MP · JPEG · 843,020 bytes"
    web = replace(picture, address="https://studio.example/b.jpg")
    assert picture_words(web) == "fal fetches it from studio.example itself, as it is."
    gone = replace(picture, failure=PictureMissing(name="a.jpg").failure())
    assert "a.jpg" in picture_words(gone)


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        *((3600, "1 hour"), (5400, "2 hours"), (86_400, "1 day"), (7 * 86_400, "7 days")),
        (36 * 3600, "36 hours"),
    ],
)
def test_spans_are_told_in_whole_hours_or_days(seconds: int, words: str) -> None:
    assert lasting(seconds) == words
