"""What is said of a picture is seen on it: compared are paintings with and without."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter, QPalette

from firered_desktop.core.judging import Flag, Judgement, Label
from firered_desktop.ui.icons import Icons
from firered_desktop.ui.judgement_painting import JudgementMarks, label_colour
from firered_desktop.ui.judgement_words import judgement_words, label_letter

FRAME = QRect(0, 0, 200, 150)
GROUND = QColor("#808080")


def painted(icons: Icons, judgement: Judgement, *, small: bool = False) -> QImage:
    image = QImage(FRAME.size(), QImage.Format.Format_RGB32)
    image.fill(GROUND)
    painter = QPainter(image)
    JudgementMarks(icons).paint(painter, QPalette(), FRAME, judgement, small=small)
    painter.end()
    return image


def marked_width(image: QImage) -> int:
    """How far the marks at the lower left reach."""
    row = FRAME.bottom() - 12
    return max((x for x in range(199) if image.pixelColor(x, row) != GROUND), default=0)


def test_what_nothing_is_said_of_stays_as_it_is(qapp: object, plain_icons: Icons) -> None:
    image = painted(plain_icons, Judgement(note="only a note", tags=("beach",)))
    assert {image.pixelColor(x, y).name() for x in range(200) for y in range(150)} == {
        GROUND.name()
    }


def test_more_stars_take_more_room_and_on_small_pictures_they_do_not(
    qapp: object, plain_icons: Icons
) -> None:
    wide = [marked_width(painted(plain_icons, Judgement(stars))) for stars in range(1, 6)]
    assert wide == sorted(set(wide))
    small = [marked_width(painted(plain_icons, Judgement(s), small=True)) for s in range(1, 6)]
    assert max(small) < 60


def test_what_is_rejected_is_dimmed_all_over(qapp: object, plain_icons: Icons) -> None:
    image = painted(plain_icons, Judgement(flag=Flag.REJECT))
    assert image.pixelColor(100, 20).lightness() < GROUND.lightness()
    assert painted(plain_icons, Judgement(flag=Flag.PICK)).pixelColor(100, 20) == GROUND


@pytest.mark.parametrize("label", [each for each in Label if each is not Label.NONE])
def test_a_label_is_a_colour_with_a_letter(qapp: object, plain_icons: Icons, label: Label) -> None:
    image = painted(plain_icons, Judgement(label=label))
    seen = {image.pixelColor(x, y).name() for x in range(40) for y in range(120, 150)}
    assert label_colour(label).name() in seen
    assert label_letter(label)


def test_it_is_said_in_words_too(qapp: object) -> None:
    full = Judgement(4, Flag.REJECT, Label.GREEN, trashed_at=1.0)
    assert judgement_words(full) == "4 stars, Rejected, Green label, In the trash"
    assert judgement_words(Judgement()) == ""
