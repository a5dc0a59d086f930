// Filters as chips and in their card, a speaker's own account, and the guided tour, by a reader's
// hand.
#include <algorithm>

#include <gtest/gtest.h>
#include <imgui.h>

#include "ui/kit/widgets.hpp"
#include "ui/stage.hpp"

namespace dateline::ui {
namespace {

constexpr core::SizePx kDesktop{1440, 900};
constexpr core::SizePx kPhone{390, 844};

std::string chip(app::FilterPart part) {
  return "chip/" + std::to_string(static_cast<unsigned>(part));
}

core::ActorIndex actor(const Stage& stage, const char* id) {
  const auto found = core::find_actor(stage.world().story, id);
  EXPECT_TRUE(found) << id;
  return found.value_or(core::ActorIndex{0});
}

std::size_t position(const Stage& stage, const char* claim) {
  const auto& listed = stage.frame().listed;
  const auto found = core::find_claim(stage.world().story, claim);
  for (std::size_t at = 0; found && at < listed.size(); ++at) {
    if (listed[at] == found->value) {
      return at;
    }
  }
  ADD_FAILURE() << claim << " is not listed";
  return 0;
}

void leave_nothing(Stage& stage) {
  stage.apply(app::SpeakerPicked{actor(stage, "villagers")});
  stage.apply(app::CountryPicked{core::country_number("NO")});
  ASSERT_TRUE(stage.frame().passing.empty());
}

TEST(Chips, NoneWithoutAFilter) {
  Stage stage(good_world(), kDesktop);
  for (std::size_t part = 0; part < app::kFilterParts; ++part) {
    EXPECT_FALSE(stage.shows(chip(static_cast<app::FilterPart>(part))));
  }
}

TEST(Chips, EachFilterHasOneThatDropsItAlone) {
  Stage stage(good_world(), kDesktop);
  stage.apply(app::CountryPicked{core::country_number("NO")});
  stage.apply(app::RelationsPicked{core::kDisputed});
  stage.apply(app::FigureKindToggled{core::FigureKind::estimate});
  EXPECT_TRUE(stage.shows_text("Disputed only"));
  EXPECT_TRUE(stage.shows_text("Country: NO")) << "no map is here to name it";
  for (const app::FilterPart part :
       {app::FilterPart::country, app::FilterPart::relations, app::FilterPart::figures}) {
    const auto events = stage.click(chip(part));
    ASSERT_NE(only<app::FilterDropped>(events), nullptr);
    EXPECT_EQ(only<app::FilterDropped>(events)->part, part);
  }
  EXPECT_FALSE(stage.shows(chip(app::FilterPart::speaker)));
}

TEST(Chips, SayHowManyClaimsDroppingThemWouldLeave) {
  Stage stage(good_world(), kDesktop);
  stage.apply(app::StanceOnlyAsked{core::StanceMark::denies});
  ASSERT_EQ(stage.frame().chips.size(), 1u);
  EXPECT_EQ(stage.frame().chips[0].without, stage.world().table.size());
  const core::RectPx box = stage.box_of(chip(app::FilterPart::stances));
  bool counted = false;
  for (const DrawnText& text : stage.seen().texts) {
    counted = counted || (text.text == "without it " + std::to_string(stage.world().table.size()) &&
                          overlap(text.drawn, box));
  }
  EXPECT_TRUE(counted);
}

TEST(Places, OfWhereItWasSaidAreToldAsSuchOnTheMap) {
  Stage stage(troops_world(), kDesktop);
  EXPECT_TRUE(stage.shows_text("Claims about a place; ring: who says what"));
  stage.apply(app::PlaceTiePicked{core::PlaceTie::said_at});
  stage.settle();
  EXPECT_TRUE(stage.shows_text("Claims made at a place; ring: who says what"));
  EXPECT_TRUE(stage.shows_text("do not say where they were said"));
}

TEST(Places, StandUnderWhatTheyLieInAndSayBothCounts) {
  Stage stage(troops_world(), kDesktop);
  stage.apply(app::ClaimClosed{});
  stage.press("tab/1");
  const auto place = [&stage](const char* id) {
    return core::find_place(stage.world().story, id).value();
  };
  const auto& rows = stage.frame().places;
  const auto russia = std::find_if(rows.begin(), rows.end(), [&](const app::PlaceRow& row) {
    return row.place == place("russia");
  });
  ASSERT_NE(russia, rows.end());
  ASSERT_NE(russia->claims, russia->alone);
  EXPECT_TRUE(stage.shows_text(
      std::to_string(russia->claims) + " \xC2\xB7 " + std::to_string(russia->alone) + " here"
  ));
  float name_left[2] = {0, 0};
  for (const DrawnText& text : stage.seen().texts) {
    if (text.text == "Russia" && text.drawn.x < stage.layout().list.width) {
      name_left[0] = text.drawn.x;
    }
    if (text.text == "Kursk region" && text.drawn.x < stage.layout().list.width) {
      name_left[1] = text.drawn.x;
    }
  }
  EXPECT_GT(name_left[1], name_left[0]);
  stage.press("place/" + std::to_string(place("russia").value));
  EXPECT_EQ(stage.frame().listed.size(), stage.frame().passing.size());
  stage.press("place-parts/1");
  EXPECT_TRUE(stage.state().link.place_alone);
  stage.press("place-tie/1");
  EXPECT_EQ(stage.state().link.place_tie, core::PlaceTie::said_at);
  EXPECT_TRUE(stage.shows(chip(app::FilterPart::place_tie)));
}

TEST(Bodies, AreTwoPressesFromTheListAndShowWhatChangedOnWhoseWord) {
  Stage stage(troops_world(), {1440, 2400});
  stage.apply(app::ClaimClosed{});
  stage.press("tab/2");
  stage.press("speaker/" + std::to_string(actor(stage, "united-states").value));
  EXPECT_GT(stage.frame().listed.size(), 15u);
  EXPECT_TRUE(stage.shows_text("Antony Blinken"));
  EXPECT_TRUE(stage.shows("article-of-claim"));
  const auto& changes = stage.frame().changes;
  const auto changed =
      std::find_if(changes.begin(), changes.end(), [](const app::PositionChange& change) {
        return change.before.has_value();
      });
  ASSERT_NE(changed, changes.end());
  const std::string control =
      "change/" +
      std::to_string(stage.frame().listed[static_cast<std::size_t>(changed - changes.begin())]);
  const auto events = stage.click(control);
  ASSERT_NE(only<app::ClaimPicked>(events), nullptr);
  EXPECT_EQ(only<app::ClaimPicked>(events)->claim, *changed->before);
}

TEST(Rows, SayThatAnOutletReportsAndDoesNotAct) {
  Stage stage(troops_world(), {1440, 2400});
  stage.apply(app::SpeakerPicked{actor(stage, "afp")});
  EXPECT_TRUE(stage.shows_text("Reported by AFP"));
}

TEST(Chips, StandOverChartAndArticleToo) {
  for (const core::SizePx size : {kDesktop, kPhone}) {
    for (const app::View view : {app::View::figures, app::View::sources}) {
      Stage stage(troops_world(), size);
      stage.apply(app::ClaimClosed{});
      stage.apply(app::ViewPicked{view});
      EXPECT_FALSE(stage.shows("clear-filters"));
      stage.apply(app::CountryPicked{core::country_number("RU")});
      stage.apply(app::RelationsPicked{core::kDisputed});
      stage.settle();
      const auto events = stage.click(chip(app::FilterPart::country));
      ASSERT_NE(only<app::FilterDropped>(events), nullptr) << size.width;
      EXPECT_FALSE(overlap(
          stage.box_of(chip(app::FilterPart::country)),
          stage.box_of(view == app::View::figures ? "chart-title" : "article/0")
      ));
      EXPECT_NE(only<app::FiltersCleared>(stage.click("clear-filters")), nullptr) << size.width;
      stage.apply(app::SpeakerPicked{*core::find_actor(stage.world().story, "nis")});
      stage.settle();
      EXPECT_TRUE(stage.shows("drop-filter")) << "nothing passes: never a dead end";
    }
  }
}

TEST(Chips, StayWithinTheListAndAreAFingerHighOnAPhone) {
  Stage stage(wordy_world(), kPhone);
  stage.apply(app::PointerKindChanged{true});
  stage.apply(app::SheetSet{app::Sheet::full});
  stage.apply(app::ClaimClosed{});
  stage.apply(app::SpeakerPicked{core::ActorIndex{0}});
  stage.apply(app::RelationsPicked{core::kDisputed});
  stage.apply(app::AnswersPicked{{0}});
  for (const app::FilterPart part :
       {app::FilterPart::speaker, app::FilterPart::relations, app::FilterPart::answers}) {
    const core::RectPx box = stage.box_of(chip(part));
    EXPECT_GE(box.height, 44);
    EXPECT_GE(box.x, 0);
    EXPECT_LE(right_of(box), kPhone.width);
  }
}

TEST(Chips, NothingLeftNamesTheFilterToDrop) {
  Stage stage(good_world(), kDesktop);
  leave_nothing(stage);
  const auto& chips = stage.frame().chips;
  ASSERT_EQ(chips.size(), 2u);
  const app::FilterPart best = chips[0].without >= chips[1].without ? chips[0].part : chips[1].part;
  EXPECT_TRUE(stage.shows_text("No claim passes these filters."));
  const auto events = stage.click("drop-filter");
  ASSERT_NE(only<app::FilterDropped>(events), nullptr);
  EXPECT_EQ(only<app::FilterDropped>(events)->part, best);
  stage.apply(events.front());
  EXPECT_FALSE(stage.frame().passing.empty());
  EXPECT_FALSE(stage.shows("drop-filter"));
}

TEST(Chips, WhereNoOneFilterHelpsAllCanGo) {
  Stage stage(good_world(), kDesktop);
  leave_nothing(stage);
  stage.apply(
      app::SaidWindowSet{{stage.world().timeline.first, stage.world().timeline.first}, true}
  );
  stage.apply(app::StanceOnlyAsked{core::StanceMark::confirms});
  ASSERT_TRUE(stage.frame().passing.empty());
  for (const app::FilterChip& one : stage.frame().chips) {
    ASSERT_EQ(one.without, 0u);
  }
  EXPECT_NE(only<app::FiltersCleared>(stage.click("clear-all")), nullptr);
}

TEST(FilterCard, OpensUnderItsButtonAndPicks) {
  Stage stage(good_world(), kDesktop);
  EXPECT_FALSE(stage.shows("filter-relation/0"));
  stage.click("filter");
  stage.settle();
  EXPECT_GT(stage.box_of("filter-relation/0").y, bottom_of(stage.box_of("filter")));
  const auto disputed = stage.click("filter-relation/0");
  ASSERT_NE(only<app::RelationsPicked>(disputed), nullptr);
  EXPECT_EQ(only<app::RelationsPicked>(disputed)->relations, core::kDisputed);
  EXPECT_TRUE(stage.press_key(ImGuiKey_Escape).empty()) << "it closes the card and goes no further";
  stage.settle();
  EXPECT_FALSE(stage.shows("filter-relation/0"));
}

// A chip takes off what the card puts on: both are in sight and in reach at once.
TEST(FilterCard, LeavesTheChipsInSightAndInReach) {
  Stage stage(good_world(), kDesktop);
  stage.apply(app::RelationsPicked{core::kDisputed});
  stage.press("filter");
  stage.settle();
  const core::RectPx chip = stage.box_of("chip/8"), first = stage.box_of("filter-relation/0");
  EXPECT_GE(first.y, bottom_of(chip)) << "the card covers no chip";
  const auto focused = [&stage](const std::string& name) {
    return std::any_of(
        stage.seen().controls.begin(),
        stage.seen().controls.end(),
        [&](const SeenControl& control) { return control.focused && control.name == name; }
    );
  };
  const auto tab_to = [&](const std::string& name, bool back) {
    for (int presses = 0; presses < 120 && !focused(name); ++presses) {
      EXPECT_TRUE(stage.panels().tab(back)) << "the page is farther away";
      stage.settle();
    }
    return focused(name);
  };
  EXPECT_TRUE(tab_to("filter-relation/0", false)) << "a card that was opened comes first";
  EXPECT_TRUE(tab_to("chip/8", true)) << "the chips are before it";
  EXPECT_TRUE(stage.shows("filter-relation/0")) << "on the way there nothing closes";
  EXPECT_TRUE(tab_to("filter-relation/0", false)) << "and back";
}

TEST(FilterCard, DoesNotMoveUnderThePointer) {
  Stage stage(good_world(), kDesktop);
  stage.click("filter");
  stage.settle();
  const core::RectPx before = stage.box_of("filter-relation/0");
  stage.press("filter-relation/0");
  stage.settle();
  ASSERT_TRUE(stage.shows("chip/8"));
  EXPECT_EQ(stage.box_of("filter-relation/0").y, before.y)
      << "a second press would meet another choice";
  stage.hover({900, 400});
  stage.settle();
  EXPECT_GT(stage.box_of("filter-relation/0").y, before.y)
      << "away from it the chips come into sight";
}

TEST(FilterCard, OpenedByKeysItHasTheKeyboardAndEscapeReturnsIt) {
  Stage stage(good_world(), kDesktop);
  const auto focused = [&stage](const char* name) {
    return std::any_of(
        stage.seen().controls.begin(),
        stage.seen().controls.end(),
        [&](const SeenControl& control) { return control.focused && control.name == name; }
    );
  };
  for (int presses = 0; presses < 80 && !focused("filter"); ++presses) {
    stage.press_key(ImGuiKey_Tab);
  }
  stage.press_key(ImGuiKey_Enter);
  stage.settle();
  EXPECT_TRUE(focused("filter-relation/0")) << "and not all that is drawn between";
  stage.press_key(ImGuiKey_Escape);
  stage.settle();
  EXPECT_FALSE(stage.shows("filter-relation/0"));
  EXPECT_TRUE(focused("filter"));
}

TEST(FilterCard, AChoiceThatWouldLeaveNothingIsSeenAndCannotBeMade) {
  Stage stage(good_world(), {1440, 1400});
  stage.apply(app::StanceOnlyAsked{core::StanceMark::declines});
  stage.click("filter");
  stage.settle();
  for (std::uint32_t kind = 0; kind < core::kFigureKinds; ++kind) {
    EXPECT_EQ(
        stage.shows("filter-kind/" + std::to_string(kind)),
        stage.frame().by_figure_kind[kind] > 0
    );
  }
  EXPECT_TRUE(stage.shows_text("Estimates"));
}

TEST(FilterCard, OnAPhoneItStandsInTheSheet) {
  Stage stage(good_world(), kPhone);
  stage.apply(app::PointerKindChanged{true});
  stage.apply(app::ClaimClosed{});
  stage.click("filter");
  stage.settle();
  EXPECT_GE(stage.box_of("filter-relation/0").height, 44);
}

TEST(Speakers, AreReadInTheOrderTheySpokeWithWhatChanged) {
  Stage stage(good_world(), kDesktop);
  stage.apply(app::SpeakerPicked{actor(stage, "institute")});
  EXPECT_TRUE(stage.shows_text("All speakers"));
  EXPECT_LT(position(stage, "institute-launched"), position(stage, "institute-revises-weight"));
  bool revised = false;
  for (const DrawnText& text : stage.seen().texts) {
    revised = revised || text.text.find("before: ") != std::string::npos;
  }
  EXPECT_TRUE(revised);
  const auto back = stage.click("back");
  ASSERT_NE(only<app::SpeakerPicked>(back), nullptr);
}

TEST(Speakers, LeadToTheBodyTheyBelongTo) {
  Stage stage(good_world(), kDesktop);
  stage.apply(app::SpeakerPicked{actor(stage, "berg")});
  const auto events = stage.click("body");
  ASSERT_NE(only<app::SpeakerPicked>(events), nullptr);
  EXPECT_EQ(only<app::SpeakerPicked>(events)->speaker, actor(stage, "institute"));
}

TEST(Tour, BeginsInTheListAndGoesOnAndBack) {
  Stage stage(good_world(), {1440, 1400});
  const auto begun = stage.click("tour");
  ASSERT_NE(only<app::TourStepPicked>(begun), nullptr);
  EXPECT_EQ(only<app::TourStepPicked>(begun)->step, 0u);
  stage.apply(begun.front());
  EXPECT_TRUE(stage.shows_text("Guided tour · 1 of 3"));
  EXPECT_FALSE(stage.shows("tour-previous")) << "before the first step there is none";
  const auto next = stage.click("tour-next");
  ASSERT_NE(only<app::TourStepPicked>(next), nullptr);
  EXPECT_EQ(only<app::TourStepPicked>(next)->step, 1u);
  stage.apply(next.front());
  EXPECT_TRUE(stage.shows_text("Guided tour · 2 of 3"));
  const auto back = stage.click("tour-previous");
  ASSERT_NE(only<app::TourStepPicked>(back), nullptr);
  EXPECT_EQ(only<app::TourStepPicked>(back)->step, 0u);
  EXPECT_NE(only<app::TourClosed>(stage.click("close-tour")), nullptr);
}

TEST(Tour, BracketsTurnItsPagesAndStopAtTheEnds) {
  Stage stage(good_world(), kDesktop);
  EXPECT_TRUE(stage.press_key(ImGuiKey_RightBracket).empty()) << "no tour is open";
  stage.apply(app::TourStepPicked{1});
  const auto on = stage.press_key(ImGuiKey_RightBracket),
             back = stage.press_key(ImGuiKey_LeftBracket);
  ASSERT_NE(only<app::TourStepPicked>(on), nullptr);
  EXPECT_EQ(only<app::TourStepPicked>(on)->step, 2u);
  ASSERT_NE(only<app::TourStepPicked>(back), nullptr);
  EXPECT_EQ(only<app::TourStepPicked>(back)->step, 0u);
  stage.apply(on.front());
  EXPECT_TRUE(stage.press_key(ImGuiKey_RightBracket).empty());
}

TEST(Tour, StandsOverTheListOnADesktopAndInTheSheetOnAPhone) {
  Stage desktop(good_world(), kDesktop);
  desktop.apply(app::TourStepPicked{0});
  EXPECT_TRUE(overlap(desktop.box_of("close-tour"), desktop.layout().list))
      << "on the map it would cover what it speaks of";
  EXPECT_FALSE(desktop.shows("next-claim")) << "one pair of arrows, and it is the tour's";
  Stage phone(good_world(), kPhone);
  phone.apply(app::PointerKindChanged{true});
  phone.apply(app::TourStepPicked{0});
  const core::RectPx next = phone.box_of("tour-next");
  EXPECT_GE(next.height, 44);
  EXPECT_GE(next.y, phone.layout().sheet.y);
}

// What narrows the claims, on a phone, where a claim is open: the chip is in sight and takes the
// filter off.
TEST(Chips, AreSeenOnAPhoneBesideAnOpenClaim) {
  for (const app::Sheet sheet : {app::Sheet::peek, app::Sheet::half, app::Sheet::full}) {
    Stage stage(troops_world(), kPhone);
    stage.apply(app::PointerKindChanged{true});
    stage.apply(app::SheetSet{sheet});
    ASSERT_TRUE(stage.frame().open_claim);
    stage.apply(app::RelationsPicked{core::kDisputed});
    const core::RectPx box = stage.box_of(chip(app::FilterPart::relations));
    EXPECT_LE(bottom_of(box), bottom_of(stage.layout().sheet)) << static_cast<int>(sheet);
    EXPECT_NE(only<app::FilterDropped>(stage.click(chip(app::FilterPart::relations))), nullptr)
        << static_cast<int>(sheet);
  }
}

TEST(Timeline, CountsWhatTheFiltersLeave) {
  Stage stage(troops_world(), kDesktop);
  const auto all = static_cast<std::uint32_t>(stage.world().table.size());
  EXPECT_TRUE(stage.shows_text(
      stage.state().link.known_on ? ""
                                  : std::to_string(all) + " of " + std::to_string(all) + " claims"
  ));
  stage.apply(app::StanceOnlyAsked{core::StanceMark::denies});
  const auto left = static_cast<std::uint32_t>(stage.frame().passing.size());
  std::size_t said = 0;
  for (const DrawnText& text : stage.seen().texts) {
    said += text.panel == "timeline" &&
            text.text == std::to_string(left) + " of " + std::to_string(all) + " claims";
  }
  EXPECT_EQ(said, 1u);
}

TEST(Tour, LeavesTheChartItSpeaksOfUncovered) {
  for (const core::SizePx size : {kDesktop, kPhone}) {
    Stage stage(troops_world(), size);
    stage.apply(app::TourStepPicked{3});
    ASSERT_EQ(stage.state().link.view, app::View::figures);
    EXPECT_LE(bottom_of(stage.box_of("tour-next")), stage.box_of("chart-title").y) << size.width;
  }
}

}  // namespace
}  // namespace dateline::ui
