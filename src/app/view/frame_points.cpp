// Points of a cloud on the map, which only a host brings, and only once the program's later part is
// here: gathered by cells of a grid that stays where it is while the map moves, so that a mark
// changes with zoom and filters alone.
#include <algorithm>
#include <cmath>

#include "app/view/frame_parts.hpp"
#include "core/base/later.hpp"
#include "core/base/sorting.hpp"
#include "core/geo/projection_rules.hpp"

namespace dateline::app {

namespace {

using core::GeoBox;
using core::LngLat;
using core::RectPx;
using core::ScreenPx;

constexpr double kLeastCell = 42;  // px: marks of thousands lie clear of each other
// in one view, however large the window: what one ImGui list can hold in 16-bit indices, with room
// to spare
constexpr double kMostMarks = 320;
// of a cell: a cluster's mark keeps clear of its neighbours' cells
constexpr double kInset = 0.34;
constexpr float kReach = 48;         // px: beyond this no part of a mark reaches into the map
constexpr std::size_t kRoom = 4096;  // cells, so that a hand moving the map costs no memory

core::DayRange shown_days(const LinkState& link) noexcept {
  const core::Day first =
      link.since ? std::max(link.said.first, core::Day{link.since->value + 1}) : link.said.first;
  return {first, std::min(link.said.last, link.known_on.value_or(core::kAfterAll))};
}

// No article carries a point, and none tells of what happened: under a source or such a window none
// is left.
core::StanceMask shown_stances(const LinkState& link) noexcept {
  return link.source || link.happened != core::DayRange{} ? core::StanceMask{0} : link.stances;
}

core::StanceCounts masked(core::StanceCounts counts, core::StanceMask stances) noexcept {
  for (const core::StanceMark mark : core::each<core::StanceMark>) {
    if (!core::has_bit(stances, mark)) {
      counts[mark] = 0;
    }
  }
  return counts;
}

// The least width of a cell for this window.
double least_cell(RectPx map) noexcept {
  return std::max(
      kLeastCell,
      std::sqrt(static_cast<double>(map.width) * static_cast<double>(map.height) / kMostMarks)
  );
}

// Of 360 degrees of longitude at the view's middle, as the grid has them.
double px_around(const core::Camera& camera) noexcept {
  constexpr double kPi = 3.14159265358979323846;
  return 2 * kPi * core::kEarthRadiusKm * std::cos(camera.centre.lat * kPi / 180) /
         core::km_per_px(camera);
}

int level_for(const core::Camera& camera, RectPx map) noexcept {
  const double cells = px_around(camera) / least_cell(map);
  return cells > 1 ? std::min(static_cast<int>(std::log2(cells)), core::kMaxGridLevel) : 0;
}

RectPx widened(RectPx map, float by) noexcept {
  return {map.x - by, map.y - by, map.width + 2 * by, map.height + 2 * by};
}

// What the map shows, and a little more: a view that holds a pole, or most of the globe's girth,
// sees every meridian.
GeoBox seen_box(const core::Aim& aim, const core::Camera& camera, RectPx map) noexcept {
  constexpr int kSteps = 8;
  // bowed edges lie between samples
  const RectPx wide = widened(map, kReach + 0.06f * std::max(map.width, map.height));
  double west = 0, east = 0, south = camera.centre.lat, north = camera.centre.lat;
  for (int row = 0; row <= kSteps; ++row) {
    for (int column = 0; column <= kSteps; ++column) {
      const LngLat place = core::to_place(
          aim,
          {wide.x + wide.width * static_cast<float>(column) / kSteps,
           wide.y + wide.height * static_cast<float>(row) / kSteps}
      );
      const double eastward = std::remainder(place.lng - camera.centre.lng, 360.0);
      west = std::min(west, eastward), east = std::max(east, eastward);
      south = std::min(south, place.lat), north = std::max(north, place.lat);
    }
  }
  const bool has_north = wide.contains(core::to_screen(aim, LngLat{0, 90})),
             has_south = wide.contains(core::to_screen(aim, LngLat{0, -90}));
  const bool girth = has_north || has_south || east - west > 270 ||
                     px_around(camera) < static_cast<double>(wide.width);
  if (has_north || girth) {
    north = 90;
  }
  if (has_south || girth) {
    south = -90;
  }
  if (girth) {
    return {-180, south, 180, north};
  }
  return {
      std::remainder(camera.centre.lng + west, 360.0),
      south,
      std::remainder(camera.centre.lng + east, 360.0),
      north
  };
}

// Half as wide again for each power of ten, and a little more: a disc that grew with the count
// would fill the map.
float disc_of(std::uint32_t points) noexcept {
  return 5.0f + 3.6f * std::log10(static_cast<float>(points));
}

void add_mark(const core::Aim& aim, RectPx near, const core::CloudCell& cell, Frame& frame) {
  const core::PlanePoint at = core::project(aim.projection, cell.at);
  if (core::hides(aim.projection, at)) {
    return;
  }
  const ScreenPx screen = core::to_screen(aim, at);
  if (near.contains(screen)) {
    frame.point_marks.push_back(
        {screen, cell.total == 1 ? 0.0f : disc_of(cell.total), cell.counts, cell.total}
    );
  }
}

}  // namespace

float outer_radius(const PointMark& mark) noexcept {
  return mark.total == 1 ? 1.75f : mark.radius + 1.0f + (mark.radius < 10 ? 3.0f : 4.0f);
}

std::optional<std::uint32_t> pick_point(const Frame& frame, ScreenPx point, float slop) noexcept {
  for (std::size_t i = frame.point_marks.size(); i-- > 0;) {
    const PointMark& mark = frame.point_marks[i];
    if (std::hypot(mark.at.x - point.x, mark.at.y - point.y) <=
        std::max(3.0f, outer_radius(mark)) + slop) {
      return static_cast<std::uint32_t>(i);
    }
  }
  return std::nullopt;
}

namespace later {

DATELINE_LATER void count_points(const LinkState& link, const World& world, Frame& frame) {
  frame.points_shown = masked(world.points.count(shown_days(link)), shown_stances(link));
  frame.point_cells.reserve(kRoom);
  frame.point_marks.reserve(kRoom);
  const core::StanceMask stances = link.place ? core::StanceMask{0} : shown_stances(link);
  const core::Day last = std::min(world.timeline.last, frame.known_on);
  for (core::Day day = world.timeline.first; day <= last; ++day.value) {
    core::StanceCounts& counts =
        frame.said_by_day[static_cast<std::size_t>(day.value - world.timeline.first.value)];
    const core::StanceCounts more = masked(world.points.count_day(day), stances);
    for (const core::StanceMark mark : core::each<core::StanceMark>) {
      counts[mark] += more[mark];
    }
  }
}

DATELINE_LATER void gather_points(const AppState& state, const World& world, Frame& frame) {
  const core::Aim aim = core::aim_of(state.camera, state.map);
  core::CloudQuery query;
  query.box = seen_box(aim, state.camera, state.map);
  query.level = level_for(state.camera, state.map);
  query.days = shown_days(state.link);
  query.stances = shown_stances(state.link);
  query.inset = kInset;
  world.points.aggregate(query, frame.point_cells);
  frame.point_level = query.level;
  frame.point_cell_px = static_cast<float>(px_around(state.camera) / std::exp2(query.level));
  const RectPx near = widened(state.map, kReach);
  for (const core::CloudCell& cell : frame.point_cells) {
    add_mark(aim, near, cell, frame);
  }
  core::sort_range(
      frame.point_marks.begin(),
      frame.point_marks.end(),
      [](const PointMark& a, const PointMark& b) {
        if (a.total != b.total) {
          return a.total > b.total;
        }
        return a.at.x != b.at.x ? a.at.x < b.at.x : a.at.y < b.at.y;
      }
  );
}

}  // namespace later

void fill_points(const LinkState& link, const World& world, Frame& frame) {
  frame.points_for.reset();
  frame.points_shown = {};
  if (world.points.size() > 0) {
    later::count_points(link, world, frame);
  }
}

void place_points(const AppState& state, const World& world, Frame& frame) {
  if (frame.points_for == state.camera && frame.points_map == state.map) {
    return;
  }
  frame.points_for = state.camera;
  frame.points_map = state.map;
  frame.point_marks.clear();
  if (world.points.size() > 0 && state.map.width > 0) {
    later::gather_points(state, world, frame);
  }
}

}  // namespace dateline::app
