// Halves long edges of triangles and lines until none is longer than a limit.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "core/geo/projection.hpp"

namespace dateline::core {

// An edge is long by its own ends alone, and is cut at its middle, (a + b) / 2 in double, whichever
// way it is walked: neighbours that share an edge cut it alike without knowing of one another, even
// in different files. Length is the greater of the spans in longitude and in latitude, in degrees.
class EdgeHalving {
 public:
  // Adds to both vectors, which outlive it. No more than `max_points` and `max_indices`: then the
  // calls give false and the vectors are of no use.
  EdgeHalving(
      std::vector<LngLat>& points,
      std::vector<std::uint32_t>& triangles,
      std::size_t max_points,
      std::size_t max_indices
  ) noexcept
      : points_(points),
        triangles_(triangles),
        max_points_(max_points),
        max_indices_(max_indices) {}

  // In degrees, more than 0; to be set before the first call below.
  void set_max_edge(double degrees) noexcept {
    max_edge_ = degrees;
  }

  // Adds the points strictly between `from` and `to`, in order, then `to`.
  [[nodiscard]] bool add_segment(LngLat from, LngLat to);

  // Adds the triangle, or the triangles that it falls into, wound as it is.
  [[nodiscard]] bool add_triangle(std::uint32_t a, std::uint32_t b, std::uint32_t c);

 private:
  using Corners = std::array<std::uint32_t, 3>;
  // The same corners in the same turn, the longest edge between the first two.
  [[nodiscard]] Corners longest_first(Corners corners) const noexcept;
  [[nodiscard]] double length(std::uint32_t a, std::uint32_t b) const noexcept;
  [[nodiscard]] std::uint32_t middle(std::uint32_t a, std::uint32_t b);

  std::vector<LngLat>& points_;
  std::vector<std::uint32_t>& triangles_;
  double max_edge_ = 360;
  std::size_t max_points_;
  std::size_t max_indices_;
  // A hash table with open addressing, less than half full; its size is a power of two. A slot
  // whose greater end is 0 is free.
  struct Middle {
    std::uint32_t lesser = 0, greater = 0;  // the edge's ends
    std::uint32_t point = 0;
  };
  [[nodiscard]] Middle& slot_of(std::uint32_t lesser, std::uint32_t greater) noexcept;
  void grow();

  std::vector<Middle> middles_;
  std::size_t taken_ = 0;
  // between calls empty, and kept for their memory
  std::vector<LngLat> ends_;   // of a line, what is still to reach, the nearest last
  std::vector<Corners> open_;  // triangles that may be too long
};

}  // namespace dateline::core
