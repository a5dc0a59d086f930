// Helpers for lists.
#pragma once

#include <algorithm>
#include <cstdint>

#include "core/base/sorting.hpp"

namespace dateline::app {

// As the 32 bits in which rows and positions are kept.
template <class List>
[[nodiscard]] std::uint32_t length_of(const List& list) noexcept {
  return static_cast<std::uint32_t>(list.size());
}

template <class List, class Entry>
[[nodiscard]] bool contains(const List& list, const Entry& entry) noexcept {
  return std::find(list.begin(), list.end(), entry) != list.end();
}

// As core::sort_range: `goes_before` must tell any two different entries apart.
template <class List, class Less>
void sort_list(List& list, const Less& goes_before) {
  core::sort_range(list.begin(), list.end(), goes_before);
}

}  // namespace dateline::app
