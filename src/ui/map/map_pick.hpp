// What is under a point of the map.
#pragma once

#include <optional>

#include "ui/kit/ui.hpp"

namespace dateline::ui {

// At most one of the parts is there, but a cluster also has the place that it is named after.
struct MapTarget {
  std::optional<core::PlaceIndex> place;
  std::optional<std::uint32_t> cluster;   // position in Frame::marks
  std::optional<std::uint32_t> point;     // position in Frame::point_marks
  std::optional<core::ClaimIndex> claim;  // of a movement's line
  [[nodiscard]] bool empty() const noexcept {
    return !place && !point && !claim;
  }
};
[[nodiscard]] MapTarget target_at(const Ui& ui, core::ScreenPx point);
void pick(const Ui& ui, const MapTarget& target);
void handle_mark_keys(const Ui& ui);

}  // namespace dateline::ui
