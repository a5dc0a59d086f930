// Marks, areas and arcs: where they stand, and that none hides another.
#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>

#include "app/support.hpp"
#include "app/view/frame.hpp"
#include "app/view/frame_cache.hpp"

namespace dateline::app {
namespace {

float distance(core::ScreenPx a, core::ScreenPx b) {
  return std::hypot(a.x - b.x, a.y - b.y);
}

void expect_apart(const Frame& frame, const World& world) {
  for (std::size_t i = 0; i < frame.marks.size(); ++i) {
    const PlaceMark& a = frame.marks[i];
    EXPECT_EQ(a.moved, !a.is_cluster() && distance(a.at, a.anchor) > 2)
        << world.story.places[a.place.value].id;
    for (std::size_t j = i + 1; j < frame.marks.size(); ++j) {
      const PlaceMark& b = frame.marks[j];
      EXPECT_GE(distance(a.at, b.at), outer_radius(a) + outer_radius(b) - 0.5f)
          << world.story.places[a.place.value].id << " and "
          << world.story.places[b.place.value].id;
    }
  }
}

TEST(Marks, DoNotHideOneAnotherAtTheStorysOwnView) {
  for (const core::RectPx map :
       {kMap, core::RectPx{0, 56, 390, 500}, core::RectPx{0, 0, 1800, 900}}) {
    for (World world : {good_world(), troops_world()}) {
      Driver driver{std::move(world)};
      driver.place(map);
      driver.arrive();
      const Frame frame = frame_of(driver);
      ASSERT_GT(frame.marks.size(), 3u);
      expect_apart(frame, driver.world);
    }
  }
}

TEST(Marks, AreDotsOnTheirPlacesBesideAChart) {
  Driver driver{troops_world()};
  driver.place({1088, 76, 328, 172});
  driver.arrive();
  const std::size_t on_the_map = frame_of(driver).marks.size();
  driver.send(ViewPicked{View::figures});
  Frame frame = frame_of(driver);
  EXPECT_GT(frame.marks.size(), on_the_map) << "none is joined to another";
  for (const PlaceMark& mark : frame.marks) {
    EXPECT_EQ(mark.radius, 0);
    EXPECT_EQ(mark.at, mark.anchor);
    EXPECT_FALSE(mark.moved || mark.is_cluster());
  }
  EXPECT_TRUE(frame.off_screen.empty()) << "no tag leads to what lies beyond the small map";
  driver.send(ViewPicked{View::map});
  make_frame(driver.state, driver.world, frame);
  EXPECT_EQ(frame.marks.size(), on_the_map) << "in the same frame, as the program has it";
  EXPECT_GT(frame.marks.front().radius, 0);
}

TEST(Marks, StandOnTheirPlacesWhenThereIsRoom) {
  Driver driver = started(troops_world());
  driver.send(PlacePicked{driver.at("kursk-region")});
  driver.send(ViewSet{{*driver.world.story.places[driver.at("kursk-region").value].point, 9}});
  const Frame frame = frame_of(driver);
  const PlaceMark& mark = frame.marks.back();
  EXPECT_EQ(mark.place, driver.at("kursk-region")) << "the selected one is drawn last";
  EXPECT_TRUE(mark.selected);
  EXPECT_FALSE(mark.moved);
  EXPECT_NEAR(mark.at.x, kMap.x + kMap.width / 2, 0.5);
  EXPECT_NEAR(mark.at.y, kMap.y + kMap.height / 2, 0.5);
}

// An equal-area map turns while it is dragged: the marks keep their distances, on Web Mercator also
// their directions.
TEST(Marks, KeepTheirPlaceToEachOtherWhileTheMapIsPanned) {
  for (const core::ProjectionKind kind :
       {core::ProjectionKind::equal_area, core::ProjectionKind::mercator}) {
    Driver driver = started(troops_world());
    driver.send(ProjectionPicked{kind});
    driver.wait(2000);
    const Frame before = frame_of(driver);
    driver.send(MapDragged{{600, 400}, {637, 389}});
    const Frame after = frame_of(driver);
    ASSERT_EQ(after.marks.size(), before.marks.size());
    ASSERT_GT(after.marks.size(), 3u);
    EXPECT_GT(distance(after.marks[0].at, before.marks[0].at), 20);
    for (std::size_t i = 0; i < after.marks.size(); ++i) {
      EXPECT_EQ(after.marks[i].place, before.marks[i].place);
      EXPECT_NEAR(
          distance(after.marks[i].at, after.marks[i].anchor),
          distance(before.marks[i].at, before.marks[i].anchor),
          0.1
      );
      EXPECT_NEAR(
          distance(after.marks[i].at, after.marks[0].at),
          distance(before.marks[i].at, before.marks[0].at),
          0.2
      );
      if (kind == core::ProjectionKind::mercator) {
        EXPECT_NEAR(
            after.marks[i].at.x - before.marks[i].at.x,
            after.marks[0].at.x - before.marks[0].at.x,
            0.1
        );
      }
    }
  }
}

TEST(Marks, StandBesideTheMapsButtons) {
  Driver driver = started(troops_world());
  const Frame free = frame_of(driver);
  for (const PlaceMark& mark : free.marks) {
    if (!mark.on_screen) {
      continue;
    }
    driver.state.map_buttons = {mark.at.x - 22, mark.at.y - 30, 44, 44};
    const Frame frame = frame_of(driver);
    const auto at = std::find_if(frame.marks.begin(), frame.marks.end(), [&](const PlaceMark& one) {
      return one.place == mark.place;
    });
    ASSERT_NE(at, frame.marks.end());
    const core::RectPx buttons = driver.state.map_buttons;
    const float dx = std::max({buttons.x - at->at.x, at->at.x - (buttons.x + buttons.width), 0.0f}),
                dy =
                    std::max({buttons.y - at->at.y, at->at.y - (buttons.y + buttons.height), 0.0f});
    EXPECT_GE(std::hypot(dx, dy), outer_radius(*at))
        << driver.world.story.places[mark.place.value].id;
    EXPECT_TRUE(at->moved || at->is_cluster()) << "a line leads from its place";
    EXPECT_EQ(at->anchor.x, mark.anchor.x);
  }
}

TEST(Marks, GrowWithTheirClaims) {
  const Frame frame = frame_of(started(troops_world()));
  for (const PlaceMark& mark : frame.marks) {
    EXPECT_FLOAT_EQ(mark.radius, 7.0f + 2.7f * std::sqrt(static_cast<float>(mark.claims)));
    EXPECT_FLOAT_EQ(outer_radius(mark), mark.radius + (mark.is_cluster() ? 10 : 5));
    EXPECT_GT(mark.claims, 0u);
  }
}

TEST(Marks, ArePickedToThePixel) {
  const Frame frame = frame_of(started(troops_world()));
  for (std::uint32_t i = 0; i < frame.marks.size(); ++i) {
    const PlaceMark& mark = frame.marks[i];
    EXPECT_EQ(pick_mark(frame, mark.at, 0), i);
    EXPECT_EQ(pick_mark(frame, {mark.at.x, mark.at.y + outer_radius(mark) - 0.5f}, 0), i)
        << "the last px of the ring belongs to it";
    EXPECT_NE(pick_mark(frame, {mark.at.x, mark.at.y + outer_radius(mark) + 0.5f}, 0), i)
        << "the first beyond does not";
  }
  EXPECT_FALSE(pick_mark(frame, {-500, -500}, 24));
}

TEST(Marks, ArePickedByAFingerThatMissesThemAndTheNearestFirst) {
  Driver driver = started(troops_world());
  driver.send(
      ViewSet{
          {*driver.world.story.places[driver.at("donetsk").value].point,
           7,
           driver.state.camera.projection}
      }
  );
  Frame frame = frame_of(driver);
  const std::uint32_t at = mark_showing(frame, driver.at("donetsk")).value();
  const PlaceMark mark = frame.marks[at];
  frame.marks.assign(1, mark);
  EXPECT_EQ(pick_mark(frame, {mark.at.x + outer_radius(mark) + 21.5f, mark.at.y}, 22), 0u);
  EXPECT_FALSE(pick_mark(frame, {mark.at.x + outer_radius(mark) + 22.5f, mark.at.y}, 22));
  EXPECT_FALSE(pick_mark(frame, {mark.at.x + outer_radius(mark) + 21.5f, mark.at.y}, 0));
  frame.marks.push_back(mark);
  frame.marks[1].at.x += 2 * outer_radius(mark) + 20;  // the later, and so the upper
  EXPECT_EQ(pick_mark(frame, {mark.at.x + outer_radius(mark) + 5, mark.at.y}, 22), 0u)
      << "the nearest, not the topmost";
  EXPECT_EQ(pick_mark(frame, {mark.at.x + outer_radius(mark) + 15, mark.at.y}, 22), 1u);
}

TEST(Marks, OutsideTheFreeMapAreNamedAsSuch) {
  Driver driver{troops_world()};
  const core::RectPx map{0, 56, 390, 700}, free{0, 56, 390, 380};
  driver.send(MapPlaced{map, free, 3});
  driver.arrive("map=6.000/51.7300/36.1900");
  const Frame frame = frame_of(driver);
  ASSERT_FALSE(frame.off_screen.empty());
  std::size_t outside = 0;
  for (std::uint32_t i = 0; i < frame.marks.size(); ++i) {
    const PlaceMark& mark = frame.marks[i];
    EXPECT_EQ(mark.on_screen, free.contains(mark.anchor));
    const bool listed =
        std::find(frame.off_screen.begin(), frame.off_screen.end(), i) != frame.off_screen.end();
    EXPECT_EQ(listed, !mark.on_screen);
    outside += !mark.on_screen;
  }
  EXPECT_EQ(frame.off_screen.size(), outside);
}

TEST(Marks, NearAPlaceAreACircleOfKilometres) {
  Driver driver = started(good_world());
  const core::PlaceIndex near = driver.at("near-kiruna");
  const core::Place& place = driver.world.story.places[near.value];
  driver.send(ViewSet{{*place.point, 7}});
  const Frame frame = frame_of(driver);
  const auto mark = std::find_if(frame.marks.begin(), frame.marks.end(), [&](const PlaceMark& m) {
    return m.place == near;
  });
  ASSERT_NE(mark, frame.marks.end());
  EXPECT_TRUE(mark->dashed_circle);
  const double km = place.area_kind == core::AreaKind::circle ? place.circle_km : 60;
  EXPECT_NEAR(mark->near_radius * core::km_per_px(driver.state.camera), km, km * 0.01);
}

TEST(Marks, ACircleAroundIsItsKilometresAtEveryZoomAloneOrInACluster) {
  Driver driver = started(good_world());
  const core::Place& place = driver.world.story.places[driver.at("near-kiruna").value];
  for (double zoom = 1.5; zoom < 14; zoom += 0.7) {
    core::Camera camera = driver.state.camera;
    camera.centre = *place.point;
    camera.zoom = zoom;
    driver.send(ViewSet{camera});
    const Frame frame = frame_of(driver);
    ASSERT_EQ(frame.near_circles.size(), 1u);
    const double km = frame.near_circles.front().radius * core::km_per_px(driver.state.camera);
    EXPECT_NEAR(km, place.circle_km, place.circle_km * 0.01) << zoom;
    EXPECT_LT(
        distance(
            frame.near_circles.front().centre,
            core::to_screen(frame.camera, frame.map, *place.point)
        ),
        0.5f
    );
  }
}

TEST(Marks, HoveringAClaimPointsAtItsPlaces) {
  Driver driver = started(troops_world());
  const core::ClaimIndex claim = driver.claim("blinken-8000-kursk");
  driver.send(ClaimHovered{claim});
  const auto& places = driver.world.story.claims[claim.value].places;
  std::size_t hovered = 0;
  const Frame frame = frame_of(driver);
  const auto look_at = [&](const Frame& map) {
    for (const PlaceMark& mark : map.marks) {
      hovered += mark.hovered;
      const auto members = members_of(map, mark);
      const bool shows = std::any_of(places.begin(), places.end(), [&](core::PlaceIndex p) {
        return p == mark.place || std::find(members.begin(), members.end(), p) != members.end();
      });
      EXPECT_EQ(mark.hovered, shows);
    }
  };
  look_at(frame);
  for (const Frame& inset : frame.insets) {
    look_at(inset);
  }
  EXPECT_GT(hovered, 0u);
}

TEST(Marks, StayAsTheWayToOtherPlacesWhenOneIsPicked) {
  Driver driver = started(troops_world());
  const std::size_t all = frame_of(driver).cache->all_singles.size();
  driver.send(PlacePicked{driver.at("seoul")});
  EXPECT_EQ(frame_of(driver).cache->all_singles.size(), all);
}

// --- Areas and arcs ---

TEST(Areas, SayHowSureTheirEdgeIs) {
  for (World world : {good_world(), troops_world()}) {
    Driver driver = started(std::move(world));
    driver.send(ClaimClosed{});
    std::size_t hatched = 0;
    for (const AreaMark& area : frame_of(driver).areas) {
      const core::Place& place = driver.world.story.places[area.place.value];
      EXPECT_NE(place.area_kind, core::AreaKind::none);
      EXPECT_NE(place.extent, core::Extent::near) << "a circle, no area";
      EXPECT_NE(place.kind, core::PlaceKind::country)
          << place.id << ": countries only when a claim about them is open";
      EXPECT_EQ(area.style == AreaStyle::hatched, place.extent == core::Extent::not_stated)
          << place.id;
      hatched += area.style == AreaStyle::hatched;
    }
    EXPECT_GT(hatched, 0u);
  }
}

TEST(Areas, OfTheOpenClaimAreSelectedAndOverTheOthers) {
  Driver driver = started(troops_world());
  const core::PlaceIndex kursk = driver.at("kursk-region");
  const Frame frame = frame_of(driver);
  ASSERT_FALSE(frame.areas.empty());
  EXPECT_EQ(frame.areas.back().place, kursk);
  EXPECT_EQ(frame.areas.back().style, AreaStyle::selected);
}

TEST(Arcs, GoFromPlaceToPlaceAndAreDashedWhereNothingSaysHow) {
  for (World world : {good_world(), troops_world()}) {
    Driver driver = started(std::move(world));
    const Frame frame = frame_of(driver);
    EXPECT_EQ(frame.arcs.size(), driver.world.story.movements.size());
    for (const ArcMark& arc : frame.arcs) {
      const core::Movement& movement = driver.world.story.movements[arc.movement.value];
      EXPECT_EQ(
          arc.kind == ArcKind::claimed,
          movement.route == core::Route::stated && movement.status == core::MovementStatus::claimed
      ) << movement.id;
      ASSERT_LE(arc.first_point + arc.point_count, frame.arc_points.size());
      const core::LngLat first = frame.arc_points[arc.first_point],
                         last = frame.arc_points[arc.first_point + arc.point_count - 1];
      EXPECT_LT(
          core::distance_km(first, *driver.world.story.places[movement.places.front().value].point),
          0.01
      );
      EXPECT_LT(
          core::distance_km(last, *driver.world.story.places[movement.places.back().value].point),
          0.01
      );
      const auto& told = movement.claims;
      EXPECT_EQ(
          arc.dimmed,
          std::find(told.begin(), told.end(), *driver.state.link.claim) == told.end()
      ) << movement.id;
    }
    driver.send(ClaimClosed{});
    for (const ArcMark& arc : frame_of(driver).arcs) {
      EXPECT_FALSE(arc.dimmed);
    }
  }
}

}  // namespace
}  // namespace dateline::app
