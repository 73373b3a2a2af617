"""What comes back for what was asked."""

from __future__ import annotations

import base64
import io
from typing import Any

import numpy as np
import pytest
from PIL import Image, ImageCms, JpegImagePlugin

from firered_desktop.demo.requests import Pace
from tests.demo.scenes import image, landscape, means, plain, png, still_life
from tests.demo.talk import Talk


def test_the_same_seed_gives_the_same_bytes(talk: Talk, arguments: dict[str, Any]) -> None:
    for prompt in ("sunset sky", "pencil sketch", "黑白", "nothing of the kind"):
        first, again = (talk.contents({**arguments, "prompt": prompt}) for _ in range(2))
        assert first == again
        assert talk.contents({**arguments, "prompt": prompt, "seed": 8}) != first


def test_several_results_differ_from_each_other(talk: Talk, arguments: dict[str, Any]) -> None:
    contents = talk.contents({**arguments, "num_images": 4})
    assert len(set(contents)) == 4


def test_a_seed_is_drawn_and_told(talk: Talk, photo: str) -> None:
    seeds = {
        talk.result({"prompt": "warmer", "image_urls": [photo]}).json()["seed"] for _ in range(3)
    }
    assert len(seeds) == 3


@pytest.mark.parametrize(("word", "made"), [("png", "PNG"), ("jpeg", "JPEG")])
def test_the_bytes_are_of_the_format(
    talk: Talk, arguments: dict[str, Any], word: str, made: str
) -> None:
    (picture,) = talk.pictures({**arguments, "output_format": word})
    assert picture.format == made
    profile = ImageCms.ImageCmsProfile(io.BytesIO(picture.info["icc_profile"]))
    assert "sRGB" in ImageCms.getProfileDescription(profile)
    if made == "JPEG":
        assert JpegImagePlugin.get_sampling(picture) == 0  # 4:4:4


@pytest.mark.parametrize(
    ("size", "pixels"),
    [
        (None, (240, 160)),
        ("square", (512, 512)),
        ({"width": 320, "height": 96}, (320, 96)),
        ({"width": 64, "height": 64}, (64, 64)),
        ({"width": 1, "height": 1}, (1, 1)),
    ],
)
def test_the_size_is_what_was_asked(
    talk: Talk, arguments: dict[str, Any], size: object, pixels: tuple[int, int]
) -> None:
    response = talk.result({**arguments, "image_size": size}).json()
    told = response["images"][0]
    assert (told["width"], told["height"]) == pixels
    assert Image.open(io.BytesIO(talk.client.get(told["url"]).content)).size == pixels


@pytest.mark.parametrize("pace", [Pace(0, 0, worked_area=10_000)])
def test_what_is_too_large_to_be_worked_on_is_enlarged(
    talk: Talk, arguments: dict[str, Any]
) -> None:
    (picture,) = talk.pictures({**arguments, "image_size": {"width": 400, "height": 300}})
    assert picture.size == (400, 300)
    assert abs(sum(means(picture)) / 3 - 120) < 60


def test_another_shape_is_cut_not_squeezed(talk: Talk) -> None:
    scene = plain(0.2, 0.6, 0.2, 300, 100)
    scene[:, :50] = scene[:, -50:] = (1, 0, 0)
    (picture,) = talk.pictures(
        {
            "prompt": "warmer",
            "image_urls": [talk.upload(png(scene))],
            "image_size": {"width": 96, "height": 96},
            "num_images": 1,
        }
    )
    red, green, _ = means(picture)
    assert green > red


def test_a_picture_that_lies_on_its_side_is_turned(talk: Talk, arguments: dict[str, Any]) -> None:
    file = io.BytesIO()
    exif = Image.Exif()
    exif[0x0112] = 6
    image(landscape(80, 40)).save(file, "JPEG", exif=exif)
    (picture,) = talk.pictures({**arguments, "image_urls": [talk.upload(file.getvalue())]})
    assert picture.size == (40, 80)


