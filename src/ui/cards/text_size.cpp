// The reader's text size, by buttons: a step smaller, larger, and back. It knows the sizes there
// are; what they do to the window is the platform's.
#include "ui/cards/text_size.hpp"

#include <algorithm>

#include "ui/kit/column.hpp"
#include "ui/kit/ui.hpp"
#include "ui/kit/widgets.hpp"

namespace dateline::ui {

namespace {

constexpr float kLabel = 24;
constexpr float kValue = 64;  // the button that says the size and leads back to 100 %

float row_height(const Ui& ui) {
  return ui.touch() || ui.phone() ? 44.0f : 32.0f;
}

// The words stand beside the buttons where there is room for both, else above.
bool beside(const Ui& ui, float width) {
  return text_width(ui.canvas(), type::small_strong, ui.say(Message::text_size)) + 8 +
             2 * row_height(ui) + kValue <=
         width;
}

std::size_t position(std::uint16_t percent) {
  const auto& sizes = app::kTextSizes;
  return static_cast<std::size_t>(std::find(sizes.begin(), sizes.end(), percent) - sizes.begin());
}

// A window may have no room for the text that was asked for, or for larger: its panels then have no
// more than they need.
bool has_room(const Ui& ui) {
  const ImVec2 window = ImGui::GetIO().DisplaySize;
  return ui.state.text_percent < 100 ||
         std::min(window.x / kLeastWindow.width, window.y / kLeastWindow.height) > 1.02f;
}

}  // namespace

float later::text_size_height(const Ui& ui, float width) {
  return (beside(ui, width) ? 0 : kLabel) + row_height(ui) + 8;
}

float later::draw_text_size(const Ui& ui, Column column) {
  const Canvas canvas = ui.canvas();
  const float side = row_height(ui);
  const std::size_t at = position(ui.state.text_percent);
  const std::size_t last = app::kTextSizes.size() - 1;
  const auto pick = [&](std::size_t size) {
    ui.push(app::TextSizeSet{app::kTextSizes[size]});
  };
  const Line value = ui.say_with(Message::percent, {std::uint32_t{ui.state.text_percent}});
  if (!beside(ui, column.inner())) {
    draw_text(
        canvas,
        type::small_strong,
        {column.left(), column.y, column.inner(), kLabel},
        ui.palette.ink,
        ui.say(Message::text_size)
    );
    column.y += kLabel;
  }
  core::RectPx box{column.right() - 2 * side - kValue, column.y, side, side};
  if (beside(ui, column.inner())) {
    draw_text(
        canvas,
        type::small_strong,
        {column.left(), column.y, box.x - 8 - column.left(), side},
        ui.palette.ink,
        ui.say(Message::text_size)
    );
  }
  if (icon_button(
          ui,
          "text-smaller",
          box,
          Icon::minus,
          ui.say(Message::text_smaller),
          {.enabled = at > 0}
      )) {
    pick(at - 1);
  }
  box = {right_of(box), box.y, kValue, side};
  if (button(ui, "text-reset", box, value.view(), {.framed = false})) {
    ui.push(app::TextSizeSet{});
  }
  const bool room = at < last && has_room(ui);
  box = {right_of(box), box.y, side, side};
  if (icon_button(
          ui,
          "text-larger",
          box,
          Icon::plus,
          ui.say(room ? Message::text_larger : Message::text_most),
          {.enabled = room}
      )) {
    pick(at + 1);
  }
  return column.y + side + 8;
}

}  // namespace dateline::ui
