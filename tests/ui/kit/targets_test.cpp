// What can be pressed is large enough for the pointer in use (WCAG 2.5.8, and 2.5.5 for fingers).
#include <gtest/gtest.h>

#include "app/model/state.hpp"
#include "ui/stage.hpp"

namespace dateline::ui {
namespace {

constexpr core::SizePx kSizes[] = {{320, 568}, {390, 844}, {768, 1024}, {1100, 800}, {1440, 900}};

// A dot of the timeline has its row in the list. Marks of the figures reach as far as their
// neighbours let them, and their lanes lie close by a finger; the sheet's handle is as wide as the
// window.
bool is_excepted(const std::string& name, float least) {
  const auto begins = [&name](const char* kind) {
    return name.rfind(kind, 0) == 0;
  };
  return begins("said") || begins("happened") || begins("figure") ||
         (least > 24 && (begins("entry") || begins("sheet-handle")));
}

void expect_targets(const Stage& stage, float least, const std::string& where) {
  for (const SeenControl& control : stage.seen().controls) {
    if (is_excepted(control.name, least)) {
      continue;
    }
    EXPECT_GE(std::min(control.box.width, control.box.height), least)
        << control.name << " " << where;
  }
}

void visit_all(Stage& stage, float least, const std::string& where) {
  expect_targets(stage, least, where + ", a claim");
  stage.apply(app::ClaimClosed{});
  stage.settle();
  expect_targets(stage, least, where + ", the map");
  for (const app::ListTab tab :
       {app::ListTab::places, app::ListTab::speakers, app::ListTab::sources}) {
    stage.apply(app::TabPicked{tab});
    stage.settle();
    expect_targets(stage, least, where + ", tab " + std::to_string(static_cast<int>(tab)));
  }
  for (const app::View view : {app::View::figures, app::View::sources}) {
    stage.apply(app::ViewPicked{view});
    stage.settle();
    expect_targets(stage, least, where + ", view " + std::to_string(static_cast<int>(view)));
  }
}

TEST(Targets, AreLargeEnoughForAMouse) {
  for (const core::SizePx size : kSizes) {
    Stage stage(good_world(), size);
    visit_all(stage, 24, "at " + std::to_string(static_cast<int>(size.width)));
  }
}

TEST(Targets, AreLargeEnoughForAFinger) {
  for (const core::SizePx size : kSizes) {
    Stage stage(good_world(), size);
    stage.apply(app::PointerKindChanged{true});
    visit_all(stage, 44, "at " + std::to_string(static_cast<int>(size.width)));
  }
}

TEST(Targets, AFirstTapOnAPhoneMeetsWhatItAimedAt) {
  Stage stage(troops_world(), {390, 844});
  stage.apply(app::FragmentArrived{});
  stage.apply(app::PointerKindChanged{true});
  stage.settle();
  EXPECT_TRUE(stage.shows("close-first-use"))
      << "what newcomers are told is there before they touch, and pushes nothing away under their "
         "finger";
  EXPECT_NE(only<app::ClaimClosed>(stage.click("close-claim")), nullptr);
}

}  // namespace
}  // namespace dateline::ui
