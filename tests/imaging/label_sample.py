"""A label as an edit would get it, in scripts of several kinds."""

from __future__ import annotations

from firered_desktop.core.job import Service
from firered_desktop.core.label import ExportLabel

PROMPT = '把灰色的天空换成温暖的日落 🌅👩‍🚀\n<b>"warm" & soft</b> — ﷺ'
PARAMETERS = {"negative_prompt": "模糊, blur 😀", "seed": 2**53 - 1, "image_size": "match"}
LABEL = ExportLabel(
    service=Service.FAL,
    model_id="fal-ai/firered-image-edit-v1.1",
    made_at=1_770_000_000.9,
    prompt=PROMPT,
    parameters=PARAMETERS,
    seed=2**53 - 1,
    request_id="764cabcf-b745-4b3e-ae38-1200304cf45b",
)
SOURCE_TYPES = "http://cv.iptc.org/newscodes/digitalsourcetype/"
