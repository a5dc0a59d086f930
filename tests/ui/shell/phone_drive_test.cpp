// A finger on a phone: the sheet, the lists in it, and what scrolls under the finger.
#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>
#include <imgui.h>

#include "ui/hand.hpp"

namespace dateline::ui {
namespace {

TEST(Drive, AQuestionThatIsOpenedStaysInSight) {
  Stage stage(good_world(), {390, 420});
  stage.apply(app::ClaimClosed{});
  open_first_question(stage);
  ASSERT_GT(stage.world().story.questions.size(), 1u);
  stage.apply(app::QuestionToggled{{1}});
  stage.apply(app::QuestionToggled{{0}});
  for (int notch = 0; notch < 3; ++notch) {
    stage.wheel({195, 330}, -3);
  }
  stage.settle();
  stage.apply(app::QuestionToggled{{1}});
  const core::RectPx box = stage.box_of("question/1"), sheet = stage.layout().sheet;
  EXPECT_GE(box.y, sheet.y);
  EXPECT_LT(box.y + box.height, sheet.y + sheet.height);
}

TEST(Drive, AListBeginsAtItsTopAndIsFoundAgainWhereItWasLeft) {
  Stage stage(good_world(), {390, 420});
  stage.apply(app::ClaimClosed{});
  stage.apply(app::TabPicked{app::ListTab::places});
  const float top =
      stage.box_of("place/" + std::to_string(stage.frame().places.front().place.value)).y;
  stage.apply(app::TabPicked{app::ListTab::questions});
  for (int notch = 0; notch < 3; ++notch) {
    stage.wheel({195, 330}, -3);
  }
  stage.settle();
  const float left_at = stage.box_of("question/0").y;
  stage.apply(app::TabPicked{app::ListTab::places});
  EXPECT_NEAR(
      stage.box_of("place/" + std::to_string(stage.frame().places.front().place.value)).y,
      top,
      1
  );
  stage.apply(app::TabPicked{app::ListTab::questions});
  EXPECT_NEAR(stage.box_of("question/0").y, left_at, 1);
}

TEST(Drive, ThePhonesSheetOpensByTapAndByDrag) {
  Stage stage(good_world(), {390, 844});
  stage.apply(app::PointerKindChanged{true});
  stage.apply(app::SheetSet{app::Sheet::peek});
  const auto tapped = stage.click("sheet-handle");
  ASSERT_NE(only<app::SheetSet>(tapped), nullptr);
  EXPECT_EQ(only<app::SheetSet>(tapped)->sheet, app::Sheet::half);
  const core::RectPx handle = stage.box_of("sheet-handle");
  const core::ScreenPx from{handle.x + handle.width / 2, handle.y + 10};
  const auto dragged = stage.drag(from, {from.x, 80});
  ASSERT_NE(only<app::SheetSet>(dragged), nullptr);
  EXPECT_EQ(only<app::SheetSet>(dragged)->sheet, app::Sheet::full);
}

TEST(Drive, OnAPhoneAPlaceJustPickedComesBeforeAnOpenClaimOfAnotherPlace) {
  Stage stage(good_world(), {390, 844});
  const core::Story& story = stage.world().story;
  stage.apply(app::ClaimPicked{core::ClaimIndex{0}});
  EXPECT_TRUE(stage.shows("close-claim"));
  for (std::uint32_t place = 0; place < story.places.size(); ++place) {
    const auto& places = story.claims[0].places;
    const auto parts = stage.world().table.place_parts.of(place);
    const bool its_own = std::any_of(places.begin(), places.end(), [&](core::PlaceIndex one) {
      return std::find(parts.begin(), parts.end(), one.value) != parts.end();
    });
    if (its_own || stage.world().table.at_place.of(place).empty()) {
      continue;
    }
    stage.apply(app::PlacePicked{{place}});
    EXPECT_TRUE(stage.shows("back")) << story.places[place].id;
    return;
  }
  FAIL() << "the story has no second place";
}

TEST(Drive, AFingerThatScrollsTheListPicksNothing) {
  Stage stage(good_world(), {390, 844});
  stage.apply(app::PointerKindChanged{true});
  stage.apply(app::ClaimClosed{});
  open_first_question(stage);
  ASSERT_FALSE(stage.frame().listed.empty());
  const core::RectPx row = stage.box_of(numbered("claim", stage.frame().listed.front()));
  const core::ScreenPx from{row.x + 100, row.y + 30};
  EXPECT_TRUE(stage.drag(from, {from.x, from.y - 60}).empty());
  const core::RectPx after = stage.box_of(numbered("claim", stage.frame().listed.front()));
  EXPECT_LT(after.y, row.y) << "the row went with the finger";
}

// One finger scrolls what it touches, and nothing that lies beneath.
TEST(Finger, ScrollsOnlyTheTopmostPanelUnderIt) {
  Stage stage(troops_world(), {390, 844});
  stage.apply(app::PointerKindChanged{true});
  stage.apply(app::ViewPicked{app::View::figures});
  stage.apply(app::SheetSet{app::Sheet::full});
  ASSERT_TRUE(stage.frame().open_claim);
  const float chart = stage.box_of("figure/0").y, claim = stage.box_of("close-claim").y;
  stage.drag({195, 700}, {195, 500});
  stage.settle();
  EXPECT_LT(stage.box_of("close-claim").y, claim - 100);
  EXPECT_EQ(stage.box_of("figure/0").y, chart) << "the chart lies beneath";
}

}  // namespace
}  // namespace dateline::ui
