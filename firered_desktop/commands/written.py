"""The words after a command, read as what they mean; what cannot be meant is refused."""

from __future__ import annotations

import argparse
import time
from pathlib import Path

from firered_desktop.core.export import ExportFormat
from firered_desktop.core.ledger import Month
from firered_desktop.core.models import MODELS, Model, find_model
from firered_desktop.core.moments import parse_moment
from firered_desktop.core.send_options import is_web_address


def picture(text: str) -> Path | str:
    """A file, or the address of a picture on the web."""
    return text if is_web_address(text) else Path(text)


def moment(text: str) -> float:
    """Seconds since the epoch, of a time of the day or an ISO time."""
    try:
        return parse_moment(text, time.time())
    except (ValueError, OverflowError):
        raise argparse.ArgumentTypeError(f"{text} is no time, such as 18:00") from None


def seconds(text: str) -> float:
    """A length of time that ends."""
    try:
        length = float(text)
    except ValueError:
        length = -1
    if not 0 <= length < float("inf"):
        raise argparse.ArgumentTypeError(f"{text} is no number of seconds, such as 30")
    return length


def count(text: str) -> int:
    """A number of edits."""
    if not (text.isascii() and text.isdigit() and len(text) < 10):
        raise argparse.ArgumentTypeError(f"{text} is no number of edits, such as 20")
    return int(text)


def month(text: str) -> Month:
    """A month of the ledger."""
    try:
        return Month.parse(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def size(text: str) -> tuple[int, int]:
    """The width and height of a window."""
    width, separator, height = text.partition("x")
    if not (separator and width.isdigit() and height.isdigit()):
        raise argparse.ArgumentTypeError("write WIDTHxHEIGHT, such as 1366x768")
    return int(width), int(height)


def export(text: str) -> ExportFormat:
    """What copies are written as."""
    try:
        return ExportFormat(text)
    except ValueError:
        known = ", ".join(ExportFormat)
        raise argparse.ArgumentTypeError(f"there is no format {text}; use {known}") from None


def model(text: str) -> Model:
    """A model by its version or its endpoint."""
    found = find_model(text)
    if found is None:
        known = " or ".join(each.version for each in MODELS)
        raise argparse.ArgumentTypeError(f"there is no model {text}; use {known}")
    return found
