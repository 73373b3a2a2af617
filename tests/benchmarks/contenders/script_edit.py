"""One edit as a short script does it with fal_client alone: SERVICE PICTURE FOLDER SIZE."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import fal_client
import httpx

service, picture, folder, asked = sys.argv[1:]
client: Any = fal_client.client  # the only way to a service on loopback: its addresses are fixed
client.QUEUE_URL_FORMAT = client.RUN_URL_FORMAT = f"{service}/"
client.REST_URL = client.CDN_URL = service

arguments = {"prompt": "make it warmer", "image_urls": [fal_client.upload_file(Path(picture))]}
size = dict(zip(("width", "height"), map(int, asked.split("x")), strict=True))
result = fal_client.subscribe(
    "fal-ai/firered-image-edit-v1.1", arguments={**arguments, "image_size": size, "seed": 7}
)
for number, image in enumerate(result["images"]):
    Path(folder, f"{number}.png").write_bytes(httpx.get(image["url"]).content)
print("saved", flush=True)
