"""Pictures into the service: its own files, ``data:`` URLs and hosted ones, upright, in sRGB."""

from __future__ import annotations

import base64
import binascii
import io
from typing import TYPE_CHECKING
from urllib.parse import unquote, unquote_to_bytes

from PIL import Image, ImageCms, ImageOps, UnidentifiedImageError

from firered_desktop.demo.validation import Complaint, complaint

if TYPE_CHECKING:
    from collections.abc import Sequence

    from firered_desktop.demo.files import FileStore
    from firered_desktop.demo.loopback import Loopback

LARGEST_FILE = 50 * 1024 * 1024  # bytes, the limit of fal's toolkit for a picture to download
MOST_PIXELS = 89_478_485  # what Pillow opens without a warning


class UnusableInput(Exception):
    """A picture cannot be used; `complaint` is the entry of the 422's detail."""

    def __init__(self, entry: Complaint) -> None:
        super().__init__(entry["type"])
        self.complaint = entry


class Inputs:
    """Knows where pictures may come from.

    `files_url` is where the service's own `files` are; hosted ones are fetched by `loopback`, from
    this machine alone.
    """

    def __init__(self, files: FileStore, files_url: str, loopback: Loopback) -> None:
        self._files = files
        self._files_url = files_url
        self._loopback = loopback

    def load(self, urls: Sequence[str]) -> list[Image.Image]:
        """The pictures behind `urls`, RGB, upright, in order; raises UnusableInput."""
        return [_decode(self._read(url, number), number) for number, url in enumerate(urls)]

    def _read(self, url: str, number: int) -> bytes:
        content = self._content(url)
        if content is None:
            text = (
                "Failed to download the file. Please check if the URL is accessible and try again."
            )
            raise UnusableInput(complaint("file_download_error", text, "image_urls", number))
        if len(content) > LARGEST_FILE:
            text = f"File size exceeds the maximum allowed size of {LARGEST_FILE} bytes."
            raise UnusableInput(
                complaint("file_too_large", text, "image_urls", number, max_size=LARGEST_FILE)
            )
        return content

    def _content(self, url: str) -> bytes | None:
        if url.startswith("data:"):
            return _inline(url)
        if url.startswith(self._files_url):
            stored = self._files.read(unquote(url.removeprefix(self._files_url).partition("?")[0]))
            return stored.content if stored else None
        return self._loopback.get(url, LARGEST_FILE + 1)


def _inline(url: str) -> bytes | None:
    header, comma, body = url.partition(",")
    if not comma:
        return None
    if not header.endswith(";base64"):
        return unquote_to_bytes(body)
    try:
        return base64.b64decode(unquote(body), validate=True)
    except binascii.Error:
        return None


def _decode(content: bytes, number: int) -> Image.Image:
    try:
        with Image.open(io.BytesIO(content)) as opened:
            if opened.width * opened.height > MOST_PIXELS:
                raise _too_large(number)
            return _srgb(ImageOps.exif_transpose(opened))
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise _too_large(number) from error
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError) as error:
        text = (
            "Failed to load the image. Please ensure the image file is not corrupted and is in a "
            "supported format."
        )
        raise UnusableInput(complaint("image_load_error", text, "image_urls", number)) from error


def _too_large(number: int) -> UnusableInput:
    text = f"The image should have at most {MOST_PIXELS} pixels"
    return UnusableInput(
        complaint("image_too_large", text, "image_urls", number, max_resolution=MOST_PIXELS)
    )


def _srgb(picture: Image.Image) -> Image.Image:
    profile = picture.info.get("icc_profile")
    if profile and picture.mode in ("RGB", "L", "CMYK"):
        try:
            source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            target = ImageCms.createProfile("sRGB")
            converted = ImageCms.profileToProfile(picture, source, target, outputMode="RGB")
        except ImageCms.PyCMSError:
            converted = None  # a profile that does not fit its picture: its numbers as they are
        if converted is not None:
            return converted
    if "A" in picture.getbands() or "transparency" in picture.info:
        # fal drops alpha; white under it shows less of what was meant to be unseen.
        laid = Image.new("RGBA", picture.size, "white")
        laid.alpha_composite(picture.convert("RGBA"))
        return laid.convert("RGB")
    return picture.convert("RGB")
