// Sorting in little code. std::sort is five algorithms in one, compiled again for each kind of
// element: 2 KB each time in the page's program, for lists that are short.
#pragma once

#include <algorithm>
#include <cstdint>
#include <functional>
#include <vector>

namespace dateline::core {

// Into the order of `less`, which must tell any two different elements apart: equal ones may change
// places. n log n comparisons at worst, no memory.
template <class Iterator, class Less = std::less<>>
void sort_range(Iterator first, Iterator last, Less less = {}) {
  std::make_heap(first, last, less);
  std::sort_heap(first, last, less);
}

using Positions = std::vector<std::uint32_t>;

// Whether `a` goes before `b`.
using PositionLess = bool (*)(
    const void* order,  // what the caller compares by
    std::uint32_t a,
    std::uint32_t b
);

void sort_positions(Positions& positions, const void* order, PositionLess less);

// The same for positions in another list. One sort serves all callers, who add their comparison
// alone: for what the first download holds. Elsewhere sort_range is better: a comparison that is
// called through a pointer stays in the first download (cmake/web/README.md).
template <class Less>
void sort_positions(Positions& positions, const Less& less) {
  const PositionLess call = [](const void* order, std::uint32_t a, std::uint32_t b) -> bool {
    const auto& compare = *static_cast<const Less*>(order);
    return compare(a, b);
  };
  sort_positions(positions, &less, call);
}

}  // namespace dateline::core
