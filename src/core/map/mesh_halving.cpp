// Halves edges: see mesh_halving.hpp.
#include "core/map/mesh_halving.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace dateline::core {
namespace {

double span(LngLat a, LngLat b) noexcept {
  return std::max(std::abs(a.lng - b.lng), std::abs(a.lat - b.lat));
}

LngLat half_way(LngLat a, LngLat b) noexcept {
  return {(a.lng + b.lng) / 2, (a.lat + b.lat) / 2};
}

using Corners = std::array<std::uint32_t, 3>;

}  // namespace

bool EdgeHalving::add_segment(LngLat from, LngLat to) {
  std::vector<LngLat> ends{to};  // what is still to reach, the nearest last
  while (!ends.empty()) {
    if (points_.size() + ends.size() > max_points_) {
      return false;
    }
    if (span(from, ends.back()) > max_edge_) {
      ends.push_back(half_way(from, ends.back()));
      continue;
    }
    from = ends.back();
    points_.push_back(from);
    ends.pop_back();
  }
  return true;
}

bool EdgeHalving::add_triangle(std::uint32_t a, std::uint32_t b, std::uint32_t c) {
  std::vector<Corners> open{{a, b, c}};
  while (!open.empty()) {
    Corners t = open.back();
    open.pop_back();
    // The longest edge comes first, between t[0] and t[1].
    const double ab = length(t[0], t[1]), bc = length(t[1], t[2]), ca = length(t[2], t[0]);
    if (bc > ab && bc >= ca) {
      t = {t[1], t[2], t[0]};
    } else if (ca > ab) {
      t = {t[2], t[0], t[1]};
    }
    if (std::max({ab, bc, ca}) > max_edge_) {
      if (points_.size() >= max_points_ || 3 * open.size() > max_indices_) {
        return false;
      }
      const std::uint32_t m = middle(t[0], t[1]);
      open.push_back({t[0], m, t[2]});
      open.push_back({m, t[1], t[2]});
    } else {
      if (triangles_.size() + 3 > max_indices_) {
        return false;
      }
      triangles_.insert(triangles_.end(), t.begin(), t.end());
    }
  }
  return true;
}

double EdgeHalving::length(std::uint32_t a, std::uint32_t b) const noexcept {
  return span(points_[a], points_[b]);
}

EdgeHalving::Middle& EdgeHalving::slot_of(std::uint32_t lesser, std::uint32_t greater) noexcept {
  // 2^64 by the golden ratio: multiplicative hashing (Knuth, TAOCP 3, 6.4)
  constexpr std::uint64_t kGolden = 0x9E3779B97F4A7C15;
  const std::size_t mask = middles_.size() - 1;
  std::size_t at =
      static_cast<std::size_t>(((std::uint64_t{lesser} << 32 | greater) * kGolden) >> 32) & mask;
  while (middles_[at].greater != 0 &&
         (middles_[at].lesser != lesser || middles_[at].greater != greater)) {
    at = (at + 1) & mask;
  }
  return middles_[at];
}

void EdgeHalving::grow() {
  std::vector<Middle> before(middles_.empty() ? 1024 : 2 * middles_.size());
  before.swap(middles_);
  for (const Middle& middle : before) {
    if (middle.greater != 0) {
      slot_of(middle.lesser, middle.greater) = middle;
    }
  }
}

// An edge has two different ends, so that the greater is never 0.
std::uint32_t EdgeHalving::middle(std::uint32_t a, std::uint32_t b) {
  if (2 * (taken_ + 1) > middles_.size()) {
    grow();
  }
  Middle& slot = slot_of(std::min(a, b), std::max(a, b));
  if (slot.greater != 0) {
    return slot.point;
  }
  slot = {std::min(a, b), std::max(a, b), static_cast<std::uint32_t>(points_.size())};
  ++taken_;
  points_.push_back(half_way(points_[a], points_[b]));
  return slot.point;
}

}  // namespace dateline::core
