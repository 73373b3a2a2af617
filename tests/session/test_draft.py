from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from firered_desktop.core.edit import SHAPELESS, InputImage
from firered_desktop.core.errors import DiskFull, InvalidSettings
from firered_desktop.core.models import DEFAULT_MODEL, V1
from firered_desktop.core.parameters import (
    GUIDANCE_SCALE,
    IMAGE_SIZE,
    NUM_IMAGES,
    PROMPT,
    SEED,
)
from firered_desktop.core.send_options import BAD_WEBHOOK, SendOptions
from firered_desktop.core.sizes import Custom, Dimensions, ImageSize, MatchPhoto, Megapixels
from firered_desktop.session.draft import Draft
from firered_desktop.session.pictures import MOST_PICTURES, PictureState
from tests.session.fake_previews import FakePreviews, KeptPixels


@pytest.fixture
def previews() -> FakePreviews:
    return FakePreviews()


@pytest.fixture
def kept() -> KeptPixels:
    return KeptPixels()


@pytest.fixture
def draft(qapp: QCoreApplication, previews: FakePreviews, kept: KeptPixels) -> Draft:
    del qapp  # the news is delivered by its loop
    return Draft(previews, 2.0, {DEFAULT_MODEL.id: Decimal("0.05")}, kept)


def names(draft: Draft) -> list[str]:
    return [picture.name for picture in draft.pictures]


def hear(qapp: Any) -> None:
    qapp.sendPostedEvents()


def make_ready(draft: Draft, previews: FakePreviews, qapp: Any, *files: str) -> None:
    draft.add([Path(name) for name in files])
    for name in files:
        previews.answer(name)
    hear(qapp)


def no_draw(limit: int) -> int:
    raise AssertionError(limit)


def test_an_added_picture_is_read_and_then_ready(
    draft: Draft, previews: FakePreviews, qapp: Any
) -> None:
    draft.add([Path("/photos/a.jpg")])
    assert draft.pictures[0].state is PictureState.LOADING

    previews.answer("a.jpg", 3000, 2000)
    hear(qapp)

    (picture,) = draft.pictures
    assert picture.state is PictureState.READY
    assert picture.facts is not None
    assert picture.facts.dimensions == Dimensions(3000, 2000)
    assert picture.preview is not None
    assert picture.preview.pixelColor(3, 3) == QColor(220, 120, 40)


def test_a_picture_that_cannot_be_read_stays_and_says_so(
    draft: Draft, previews: FakePreviews, qapp: Any
) -> None:
    draft.add([Path("broken.jpg")])
    previews.fail("broken.jpg")
    hear(qapp)

    (picture,) = draft.pictures
    assert picture.state is PictureState.FAILED
    assert picture.failure is not None
    assert str(picture.failure.notice().happened) == "broken.jpg cannot be read as a picture."
    assert str(draft.problems()[0].happened) == "Picture 1 cannot be used."


def test_late_news_of_a_removed_picture_is_dropped(
    draft: Draft, previews: FakePreviews, qapp: Any
) -> None:
    draft.add([Path("a.jpg"), Path("b.jpg")])
    draft.remove(draft.pictures[0].id)
    previews.answer("a.jpg")
    hear(qapp)
    assert names(draft) == ["b.jpg"]
    assert draft.pictures[0].state is PictureState.LOADING


def test_taking_a_picture_out_cancels_reading_it(draft: Draft, previews: FakePreviews) -> None:
    draft.add([Path("a.jpg")])
    draft.remove(draft.pictures[0].id)
    assert previews.wishes[0].token.cancelled


def test_pictures_move_and_the_others_keep_their_order(draft: Draft) -> None:
    draft.add([Path("a"), Path("b"), Path("c")])
    draft.move(draft.pictures[2].id, 0)
    assert names(draft) == ["c", "a", "b"]
    draft.move(draft.pictures[0].id, 99)
    assert names(draft) == ["a", "b", "c"]


def test_a_picture_put_into_a_full_slot_replaces_it_and_into_an_empty_one_is_next(
    draft: Draft,
) -> None:
    draft.put(2, Path("a"))
    draft.put(0, Path("b"))
    draft.put(1, Path("c"))
    assert names(draft) == ["b", "c"]


def test_a_replacement_that_cannot_be_read_gives_the_old_picture_back(
    draft: Draft, previews: FakePreviews, qapp: Any, qtbot: Any
) -> None:
    make_ready(draft, previews, qapp, "good.jpg")
    draft.put(0, Path("broken.jpg"))
    with qtbot.waitSignal(draft.picture_refused) as refusal:
        previews.fail("broken.jpg")

    assert names(draft) == ["good.jpg"]
    assert draft.pictures[0].state is PictureState.READY
    assert refusal.args[0].code == "picture_unreadable"


