"""Labelled copies from the command line, beside the service's own bytes."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from tests.e2e.conftest import CANARY, PROMPT, Bench

pytestmark = pytest.mark.e2e

SOURCE_TYPE = "http://cv.iptc.org/newscodes/digitalsourcetype/"


def tags_of(path: str) -> dict[str, Any]:
    read = subprocess.run(
        ["exiftool", "-json", "-G1", "-all", path], capture_output=True, check=True
    )
    (tags,) = json.loads(read.stdout)
    assert isinstance(tags, dict)
    return tags


def test_the_demo_exports_a_copy_that_says_what_made_it(bench: Bench) -> None:
    ended = bench.edit("--demo", "--export", "jpeg", FAL_KEY=None)
    assert ended.status == 0
    untouched, labelled = ended.line["files"]
    assert [Path(name).suffix for name in (untouched, labelled)] == [".png", ".jpg"]
    assert {path.name for path in bench.out.iterdir()} == {
        Path(name).name for name in (untouched, labelled)
    }
    tags = tags_of(labelled)
    assert tags["XMP-iptcExt:DigitalSourceType"] == SOURCE_TYPE + "algorithmicallyEnhanced"
    assert "demo filter" in tags["XMP-firered:MadeBy"]
    assert tags["XMP-firered:Prompt"] == PROMPT
    assert str(tags["XMP-firered:RequestId"]) == ended.line["request_id"]
    assert "XMP-firered:Prompt" not in tags_of(untouched)
    with Image.open(untouched) as one, Image.open(labelled) as other:
        assert one.size == other.size


def test_the_wish_is_kept_until_the_edit_can_be_sent(bench: Bench) -> None:
    refused = bench.edit("--export", "tiff", FAL_KEY="other" + CANARY)
    assert refused.status == 3
    assert refused.line["files"] == []
    (ended,) = bench.queue("run").lines
    (accepted,) = bench.fal.accepted
    untouched, labelled = ended["files"]
    assert [Path(untouched).read_bytes()] == bench.fal.results_of(accepted.request_id)
    assert Path(labelled).name == "Frau Müller 夏-firered.tif"
    tags = tags_of(labelled)
    made_by_model = SOURCE_TYPE + "compositeWithTrainedAlgorithmicMedia"
    assert tags["XMP-iptcExt:DigitalSourceType"] == made_by_model
    assert tags["XMP-firered:Model"] == "fal-ai/firered-image-edit-v1.1"
    assert bench.queue("run").lines == []
    assert len(bench.written()) == 2
    (shown,) = bench.history()
    assert shown["files"] == ended["files"]


def test_a_format_that_is_not_written_is_refused_before_anything_is_sent(bench: Bench) -> None:
    ended = bench.edit("--export", "avif")
    assert ended.status == 2
    assert "use png, jpeg, tiff, webp" in ended.err
    assert not bench.fal.ledger.seen
