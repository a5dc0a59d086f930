// Halves edges: see mesh_halving.hpp.
#include "core/map/mesh_halving.hpp"

#include <algorithm>
#include <cmath>

namespace dateline::core {
namespace {

// Degrees of longitude or latitude, whichever is more.
double span(LngLat a, LngLat b) noexcept {
  const double across = std::abs(a.lng - b.lng);
  const double along = std::abs(a.lat - b.lat);
  return std::max(across, along);
}

LngLat half_way(LngLat a, LngLat b) noexcept {
  return {.lng = (a.lng + b.lng) / 2, .lat = (a.lat + b.lat) / 2};
}

// 2^64 by the golden ratio: multiplicative hashing (Knuth, TAOCP 3, 6.4).
std::size_t hash_of(std::uint32_t lesser, std::uint32_t greater) noexcept {
  constexpr std::uint64_t kGolden = 0x9E3779B97F4A7C15;
  const std::uint64_t both = std::uint64_t{lesser} << 32 | greater;
  return static_cast<std::size_t>(both * kGolden >> 32);
}

}  // namespace

bool EdgeHalving::add_segment(LngLat from, LngLat to) {
  ends_.assign(1, to);
  while (!ends_.empty()) {
    if (points_.size() + ends_.size() > max_points_) {
      return false;
    }
    if (span(from, ends_.back()) > max_edge_) {
      ends_.push_back(half_way(from, ends_.back()));
      continue;
    }
    from = ends_.back();
    points_.push_back(from);
    ends_.pop_back();
  }
  return true;
}

EdgeHalving::Corners EdgeHalving::longest_first(Corners corners) const noexcept {
  const auto [a, b, c] = corners;
  const double ab = length(a, b);
  const double bc = length(b, c);
  const double ca = length(c, a);
  if (bc > ab && bc >= ca) {
    return {b, c, a};
  }
  if (ca > ab) {
    return {c, a, b};
  }
  return corners;
}

bool EdgeHalving::add_triangle(std::uint32_t a, std::uint32_t b, std::uint32_t c) {
  open_.assign(1, {a, b, c});
  while (!open_.empty()) {
    const Corners corners = longest_first(open_.back());
    const auto [from, to, across] = corners;
    open_.pop_back();
    if (length(from, to) <= max_edge_) {
      if (triangles_.size() + 3 > max_indices_) {
        return false;
      }
      triangles_.insert(triangles_.end(), corners.begin(), corners.end());
      continue;
    }
    if (points_.size() >= max_points_ || 3 * open_.size() > max_indices_) {
      return false;
    }
    const std::uint32_t half = middle(from, to);
    open_.push_back({from, half, across});
    open_.push_back({half, to, across});
  }
  return true;
}

double EdgeHalving::length(std::uint32_t a, std::uint32_t b) const noexcept {
  return span(points_[a], points_[b]);
}

EdgeHalving::Middle& EdgeHalving::slot_of(std::uint32_t lesser, std::uint32_t greater) noexcept {
  const std::size_t mask = middles_.size() - 1;
  std::size_t at = hash_of(lesser, greater) & mask;
  const auto is_others = [&](const Middle& middle) {
    return middle.greater != 0 && (middle.lesser != lesser || middle.greater != greater);
  };
  while (is_others(middles_[at])) {
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
  const auto [lesser, greater] = std::minmax(a, b);
  Middle& slot = slot_of(lesser, greater);
  if (slot.greater != 0) {
    return slot.point;
  }
  const auto point = static_cast<std::uint32_t>(points_.size());
  slot = {lesser, greater, point};
  ++taken_;
  points_.push_back(half_way(points_[a], points_[b]));
  return point;
}

}  // namespace dateline::core
