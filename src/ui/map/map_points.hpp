// The points of a cloud on the map.
#pragma once

#include <optional>

#include "ui/kit/ui.hpp"

namespace dateline::ui {

// Positions are those in Frame::point_marks; opening a point zooms to what lies in it.
void draw_points(const Ui& ui, const Canvas& canvas);
// no name of the base map is written over them; the story's own are
void block_points(const Ui& ui);
[[nodiscard]] std::optional<std::uint32_t> point_at(const Ui& ui, core::ScreenPx point);
void open_point(const Ui& ui, std::uint32_t point);

}  // namespace dateline::ui
