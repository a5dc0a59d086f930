// The lists beside the map, of which one is shown.
#pragma once

#include <cstddef>
#include <cstdint>

namespace dateline::app {

enum class ListTab : std::uint8_t {
  questions,
  places,
  speakers,
  sources
};
inline constexpr std::size_t kListTabs = 4;

}  // namespace dateline::app
