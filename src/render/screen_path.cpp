// Liang-Barsky for lines, Sutherland-Hodgman for rings.
#include "render/screen_path.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>

#include "core/geo/tear.hpp"

namespace dateline::render {
namespace {

struct PxBox {
  double left = 0;
  double top = 0;
  double right = 0;
  double bottom = 0;
};

PxBox view_box(const View& view, double margin) noexcept {
  return {
      .left = -margin,
      .top = -margin,
      .right = view.rect.width + margin,
      .bottom = view.rect.height + margin,
  };
}

// The part [enter, leave] of a segment that is inside; empty when enter > leave.
struct Inside {
  double enter = 0;
  double leave = 1;
};

void clip_side(double way, double room, Inside& inside) noexcept {
  if (way == 0) {
    if (room < 0) {
      inside.leave = -1;
    }
  } else if (way < 0) {
    inside.enter = std::max(inside.enter, room / way);
  } else {
    inside.leave = std::min(inside.leave, room / way);
  }
}

Inside clip(PxPoint a, PxPoint b, const PxBox& box) noexcept {
  Inside inside;
  const double right = b.x - a.x;
  const double down = b.y - a.y;
  clip_side(-right, a.x - box.left, inside);
  clip_side(right, box.right - a.x, inside);
  clip_side(-down, a.y - box.top, inside);
  clip_side(down, box.bottom - a.y, inside);
  return inside;
}

PxPoint between(PxPoint a, PxPoint b, double t) noexcept {
  return {
      .x = a.x + (b.x - a.x) * t,
      .y = a.y + (b.y - a.y) * t,
  };
}

double distance(PxPoint a, PxPoint b) noexcept {
  return std::hypot(b.x - a.x, b.y - a.y);
}

void add_line(PxPoint from, PxPoint to, double along, LineGeometry& lines) {
  const core::PlanePoint ends[] = {
      {from.x, from.y},
      {to.x, to.y},
  };
  lines.add(ends, std::size(ends), {0, 0}, along);
}

void add_segment(
    PxPoint a,
    PxPoint b,
    const PxBox& box,
    double along,
    double period,
    LineGeometry& lines
) {
  const Inside inside = clip(a, b, box);
  if (inside.enter > inside.leave) {
    return;
  }
  const double start = along + inside.enter * distance(a, b);
  const double start_in_period = period > 0 ? std::fmod(start, period) : 0;
  const PxPoint first = between(a, b, inside.enter);
  const PxPoint last = between(a, b, inside.leave);
  add_line(first, last, start_in_period, lines);
}

enum class Side {
  left,
  right,
  top,
  bottom
};

// Positive inside.
double room(PxPoint p, Side side, const PxBox& box) noexcept {
  switch (side) {
    case Side::left:
      return p.x - box.left;
    case Side::right:
      return box.right - p.x;
    case Side::top:
      return p.y - box.top;
    case Side::bottom:
      return box.bottom - p.y;
  }
  return 0;
}

// A step of a ring's way round, cut at one side. Corners are handed to the next side at once, so no
// ring is kept between.
class SideCutter {
 public:
  SideCutter(Side side, const PxBox& box, std::vector<PxPoint>& out)
      : side_(side),
        box_(box),
        out_(out) {}

  void add(PxPoint point) {
    const double room_here = room(point, side_, box_);
    const bool crosses = (room_here < 0) != (last_room_ < 0);
    if (started_ && crosses) {
      out_.push_back(between(last_, point, last_room_ / (last_room_ - room_here)));
    }
    if (room_here >= 0) {
      out_.push_back(point);
    }
    started_ = true;
    last_ = point;
    last_room_ = room_here;
  }

