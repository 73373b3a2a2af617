"""The gallery of recipes, by hand: searched, walked, used, kept, shared."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QFileDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from firered_desktop.core.own_recipes import SUFFIX
from firered_desktop.core.parameters import NUM_INFERENCE_STEPS, PROMPT
from firered_desktop.core.recipes import Recipe
from firered_desktop.session.comparison import Side
from firered_desktop.session.recipe_model import RecipeRole
from firered_desktop.session.recipe_pictures import SIZE as CARD
from firered_desktop.ui.recipe_gallery import RecipeGallery
from firered_desktop.ui.recipe_line import RecipeLine
from firered_desktop.ui.wipe import HALF, Wipe
from tests.ui.hands import addresses, click, drop_on, press, type_words
from tests.ui.live import Live

Key = Qt.Key


class Visit:
    """A person in front of the open gallery."""

    def __init__(self, live: Live) -> None:
        self.live = live
        session = live.program.session
        live.until(lambda: bool(session.recipes.groups))
        click(live.named("Recipes", QPushButton))
        self.gallery: RecipeGallery = live.program.desktop.recipe_desk.gallery
        live.until(self.gallery.isVisible)
        self.draft = session.draft
        self.box = session.recipes

    @property
    def search(self) -> QLineEdit:
        return self.live.named("Search recipes", QLineEdit)

    @property
    def titles(self) -> list[str]:
        model = self.gallery.list.model()
        return [str(model.index(row, 0).data()) for row in range(model.rowCount())]

    def button(self, name: str) -> QPushButton:
        return self.live.named(name, QPushButton)

    def place_of(self, title: str) -> tuple[QWidget, QPoint]:
        view = self.gallery.list
        index = view.model().index(self.titles.index(title), 0)
        view.scrollTo(index)
        return view.viewport(), view.visualRect(index).center()

    def press_card(self, title: str) -> None:
        viewport, at = self.place_of(title)
        QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=at)

    def details_of(self, title: str) -> Recipe:
        self.gallery.list.setFocus()
        index = self.gallery.list.model().index(self.titles.index(title), 0)
        self.gallery.list.setCurrentIndex(index)
        press(self.gallery.list, Key.Key_Space)
        recipe = index.data(RecipeRole.RECIPE)
        assert isinstance(recipe, Recipe)
        return recipe


@pytest.fixture
def visit(live: Live) -> Visit:
    live.open()
    return Visit(live)


def test_it_opens_on_the_search_field_with_every_recipe(visit: Visit) -> None:
    assert visit.search.hasFocus()
    assert len(visit.titles) >= 24


@pytest.mark.parametrize("words", ["sunset", "日落", "夕阳", "dusk"])
def test_typing_finds_a_recipe_in_either_language(visit: Visit, words: str) -> None:
    visit.search.setText(words)
    assert "Sunset sky" in visit.titles
    assert len(visit.titles) < 8


def test_what_matches_nothing_is_said(visit: Visit) -> None:
    type_words(visit.search, "zzzz")
    assert visit.titles == []
    assert not visit.gallery.list.isVisible()


def test_enter_in_the_field_uses_the_first_that_was_found(visit: Visit) -> None:
    type_words(visit.search, "sunset sky")
    press(visit.search, Key.Key_Return)
    assert visit.draft.parameters.value(PROMPT).startswith("Replace the grey sky")
    assert not visit.gallery.isVisible()


def test_the_keyboard_alone_leads_from_the_field_to_a_card_in_use(visit: Visit) -> None:
    press(visit.search, Key.Key_Down)
    view = visit.gallery.list
    assert view.hasFocus()
    press(view, Key.Key_Right)
    press(view, Key.Key_Return)
    assert "evening make-up" in visit.draft.parameters.value(PROMPT)
    assert visit.draft.parameters.value(NUM_INFERENCE_STEPS) == 40
    edit = visit.live.named("Instruction", QPlainTextEdit)
    assert edit.hasFocus()
    assert edit.textCursor().selectedText() == "{warm bronze}"


def test_locked_settings_stay_and_one_line_says_what_the_recipe_prefers(visit: Visit) -> None:
    visit.live.program.session.change(settings_locked=True)
    visit.live.until(lambda: visit.live.program.session.preferences.settings_locked)
    press(visit.search, Key.Key_Down)
    press(visit.gallery.list, Key.Key_Right)
    press(visit.gallery.list, Key.Key_Return)
    assert "evening make-up" in visit.draft.parameters.value(PROMPT)
    assert visit.draft.parameters.value(NUM_INFERENCE_STEPS) == 30
    (line,) = visit.live.window.findChildren(RecipeLine)
    assert "Your settings are locked and stay; the recipe prefers" in line.text
    assert "40" in line.text


def test_a_press_on_a_card_uses_it(visit: Visit) -> None:
    visit.press_card("Retouch the skin")
    assert visit.draft.parameters.value(PROMPT).startswith("Retouch the portrait")
    assert not visit.gallery.isVisible()


def test_a_group_shows_its_recipes_alone(visit: Visit) -> None:
    click(visit.button("Recipes: try-on"))
    assert visit.titles == ["Try on clothes", "Try on glasses"]
    click(visit.button("Recipes: all"))
    assert len(visit.titles) >= 24


def test_escape_steps_back_one_thing_at_a_time(visit: Visit) -> None:
    type_words(visit.search, "light")
    visit.details_of("Soft studio light")
    press(visit.button("Use this recipe"), Key.Key_Escape)
    assert visit.gallery.list.isVisible()
    press(visit.gallery.list, Key.Key_Escape)
    assert visit.search.text() == ""
    press(visit.gallery.list, Key.Key_Escape)
    assert not visit.gallery.isVisible()


def test_the_details_say_everything_in_both_languages(visit: Visit) -> None:
    recipe = visit.details_of("Try on clothes")
    words = [label.text() for label in visit.gallery.details.findChildren(QLabel)]
    for wording in recipe.wordings.values():
        assert wording.prompt in words
    assert recipe.wording("en").note in words
    assert "Needs: 1 the person · 2 the clothes" in words
    assert "Sets: Care taken 40 steps" in words
    click(visit.button("Use this recipe"))
    assert visit.draft.parameters.value(PROMPT) == recipe.wording("en").prompt


def test_the_pointer_wipes_between_before_and_after(visit: Visit) -> None:
    recipe = visit.details_of("Sunset sky")
    pictures = visit.live.program.desktop.recipe_desk.pictures
    visit.live.until(lambda: pictures.image(recipe, "after") is not None)
    wipe = visit.live.named("Before and after", Wipe, visit.gallery)
    assert wipe.share == HALF
    middle = wipe.rect().center()
    before = wipe.grab().toImage().pixelColor(middle.x() + 40, 60)
    press(wipe, Key.Key_Right)
    press(wipe, Key.Key_Right)
    assert wipe.share > HALF
    assert wipe.grab().toImage().pixelColor(middle.x() + 40, 60) != before


def test_a_screen_reader_hears_what_a_card_needs_and_where_it_is_weak(visit: Visit) -> None:
    type_words(visit.search, "two people")
    listed = QAccessible.queryAccessibleInterface(visit.gallery.list)
    said = [listed.child(at).text(QAccessible.Text.Name) for at in range(listed.childCount())]
    assert "Two people in one picture, 2 pictures, look closely at the result" in said


def test_one_that_came_along_is_duplicated_and_changed(visit: Visit) -> None:
    visit.details_of("Sunset sky")
    assert not visit.button("Edit recipe").isVisible()
    click(visit.button("Duplicate recipe"))
    visit.live.until(lambda: len(visit.box.own) == 1)
    assert "Sunset sky (copy)" in visit.titles
    visit.gallery.show_cards()
    visit.details_of("Sunset sky (copy)")
    click(visit.button("Edit recipe"))
    title = visit.live.named("Recipe title", QLineEdit)
    title.selectAll()
    type_words(title, "My sunset")
    click(visit.button("Save recipe"))
    visit.live.until(lambda: "My sunset" in visit.titles)


def test_an_own_recipe_is_deleted_and_brought_back(visit: Visit) -> None:
    visit.details_of("Sunset sky")
    click(visit.button("Duplicate recipe"))
    visit.live.until(lambda: len(visit.box.own) == 1)
    visit.gallery.show_cards()
    click(visit.button("Recipes: own"))
    visit.details_of("Sunset sky (copy)")
    click(visit.button("Delete recipe"))
    visit.live.until(lambda: not visit.box.own)
    assert visit.gallery.list.isVisible()
    click(visit.button("Undo delete"))
    visit.live.until(lambda: len(visit.box.own) == 1)


def test_the_menu_of_a_card_offers_what_can_be_done(visit: Visit) -> None:
    view = visit.gallery.list
    view.setFocus()
    view.begin()
    view.menu_wished.emit(view.recipe, QPoint(10, 10))
    (menu,) = visit.gallery.findChildren(QMenu)
    words = [action.text() for action in menu.actions() if action.text()]
    assert words == ["Use this recipe", "Details", "Duplicate", "Save as a file…"]
    menu.close()


def test_a_recipe_is_saved_as_a_file_and_dropped_on_the_window(
    visit: Visit, tmp_path: Path
) -> None:
    visit.details_of("Sunset sky")
    click(visit.button("Share recipe"))
    dialog = visit.live.dialog()
    assert isinstance(dialog, QFileDialog)
    path = tmp_path / f"sunset{SUFFIX}"
    dialog.fileSelected.emit(str(path))
    dialog.close()
    visit.live.until(path.exists)
    click(visit.button("Close recipes"))
    drop_on(visit.live.window, addresses(QUrl.fromLocalFile(str(path))))
    visit.live.until(lambda: len(visit.box.own) == 1)
    assert visit.draft.pictures == ()
    visit.live.until(lambda: bool(visit.live.window.findChildren(QPushButton, "Use it now")))
    click(visit.button("Use it now"))
    assert visit.draft.parameters.value(PROMPT).startswith("Replace the grey sky")


def test_what_is_composed_is_kept_as_a_recipe_with_its_picture(visit: Visit) -> None:
    drop_on(visit.live.window, addresses(QUrl.fromLocalFile(str(visit.live.photo))))
    visit.live.ready()
    visit.live.until(lambda: visit.live.program.session.comparison.image(Side.BEFORE) is not None)
    visit.draft.set_value(PROMPT, "Paint it blue.")
    visit.live.program.desktop.menu_actions["recipe"].trigger()
    dialog = visit.live.dialog()
    type_words(visit.live.named("Recipe title", QLineEdit, dialog), "Blue")
    click(visit.live.named("Save recipe", QPushButton, dialog))
    visit.live.until(lambda: len(visit.box.own) == 1)
    (own,) = visit.box.own
    assert own.recipe.wording("en").prompt == "Paint it blue."
    assert QImage.fromData(own.before).width() == CARD.width()
    assert own.after == b""


def test_a_hostile_file_is_refused_in_words(visit: Visit, tmp_path: Path) -> None:
    path = tmp_path / f"bad{SUFFIX}"
    path.write_bytes(b"\x00" * 100)
    refused: list[object] = []
    visit.box.refused.connect(refused.append)
    drop_on(visit.live.window, addresses(QUrl.fromLocalFile(str(path))))
    visit.live.until(lambda: bool(refused))
    assert visit.box.own == ()


def test_an_edit_becomes_a_recipe_with_its_two_pictures(live: Live) -> None:
    live.open(live.photo, prompt="a warm sunset")
    live.ready()
    live.program.desktop.menu_actions["run"].trigger()
    live.ended()
    live.shown()
    live.program.desktop.menu_actions["recipe"].trigger()
    dialog = live.dialog()
    type_words(live.named("Recipe title", QLineEdit, dialog), "Sunset")
    click(live.named("Save recipe", QPushButton, dialog))
    box = live.program.session.recipes
    live.until(lambda: len(box.own) == 1)
    (own,) = box.own
    sides = [QImage.fromData(picture) for picture in (own.before, own.after)]
    assert [each.isNull() for each in sides] == [False, False]