def test_two_bad_replacements_in_a_row_still_give_the_good_picture_back(
    draft: Draft, previews: FakePreviews, qapp: Any
) -> None:
    make_ready(draft, previews, qapp, "good.jpg")
    draft.put(0, Path("slow.jpg"))
    draft.put(0, Path("broken.jpg"))
    previews.fail("slow.jpg")
    previews.fail("broken.jpg")
    hear(qapp)
    assert names(draft) == ["good.jpg"]


def test_more_pictures_than_there_is_room_for_are_given_back(draft: Draft) -> None:
    paths = [Path(f"{number}.jpg") for number in range(MOST_PICTURES + 2)]
    assert draft.add(paths) == (Path("10.jpg"), Path("11.jpg"))
    assert len(draft.pictures) == MOST_PICTURES


def test_pasted_pixels_become_a_picture_once_they_are_kept(
    draft: Draft, previews: FakePreviews, kept: KeptPixels, qapp: Any
) -> None:
    draft.slots.put_content(0, QImage(8, 8, QImage.Format.Format_RGB32))
    assert draft.pictures[0].path is None
    assert str(draft.problems()[0].happened) == "Picture 1 is still being read."

    kept.waiting[0](Path("/kept/pasted.png"))
    hear(qapp)
    previews.answer("pasted.png", 8, 8)
    hear(qapp)

    assert draft.pictures[0].state is PictureState.READY
    assert draft.pictures[0].path == Path("/kept/pasted.png")


def test_pixels_that_cannot_be_kept_fail_in_their_slot(
    draft: Draft, kept: KeptPixels, qapp: Any
) -> None:
    draft.slots.put_content(0, QImage(8, 8, QImage.Format.Format_RGB32))
    kept.waiting[0](DiskFull(folder="/kept"))
    hear(qapp)
    assert draft.pictures[0].failure is not None
    assert draft.pictures[0].failure.code == "disk_full"


def test_an_empty_draft_lacks_a_picture_first_and_then_an_instruction(draft: Draft) -> None:
    assert [problem.field for problem in draft.problems()] == ["image_urls", "prompt"]


def test_problems_follow_the_order_of_the_panel(draft: Draft) -> None:
    draft.add([Path("a.jpg")])
    draft.set_value(GUIDANCE_SCALE, 99.0)
    draft.set_value(IMAGE_SIZE, Custom(Dimensions(10, 10)))
    fields = [problem.field for problem in draft.problems()]
    assert fields == ["image_urls", "prompt", "image_size", "guidance_scale"]


def test_a_place_of_a_recipe_that_was_not_filled_in_is_a_problem(
    draft: Draft, previews: FakePreviews, qapp: Any
) -> None:
    make_ready(draft, previews, qapp, "a.jpg")
    draft.set_value(PROMPT, "Paint it {dark green}.")
    (problem,) = draft.problems()
    assert problem.field == "prompt"
    draft.set_value(PROMPT, "Paint it dark green.")
    assert not draft.problems()


def test_size_and_price_are_known_once_picture_1_is_read(
    draft: Draft, previews: FakePreviews, qapp: Any
) -> None:
    assert draft.dimensions() is None
    assert draft.estimate() is None
    make_ready(draft, previews, qapp, "a.jpg")
    draft.set_value(IMAGE_SIZE, Megapixels(1.0))
    draft.set_value(NUM_IMAGES, 2)
    assert draft.dimensions() == Dimensions(1216, 816)
    estimate = draft.estimate()
    assert estimate is not None
    assert str(estimate) == "about $0.10"


def test_the_price_follows_prices_and_the_largest_size(
    draft: Draft, previews: FakePreviews, qapp: Any, qtbot: Any
) -> None:
    make_ready(draft, previews, qapp, "a.jpg")
    with qtbot.waitSignals([draft.values_changed, draft.changed]):
        draft.set_pricing(1.0, {DEFAULT_MODEL.id: Decimal(1)})
    assert str(draft.estimate()) == "about $0.99–1.00"


def test_a_frozen_request_cannot_be_reached_by_later_typing(
    draft: Draft, previews: FakePreviews, qapp: Any
) -> None:
    make_ready(draft, previews, qapp, "a.jpg", "b.jpg")
    draft.set_value(PROMPT, "Warmer light")
    request = draft.freeze(lambda limit: limit - 1)
    draft.set_value(PROMPT, "Something else")
    draft.clear()

    assert request.prompt == "Warmer light"
    assert [image.path for image in request.images] == ["a.jpg", "b.jpg"]
    assert request.seed == 2**31 - 1
    assert request.seed_drawn


