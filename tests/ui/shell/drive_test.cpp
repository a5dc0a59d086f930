// A reader's hand on the explorer: each click, drag and key leads to the event it should, and to no
// other.
#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>
#include <imgui.h>

#include "ui/stage.hpp"

namespace dateline::ui {
namespace {

constexpr core::SizePx kDesktop{1440, 900};

std::string numbered(const char* name, std::uint32_t number) {
  return std::string(name) + "/" + std::to_string(number);
}

// Opens the first question, whose claims the list then shows.
void open_question(Stage& stage) {
  if (stage.state().link.question != core::QuestionIndex{0}) {
    stage.apply(app::QuestionToggled{{0}});
  }
}

const app::PlaceMark& some_mark(const Stage& stage) {
  for (const app::PlaceMark& mark : stage.frame().marks) {
    if (mark.on_screen && mark.claims > 0) {
      return mark;
    }
  }
  ADD_FAILURE() << "no mark on screen";
  return stage.frame().marks.front();
}

TEST(Drive, AClickOnAClaimRowPicksThatClaim) {
  Stage stage(good_world(), kDesktop);
  open_question(stage);
  ASSERT_FALSE(stage.frame().listed.empty());
  for (const std::uint32_t row : stage.frame().listed) {
    const auto events = stage.click(numbered("claim", row));
    const auto* const picked = only<app::ClaimPicked>(events);
    ASSERT_NE(picked, nullptr) << events.size() << " events";
    EXPECT_EQ(picked->claim.value, row);
  }
}

TEST(Drive, AClickOnAQuestionTogglesIt) {
  Stage stage(good_world(), kDesktop);
  const auto events = stage.click("question/1");
  const auto* const toggled = only<app::QuestionToggled>(events);
  ASSERT_NE(toggled, nullptr);
  EXPECT_EQ(toggled->question.value, 1u);
}

TEST(Drive, AQuestionThatIsOpenedStaysInSight) {
  Stage stage(good_world(), {390, 420});
  stage.apply(app::ClaimClosed{});
  open_question(stage);
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

TEST(Drive, TabsAreThreeAndTheOneShownIsNotPickedAgain) {
  Stage stage(good_world(), kDesktop);
  const auto events = stage.click("tab/1");
  const auto* const picked = only<app::TabPicked>(events);
  ASSERT_NE(picked, nullptr);
  EXPECT_EQ(picked->tab, app::ListTab::places);
  EXPECT_TRUE(stage.click("tab/0").empty());
}

TEST(Drive, AClickOnAMarkPicksItsPlace) {
  Stage stage(good_world(), kDesktop);
  const app::PlaceMark mark = some_mark(stage);
  const auto events = stage.click_at(mark.at);
  ASSERT_EQ(events.size(), 2u);
  EXPECT_TRUE(std::holds_alternative<app::MapPressed>(events[0]));
  const auto* const picked = std::get_if<app::PlacePicked>(&events[1]);
  ASSERT_NE(picked, nullptr);
  EXPECT_EQ(picked->place, mark.place);
}

TEST(Drive, PointingAtAMarkTellsOnce) {
  Stage stage(good_world(), kDesktop);
  const app::PlaceMark mark = some_mark(stage);
  const auto events = stage.hover(mark.at);
  const auto* const hovered = only<app::PlaceHovered>(events);
  ASSERT_NE(hovered, nullptr);
  EXPECT_EQ(hovered->place, mark.place);
  stage.apply(*hovered);
  EXPECT_TRUE(stage.hover(mark.at).empty()) << "the state knows already";
}

TEST(Drive, OneClickOnAStanceLeavesItAloneAndTheNextBringsBackAll) {
  Stage stage(good_world(), kDesktop);
  for (const core::StanceMask left :
       {core::StanceMask{1u << static_cast<unsigned>(core::StanceMark::denies)},
        core::kAllStances}) {
    const auto events = stage.click("stance/5");
    const auto* const only_one = only<app::StanceOnlyAsked>(events);
    ASSERT_NE(only_one, nullptr);
    EXPECT_EQ(only_one->mark, core::StanceMark::denies);
    stage.apply(*only_one);
    EXPECT_EQ(stage.state().link.stances, left);
    stage.let_a_moment_pass();
  }
  const core::RectPx box = stage.box_of("stance/0");
  const auto twice = stage.click_at({box.x + 5, box.y + box.height / 2}, 2);
  EXPECT_NE(only<app::StanceOnlyAsked>(twice), nullptr) << "a double click is one wish";
}

TEST(Drive, TheDetailStepsAndCloses) {
  Stage stage(good_world(), kDesktop);
  open_question(stage);
  ASSERT_GE(stage.frame().listed.size(), 2u);
  stage.apply(app::ClaimPicked{core::ClaimIndex{stage.frame().listed[0]}});
  const auto next = stage.click("next-claim");
  ASSERT_NE(only<app::ClaimStepped>(next), nullptr);
  EXPECT_EQ(only<app::ClaimStepped>(next)->by, 1);
  EXPECT_FALSE(stage.shows("previous-claim")) << "at the first claim there is nothing before";
  EXPECT_NE(only<app::ClaimClosed>(stage.click("close-claim")), nullptr);
}

TEST(Drive, ARelationLeadsToTheOtherClaim) {
  Stage stage(good_world(), kDesktop);
  ASSERT_FALSE(stage.world().story.relations.empty());
  const core::Relation relation = stage.world().story.relations.front();
  stage.resize({1440, 1600});
  stage.apply(app::ClaimPicked{relation.from});
  const auto events = stage.click("relation/0");
  ASSERT_NE(only<app::ClaimPicked>(events), nullptr);
  EXPECT_EQ(only<app::ClaimPicked>(events)->claim, relation.to);
}

TEST(Drive, PlacesAndSourcesHaveAWayInAndAWayBack) {
  Stage stage(good_world(), kDesktop);
  stage.apply(app::TabPicked{app::ListTab::places});
  const core::PlaceIndex place = stage.frame().places.front().place;
  const auto in = stage.click(numbered("place", place.value));
  ASSERT_NE(only<app::PlacePicked>(in), nullptr);
  stage.apply(in.front());
  EXPECT_TRUE(stage.shows_text("All places"));
  const auto back = stage.click("back");
  ASSERT_NE(only<app::PlacePicked>(back), nullptr);
  EXPECT_EQ(only<app::PlacePicked>(back)->place, place);
  stage.apply(back.front());
  stage.apply(app::TabPicked{app::ListTab::sources});
  EXPECT_NE(only<app::SourcePicked>(stage.click("source/0")), nullptr);
}

TEST(Drive, HeaderAndMapButtonsDoWhatTheyShow) {
  Stage stage(good_world(), kDesktop);
  EXPECT_NE(only<app::LinkCopyAsked>(stage.click("share")), nullptr);
  EXPECT_NE(only<app::ThemeToggled>(stage.click("theme")), nullptr);
  const auto closer = stage.click("zoom-in"), farther = stage.click("zoom-out");
  ASSERT_NE(only<app::MapZoomAsked>(closer), nullptr);
  EXPECT_EQ(only<app::MapZoomAsked>(closer)->steps, 1);
  ASSERT_NE(only<app::MapZoomAsked>(farther), nullptr);
  EXPECT_EQ(only<app::MapZoomAsked>(farther)->steps, -1);
  EXPECT_NE(only<app::MapHomeAsked>(stage.click("fit")), nullptr);
  EXPECT_NE(only<app::LayersToggled>(stage.click("layers")), nullptr);
  EXPECT_NE(only<app::PlayToggled>(stage.click("play")), nullptr);
}

TEST(Drive, ADragMovesTheMapByWhatTheHandMovedAndThrowsIt) {
  Stage stage(good_world(), kDesktop);
  const core::RectPx map = stage.layout().map;
  const core::ScreenPx from{map.x + 40, map.y + map.height - 90}, to{from.x + 120, from.y - 60};
  const auto events = stage.drag(from, to);
  ASSERT_GE(events.size(), 3u);
  EXPECT_TRUE(std::holds_alternative<app::MapPressed>(events.front()));
  ASSERT_TRUE(std::holds_alternative<app::MapReleased>(events.back()));
  core::ScreenPx hand = from;
  for (std::size_t i = 1; i + 1 < events.size(); ++i) {
    const auto* const dragged = std::get_if<app::MapDragged>(&events[i]);
    ASSERT_NE(dragged, nullptr);
    EXPECT_EQ(dragged->from, hand);
    hand = dragged->to;
  }
  EXPECT_EQ(hand, to);
  EXPECT_GT(std::get<app::MapReleased>(events.back()).vx, 0);
  EXPECT_LT(std::get<app::MapReleased>(events.back()).vy, 0);
}

TEST(Drive, WheelAndDoubleClickZoomAboutThePointer) {
  Stage stage(good_world(), kDesktop);
  const core::ScreenPx at{stage.layout().map.x + 30, stage.layout().map.y + 40};
  const auto rolled = stage.wheel(at, 1);
  ASSERT_NE(only<app::MapZoomed>(rolled), nullptr);
  EXPECT_EQ(only<app::MapZoomed>(rolled)->anchor, at);
  EXPECT_GT(only<app::MapZoomed>(rolled)->steps, 0);
  const auto twice = stage.click_at(at, 2);
  ASSERT_FALSE(twice.empty());
  ASSERT_TRUE(std::holds_alternative<app::MapPointZoomAsked>(twice.back()));
  EXPECT_EQ(std::get<app::MapPointZoomAsked>(twice.back()).steps, 1);
  EXPECT_EQ(std::get<app::MapPointZoomAsked>(twice.back()).anchor, at);
}

TEST(Drive, TheWheelOverAListDoesNotMoveTheMap) {
  Stage stage(good_world(), kDesktop);
  const core::RectPx list = stage.layout().list;
  EXPECT_TRUE(stage.wheel({list.x + 50, list.y + list.height - 50}, -1).empty());
}

TEST(Drive, TheAmberHandleSetsWhatWasKnownAndSettlesWhenLetGo) {
  Stage stage(good_world(), kDesktop);
  const core::RectPx handle = stage.box_of("known-on");
  const core::ScreenPx from{handle.x + handle.width / 2, handle.y + handle.height / 2};
  const auto events = stage.drag(from, {from.x - 200, from.y});
  ASSERT_GE(events.size(), 2u);
  for (const app::Event& event : events) {
    ASSERT_TRUE(std::holds_alternative<app::KnownOnSet>(event));
  }
  EXPECT_FALSE(std::get<app::KnownOnSet>(events.front()).settled);
  EXPECT_TRUE(std::get<app::KnownOnSet>(events.back()).settled);
  EXPECT_LT(std::get<app::KnownOnSet>(events[events.size() - 2]).day, stage.frame().known_on);
}

TEST(Drive, TheBrushNarrowsTheWindow) {
  Stage stage(good_world(), kDesktop);
  const core::RectPx handle = stage.box_of("brush-from");
  const core::ScreenPx from{handle.x + handle.width / 2, handle.y + handle.height / 2};
  const auto events = stage.drag(from, {from.x + 240, from.y});
  ASSERT_GE(events.size(), 2u);
  ASSERT_TRUE(std::holds_alternative<app::SaidWindowSet>(events[events.size() - 2]));
  const auto& moved = std::get<app::SaidWindowSet>(events[events.size() - 2]);
  EXPECT_GT(moved.days.first, stage.world().timeline.first);
  EXPECT_EQ(moved.days.last, core::kAfterAll) << "the other end stays open";
  EXPECT_TRUE(std::get<app::SaidWindowSet>(events.back()).settled);
}

TEST(Drive, KeysStepZoomAndGoBack) {
  Stage stage(good_world(), kDesktop);
  const auto down = stage.press_key(ImGuiKey_DownArrow), up = stage.press_key(ImGuiKey_UpArrow);
  ASSERT_NE(only<app::ClaimStepped>(down), nullptr);
  EXPECT_EQ(only<app::ClaimStepped>(down)->by, 1);
  ASSERT_NE(only<app::ClaimStepped>(up), nullptr);
  EXPECT_EQ(only<app::ClaimStepped>(up)->by, -1);
  const auto nudged = stage.press_key(ImGuiKey_RightArrow, true);
  ASSERT_NE(only<app::MapNudged>(nudged), nullptr);
  EXPECT_GT(only<app::MapNudged>(nudged)->dx, 0);
  EXPECT_NE(only<app::SteppedBack>(stage.press_key(ImGuiKey_Escape)), nullptr);
  EXPECT_NE(only<app::MapHomeAsked>(stage.press_key(ImGuiKey_0)), nullptr);
  EXPECT_NE(only<app::MapZoomAsked>(stage.press_key(ImGuiKey_Minus)), nullptr);
  EXPECT_NE(only<app::PlayToggled>(stage.press_key(ImGuiKey_Space)), nullptr);
}

TEST(Drive, TheLastHandleIsNotHiddenByTheAmberOne) {
  Stage stage(good_world(), kDesktop);
  const core::RectPx last = stage.box_of("brush-to"), known = stage.box_of("known-on");
  EXPECT_LE(last.x + last.width, known.x + 0.1f);
  EXPECT_GE(last.width, 24);
}

TEST(Drive, FiltersCanBeCleared) {
  Stage stage(good_world(), kDesktop);
  EXPECT_FALSE(stage.shows("clear-filters"));
  stage.apply(app::StanceToggled{core::StanceMark::denies});
  EXPECT_NE(only<app::FiltersCleared>(stage.click("clear-filters")), nullptr);
}

TEST(Drive, AClaimPublishedLaterIsNowhere) {
  Stage stage(good_world(), kDesktop);
  open_question(stage);
  std::uint32_t late = 0;
  for (std::uint32_t row = 0; row < stage.world().table.size(); ++row) {
    if (stage.world().table.published[row] > stage.world().table.published[late]) {
      late = row;
    }
  }
  stage.apply(app::ClaimPicked{core::ClaimIndex{late}});
  ASSERT_TRUE(stage.shows("close-claim"));
  stage.apply(app::KnownOnSet{{stage.world().table.published[late] - 1}, true});
  EXPECT_FALSE(stage.shows("close-claim")) << "its detail is gone";
  EXPECT_FALSE(stage.shows(numbered("claim", late)));
  EXPECT_FALSE(stage.shows(numbered("said", late)));
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
  open_question(stage);
  ASSERT_FALSE(stage.frame().listed.empty());
  const core::RectPx row = stage.box_of(numbered("claim", stage.frame().listed.front()));
  const core::ScreenPx from{row.x + 100, row.y + 30};
  EXPECT_TRUE(stage.drag(from, {from.x, from.y - 60}).empty());
  const core::RectPx after = stage.box_of(numbered("claim", stage.frame().listed.front()));
  EXPECT_LT(after.y, row.y) << "the row went with the finger";
}

TEST(Drive, ADragThatEndsInAPinchDoesNotThrowTheMapAway) {
  Stage stage(good_world(), {390, 844});
  stage.apply(app::PointerKindChanged{true});
  const core::RectPx map = stage.layout().map_free;
  const core::ScreenPx at{map.x + map.width / 2, map.y + 60};
  // A second finger takes the pointer away while the first still presses.
  ImGui::GetIO().AddMousePosEvent(at.x, at.y);
  stage.settle();
  ImGui::GetIO().AddMouseButtonEvent(0, true);
  stage.settle();
  const auto events = stage.lose_pointer();
  for (const app::Event& event : events) {
    const auto* const dragged = std::get_if<app::MapDragged>(&event);
    EXPECT_TRUE(dragged == nullptr || map.contains(dragged->to));
  }
}

TEST(Drive, ANoticeIsReadAndClosed) {
  Stage stage(good_world(), kDesktop);
  EXPECT_FALSE(stage.shows("close-notice"));
  stage.apply(app::FragmentArrived{"claim=no-such-claim"});
  ASSERT_FALSE(stage.state().notice.text.empty());
  EXPECT_NE(only<app::NoticeClosed>(stage.click("close-notice")), nullptr);
}

TEST(Drive, FacesThatArriveLaterReplaceTheFirst) {
  Stage stage(good_world(), kDesktop);
  const auto title_width = [&stage] {
    for (const DrawnText& text : stage.seen().texts) {
      if (text.text == stage.world().story.title) {
        return text.drawn.width;
      }
    }
    return 0.0f;
  };
  const float before = title_width();
  ASSERT_GT(before, 0);
  stage.replace_fonts();
  stage.settle();
  EXPECT_NE(title_width(), before) << "the title is written in another face";
  EXPECT_NE(only<app::ThemeToggled>(stage.click("theme")), nullptr);
}

TEST(Drive, NothingAsksForFramesOnceAllIsStill) {
  Stage stage(good_world(), kDesktop);
  stage.click("tab/1");
  stage.settle();
  EXPECT_FALSE(stage.panels().wants_next());
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
