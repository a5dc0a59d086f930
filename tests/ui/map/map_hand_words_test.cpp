// The map under a reader's hand: what a press, a drag, a wheel and a key lead to at each place and
// in each view; what it says of a cluster and a movement; and closer maps in front of it.
#include <algorithm>

#include <gtest/gtest.h>
#include <imgui.h>

#include "ui/hand.hpp"
#include "ui/kit/widgets.hpp"

namespace dateline::ui {
namespace {

// A spot of the map with no mark, name or button near it.
core::ScreenPx bare_spot(const Stage& stage) {
  const core::RectPx map = stage.layout().map_free;
  for (float y = map.y + 40; y < bottom_of(map) - 40; y += 12) {
    for (float x = map.x + 40; x < right_of(map) - 120; x += 12) {
      const core::ScreenPx at{x, y};
      const bool by_a_mark = app::pick_mark(stage.frame(), at, 50).has_value();
      bool by_a_control = false;
      for (const SeenControl& control : stage.seen().controls) {
        by_a_control = by_a_control || inset(control.box, -30).contains(at);
      }
      bool in_a_map_of_its_own = false;
      for (const app::Frame& inset_map : stage.frame().insets) {
        in_a_map_of_its_own = in_a_map_of_its_own || inset(inset_map.map, -30).contains(at);
      }
      if (!by_a_mark && !by_a_control && !in_a_map_of_its_own) {
        return at;
      }
    }
  }
  ADD_FAILURE() << "the map is full";
  return {};
}

TEST(MapUnderTheHand, APressOnBareGroundPicksNothing) {
  for (const core::SizePx size : {kDesktop, kTablet, kPhone}) {
    Stage stage(good_world(), size);
    if (size.width < 600) {
      hold_in_hand(stage, app::Sheet::peek);
    }
    const app::LinkState before = stage.state().link;
    const app::Events events = stage.click_at(bare_spot(stage));
    EXPECT_EQ(find_event<app::PlacePicked>(events), nullptr) << size.width;
    EXPECT_EQ(find_event<app::ClaimPicked>(events), nullptr) << size.width;
    follow(stage, events);
    EXPECT_EQ(stage.state().link.claim, before.claim) << size.width;
  }
}

TEST(MapUnderTheHand, APressedPlaceListsItsClaimsAndAgainLetsGo) {
  Stage stage(good_world(), kDesktop);
  stage.apply(app::ClaimClosed{});
  for (const app::PlaceMark& mark : std::vector<app::PlaceMark>(stage.frame().marks)) {
    if (!mark.on_screen || mark.is_cluster() || mark.claims == 0) {
      continue;
    }
    stage.apply(app::PlacePicked{mark.place});
    EXPECT_EQ(stage.state().link.place, mark.place);
    EXPECT_EQ(stage.frame().listed.size(), stage.frame().passing.size());
    EXPECT_TRUE(reads(stage, stage.world().story.places[mark.place.value].name));
    stage.apply(app::PlacePicked{mark.place});
    EXPECT_FALSE(stage.state().link.place);
  }
}

TEST(MapUnderTheHand, TheWheelComesCloserToWhereThePointerIs) {
  Stage stage(good_world(), kDesktop);
  const core::ScreenPx at = bare_spot(stage);
  const auto closer = stage.wheel(at, 1), farther = stage.wheel(at, -1);
  ASSERT_NE(find_event<app::MapZoomed>(closer), nullptr);
  ASSERT_NE(find_event<app::MapZoomed>(farther), nullptr);
  EXPECT_GT(find_event<app::MapZoomed>(closer)->steps, 0);
  EXPECT_LT(find_event<app::MapZoomed>(farther)->steps, 0);
  const double zoom = stage.state().camera.zoom;
  follow(stage, closer);
  EXPECT_GT(stage.state().camera.zoom, zoom);
}

TEST(MapUnderTheHand, TheWheelStopsWhereTheMapEnds) {
  Stage stage(good_world(), kDesktop);
  const core::ScreenPx at = bare_spot(stage);
  for (int i = 0; i < 60; ++i) {
    stage.apply(app::MapZoomed{at, -2});
  }
  const double farthest = stage.state().camera.zoom;
  stage.apply(app::MapZoomed{at, -2});
  EXPECT_EQ(stage.state().camera.zoom, farthest);
  for (int i = 0; i < 120; ++i) {
    stage.apply(app::MapZoomed{at, 2});
  }
  const double closest = stage.state().camera.zoom;
  stage.apply(app::MapZoomed{at, 2});
  EXPECT_EQ(stage.state().camera.zoom, closest);
  EXPECT_GT(closest, farthest + 3);
}

TEST(MapUnderTheHand, ADragCanBeTakenBack) {
  Stage stage(good_world(), kDesktop);
  stage.apply(app::ReducedMotionChanged{true});
  const core::ScreenPx from = bare_spot(stage), to{from.x + 90, from.y + 40};
  const core::LngLat before = stage.state().camera.centre;
  stage.apply(app::MapDragged{from, to});
  EXPECT_NE(stage.state().camera.centre.lng, before.lng);
  stage.apply(app::MapDragged{to, from});
  EXPECT_NEAR(stage.state().camera.centre.lng, before.lng, 1e-3);
  EXPECT_NEAR(stage.state().camera.centre.lat, before.lat, 1e-3);
}

TEST(MapUnderTheHand, TheWayHomeShowsTheWholeStoryAgain) {
  Stage stage(good_world(), kDesktop);
  stage.apply(app::ReducedMotionChanged{true});
  stage.apply(app::ClaimClosed{});
  stage.apply(app::MapHomeAsked{});
  const core::Camera home = stage.state().camera;
  stage.apply(app::ViewSet{{{100, 10}, 6, home.projection}});
  follow(stage, stage.click("fit"));
  EXPECT_NEAR(stage.state().camera.centre.lng, home.centre.lng, 0.01);
  EXPECT_NEAR(stage.state().camera.zoom, home.zoom, 0.01);
}

TEST(MapUnderTheHand, ShowsWhereTheOpenClaimIsSaidToBe) {
  Stage stage(good_world(), kDesktop);
  open_claim(stage, "pilots-heavier");
  std::size_t hovered = 0;
  const core::RectPx row = stage.box_of(numbered("claim", claim(stage, "pilots-heavier").value));
  for (const app::Event& event : stage.hover({row.x + 60, row.y + 20})) {
    hovered += std::holds_alternative<app::ClaimHovered>(event) ? 1u : 0u;
    stage.apply(event);
  }
  EXPECT_EQ(hovered, 1u) << "the map is told which claim is pointed at";
  EXPECT_EQ(stage.state().hovered_claim, claim(stage, "pilots-heavier"));
}

TEST(MapUnderTheHand, PointingAtARowOfPlacesShowsItOnTheMap) {
  Stage stage(good_world(), kDesktop);
  open_tab(stage, app::ListTab::places);
  const core::RectPx row = stage.box_of(numbered("place", place(stage, "tromso").value));
  for (const app::Event& event : stage.hover({row.x + 60, row.y + 20})) {
    stage.apply(event);
  }
  EXPECT_EQ(stage.state().hovered_place, place(stage, "tromso"));
}

// --- Clusters ---

core::Story crowded() {
  core::Story story = good_story();
  for (std::size_t i = 0; i < 4; ++i) {
    story.places[i].point = core::LngLat{20 + 0.01 * static_cast<double>(i), 68};
    story.places[i].area_kind = core::AreaKind::none;
  }
  return story;
}

TEST(ClusterUnderTheHand, SaysHowManyPlacesItHoldsInEachLanguage) {
  for (const app::Language language : kEveryLanguage) {
    Stage stage(app::make_world(crowded(), {}), kDesktop);
    stage.use_all_faces();
    stage.speak(language);
    stage.apply(app::ClaimClosed{});
    for (const app::PlaceMark& mark : std::vector<app::PlaceMark>(stage.frame().marks)) {
      if (!mark.is_cluster() || !mark.on_screen) {
        continue;
      }
      stage.hover(mark.at);
      stage.settle();
      const std::string claims = say_with(stage, app::Message::claims, {mark.claims});
      const std::string places = say_with(stage, app::Message::places, {mark.member_count});
      EXPECT_TRUE(reads(stage, say_with(stage, app::Message::cluster_head, {claims, places})))
          << app::tag_of(language);
    }
  }
}

TEST(ClusterUnderTheHand, OpensSoThatItsPlacesCanBeToldApart) {
  Stage stage(app::make_world(crowded(), {}), kDesktop);
  stage.apply(app::ReducedMotionChanged{true});
  stage.apply(app::ClaimClosed{});
  const auto& marks = stage.frame().marks;
  const auto cluster = std::find_if(marks.begin(), marks.end(), [](const app::PlaceMark& mark) {
    return mark.is_cluster() && mark.on_screen;
  });
  ASSERT_NE(cluster, marks.end());
  const double zoom = stage.state().camera.zoom;
  follow(stage, stage.click_at(cluster->at));
  EXPECT_GT(stage.state().camera.zoom, zoom);
  EXPECT_FALSE(stage.state().link.place);
}

// --- Closer maps in front ---

TEST(InsetMaps, StandOnTheMapAndApart) {
  for (const core::SizePx size : {kDesktop, core::SizePx{1920, 1080}}) {
    Stage stage(troops_world(), size);
    stage.apply(app::ClaimClosed{});
    const auto& insets = stage.frame().insets;
    for (std::size_t i = 0; i < insets.size(); ++i) {
      EXPECT_TRUE(lies_in(stage.layout().map, insets[i].map, 1)) << size.width;
      for (std::size_t j = 0; j < i; ++j) {
        EXPECT_FALSE(overlap(insets[i].map, insets[j].map)) << size.width;
      }
    }
  }
}

TEST(InsetMaps, ShowEachPlaceOnceBesideTheOverview) {
  Stage stage(troops_world(), kDesktop);
  stage.apply(app::ClaimClosed{});
  for (const app::Frame& inset_map : stage.frame().insets) {
    EXPECT_FALSE(inset_map.marks.empty());
    for (const app::PlaceMark& mark : inset_map.marks) {
      for (const app::PlaceMark& other : stage.frame().marks) {
        EXPECT_FALSE(mark.place == other.place && !other.is_cluster());
      }
    }
  }
}

TEST(InsetMaps, AMarkInOneIsPressedLikeAnyOther) {
  Stage stage(troops_world(), kDesktop);
  stage.apply(app::ClaimClosed{});
  std::vector<core::ScreenPx> first_marks;
  for (const app::Frame& inset_map : stage.frame().insets) {
    first_marks.push_back(inset_map.marks.front().at);
  }
  for (const core::ScreenPx at : first_marks) {
    const app::Events events = stage.click_at(at);
    EXPECT_TRUE(
        find_event<app::PlacePicked>(events) != nullptr ||
        find_event<app::ClusterPicked>(events) != nullptr ||
        find_event<app::LensPicked>(events) != nullptr
    );
    stage.let_a_moment_pass();
  }
}

TEST(InsetMaps, MakeWayOnAPhone) {
  Stage stage(troops_world(), kPhone);
  hold_in_hand(stage);
  for (const app::Frame& inset_map : stage.frame().insets) {
    EXPECT_LE(inset_map.map.width, kPhone.width);
  }
}

// --- The map alone, in a page's frame ---

TEST(MapAloneInAFrame, HasTheMapAndNoPanel) {
  for (const core::SizePx size : {kEmbed, core::SizePx{320, 240}, core::SizePx{800, 450}}) {
    Stage stage(good_world(), size);
    stage.apply(app::MapAloneSet{true, false});
    for (const char* const panel : {"header", "list", "detail", "timeline", "sheet-rows"}) {
      EXPECT_TRUE(texts_in(stage, panel).empty()) << panel << " at " << size.width;
    }
    EXPECT_FALSE(stage.frame().marks.empty());
  }
}

TEST(MapAloneInAFrame, AsAPictureHasNothingToPress) {
  Stage stage(good_world(), kEmbed);
  stage.apply(app::MapAloneSet{true, true});
  EXPECT_TRUE(controls_of(stage, "zoom-in").empty());
  EXPECT_TRUE(controls_of(stage, "layers").empty());
}

TEST(MapAloneInAFrame, IsTheWholeExplorerAgainWhenThePageSaysSo) {
  Stage stage(good_world(), kDesktop);
  stage.apply(app::MapAloneSet{true, false});
  EXPECT_FALSE(stage.shows("view/0"));
  stage.apply(app::MapAloneSet{false, false});
  EXPECT_TRUE(stage.shows("view/0"));
  EXPECT_FALSE(controls_of(stage, "claim").empty());
}

}  // namespace
}  // namespace dateline::ui
