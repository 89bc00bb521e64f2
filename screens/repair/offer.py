"""The choices that open a repair: whether, who, for whom."""

from __future__ import annotations

from collections.abc import Iterable

from textual.widget import Widget

from screens.choice import ChoiceScreen
from screens.widgets.words import Prose
from workshop.repair_pages import OfferOther, RepairBy, RepairOffer, RepairTo
from workshop.repair_results import Repairs, RepairsWith, WantsRepair
from workshop.results import Result


class OfferScreen(ChoiceScreen[RepairOffer | OfferOther]):
    """Something small to put right? Yes, or not tonight."""

    HELP = (
        "Something small, from the last few days. One of you writes a few words and reads them aloud; the other only "
        "listens. “Not tonight” is a whole answer."
    )

    def question(self) -> str:
        """Whether there is something."""
        step = self.evening.repair_step
        if isinstance(self.page, OfferOther):
            return self.said(step.hearing.offer_other, to=self.page.by, by=self.page.to)
        return step.start.question

    def answers(self) -> tuple[str, ...]:
        """Yes, or not tonight."""
        step = self.evening.repair_step
        if isinstance(self.page, OfferOther):
            return (step.hearing.offer_yes, step.hearing.offer_no)
        return (step.start.yes, step.start.not_tonight)

    def result(self, answer: int) -> Result:
        """The first is yes."""
        return WantsRepair(yes=answer == 0)


class ByScreen(ChoiceScreen[RepairBy]):
    """Who begins; one is enough for tonight."""

    HELP = "Whoever begins writes next, by themselves. The others rest their eyes until it is read aloud."

    def question(self) -> str:
        """Who would like to?"""
        return self.evening.repair_step.start.who_writes

    def answers(self) -> tuple[str, ...]:
        """Everyone here."""
        return self.evening.order

    def result(self, answer: int) -> Result:
        """That one."""
        return Repairs(self.evening.order[answer])


class ToScreen(ChoiceScreen[RepairTo]):
    """Who it is for."""

    HELP = "The one it is for hears it read aloud, and answers on their own page."

    def question(self) -> str:
        """Who is it for?"""
        return self.evening.repair_step.start.for_whom

    @property
    def _others(self) -> tuple[str, ...]:
        repair = self.evening.repair
        return self.evening.others(repair.by) if repair else self.evening.order

    def answers(self) -> tuple[str, ...]:
        """Everyone but the one who begins."""
        return self._others

    def lead(self) -> Iterable[Widget]:
        """Who begins."""
        repair = self.evening.repair
        if repair is not None:
            yield Prose(f"{repair.by} begins.", classes="lead")

    def result(self, answer: int) -> Result:
        """That one."""
        return RepairsWith(self._others[answer])
