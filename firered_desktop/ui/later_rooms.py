"""The rooms of the window that are not seen when it opens: built when they are first entered."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from firered_desktop.ui.main_window import Page
from firered_desktop.ui.notice_bar import NoticeBar

if TYPE_CHECKING:
    from firered_desktop.ui.desktop import Desktop
    from firered_desktop.ui.first_start_panel import FirstStartPanel
    from firered_desktop.ui.held_panel import HeldPanel
    from firered_desktop.ui.history_desk import HistoryDesk


def first_start(desktop: Desktop, language: str) -> FirstStartPanel:
    """The steps of the first start, spoken in `language`."""
    from firered_desktop.ui.first_start_panel import FirstStartPanel

    session = desktop.session
    steps, settings = session.first_start, session.preferences
    panel = FirstStartPanel(steps, session.account, desktop.icons, language, settings)
    panel.language_wished.connect(lambda word: session.change(language=word))
    panel.setting_wished.connect(lambda name, value: session.change(**{name: value}))
    panel.demo_wished.connect(partial(session.go_to, demo=True))
    session.settled.connect(panel.show_preferences)
    return panel


def held(desktop: Desktop) -> HeldPanel:
    """The edits that wait."""
    from firered_desktop.ui.held_panel import HeldPanel

    session, small = desktop.session, desktop.session.input_thumbnails
    panel = HeldPanel(session.held, small, desktop.icons, session.now, service=session.service)
    panel.wished.connect(desktop.fulfil)
    panel.left.connect(desktop.right.show_result)
    return panel


def history_desk(desktop: Desktop) -> HistoryDesk:
    """The history, with everything around it."""
    from firered_desktop.ui.history_desk import HistoryDesk

    window = desktop.window
    desk = HistoryDesk(desktop.session, desktop.icons, desktop.keymap, desktop)
    desk.opened.connect(desktop.look_at)
    desk.view.compose_wished.connect(partial(window.show_page, Page.COMPOSE))
    desk.view.recipes_wished.connect(desktop.recipe_desk.show)
    desktop.comparing_desk.hold_keys_over(desk.view.grid)
    trash = desktop.judging_desk.trash_desk
    desk.serve(window, desktop.menu_actions, desktop.edit_menu, trash)
    desk.menu.add_section(desktop.edit_desk.lineage.offer)
    window.take_history(desk.view)
    desktop.activity_desk.follow(desk.view.findChildren(NoticeBar))
    return desk
