"""The one lookup: which screen shows which page. Each is imported when it is first shown."""

from __future__ import annotations

from importlib import import_module

from screens.page import PageScreen, Surroundings
from workshop import alone_pages, pages, repair_pages
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
    pages.BetweenTopic: "screens.conversation.between:BetweenTopicScreen",
    pages.Settling: "screens.conversation.settling:SettlingScreen",
    repair_pages.RepairOffer: "screens.repair.offer:OfferScreen",
    repair_pages.OfferOther: "screens.repair.offer:OfferScreen",
    repair_pages.RepairBy: "screens.repair.offer:ByScreen",
    repair_pages.RepairTo: "screens.repair.offer:ToScreen",
    repair_pages.RepairKindPage: "screens.repair.kind:KindScreen",
    repair_pages.LetterField: "screens.repair.field:FieldScreen",
    repair_pages.LetterPromise: "screens.repair.promise:LetterPromiseScreen",
    repair_pages.WholeLetter: "screens.repair.letter:LetterScreen",
    repair_pages.ReadingAloud: "screens.repair.read_aloud:ReadAloudScreen",
    repair_pages.Hearing: "screens.repair.hearing:HearingScreen",
    repair_pages.KeepingLetter: "screens.repair.keeping:KeepingScreen",
    repair_pages.NotTonight: "screens.repair.word:WordScreen",
    repair_pages.BeforeReading: "screens.repair.word:WordScreen",
    repair_pages.Heard: "screens.repair.word:WordScreen",
    repair_pages.LetterKept: "screens.repair.word:WordScreen",
    repair_pages.LookBackThanks: "screens.repair.word:WordScreen",
    repair_pages.StillOpen: "screens.repair.word:WordScreen",
    repair_pages.LookBack: "screens.promises.look_back:LookBackScreen",
    repair_pages.OldPromise: "screens.promises.look_back:LookBackScreen",
    repair_pages.LetterOldPromise: "screens.promises.look_back:LookBackScreen",
    alone_pages.Breathing: "screens.alone.breathe:BreatheScreen",
    alone_pages.Outsider: "screens.alone.outsider:OutsiderScreen",
    alone_pages.AfterOutsider: "screens.alone.after:AfterOutsiderScreen",
}


def screen_for(evening: Evening, around: Surroundings) -> PageScreen[Page]:
    """The screen of the page that the evening is at."""
    module, _, name = SCREENS[type(evening.page)].partition(":")
    screen: PageScreen[Page] = getattr(import_module(module), name)(evening, evening.page, around)
    return screen
