"""The rows of the table of settings that say how results leave the window as files."""

from __future__ import annotations

from enum import StrEnum

from firered_desktop.core.export import PLAIN, ColourSpace, ExportFormat
from firered_desktop.core.naming import DEFAULT_TEMPLATE
from firered_desktop.core.parameters import Choice, Integer, Switch
from firered_desktop.core.words import QT_TRANSLATE_NOOP
from firered_desktop.preferences.kinds import File, Folder, NameTemplate

UNTOUCHED = "untouched"  # the service's bytes, which say nothing of the edit


class ExportSize(StrEnum):
    """How large copies are."""

    AS_IS = "as_is"
    BOX = "box"
    ORIGINAL = "original"


EXPORT_FOLDER = Folder(
    "export_folder",
    QT_TRANSLATE_NOOP("preferences", "Export folder"),
    QT_TRANSLATE_NOOP("preferences", "The folder that is offered first for a copy."),
    default=None,
)
EXPORT_TEMPLATE = NameTemplate(
    "export_template",
    QT_TRANSLATE_NOOP("preferences", "File name"),
    QT_TRANSLATE_NOOP(
        "preferences",
        "What saved copies are called. These are filled in: {name}, {model}, {seed}, {date}, "
        "{time}, {n}, {count}, {prompt}, {size}, {project}, {id}.",
    ),
    default=DEFAULT_TEMPLATE,
)
EXPORT_FORMAT = Choice(
    "export_format",
    QT_TRANSLATE_NOOP("preferences", "Format"),
    QT_TRANSLATE_NOOP("preferences", "A copy saved as it came carries no note of the edit."),
    default=ExportFormat.PNG.value,
    choices=(
        *((form.value, form.spelled) for form in ExportFormat),
        (UNTOUCHED, QT_TRANSLATE_NOOP("preferences", "As it came, untouched")),
    ),
)
EXPORT_QUALITY = Integer(
    "export_quality",
    QT_TRANSLATE_NOOP("preferences", "Quality"),
    QT_TRANSLATE_NOOP("preferences", "For JPEG and WebP; at 100, WebP loses nothing."),
    default=PLAIN.quality,
    low=1,
    high=100,
)
EXPORT_DEPTH = Choice(
    "export_depth",
    QT_TRANSLATE_NOOP("preferences", "Depth"),
    QT_TRANSLATE_NOOP("preferences", "Bits per channel of TIFF and PNG."),
    default=str(PLAIN.depth),
    choices=(
        ("8", QT_TRANSLATE_NOOP("preferences", "8 bit")),
        ("16", QT_TRANSLATE_NOOP("preferences", "16 bit")),
    ),
)
EXPORT_SIZE = Choice(
    "export_size",
    QT_TRANSLATE_NOOP("preferences", "Size of the copy"),
    QT_TRANSLATE_NOOP("preferences", "How large saved copies are."),
    default=ExportSize.AS_IS.value,
    choices=(
        (ExportSize.AS_IS.value, QT_TRANSLATE_NOOP("preferences", "As it is")),
        (ExportSize.BOX.value, QT_TRANSLATE_NOOP("preferences", "Fitted to a width and height")),
        (ExportSize.ORIGINAL.value, QT_TRANSLATE_NOOP("preferences", "Like the original")),
    ),
)
EXPORT_BOX_WIDTH = Integer(
    "export_box_width",
    QT_TRANSLATE_NOOP("preferences", "Largest width"),
    QT_TRANSLATE_NOOP("preferences", "How wide a copy that is fitted may be."),
    default=2_048,
    low=16,
    high=16_383,
)
EXPORT_BOX_HEIGHT = Integer(
    "export_box_height",
    QT_TRANSLATE_NOOP("preferences", "Largest height"),
    QT_TRANSLATE_NOOP("preferences", "How high a copy that is fitted may be."),
    default=2_048,
    low=16,
    high=16_383,
)
EXPORT_ENLARGE = Switch(
    "export_enlarge",
    QT_TRANSLATE_NOOP("preferences", "Enlarge where needed"),
    QT_TRANSLATE_NOOP("preferences", "Without it no copy is larger than its result."),
    default=PLAIN.enlarge,
)
EXPORT_SPACE = Choice(
    "export_space",
    QT_TRANSLATE_NOOP("preferences", "Colours"),
    QT_TRANSLATE_NOOP("preferences", "In which colour space copies are written."),
    default=PLAIN.space.value,
    choices=(
        (ColourSpace.SRGB.value, "sRGB"),
        (ColourSpace.ORIGINAL.value, QT_TRANSLATE_NOOP("preferences", "The original's profile")),
    ),
)
EXPORT_METADATA = Switch(
    "export_metadata",
    QT_TRANSLATE_NOOP("preferences", "Camera data, captions and keywords of the original"),
    QT_TRANSLATE_NOOP("preferences", "They go along with a copy, its capture date too."),
    default=PLAIN.metadata,
)
EXPORT_LOCATION = Switch(
    "export_location",
    QT_TRANSLATE_NOOP("preferences", "Place where it was taken (GPS)"),
    QT_TRANSLATE_NOOP("preferences", "Whoever gets a copy can see where the photograph is from."),
    default=PLAIN.location,
)
EXPORT_PROMPT = Switch(
    "export_prompt",
    QT_TRANSLATE_NOOP("preferences", "The instruction"),
    QT_TRANSLATE_NOOP("preferences", "Without it a copy does not tell what was asked for."),
    default=PLAIN.prompt,
)

EXPORT_CERTIFICATE = File(
    "export_certificate",
    QT_TRANSLATE_NOOP("preferences", "Certificate for content credentials"),
    QT_TRANSLATE_NOOP(
        "preferences",
        "A PEM file with your certificate and its chain; copies are then signed (C2PA).",
    ),
    default=None,
)
EXPORT_KEY = File(
    "export_key",
    QT_TRANSLATE_NOOP("preferences", "Private key of the certificate"),
    QT_TRANSLATE_NOOP("preferences", "A PEM file; it never leaves this computer."),
    default=None,
)

EXPORT_ROWS = (
    EXPORT_FOLDER,
    EXPORT_TEMPLATE,
    EXPORT_FORMAT,
    EXPORT_QUALITY,
    EXPORT_DEPTH,
    EXPORT_SIZE,
    EXPORT_BOX_WIDTH,
    EXPORT_BOX_HEIGHT,
    EXPORT_ENLARGE,
    EXPORT_SPACE,
    EXPORT_METADATA,
    EXPORT_LOCATION,
    EXPORT_PROMPT,
    EXPORT_CERTIFICATE,
    EXPORT_KEY,
)
