// Sorting in little code. std::sort is five algorithms in one, compiled anew for each kind of element: 2 KB each time in the page's program, for lists that are short.
#pragma once

#include <algorithm>
#include <functional>

namespace dateline::core {

// Into the order of `less`, which must tell any two different elements apart: equal ones may change places. n log n comparisons at worst, no memory.
template <class Iterator, class Less = std::less<>>
void sort_range(Iterator first, Iterator last, Less less = {}) {
  std::make_heap(first, last, less);
  std::sort_heap(first, last, less);
}

}  // namespace dateline::core
