#include "core/base/sorting.hpp"

namespace dateline::core {

void sort_positions(Positions& positions, const void* order, PositionLess less) {
  const auto goes_before = [order, less](std::uint32_t a, std::uint32_t b) {
    return less(order, a, b);
  };
  sort_range(positions.begin(), positions.end(), goes_before);
}

}  // namespace dateline::core
