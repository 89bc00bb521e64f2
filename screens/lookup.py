"""The one lookup: which screen shows which page. Each is imported when it is first shown."""

from __future__ import annotations

from importlib import import_module

from screens.page import PageScreen, Surroundings
from workshop import pages
from workshop.evening import Evening
from workshop.pages import Page

SCREENS: dict[type[Page], str] = {
    pages.Limits: "screens.arriving.limits:LimitsScreen",
    pages.Names: "screens.arriving.names:NamesScreen",
    pages.WelcomeBack: "screens.arriving.welcome_back:WelcomeBackScreen",
    pages.TakenUp: "screens.arriving.taken_up:TakenUpScreen",
    pages.Tonight: "screens.arriving.tonight:TonightScreen",
    pages.TonightTogether: "screens.arriving.tonight_together:TonightTogetherScreen",
    pages.Keeping: "screens.arriving.keeping:KeepingScreen",
    pages.Beginning: "screens.arriving.beginning:BeginningScreen",
    pages.HandOver: "screens.hand_over:HandOverScreen",
    pages.Reading: "screens.read:ReadScreen",
    pages.Afterword: "screens.read:ReadScreen",
    pages.Resting: "screens.read:ReadScreen",
    pages.Questions: "screens.round.questions:QuestionsScreen",
    pages.Writing: "screens.round.write:WriteScreen",
    pages.Editing: "screens.round.write:WriteScreen",
    pages.Choosing: "screens.round.choose:ChooseScreen",
    pages.Reveal: "screens.round.reveal:RevealScreen",
    pages.Talking: "screens.round.talk:TalkScreen",
    pages.Topic: "screens.conversation.topic:TopicScreen",
    pages.Floor: "screens.conversation.floor:FloorScreen",
    pages.AgreeToReturn: "screens.time_out.agree:AgreeScreen",
    pages.Apart: "screens.time_out.apart:ApartScreen",
    pages.ComingBack: "screens.time_out.coming_back:ComingBackScreen",
    pages.CameBack: "screens.time_out.came_back:CameBackScreen",
    pages.Promising: "screens.round.promise:PromiseScreen",
    pages.Thanks: "screens.closing.thanks:ThanksScreen",
    pages.NextTime: "screens.closing.next_time:NextTimeScreen",
    pages.KeptTonight: "screens.closing.kept:KeptScreen",
    pages.CardShown: "screens.card.shown:CardScreen",
    pages.CardTurn: "screens.card.turn:CardTurnScreen",
    pages.CardThanks: "screens.card.thanks:CardThanksScreen",
}


def screen_for(evening: Evening, around: Surroundings) -> PageScreen[Page]:
    """The screen of the page that the evening is at."""
    module, _, name = SCREENS[type(evening.page)].partition(":")
    screen: PageScreen[Page] = getattr(import_module(module), name)(evening, evening.page, around)
    return screen
