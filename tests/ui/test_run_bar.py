from __future__ import annotations

from decimal import Decimal

from PySide6.QtWidgets import QComboBox, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from firered_desktop.core.budget import Overrun, Span
from firered_desktop.core.expected_time import ExpectedTime
from firered_desktop.core.models import DEFAULT_MODEL, V1
from firered_desktop.core.money import UnitPrice
from firered_desktop.core.parameters import IMAGE_SIZE, NUM_IMAGES, PROMPT
from firered_desktop.core.sizes import Preset
from firered_desktop.ui.icons import Icons
from tests.ui.scene import Scene


def run_button(scene: Scene) -> QPushButton:
    return scene.find(QPushButton, "Run edit")


def quiet_words(scene: Scene) -> list[str]:
    return [label.text() for label in scene.panel.run_bar.findChildren(QLabel)]


def test_the_price_stands_on_the_button_once_it_is_known(scene: Scene) -> None:
    assert run_button(scene).text() == "Run edit"
    scene.ready("a.jpg", width=1000, height=1000)
    assert run_button(scene).text() == "Run edit · about $0.03"
    assert run_button(scene).accessibleName() == "Run edit"
    assert run_button(scene).accessibleDescription() == "about $0.03"


def test_the_price_follows_what_is_chosen(scene: Scene) -> None:
    scene.ready("a.jpg", width=1000, height=1000)
    scene.draft.set_pricing(2.0, {DEFAULT_MODEL.id: Decimal("0.05")})
    scene.draft.set_value(NUM_IMAGES, 2)
    assert run_button(scene).accessibleDescription() == "about $0.10"
    assert "2 pictures of 992×992" in quiet_words(scene)


def test_the_demo_is_free(qtbot: QtBot, plain_icons: Icons) -> None:
    scene = Scene(qtbot, plain_icons, demo=True)
    assert "Nothing leaves this computer in the demo." in quiet_words(scene)
    scene.ready("a.jpg")
    assert run_button(scene).text() == "Run edit · free demo"


def test_a_problem_stays_until_it_is_mended(scene: Scene) -> None:
    run_button(scene).click()
    assert scene.panel.run_bar.notice.startswith("There is no picture yet.")
    scene.draft.set_value(PROMPT, "Warmer")
    assert scene.panel.run_bar.notice.startswith("There is no picture yet.")
    scene.ready("a.jpg")
    assert scene.panel.run_bar.notice == ""


def test_the_button_can_always_be_pressed(scene: Scene) -> None:
    assert run_button(scene).isEnabled()


def test_in_a_narrow_panel_the_amount_is_the_last_to_go(scene: Scene) -> None:
    scene.ready("a.jpg", width=1000, height=1000)
    scene.panel.resize(scene.panel.width(), 640)
    button = run_button(scene)
    room = scene.panel.width() - button.width() + button.sizeHint().width()
    scene.panel.resize(room - 1, 640)
    assert button.text() == "Run edit · $0.03"
    assert button.accessibleDescription() == "about $0.03"
    scene.panel.resize(room, 640)
    assert button.text() == "Run edit · about $0.03"


def test_without_a_shape_a_size_is_asked_for(scene: Scene) -> None:
    scene.draft.add(["https://studio.example/beach.jpg"])
    scene.draft.set_value(PROMPT, "Warmer")
    assert "The price shows here once a size is chosen." in quiet_words(scene)
    run_button(scene).click()
    assert scene.panel.run_bar.notice.startswith("The shape of a picture on the web is not known")
    assert scene.find(QComboBox, "Image size").hasFocus()
    scene.draft.set_value(IMAGE_SIZE, Preset("square_hd"))
    assert scene.panel.run_bar.notice == ""
    assert "One picture of 1024×1024" in quiet_words(scene)


def test_a_batch_says_how_long_all_of_it_takes_and_that_some_may_wait(scene: Scene) -> None:
    scene.ready("a.jpg", "b.jpg")
    scene.draft.batch.choose(True)
    over = Overrun(Span.EDIT, Decimal("0.05"), Decimal(0))
    scene.panel.run_bar.show_outlook(ExpectedTime(83.0, usual=True), over)
    words = "2 pictures, each of its own size · usually about 80 s for all"
    assert words in quiet_words(scene)
    assert any("whichever is will wait" in words for words in quiet_words(scene))


def test_the_button_names_the_keys_in_force(scene: Scene) -> None:
    scene.panel.run_bar.show_prices({DEFAULT_MODEL.id: UnitPrice(Decimal("0.0325"))})
    scene.keys.give("run", "Ctrl+J")
    assert run_button(scene).toolTip().startswith("Run the edit (Ctrl+J)\nBuilt-in price")
    scene.keys.give("run")
    assert run_button(scene).toolTip().startswith("Run the edit\nBuilt-in price")


def test_the_button_tells_whose_price_holds_and_since_when(scene: Scene) -> None:
    bar = scene.panel.run_bar
    assert run_button(scene).toolTip() == "Run the edit (Ctrl+Enter)"
    bar.show_prices({DEFAULT_MODEL.id: UnitPrice(Decimal("0.0325"))})
    assert run_button(scene).toolTip().splitlines() == [
        "Run the edit (Ctrl+Enter)",
        "Built-in price until fal is asked: $0.0325 per megapixel",
    ]
    bar.show_prices({DEFAULT_MODEL.id: UnitPrice(Decimal("0.04"), 1_795_262_400.0)})
    told = run_button(scene).toolTip().splitlines()[1]
    assert told.startswith("fal's price of ")
    assert "21" in told
    assert "November" in told
    assert told.endswith("2026: $0.04 per megapixel")


def test_the_price_is_that_of_the_chosen_model(scene: Scene) -> None:
    scene.panel.run_bar.show_prices({V1.id: UnitPrice(Decimal("0.02"))})
    assert "$" not in run_button(scene).toolTip()
    scene.draft.set_model(V1)
    assert "$0.02 per megapixel" in run_button(scene).toolTip()


def test_the_demo_tells_no_price(qtbot: QtBot, plain_icons: Icons) -> None:
    scene = Scene(qtbot, plain_icons, demo=True)
    scene.panel.run_bar.show_prices({DEFAULT_MODEL.id: UnitPrice(Decimal(0))})
    assert "$" not in run_button(scene).toolTip()


def test_how_long_it_takes_stands_beside_the_size(scene: Scene) -> None:
    scene.ready("a.jpg")
    scene.panel.run_bar.show_outlook(ExpectedTime(14.2, usual=True), None)
    assert "1536×1024 · usually about 15 s" in quiet_words(scene)
    scene.draft.set_value(NUM_IMAGES, 2)
    assert "2 × 1536×1024 · usually about 15 s" in quiet_words(scene)
    scene.panel.run_bar.show_outlook(None, None)
    assert "2 pictures of 1536×1024" in quiet_words(scene)


def test_a_budget_that_would_hold_it_is_told_before_the_click(scene: Scene) -> None:
    scene.ready("a.jpg")
    over = Overrun(Span.EDIT, Decimal("0.01"), Decimal(0))
    scene.panel.run_bar.show_outlook(None, over)
    words = "Over your budget of $0.01 for one edit: it will wait and ask you first."
    assert words in quiet_words(scene)
    assert run_button(scene).isEnabled()
    scene.panel.run_bar.show_outlook(None, None)
    assert words not in quiet_words(scene)
