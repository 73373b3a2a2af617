"""A service without pauses, a client for it, and pictures to send."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from firered_desktop.demo.requests import Pace
from firered_desktop.demo.service import DemoService
from tests.demo.scenes import landscape, png
from tests.demo.talk import KEY, Talk


@pytest.fixture
def pace() -> Pace:
    """No longer than the work takes."""
    return Pace(0, 0)


@pytest.fixture
def service(pace: Pace) -> Iterator[DemoService]:
    """A running service."""
    with DemoService(pace=pace) as running:
        yield running


@pytest.fixture
def client(service: DemoService) -> Iterator[httpx.Client]:
    """A client that carries a key, and ends before the service does."""
    with httpx.Client(
        base_url=service.base_url,
        headers={"Authorization": f"Key {KEY}"},
        trust_env=False,
        timeout=30,
        verify=False,  # loading certificates takes longer than the tests
    ) as made:
        yield made


@pytest.fixture
def talk(service: DemoService, client: httpx.Client) -> Talk:
    """What a program says to the service, in a few words."""
    return Talk(service, client)


@pytest.fixture
def photo(talk: Talk) -> str:
    """The URL of an uploaded landscape of 240×160 pixels."""
    return talk.upload(png(landscape(240, 160)))


@pytest.fixture
def arguments(photo: str) -> dict[str, Any]:
    """A valid request."""
    return {"prompt": "Make it black and white", "image_urls": [photo], "seed": 7}