 private:
  Side side_;
  const PxBox& box_;
  std::vector<PxPoint>& out_;
  bool started_ = false;
  PxPoint last_;
  double last_room_ = 0;
};

void cut_ring(std::vector<PxPoint>& ring, const PxBox& box, std::vector<PxPoint>& scratch) {
  for (const Side side : {Side::left, Side::right, Side::top, Side::bottom}) {
    if (ring.empty()) {
      return;
    }
    scratch.clear();
    SideCutter cutter(side, box, scratch);
    for (const PxPoint point : ring) {
      cutter.add(point);
    }
    cutter.add(ring.front());
    ring.swap(scratch);
  }
}

core::ScreenPx to_float(PxPoint p) noexcept {
  return {static_cast<float>(p.x), static_cast<float>(p.y)};
}

constexpr int kMeridians = 15;  // degrees (design, colour)
constexpr int kParallels = 10;

void add_straight_meridians(const View& view, const PxBox& box, LineGeometry& lines) {
  constexpr double kTurns = 360.0 / kMeridians;
  const double top = std::max(box.top, view.to_px({0, 0}, 0).y);
  const double bottom = std::min(box.bottom, view.to_px({0, 1}, 0).y);
  if (top >= bottom) {
    return;
  }
  const int first = static_cast<int>(std::ceil(view.seen.left * kTurns));
  for (int i = first; i <= view.seen.right * kTurns; ++i) {
    const double x = view.to_px({i / kTurns, 0}, 0).x;
    add_line({x, top}, {x, bottom}, 0, lines);
  }
}

void add_straight_parallels(const View& view, const PxBox& box, LineGeometry& lines) {
  for (int lat = -80; lat <= 80; lat += kParallels) {
    const core::LngLat place{0, static_cast<double>(lat)};
    const double y = view.to_px(core::project(view.aim.projection, place), 0).y;
    if (y > box.top && y < box.bottom) {
      add_line({box.left, y}, {box.right, y}, 0, lines);
    }
  }
}

void add_straight_graticule(const View& view, LineGeometry& lines) {
  const PxBox box = view_box(view, 2);
  add_straight_meridians(view, box, lines);
  add_straight_parallels(view, box, lines);
}

// `count` points from `start` on, each `step` degrees further, as far as they are shown.
void add_curve(
    const View& view,
    core::LngLat start,
    core::LngLat step,
    int count,
    std::vector<core::PlanePoint>& scratch,
    LineGeometry& lines
) {
  const core::Projection& projection = view.aim.projection;
  const auto end_path = [&] {
    if (!scratch.empty()) {
      add_path(view, scratch, 2, 0, lines);
    }
    scratch.clear();
  };
  scratch.clear();
  core::LngLat before = start;
  for (int i = 0; i < count; ++i) {
    const core::LngLat place{start.lng + step.lng * i, start.lat + step.lat * i};
    const core::PlanePoint point = core::project(projection, place);
    if (core::hides(projection, point)) {
      end_path();
      continue;
    }
    if (const auto tear = core::tear_between(projection, before, place)) {
      scratch.push_back(core::project(projection, tear->leaves));
      end_path();
      scratch.push_back(core::project(projection, tear->enters));
    }
    scratch.push_back(point);
    before = place;
  }
  end_path();
}

}  // namespace

CopyRange copies_in_sight(const View& view, std::span<const core::PlanePoint> path) noexcept {
  if (path.empty()) {
    return {};
  }
  if (!view.repeats()) {
    return {0, 0};
  }
  const auto [least, greatest] =
      std::minmax_element(path.begin(), path.end(), [](core::PlanePoint a, core::PlanePoint b) {
        return a.x < b.x;
      });
  return {
      static_cast<int>(std::ceil(view.seen.left - greatest->x - 1e-3)),
      static_cast<int>(std::floor(view.seen.right - least->x + 1e-3))
  };
}

void add_path(
    const View& view,
    std::span<const core::PlanePoint> path,
    double margin_px,
    double period_px,
    LineGeometry& lines
) {
  const PxBox box = view_box(view, margin_px);
  const CopyRange copies = copies_in_sight(view, path);
  for (int copy = copies.first; copy <= copies.last; ++copy) {
    double along = 0;
    PxPoint before = view.to_px(path.front(), copy);
    for (std::size_t i = 1; i < path.size(); ++i) {
      const PxPoint here = view.to_px(path[i], copy);
      add_segment(before, here, box, along, period_px, lines);
      along += distance(before, here);
      before = here;
    }
  }
}

void FanCutter::add(
    const View& view,
    std::span<const core::PlanePoint> ring,
    std::vector<core::ScreenPx>& triangles
) {
  const PxBox box = view_box(view, 2);
  const CopyRange copies = copies_in_sight(view, ring);
  for (int copy = copies.first; copy <= copies.last; ++copy) {
    ring_.clear();
    for (const core::PlanePoint point : ring) {
      ring_.push_back(view.to_px(point, copy));
    }
    cut_ring(ring_, box, scratch_);
    for (std::size_t i = 2; i < ring_.size(); ++i) {
      triangles.push_back(to_float(ring_[0]));
      triangles.push_back(to_float(ring_[i - 1]));
      triangles.push_back(to_float(ring_[i]));
    }
  }
}

void add_graticule(const View& view, std::vector<core::PlanePoint>& scratch, LineGeometry& lines) {
  if (view.repeats()) {
    return add_straight_graticule(view, lines);
  }
  for (int lng = -180; lng < 180; lng += kMeridians) {
    add_curve(view, {static_cast<double>(lng), -80}, {0, 2}, 81, scratch, lines);
  }
  for (int lat = -80; lat <= 80; lat += kParallels) {
    add_curve(view, {-180, static_cast<double>(lat)}, {3, 0}, 121, scratch, lines);
  }
}

}  // namespace dateline::render