def test_pictures_of_every_mode_are_taken(talk: Talk, arguments: dict[str, Any]) -> None:
    for mode in ("L", "P", "RGBA", "LA", "I;16", "CMYK", "1"):
        file = io.BytesIO()
        kind = "TIFF" if mode == "CMYK" else "PNG"
        Image.new(mode, (40, 30)).save(file, kind)
        url = "data:image/any;base64," + base64.b64encode(file.getvalue()).decode()
        (picture,) = talk.pictures({**arguments, "image_urls": [url]})
        assert (picture.mode, picture.size) == ("RGB", (40, 30))


def test_what_is_not_understood_changes_the_light_a_little(
    talk: Talk, arguments: dict[str, Any], photo: str
) -> None:
    (picture,) = talk.pictures({**arguments, "prompt": "put a hat on the dog"})
    before = Image.open(io.BytesIO(talk.client.get(photo).content))
    change = sum(means(picture)) / 3 - sum(means(before)) / 3
    assert 1 < change < 25


def test_a_stronger_guidance_does_more(talk: Talk, arguments: dict[str, Any]) -> None:
    warmth = []
    for guidance in (1, 4, 10):
        (picture,) = talk.pictures(
            {**arguments, "prompt": "warmer", "guidance_scale": guidance, "seed": 3}
        )
        red, _, blue = means(picture)
        warmth.append(red - blue)
    assert warmth == sorted(warmth)
    assert warmth[2] - warmth[0] > 10


def test_what_is_to_be_avoided_is_left_out(talk: Talk, arguments: dict[str, Any]) -> None:
    asked = {**arguments, "prompt": "sepia, black and white", "negative_prompt": "black and white"}
    (picture,) = talk.pictures(asked)
    red, _, blue = means(picture)
    assert red > blue + 5


def test_several_pictures_stand_side_by_side(talk: Talk) -> None:
    colours = [(0.9, 0.1, 0.1), (0.1, 0.8, 0.1), (0.1, 0.1, 0.9)]
    urls = [talk.upload(png(plain(*colour))) for colour in colours]
    (picture,) = talk.pictures(
        {"prompt": "make a triptych", "image_urls": urls, "image_size": "landscape_16_9"}
    )
    line = np.asarray(picture)[288]
    assert [int(line[at].argmax()) for at in (170, 512, 854)] == [0, 1, 2]
    assert line[4].min() > 240
    assert line[1019].min() > 240


def test_another_seed_is_another_sheet(talk: Talk) -> None:
    urls = [talk.upload(png(landscape())), talk.upload(png(still_life()))]
    asked = {"prompt": "put them together", "image_urls": urls}
    one, same, other = (talk.contents({**asked, "seed": seed}) for seed in (1, 1, 2))
    assert one == same != other


def test_several_pictures_can_be_stacked_and_changed(talk: Talk) -> None:
    urls = [talk.upload(png(plain(*colour))) for colour in ((0.9, 0.1, 0.1), (0.1, 0.1, 0.9))]
    (picture,) = talk.pictures(
        {"prompt": "stacked, in black and white", "image_urls": urls, "image_size": "square"}
    )
    red, green, blue = means(picture)
    assert red == green == blue


def test_the_style_of_a_reference_is_taken_over(talk: Talk) -> None:
    urls = [talk.upload(png(landscape())), talk.upload(png(still_life()))]
    plainly, styled = (
        talk.pictures({"prompt": prompt, "image_urls": urls[:count], "seed": 1})[0]
        for prompt, count in (("hat", 1), ("use the colours of picture 2", 2))
    )
    assert styled.size == plainly.size
    assert means(styled)[0] - means(styled)[2] > means(plainly)[0] - means(plainly)[2] + 20


def test_a_frame_goes_around_the_whole(talk: Talk, arguments: dict[str, Any]) -> None:
    (picture,) = talk.pictures({**arguments, "prompt": "frame it and put a frame on"})
    pixels = np.asarray(picture)
    assert pixels[0].max() < 60
    assert pixels[6, 100].min() > 230
