// Points of a cloud on the map, which only a host brings, and only once the program's later part is
// here: gathered by cells of a grid that stays where it is while the map moves, so that a mark
// changes with zoom and filters alone.
#include "app/view/point_marks.hpp"

#include <algorithm>
#include <cmath>

#include "app/model/lists.hpp"
#include "app/view/frame_cache.hpp"
#include "core/geo/projection_rules.hpp"

namespace dateline::app {

namespace {

using core::Aim;
using core::Camera;
using core::Day;
using core::DayRange;
using core::GeoBox;
using core::LngLat;
using core::RectPx;
using core::ScreenPx;
using core::StanceCounts;
using core::StanceMask;

constexpr double kLeastCell = 42;  // px: marks of thousands lie clear of each other
// in one view, however large the window: what one ImGui list can hold in 16-bit indices, with room
// to spare
constexpr double kMostMarks = 320;
// of a cell: a cluster's mark keeps clear of its neighbours' cells
constexpr double kInset = 0.34;
constexpr float kReach = 48;         // px: beyond this no part of a mark reaches into the map
constexpr std::size_t kRoom = 4096;  // cells, so that a hand moving the map costs no memory

DayRange shown_days(const LinkState& link) noexcept {
  DayRange days = link.said;
  if (link.since) {
    const Day next{link.since->value + 1};
    days.first = std::max(days.first, next);
  }
  const Day known_on = link.known_on.value_or(core::kAfterAll);
  days.last = std::min(days.last, known_on);
  return days;
}

// No article carries a point, and none tells of what happened: under a source or such a window none
// is left.
StanceMask shown_stances(const LinkState& link) noexcept {
  if (link.source || link.happened != DayRange{}) {
    return 0;
  }
  return link.stances;
}

StanceCounts masked(StanceCounts counts, StanceMask stances) noexcept {
  for (const core::StanceMark mark : core::each<core::StanceMark>) {
    if (!core::has_bit(stances, mark)) {
      counts[mark] = 0;
    }
  }
  return counts;
}

// The least width of a cell for this window.
double least_cell(RectPx map) noexcept {
  const double area = static_cast<double>(map.width) * static_cast<double>(map.height);
  const double side = std::sqrt(area / kMostMarks);
  return std::max(kLeastCell, side);
}

// Of 360 degrees of longitude at the view's middle, as the grid has them.
double px_around(const Camera& camera) noexcept {
  constexpr double kPi = 3.14159265358979323846;
  const double narrowing = std::cos(camera.centre.lat * kPi / 180);
  return 2 * kPi * core::kEarthRadiusKm * narrowing / core::km_per_px(camera);
}

int level_for(const Camera& camera, RectPx map) noexcept {
  const double cells = px_around(camera) / least_cell(map);
  if (!(cells > 1)) {
    return 0;
  }
  const int level = static_cast<int>(std::log2(cells));
  return std::min(level, core::kMaxGridLevel);
}

RectPx widened(RectPx map, float by) noexcept {
  return {
      .x = map.x - by,
      .y = map.y - by,
      .width = map.width + 2 * by,
      .height = map.height + 2 * by,
  };
}

// What was seen of the globe: degrees east of the view's middle, and latitudes.
struct Extremes {
  double west = 0;
  double east = 0;
  double south = 0;
  double north = 0;

