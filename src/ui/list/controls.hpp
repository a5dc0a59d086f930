// The list panel's own controls: segments side by side, of which one is in force, and ticks.
#pragma once

#include <optional>

#include "core/base/later.hpp"
#include "ui/kit/column.hpp"
#include "ui/kit/widgets.hpp"

namespace dateline::ui {

// One of several choices that stand side by side in a frame.
struct Segment {
  const char* name;  // of all of them
  std::uint32_t number = 0;
  core::RectPx box;
  std::string_view words;
  bool chosen = false;
  bool ruled = false;  // a hairline parts it from the one before
};

// True when clicked.
bool draw_segment(const Ui& ui, const Segment& segment);

[[nodiscard]] float switch_height(const Ui& ui) noexcept;

// Two words of a message's list side by side, one of them in force. What was picked, when it is the
// other.
DATELINE_LATER std::optional<std::size_t>
draw_switch(const Ui& ui, const char* name, Column column, Message words, std::size_t chosen);

}  // namespace dateline::ui
