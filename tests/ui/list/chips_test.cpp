// Filters as chips: each is seen, counted and dropped alone, in every view and window.
#include <algorithm>

#include <gtest/gtest.h>
#include <imgui.h>

#include "ui/hand.hpp"
#include "ui/kit/widgets.hpp"

namespace dateline::ui {
namespace {

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

// What narrows the claims, on a phone, where a claim is open: the chip is visible and takes the
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

}  // namespace
}  // namespace dateline::ui