  void add(LngLat place, LngLat middle) noexcept {
    const double eastward = std::remainder(place.lng - middle.lng, 360.0);
    west = std::min(west, eastward);
    east = std::max(east, eastward);
    south = std::min(south, place.lat);
    north = std::max(north, place.lat);
  }
};

Extremes seen_extremes(const Aim& aim, LngLat middle, RectPx map) noexcept {
  constexpr int kSteps = 8;
  Extremes seen;
  seen.south = middle.lat;
  seen.north = middle.lat;
  for (int row = 0; row <= kSteps; ++row) {
    for (int column = 0; column <= kSteps; ++column) {
      const float x = map.x + map.width * static_cast<float>(column) / kSteps;
      const float y = map.y + map.height * static_cast<float>(row) / kSteps;
      seen.add(core::to_place(aim, {x, y}), middle);
    }
  }
  return seen;
}

// What the map shows, and a little more: a view that holds a pole, or most of the globe's girth,
// sees every meridian.
GeoBox seen_box(const Aim& aim, const Camera& camera, RectPx map) noexcept {
  // bowed edges lie between samples
  const float bow = 0.06f * std::max(map.width, map.height);
  const RectPx wide = widened(map, kReach + bow);
  const LngLat middle = camera.centre;
  const Extremes seen = seen_extremes(aim, middle, wide);
  const ScreenPx north_pole = core::to_screen(aim, LngLat{0, 90});
  const ScreenPx south_pole = core::to_screen(aim, LngLat{0, -90});
  const bool has_pole = wide.contains(north_pole) || wide.contains(south_pole);
  const bool goes_around = px_around(camera) < static_cast<double>(wide.width);
  if (has_pole || goes_around || seen.east - seen.west > 270) {
    return {
        .west = -180,
        .south = -90,
        .east = 180,
        .north = 90,
    };
  }
  return {
      .west = std::remainder(middle.lng + seen.west, 360.0),
      .south = seen.south,
      .east = std::remainder(middle.lng + seen.east, 360.0),
      .north = seen.north,
  };
}

// Half as wide again for each power of ten, and a little more: a disc that grew with the count
// would fill the map.
float disc_of(std::uint32_t points) noexcept {
  return 5.0f + 3.6f * std::log10(static_cast<float>(points));
}

void add_mark(const Aim& aim, RectPx near, const core::CloudCell& cell, Frame& frame) {
  const core::PlanePoint at = core::project(aim.projection, cell.at);
  if (core::hides(aim.projection, at)) {
    return;
  }
  const ScreenPx screen = core::to_screen(aim, at);
  if (!near.contains(screen)) {
    return;
  }
  frame.point_marks.push_back({
      .at = screen,
      .radius = cell.total == 1 ? 0.0f : disc_of(cell.total),
      .counts = cell.counts,
      .total = cell.total,
  });
}

// Back to front: the larger the farther back.
bool lies_behind(const PointMark& a, const PointMark& b) noexcept {
  if (a.total != b.total) {
    return a.total > b.total;
  }
  if (a.at.x != b.at.x) {
    return a.at.x < b.at.x;
  }
  return a.at.y < b.at.y;
}

}  // namespace

void count_points(core::LaterKey, const LinkState& link, const World& world, Frame& frame) {
  const StanceMask passing = shown_stances(link);
  const DayRange days = shown_days(link);
  const StanceCounts all = world.points.count(days);
  frame.points_shown = masked(all, passing);
  frame.cache->point_cells.reserve(kRoom);
  frame.point_marks.reserve(kRoom);
  const StanceMask stances = link.place ? StanceMask{0} : passing;
  const Day first = world.timeline.first;
  const Day last = std::min(world.timeline.last, frame.known_on);
  for (Day day = first; day <= last; ++day.value) {
    const auto place = static_cast<std::size_t>(day.value - first.value);
    StanceCounts& counts = frame.said_by_day[place];
    const StanceCounts all_of_day = world.points.count_day(day);
    const StanceCounts more = masked(all_of_day, stances);
    for (const core::StanceMark mark : core::each<core::StanceMark>) {
      counts[mark] += more[mark];
    }
  }
}

void gather_points(core::LaterKey, const AppState& state, const World& world, Frame& frame) {
  const Aim aim = core::aim_of(state.camera, state.map);
  core::CloudQuery query;
  query.box = seen_box(aim, state.camera, state.map);
  query.level = level_for(state.camera, state.map);
  query.days = shown_days(state.link);
  query.stances = shown_stances(state.link);
  query.inset = kInset;
  world.points.aggregate(query, frame.cache->point_cells);
  frame.cache->point_level = query.level;
  const double cells = std::exp2(query.level);
  const double cell_px = px_around(state.camera) / cells;
  frame.point_cell_px = static_cast<float>(cell_px);
  const RectPx near = widened(state.map, kReach);
  for (const core::CloudCell& cell : frame.cache->point_cells) {
    add_mark(aim, near, cell, frame);
  }
  sort_list(frame.point_marks, lies_behind);
}

}  // namespace dateline::app
