// Web Mercator on a square of 2^32 units, and Morton keys.
#include "core/points/point_grid.hpp"

#include <algorithm>
#include <cmath>

namespace dateline::core {
namespace {

constexpr double kUnits = 4294967296.0;  // 2^32

std::uint32_t clamped(double units) noexcept {
  return static_cast<std::uint32_t>(std::clamp(units, 0.0, kUnits - 1));
}

// abcd -> 0a0b0c0d, for 32 bits.
std::uint64_t spread(std::uint64_t bits) noexcept {
  bits = (bits | bits << 16) & 0x0000ffff0000ffffu;
  bits = (bits | bits << 8) & 0x00ff00ff00ff00ffu;
  bits = (bits | bits << 4) & 0x0f0f0f0f0f0f0f0fu;
  bits = (bits | bits << 2) & 0x3333333333333333u;
  return (bits | bits << 1) & 0x5555555555555555u;
}

std::uint32_t gathered(std::uint64_t bits) noexcept {
  bits &= 0x5555555555555555u;
  bits = (bits | bits >> 1) & 0x3333333333333333u;
  bits = (bits | bits >> 2) & 0x0f0f0f0f0f0f0f0fu;
  bits = (bits | bits >> 4) & 0x00ff00ff00ff00ffu;
  bits = (bits | bits >> 8) & 0x0000ffff0000ffffu;
  return static_cast<std::uint32_t>(bits | bits >> 16);
}

}  // namespace

GridPoint grid_point(std::int32_t lng_e7, std::int32_t lat_e7) noexcept {
  const auto east = static_cast<std::uint64_t>(std::int64_t{lng_e7} + 1'800'000'000);
  const std::uint64_t column = (east << 32) / 3'600'000'000u;
  return {
      static_cast<std::uint32_t>(column),
      grid_row(lat_e7 * 1e-7),
  };
}

std::uint32_t grid_column(double lng) noexcept {
  const double turns = (lng + 180) / 360;
  return clamped(turns * kUnits);
}

std::uint32_t grid_row(double lat) noexcept {
  const PlanePoint point = project({0, lat});
  return clamped(point.y * kUnits);
}

LngLat grid_place(double x, double y) noexcept {
  return unproject({x / kUnits, y / kUnits});
}

std::uint64_t grid_key(GridPoint point) noexcept {
  return spread(point.y) << 1 | spread(point.x);
}

GridPoint point_of_key(std::uint64_t key) noexcept {
  return {gathered(key), gathered(key >> 1)};
}

}  // namespace dateline::core
