// What the map remembers: of the overview, and while an inset is drawn of that. Internal to this
// room.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/map/label_layout.hpp"
#include "ui/kit/map_words.hpp"
#include "ui/kit/ui.hpp"

namespace dateline::ui {

// The name of a place that is on screen. Forced: there was no room, but the place is selected or
// pointed at; it is drawn over the marks.
struct PlaceLabel {
  core::PlaceIndex place;
  core::PlacedLabel placed;
};

struct MapMemory {
  // In this frame, as positions in Frame::marks and Frame::point_marks: by keyboard, and under the
  // pointer.
  std::optional<std::uint32_t> focused_mark, hovered_cluster, hovered_point;

  // What no label may cover is blocked there before they are placed. It remembers where each was,
  // so that it stays.
  core::LabelLayout labels;
  std::vector<PlaceLabel> place_labels;  // as drawn last

  MapWords map_words;
  // Of this frame. By place: the story names it on the map itself; by movement: the overview has
  // its name.
  std::vector<std::uint8_t> named_places, named_movements;
};

[[nodiscard]] inline MapMemory& map_of(const Ui& ui) {
  return ui.memory.of<MapMemory>();
}

}  // namespace dateline::ui