def test_a_fixed_seed_is_not_drawn(draft: Draft, previews: FakePreviews, qapp: Any) -> None:
    make_ready(draft, previews, qapp, "a.jpg")
    draft.set_value(PROMPT, "Warmer light")
    draft.set_value(SEED, 7)
    request = draft.freeze(no_draw)
    assert request.seed == 7
    assert not request.seed_drawn


def test_a_draft_with_problems_cannot_be_frozen(draft: Draft) -> None:
    draft.add([Path("a.jpg")])
    with pytest.raises(InvalidSettings) as refusal:
        draft.freeze(no_draw)
    assert [problem.field for problem in refusal.value.problems] == ["image_urls", "prompt"]


def test_an_edit_of_the_history_is_composed_again(
    draft: Draft, previews: FakePreviews, qapp: Any
) -> None:
    make_ready(draft, previews, qapp, "a.jpg", "b.jpg")
    draft.set_value(PROMPT, "Warmer light")
    draft.set_model(V1)
    request = draft.freeze(lambda _: 42)
    draft.clear()
    assert draft.model is DEFAULT_MODEL

    draft.restore(request)

    assert names(draft) == ["a.jpg", "b.jpg"]
    assert draft.model is V1
    assert draft.parameters.value(PROMPT) == "Warmer light"
    assert draft.parameters.value(SEED) == 42
    draft.restore(request, keep_seed=False)
    assert draft.parameters.value(SEED) is None


def test_signals_tell_which_part_changed(draft: Draft, qtbot: Any) -> None:
    with (
        qtbot.waitSignals([draft.pictures_changed, draft.changed]),
        qtbot.assertNotEmitted(draft.values_changed),
    ):
        draft.add([Path("a.jpg")])
    with (
        qtbot.waitSignals([draft.values_changed, draft.changed]),
        qtbot.assertNotEmitted(draft.pictures_changed),
    ):
        draft.set_value(NUM_IMAGES, 3)


def test_setting_what_is_already_set_says_nothing(draft: Draft, qtbot: Any) -> None:
    with qtbot.assertNotEmitted(draft.changed):
        draft.set_value(NUM_IMAGES, 1)


BEACH = "https://studio.example/pictures/beach.jpg"


def test_a_picture_on_the_web_is_ready_and_passed_on_unseen(
    draft: Draft, previews: FakePreviews
) -> None:
    draft.add([BEACH])
    draft.set_value(PROMPT, "Warmer")
    draft.set_value(IMAGE_SIZE, Custom(Dimensions(640, 480)))
    assert previews.wishes == []
    assert draft.dimensions() == Dimensions(640, 480)
    request = draft.freeze(lambda limit: limit - 1)
    assert request.images == (InputImage(BEACH, None, 0),)


@pytest.mark.parametrize("size", [MatchPhoto(), Megapixels(1.0)])
def test_the_shape_of_a_picture_on_the_web_is_not_known(
    draft: Draft, previews: FakePreviews, qapp: Any, size: ImageSize
) -> None:
    draft.add([BEACH])
    draft.set_value(PROMPT, "Warmer")
    draft.set_value(IMAGE_SIZE, size)
    assert draft.problems() == (SHAPELESS,)
    assert draft.dimensions() is None
    make_ready(draft, previews, qapp, "a.jpg")
    draft.move(draft.pictures[1].id, 0)
    assert draft.problems() == ()


def test_sending_changes_the_draft_and_its_problems_count(draft: Draft, qtbot: QtBot) -> None:
    with qtbot.waitSignal(draft.changed):
        draft.sending.set_webhook("studio")
    assert draft.problems()[-1] == BAD_WEBHOOK


def test_an_edit_comes_back_with_its_picture_on_the_web_and_its_project(draft: Draft) -> None:
    draft.add([BEACH])
    draft.set_value(PROMPT, "Warmer")
    draft.set_value(IMAGE_SIZE, Custom(Dimensions(640, 480)))
    request = draft.freeze(lambda limit: limit - 1)
    draft.clear()
    draft.restore(request, SendOptions(project="Smith"))
    assert draft.freeze(no_draw) == replace(request, seed_drawn=False)
    assert draft.sending.project == "Smith"


def test_what_is_taken_over_has_its_pictures_and_its_project(
    draft: Draft, previews: FakePreviews, kept: KeptPixels
) -> None:
    draft.add([BEACH, Path("a.jpg")])
    draft.sending.set_project("Smith")
    other = Draft(previews, 2.0, {}, kept)
    other.take_over(draft)
    assert [picture.source for picture in other.pictures] == [BEACH, Path("a.jpg")]
    assert other.sending.project == "Smith"
