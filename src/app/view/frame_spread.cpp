// Moves marks aside until none hides another. The same marks at the same zoom give the same
// picture, wherever the map has been panned.
#include <algorithm>
#include <cmath>

#include "app/view/frame_parts.hpp"
#include "core/base/sorting.hpp"

namespace dateline::app {

namespace {

constexpr double kTolerated = 0.25;  // px of that gap: closer than this is parted again
constexpr int kRounds = 200;
// looked at in all rounds: some milliseconds, where a story has thousands of places
constexpr std::size_t kMostPairs = 400'000;

bool stands_before(const MarkDisc& a, const MarkDisc& b) noexcept {
  return a.x != b.x ? a.x < b.x : a.place < b.place;
}

// Pushes two marks apart, each by half of what they overlap; those of one place part sideways, the
// same way every time.
bool part(MarkDisc& a, MarkDisc& b) noexcept {
  double dx = b.x - a.x, dy = b.y - a.y;
  const double apart = static_cast<double>(a.reach) + static_cast<double>(b.reach) + kMarkGap;
  if (std::abs(dy) >= apart) {
    return false;
  }
  double distance = std::sqrt(dx * dx + dy * dy);
  const double overlap = apart - distance;
  if (overlap <= kTolerated) {
    return false;
  }
  if (distance < 0.01) {
    dx = a.place < b.place ? 1.0 : -1.0, dy = 0.25, distance = std::hypot(dx, dy);
  }
  const double push = overlap / 2 / distance;
  a.x -= dx * push;
  a.y -= dy * push;
  b.x += dx * push;
  b.y += dy * push;
  return true;
}

// Nearly in order already, from one round to the next.
void sort_by_x(std::vector<MarkDisc>& discs) noexcept {
  for (std::size_t i = 1; i < discs.size(); ++i) {
    const MarkDisc disc = discs[i];
    std::size_t at = i;
    for (; at > 0 && stands_before(disc, discs[at - 1]); --at) {
      discs[at] = discs[at - 1];
    }
    discs[at] = disc;
  }
}

}  // namespace

void push_apart(std::vector<MarkDisc>& discs) noexcept {
  core::sort_range(discs.begin(), discs.end(), stands_before);
  double widest = 0;
  for (const MarkDisc& disc : discs) {
    widest = std::max(widest, static_cast<double>(disc.reach));
  }
  std::size_t pairs = 0;
  for (int round = 0; round < kRounds && pairs < kMostPairs; ++round) {
    sort_by_x(discs);
    bool moved = false;
    for (std::size_t i = 0; i < discs.size(); ++i) {
      for (std::size_t j = i + 1;
           j < discs.size() &&
           discs[j].x - discs[i].x < static_cast<double>(discs[i].reach) + widest + kMarkGap;
           ++j, ++pairs) {
        moved |= part(discs[i], discs[j]);
      }
    }
    if (!moved) {
      return;
    }
  }
}

void spread_marks(const core::Camera& camera, Frame& frame) {
  FrameCache& cache = *frame.cache;
  cache.discs.clear();
  const double scale = core::pixels_per_plane(camera.zoom);
  for (std::uint32_t i = 0; i < frame.marks.size(); ++i) {
    const PlaceMark& mark = frame.marks[i];
    MarkDisc disc;
    disc.place = mark.place;
    disc.mark = i;
    disc.reach = outer_radius(mark) + (mark.selected ? kSelectedRim : 0);
    disc.x = mark.plane.x * scale;
    disc.y = mark.plane.y * scale;
    cache.discs.push_back(disc);
  }
  push_apart(cache.discs);
  for (MarkDisc& disc : cache.discs) {
    const core::PlanePoint plane = frame.marks[disc.mark].plane;
    disc.aside = {
        static_cast<float>(disc.x - plane.x * scale),
        static_cast<float>(disc.y - plane.y * scale)
    };
  }
  cache.discs_zoom = camera.zoom;
}

}  // namespace dateline::app
