// The lists beside the map, of which one is shown.
#pragma once

#include <cstddef>
#include <cstdint>

#include "core/base/per_enum.hpp"

namespace dateline::app {

enum class ListTab : std::uint8_t {
  questions,
  places,
  speakers,
  sources
};
constexpr ListTab last_value(ListTab) noexcept {
  return ListTab::sources;
}
inline constexpr std::size_t kListTabs = core::kCountOf<ListTab>;

// As links and hosts call it.
[[nodiscard]] constexpr const char* name_of(ListTab tab) noexcept {
  constexpr core::PerEnum<ListTab, const char*> kNames =
      {"questions", "places", "speakers", "sources"};
  return kNames[tab];
}

}  // namespace dateline::app
