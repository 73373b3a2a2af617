"""The settings of the window itself: its words, what moves, what it tells, which keys it hears."""

from __future__ import annotations

from firered_desktop.core.key_sets import DARKTABLE, LIGHTROOM, PHOTO_MECHANIC
from firered_desktop.core.parameters import Choice, Integer, Switch
from firered_desktop.core.words import QT_TRANSLATE_NOOP
from firered_desktop.preferences.kinds import KeyBindings

TEXT_SIZE = Integer(
    "text_size",
    QT_TRANSLATE_NOOP("preferences", "Text size"),
    QT_TRANSLATE_NOOP("preferences", "How large words and buttons are; pictures stay as they are."),
    default=100,
    low=90,
    high=150,
)  # per cent
MOTION = Choice(
    "motion",
    QT_TRANSLATE_NOOP("preferences", "Motion"),
    QT_TRANSLATE_NOOP("preferences", "Whether parts of the window may move when they change."),
    default="system",
    choices=(
        ("system", QT_TRANSLATE_NOOP("preferences", "Like the system")),
        ("none", QT_TRANSLATE_NOOP("preferences", "None")),
    ),
)
DESKTOP_NOTICES = Switch(
    "desktop_notices",
    QT_TRANSLATE_NOOP("preferences", "Desktop notifications"),
    QT_TRANSLATE_NOOP(
        "preferences",
        "Tells you when edits have finished, failed or are waiting, while the window is not in "
        "front.",
    ),
    default=True,
)
NOTICE_WORDS = Switch(
    "notice_words",
    QT_TRANSLATE_NOOP("preferences", "Instruction in notifications"),
    QT_TRANSLATE_NOOP(
        "preferences", "Shows its first words; anyone who sees your screen can read them."
    ),
    default=False,
)
KEY_SET = Choice(
    "key_set",
    QT_TRANSLATE_NOOP("preferences", "Keys"),
    QT_TRANSLATE_NOOP("preferences", "The keys of a program that your hands know."),
    default=LIGHTROOM,
    choices=(
        (LIGHTROOM, "Lightroom"),
        (DARKTABLE, "darktable"),
        (PHOTO_MECHANIC, "Photo Mechanic"),
    ),
)
KEYS = KeyBindings(
    "keys",
    QT_TRANSLATE_NOOP("preferences", "Own keys"),
    QT_TRANSLATE_NOOP("preferences", "The commands to which you gave other keys."),
    default=(),
)
GALLERY_SIZE = Integer(
    "gallery_size",
    QT_TRANSLATE_NOOP("preferences", "Size of the pictures"),
    QT_TRANSLATE_NOOP("preferences", "How wide the pictures of the history are, in pixels."),
    default=200,
    low=96,
    high=416,
)  # device-independent pixels

WINDOW_ROWS = (TEXT_SIZE, MOTION, DESKTOP_NOTICES, NOTICE_WORDS, KEY_SET, KEYS, GALLERY_SIZE)
