// A walk along the places, which leaves the map at its tear and enters it again at the other side.
#include "render/plane_path.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "core/geo/bearing.hpp"
#include "core/geo/tear.hpp"

namespace dateline::render {
namespace {

class Walk {
 public:
  Walk(const View& view, Shape shape, double pole, PlanePaths& paths)
      : projection_(view.aim.projection),
        repeats_(view.repeats()),
        shape_(shape),
        pole_(pole),
        paths_(paths) {}

  void enter(core::LngLat place) {
    paths_.begin();
    paths_.add(core::project(projection_, place));
    entered_ = at_ = place;
  }

  void go(core::LngLat place) {
    if (const auto tear = core::tear_between(projection_, at_, place)) {
      leave(tear->leaves);
      enter(tear->enters);
    }
    go_straight(place);
  }

  void leave(core::LngLat place) {
    go_straight(place);
    if (shape_ == Shape::area) {
      close();
    }
  }

 private:
  void go_straight(core::LngLat place) {
    core::PlanePoint point = core::project(projection_, place);
    if (repeats_) {
      point.x += std::round(paths_.last().x - point.x);
    } else {
      add_between(place);
    }
    paths_.add(point);
    at_ = place;
  }

  // The degrees' straight line between two places is a curve where meridians are not straight.
  void add_between(core::LngLat to) {
    constexpr double kStep = 2.0;  // degrees
    const double east = std::remainder(to.lng - at_.lng, 360.0);
    const double north = to.lat - at_.lat;
    const double further = std::max(std::abs(east), std::abs(north));
    const int steps = std::min(180, static_cast<int>(further / kStep));
    for (int i = 1; i <= steps; ++i) {
      const double t = static_cast<double>(i) / (steps + 1);
      const core::LngLat place{at_.lng + east * t, at_.lat + north * t};
      paths_.add(core::project(projection_, place));
    }
  }

  // Along the tear; from one side of the map to the other over the pole.
  void close() {
    if (std::abs(at_.lng - entered_.lng) > 180) {
      go_straight({at_.lng, pole_});
      at_ = {entered_.lng, pole_};
      paths_.add(core::project(projection_, at_));
    }
    go_straight(entered_);
  }

  const core::Projection& projection_;
  bool repeats_;
  Shape shape_;
  double pole_;
  PlanePaths& paths_;
  core::LngLat entered_;
  core::LngLat at_;
};

// Of the pole on whose side most of the places are.
double nearer_pole(std::span<const core::LngLat> places) noexcept {
  double sum = 0;
  for (const core::LngLat place : places) {
    sum += place.lat;
  }
  return sum < 0 ? -90 : 90;
}

}  // namespace

// A ring is walked from a place where it enters the map, so that none of its parts ends within.
void project_path(
    const View& view,
    std::span<const core::LngLat> places,
    Shape shape,
    PlanePaths& paths
) {
  paths.clear();
  if (places.empty()) {
    return;
  }
  const std::size_t count = places.size();
  const auto tear_after = [&](std::size_t i) {
    return core::tear_between(view.aim.projection, places[i % count], places[(i + 1) % count]);
  };
  std::size_t first = 0;
  while (shape != Shape::line && first < count && !tear_after(first)) {
    ++first;
  }
  const bool torn = shape != Shape::line && first < count;
  Walk walk(view, shape, nearer_pole(places), paths);
  if (!torn) {
    walk.enter(places[0]);
    for (std::size_t i = 1; i < count + (shape == Shape::line ? 0 : 1); ++i) {
      walk.go(places[i % count]);
    }
    return;
  }
  const core::Tear tear = *tear_after(first);
  walk.enter(tear.enters);
  for (std::size_t i = 1; i <= count; ++i) {
    walk.go(places[(first + i) % count]);
  }
  walk.leave(tear.leaves);
}

void circle_around(core::LngLat centre, double km, std::vector<core::LngLat>& ring) {
  constexpr int kPoints = 128;
  ring.clear();
  for (int i = 0; i < kPoints; ++i) {
    const double bearing = 2 * std::numbers::pi * i / kPoints;
    ring.push_back(core::destination(centre, bearing, km));
  }
}

}  // namespace dateline::render
