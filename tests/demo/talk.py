"""The protocol in a few words, for tests."""

from __future__ import annotations

import io
from typing import Any

import httpx
from PIL import Image

from firered_desktop.demo.service import DemoService

KEY = "11111111-2222-3333-4444-555555555555:0123456789abcdef0123456789abcdef"
ENDPOINT = "fal-ai/firered-image-edit-v1.1"


class Talk:
    """Says to the service what a program says."""

    def __init__(self, service: DemoService, client: httpx.Client) -> None:
        self.service = service
        self.client = client

    def upload(self, content: bytes, content_type: str = "image/png") -> str:
        """Initiate and put; the file's URL."""
        place = self.client.post(
            "/storage/upload/initiate?storage_type=fal-cdn-v3",
            json={"file_name": "picture.png", "content_type": content_type},
        ).json()
        put = httpx.put(place["upload_url"], content=content, trust_env=False)
        assert put.status_code == 200
        return str(place["file_url"])

    def submit(self, arguments: dict[str, Any], endpoint: str = ENDPOINT) -> dict[str, Any]:
        """What the submit answered."""
        response = self.client.post(f"/{endpoint}", json=arguments)
        assert response.status_code == 200
        return dict(response.json())

    def follow(self, submitted: dict[str, Any]) -> list[str]:
        """Read the status stream to its end; the statuses it told."""
        with self.client.stream("GET", submitted["status_url"] + "/stream?logs=1") as stream:
            lines = [line for line in stream.iter_lines() if line.startswith("data:")]
        return [httpx.Response(200, content=line[5:]).json()["status"] for line in lines]

    def result(self, arguments: dict[str, Any]) -> httpx.Response:
        """Submit, follow, and fetch the result."""
        submitted = self.submit(arguments)
        self.follow(submitted)
        return self.client.get(submitted["response_url"])

    def pictures(self, arguments: dict[str, Any]) -> list[Image.Image]:
        """The finished pictures, fetched and decoded."""
        return [Image.open(io.BytesIO(content)) for content in self.contents(arguments)]

    def contents(self, arguments: dict[str, Any]) -> list[bytes]:
        """The bytes of the finished pictures."""
        response = self.result(arguments)
        assert response.status_code == 200, response.text
        return [self.client.get(image["url"]).content for image in response.json()["images"]]
