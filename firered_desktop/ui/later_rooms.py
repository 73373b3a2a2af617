"""The rooms of the window that are not seen when it opens: built when they are first entered."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Protocol

from firered_desktop.ui.main_window import Page
from firered_desktop.ui.notice_bar import NoticeBar

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtCore import QObject
    from PySide6.QtGui import QAction

    from firered_desktop.core.job import Job
    from firered_desktop.session.keymap_choice import KeymapChoice
    from firered_desktop.session.session import Session
    from firered_desktop.ui.activity_desk import ActivityDesk
    from firered_desktop.ui.comparing_desk import ComparingDesk
    from firered_desktop.ui.edit_desk import EditDesk
    from firered_desktop.ui.edit_menu import EditMenu
    from firered_desktop.ui.first_start_panel import FirstStartPanel
    from firered_desktop.ui.held_panel import HeldPanel
    from firered_desktop.ui.history_desk import HistoryDesk
    from firered_desktop.ui.icons import Icons
    from firered_desktop.ui.judging_desk import JudgingDesk
    from firered_desktop.ui.main_window import MainWindow
    from firered_desktop.ui.recipe_desk import RecipeDesk
    from firered_desktop.ui.right_side import RightSide


class House(Protocol):
    """What the rooms are connected with, all of which stands when the window opens."""

    session: Session
    icons: Icons
    keymap: KeymapChoice
    right: RightSide
    window: MainWindow
    recipe_desk: RecipeDesk
    activity_desk: ActivityDesk
    edit_desk: EditDesk
    judging_desk: JudgingDesk
    comparing_desk: ComparingDesk
    edit_menu: EditMenu
    menu_actions: Mapping[str, QAction]

    def look_at(self, job: Job, image: int = 0) -> None:
        """Show this result of an edit."""

    def fulfil(self, wish: str, job: Job) -> None:
        """Do what is wished about an edit."""


def first_start(house: House, language: str) -> FirstStartPanel:
    """The steps of the first start, spoken in `language`."""
    from firered_desktop.ui.first_start_panel import FirstStartPanel

    session = house.session
    steps, settings = session.first_start, session.preferences
    panel = FirstStartPanel(steps, session.account, house.icons, language, settings)
    panel.language_wished.connect(lambda word: session.change(language=word))
    panel.setting_wished.connect(lambda name, value: session.change(**{name: value}))
    panel.demo_wished.connect(partial(session.go_to, demo=True))
    session.settled.connect(panel.show_preferences)
    return panel


def held(house: House) -> HeldPanel:
    """The edits that wait."""
    from firered_desktop.ui.held_panel import HeldPanel

    session, small = house.session, house.session.input_thumbnails
    panel = HeldPanel(session.held, small, house.icons, session.now, service=session.service)
    panel.wished.connect(house.fulfil)
    panel.left.connect(house.right.show_result)
    return panel


def history_desk(house: House, parent: QObject) -> HistoryDesk:
    """The history, with everything around it."""
    from firered_desktop.ui.history_desk import HistoryDesk

    window = house.window
    desk = HistoryDesk(house.session, house.icons, house.keymap, parent)
    desk.opened.connect(house.look_at)
    desk.view.compose_wished.connect(partial(window.show_page, Page.COMPOSE))
    desk.view.recipes_wished.connect(house.recipe_desk.show)
    house.comparing_desk.hold_keys_over(desk.view.grid)
    trash = house.judging_desk.trash_desk
    desk.serve(window, house.menu_actions, house.edit_menu, trash)
    desk.menu.add_section(house.edit_desk.lineage.offer)
    desk.view.setParent(window)  # where it is, hidden, until its page is shown
    house.activity_desk.follow(desk.view.findChildren(NoticeBar))
    return desk


def history_wishes(desk: Callable[[], HistoryDesk]) -> Mapping[str, Callable[[], object]]:
    """What the menus wish of the history, which need not be there yet."""

    def in_history(act: Callable[[HistoryDesk], None]) -> None:
        act(desk())

    return {
        "export": partial(in_history, lambda desk: desk.export()),
        "import": partial(in_history, lambda desk: desk.import_files()),
        "import_folder": partial(in_history, lambda desk: desk.import_folder()),
    }
