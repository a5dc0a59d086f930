#include "core/base/sorting.hpp"

namespace dateline::core {

void sort_positions(std::vector<std::uint32_t>& positions, const void* order, PositionLess less) {
  sort_range(positions.begin(), positions.end(), [order, less](std::uint32_t a, std::uint32_t b) {
    return less(order, a, b);
  });
}

}  // namespace dateline::core
