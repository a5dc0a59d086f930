// A reader's hand on the map: what it points at to the pixel, clusters, movements, a rectangle
// drawn with Shift held, and the shapes of the pointer.
#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>
#include <imgui.h>

#include "ui/stage.hpp"

namespace dateline::ui {
namespace {

constexpr core::SizePx kDesktop{1440, 900};

// The story with all places within a km: one cluster.
app::World crowded_world() {
  core::Story story = good_world().story;
  story.movements.clear();
  for (std::size_t i = 0; i < story.places.size(); ++i) {
    if (story.places[i].point) {
      story.places[i].point = core::LngLat{24 + 0.002 * static_cast<double>(i), 68};
    }
  }
  return app::make_world(std::move(story), {});
}

const app::PlaceMark* cluster_of(const Stage& stage) {
  for (const app::PlaceMark& mark : stage.frame().marks) {
    if (mark.is_cluster()) {
      return &mark;
    }
  }
  return nullptr;
}

// The first event of a kind, where there is one.
template <class Kind>
std::optional<Kind> any(const app::Events& events) {
  for (const app::Event& event : events) {
    if (const Kind* const one = std::get_if<Kind>(&event)) {
      return *one;
    }
  }
  return std::nullopt;
}

// A place's mark alone, far from others: those of the made-up story stand apart at this view.
app::PlaceMark lonely_mark(Stage& stage) {
  core::Camera camera = stage.state().camera;
  camera.centre = {33.08, 68.97};
  camera.zoom = 8;
  stage.apply(app::ViewSet{camera});
  const auto at =
      app::mark_showing(stage.frame(), *core::find_place(stage.world().story, "murmansk"));
  EXPECT_TRUE(at);
  return stage.frame().marks[*at];
}

// The mark stands on a whole px here, and a pointer does too: the last px within `reach` of it, and
// the first beyond.
struct Edge {
  core::ScreenPx last, first;
};

Edge edge_of(const app::PlaceMark& mark, float reach, float dx, float dy) {
  const float inside = std::floor(reach);
  return {
      {mark.at.x + dx * inside, mark.at.y + dy * inside},
      {mark.at.x + dx * (inside + 1), mark.at.y + dy * (inside + 1)}
  };
}

TEST(MapHand, PicksAMarkToThePixel) {
  Stage stage(good_world(), kDesktop);
  stage.apply(app::ClaimClosed{});
  const app::PlaceMark mark = lonely_mark(stage);
  for (const auto& [dx, dy] : {std::pair{-1.0f, 0.0f}, {0.0f, -1.0f}, {0.0f, 1.0f}}) {
    const Edge edge = edge_of(mark, app::outer_radius(mark), dx, dy);
    EXPECT_FALSE(any<app::PlacePicked>(stage.click_at(edge.first))) << dx << ", " << dy;
    stage.hover({5, 5});
    stage.settle();
    EXPECT_EQ(
        any<app::PlaceHovered>(stage.hover(edge.last)).value_or(app::PlaceHovered{}).place,
        mark.place
    ) << dx
      << ", " << dy;
  }
  const auto picked =
      any<app::PlacePicked>(stage.click_at(edge_of(mark, app::outer_radius(mark), -1, 0).last));
  ASSERT_TRUE(picked);
  EXPECT_EQ(picked->place, mark.place);
}

TEST(MapHand, AFingerMayMissByTwentyTwoPixels) {
  Stage stage(good_world(), kDesktop);
  stage.apply(app::ClaimClosed{});
  stage.apply(app::PointerKindChanged{true});
  const app::PlaceMark mark = lonely_mark(stage);
  const Edge edge = edge_of(mark, app::outer_radius(mark) + 22, -1, 0);
  EXPECT_TRUE(any<app::PlacePicked>(stage.click_at(edge.last)));
  EXPECT_FALSE(any<app::PlacePicked>(stage.click_at({edge.first.x, edge.first.y + 0.5f})));
  EXPECT_FALSE(
      any<app::PlacePicked>(stage.click_at(edge_of(mark, app::outer_radius(mark) + 22, 0, 1).first))
  ) << "its name stands above";
}

TEST(MapHand, AClickOnAClusterOpensItAndPicksNoPlace) {
  Stage stage(crowded_world(), kDesktop);
  stage.apply(app::ClaimClosed{});
  ASSERT_NE(cluster_of(stage), nullptr);
  const app::PlaceMark cluster = *cluster_of(stage);
  const auto members = app::members_of(stage.frame(), cluster);
  const std::vector<core::PlaceIndex> expected(members.begin(), members.end());
  const auto events = stage.click_at(cluster.at);
  EXPECT_FALSE(any<app::PlacePicked>(events));
  const auto opened = any<app::ClusterPicked>(events);
  ASSERT_TRUE(opened);
  EXPECT_EQ(opened->places, expected);
}

TEST(MapHand, PointingAtAClusterListsItsPlacesWithTheirCounts) {
  Stage stage(crowded_world(), kDesktop);
  stage.apply(app::ClaimClosed{});
  ASSERT_NE(cluster_of(stage), nullptr);
  const app::PlaceMark cluster = *cluster_of(stage);
  const std::string head = std::to_string(cluster.claims) + " claims about " +
                           std::to_string(cluster.member_count) + " places";
  EXPECT_FALSE(stage.shows_text(head));
  stage.hover(cluster.at);
  stage.settle();
  EXPECT_TRUE(stage.shows_text(head));
  for (const core::PlaceIndex place : app::members_of(stage.frame(), cluster)) {
    EXPECT_TRUE(stage.shows_text(stage.world().story.places[place.value].name));
  }
}

TEST(MapHand, TabReachesTheMarksAndEnterPicks) {
  Stage stage(crowded_world(), kDesktop);
  stage.apply(app::ClaimClosed{});
  ASSERT_NE(cluster_of(stage), nullptr);
  for (int i = 0; i < 120; ++i) {
    stage.press_key(ImGuiKey_Tab);
    if (stage.shows_text(
            std::to_string(cluster_of(stage)->claims) + " claims about " +
            std::to_string(cluster_of(stage)->member_count) + " places"
        )) {
      EXPECT_TRUE(any<app::ClusterPicked>(stage.press_key(ImGuiKey_Enter)));
      return;
    }
  }
  FAIL() << "no Tab led to the cluster";
}

// --- Movements ---

// A point on the first movement's line, away from marks and labels, and the way the line runs
// there.
struct OnLine {
  core::ScreenPx at;
  float dx = 1, dy = 0;
};

OnLine on_line(const Stage& stage, const app::ArcMark& arc) {
  const app::Frame& frame = stage.frame();
  for (std::uint32_t i = arc.point_count / 3; i + 1 < arc.point_count; ++i) {
    const core::ScreenPx a =
        core::to_screen(frame.camera, frame.map, frame.arc_points[arc.first_point + i]);
    const core::ScreenPx b =
        core::to_screen(frame.camera, frame.map, frame.arc_points[arc.first_point + i + 1]);
    const float length = std::hypot(b.x - a.x, b.y - a.y);
    const bool clear =
        std::none_of(frame.marks.begin(), frame.marks.end(), [&](const app::PlaceMark& m) {
          return std::hypot(m.at.x - a.x, m.at.y - a.y) < app::outer_radius(m) + 20;
        });
    if (clear && length > 0 && stage.layout().map_free.contains(a)) {
      return {a, (b.x - a.x) / length, (b.y - a.y) / length};
    }
  }
  ADD_FAILURE() << "no clear point on the line";
  return {};
}

TEST(MapHand, AMovementIsPickedWithinSixPixelsOfItsLine) {
  core::Story story = good_world().story;
  for (core::Place& place : story.places) {
    place.name = "x", place.local_name.clear();
  }
  story.movements.resize(1);
  story.movements.front().label.clear();
  Stage stage(app::make_world(std::move(story), {}), kDesktop);
  stage.apply(app::ClaimClosed{});
  core::Camera camera = stage.state().camera;
  camera.centre = core::along_great_circle(
      *stage.world().story.places[stage.world().story.movements[0].places[0].value].point,
      *stage.world().story.places[stage.world().story.movements[0].places[1].value].point,
      0.5
  );
  camera.zoom = 8.5;
  stage.apply(app::ViewSet{camera});
  ASSERT_FALSE(stage.frame().arcs.empty());
  const app::ArcMark arc = stage.frame().arcs.front();
  const OnLine line = on_line(stage, arc);
  const auto beside = [&](float px) {
    return core::ScreenPx{line.at.x - line.dy * px, line.at.y + line.dx * px};
  };
  const auto picked = any<app::ClaimPicked>(stage.click_at(beside(5)));
  ASSERT_TRUE(picked);
  EXPECT_EQ(picked->claim, stage.world().story.movements.front().claims.front());
  EXPECT_FALSE(any<app::ClaimPicked>(stage.click_at(beside(8))));
  const auto hovered = any<app::ClaimHovered>(stage.hover(beside(3)));
  ASSERT_TRUE(hovered);
  EXPECT_EQ(hovered->claim, picked->claim);
  stage.apply(app::PointerKindChanged{true});
  EXPECT_TRUE(any<app::ClaimPicked>(stage.click_at(beside(20))));
  EXPECT_FALSE(any<app::ClaimPicked>(stage.click_at(beside(25))));
}

// --- The rectangle ---

TEST(MapHand, ADragWithShiftDrawsARectangleToZoomTo) {
  Stage stage(good_world(), kDesktop);
  const core::RectPx map = stage.layout().map_free;
  const core::ScreenPx from{map.x + 60, map.y + 300}, to{map.x + 260, map.y + 200};
  ImGui::GetIO().AddKeyEvent(ImGuiMod_Shift, true);
  const auto events = stage.drag(from, to);
  ImGui::GetIO().AddKeyEvent(ImGuiMod_Shift, false);
  EXPECT_FALSE(any<app::MapDragged>(events)) << "the map stays where it is";
  EXPECT_FALSE(any<app::MapReleased>(events));
  const auto zoomed = any<app::MapBoxZoomed>(events);
  ASSERT_TRUE(zoomed);
  EXPECT_EQ(zoomed->box, (core::RectPx{from.x, to.y, 200, 100}));
}

TEST(MapHand, EscapeCancelsTheRectangleAndNothingElse) {
  Stage stage(good_world(), kDesktop);
  const core::RectPx map = stage.layout().map_free;
  ImGuiIO& io = ImGui::GetIO();
  io.AddKeyEvent(ImGuiMod_Shift, true);
  io.AddMousePosEvent(map.x + 60, map.y + 300);
  stage.settle();
  io.AddMouseButtonEvent(0, true);
  stage.settle();
  io.AddMousePosEvent(map.x + 200, map.y + 200);
  stage.settle();
  EXPECT_EQ(stage.panels().cursor(), Cursor::crosshair);
  EXPECT_TRUE(stage.press_key(ImGuiKey_Escape, true).empty()) << "what is open stays open";
  EXPECT_TRUE(stage.lose_pointer().empty()) << "letting go of the button no longer means anything";
}

TEST(MapHand, APressWithShiftThatDrawsNothingIsAClick) {
  Stage stage(good_world(), kDesktop);
  const core::RectPx map = stage.layout().map_free;
  ImGui::GetIO().AddKeyEvent(ImGuiMod_Shift, true);
  const auto events = stage.click_at({map.x + 60, map.y + 300});
  ImGui::GetIO().AddKeyEvent(ImGuiMod_Shift, false);
  EXPECT_FALSE(any<app::MapBoxZoomed>(events));
}

// --- The pointer ---

TEST(MapHand, ThePointerSaysWhatAPressWouldDo) {
  Stage stage(good_world(), kDesktop);
  stage.apply(app::ClaimClosed{});
  const app::PlaceMark mark = lonely_mark(stage);
  const core::RectPx map = stage.layout().map_free;
  stage.hover({map.x + 40, map.y + map.height - 80});
  EXPECT_EQ(stage.panels().cursor(), Cursor::grab);
  stage.hover(mark.at);
  EXPECT_EQ(stage.panels().cursor(), Cursor::pointer);
  const core::RectPx fit = stage.box_of("fit");
  stage.hover({fit.x + 5, fit.y + 5});
  stage.settle();
  EXPECT_EQ(stage.panels().cursor(), Cursor::pointer);
  stage.hover({stage.layout().timeline.x + 5, stage.layout().timeline.y + 20});
  stage.settle();
  EXPECT_EQ(stage.panels().cursor(), Cursor::arrow);
  ImGuiIO& io = ImGui::GetIO();
  io.AddMousePosEvent(map.x + 40, map.y + map.height - 80);
  stage.settle();
  io.AddMouseButtonEvent(0, true);
  stage.settle();
  io.AddMousePosEvent(map.x + 90, map.y + map.height - 120);
  stage.settle();
  EXPECT_EQ(stage.panels().cursor(), Cursor::grabbing);
}

}  // namespace
}  // namespace dateline::ui
