// What may lie in a window of days, and what is new between two: how a reader sees it, adds it, and
// comes to it.
#include <algorithm>

#include <gtest/gtest.h>

#include "ui/kit/widgets.hpp"
#include "ui/stage.hpp"

namespace dateline::ui {
namespace {

constexpr core::SizePx kDesktop{1440, 900};
constexpr core::SizePx kPhone{390, 844};

core::Day october(int day) {
  return core::to_day({2024, 10, day});
}

// The words of a tick that stands in sight, over one line or two.
bool says(const Stage& stage, std::string_view words) {
  const auto& texts = stage.seen().texts;
  return std::any_of(texts.begin(), texts.end(), [&](const DrawnText& text) {
    return text.text.find(words) != std::string::npos;
  });
}

TEST(Perhaps, IsCountedApartAndAddedByOnePress) {
  for (const core::SizePx size : {kDesktop, kPhone}) {
    Stage stage(troops_world(), size);
    stage.apply(app::ClaimClosed{});
    stage.apply(app::SheetSet{app::Sheet::full});
    EXPECT_FALSE(stage.shows("perhaps"));
    stage.apply(app::SaidWindowSet{{core::kBeforeAll, october(20)}, true});
    stage.settle();
    const std::size_t surely = stage.frame().passing.size();
    ASSERT_GT(stage.frame().perhaps, 0u);
    EXPECT_TRUE(says(stage, "and " + std::to_string(stage.frame().perhaps) + " that may"));
    EXPECT_TRUE(says(stage, "Said by 20 Oct")) << "the chip says which handle it is of";
    const auto events = stage.click("perhaps");
    ASSERT_NE(only<app::PerhapsToggled>(events), nullptr);
    stage.apply(events.front());
    EXPECT_EQ(stage.frame().passing.size(), surely + stage.frame().perhaps);
    stage.settle();
    EXPECT_TRUE(stage.shows("perhaps")) << "and taken off again by another";
  }
}

TEST(Perhaps, IsMarkedInItsRow) {
  Stage stage(troops_world(), kDesktop);
  stage.apply(app::ClaimClosed{});
  stage.apply(app::SaidWindowSet{{core::kBeforeAll, october(20)}, true});
  stage.settle();
  EXPECT_FALSE(says(stage, "perhaps, ")) << "nothing that only may have been said then is listed";
  stage.apply(app::PerhapsToggled{});
  stage.settle();
  EXPECT_TRUE(says(stage, "perhaps, "));
}

TEST(Perhaps, StandsOverAChartToo) {
  Stage stage(troops_world(), kDesktop);
  stage.apply(app::ClaimClosed{});
  stage.apply(app::ViewPicked{core::View::figures});
  stage.apply(app::HappenedWindowSet{{core::kBeforeAll, october(20)}, true});
  stage.settle();
  EXPECT_TRUE(says(stage, "Happened by 20 Oct"));
  EXPECT_NE(only<app::PerhapsToggled>(stage.click("perhaps")), nullptr);
}

TEST(News, AreTwoPressesFromTheTimeline) {
  Stage stage(troops_world(), kDesktop);
  const auto picked = stage.click("article/1");  // the second article's letter
  ASSERT_NE(only<app::SourcePicked>(picked), nullptr);
  stage.apply(picked.front());
  stage.settle();
  const auto events = stage.click("news");
  const auto* const news = only<app::NewsPicked>(events);
  ASSERT_NE(news, nullptr);
  EXPECT_EQ(news->known_on, stage.world().story.sources[1].published.days.last);
  stage.apply(events.front());
  stage.settle();
  EXPECT_TRUE(says(stage, "What is new"));
  EXPECT_TRUE(says(stage, "Became known"));
  EXPECT_EQ(stage.frame().listed.size(), stage.frame().passing.size());
  const auto closed = stage.click("back");
  ASSERT_NE(only<app::FilterDropped>(closed), nullptr);
  EXPECT_EQ(only<app::FilterDropped>(closed)->part, app::FilterPart::news);
}

TEST(News, ThatAreNoneSaySo) {
  Stage stage(troops_world(), kDesktop);
  stage.apply(app::ClaimClosed{});
  stage.apply(app::NewsPicked{october(19), october(20)});
  stage.settle();
  ASSERT_TRUE(stage.frame().listed.empty());
  EXPECT_TRUE(says(stage, "In these days nothing became known"));
}

}  // namespace
}  // namespace dateline::ui
