// The reader's text size, by buttons: a step smaller, larger, and back.
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
  const std::string_view words = ui.say(Message::text_size);
  const float label = text_width(ui.canvas(), type::small_strong, words);
  return label + 8 + 2 * row_height(ui) + kValue <= width;
}

std::size_t position(std::uint16_t percent) {
  const auto& sizes = app::kTextSizes;
  return static_cast<std::size_t>(std::find(sizes.begin(), sizes.end(), percent) - sizes.begin());
}

// A window may have no room for the text that was asked for, or for larger: its panels then have no
// more than they need.
bool has_room(const Ui& ui) {
  const ImVec2 window = ImGui::GetIO().DisplaySize;
  const float across = window.x / kLeastWindow.width;
  const float down = window.y / kLeastWindow.height;
  return ui.state.text_percent < 100 || std::min(across, down) > 1.02f;
}

void pick_size(const Ui& ui, std::size_t at) {
  ui.push(app::TextSizeSet{app::kTextSizes[at]});
}

void draw_smaller(const Ui& ui, core::RectPx box) {
  const std::size_t at = position(ui.state.text_percent);
  const ButtonLook look{.enabled = at > 0};
  const std::string_view words = ui.say(Message::text_smaller);
  if (icon_button(ui, "text-smaller", box, Icon::minus, words, look)) {
    pick_size(ui, at - 1);
  }
}

// Says the size, and leads back to 100 %.
void draw_reset(const Ui& ui, core::RectPx box) {
  const std::uint32_t percent = ui.state.text_percent;
  const Line words = ui.say_with(Message::percent, {percent});
  const ButtonLook quiet{.framed = false};
  if (button(ui, "text-reset", box, words.view(), quiet)) {
    ui.push(app::TextSizeSet{});
  }
}

void draw_larger(const Ui& ui, core::RectPx box) {
  const std::size_t at = position(ui.state.text_percent);
  const bool is_last = at + 1 >= app::kTextSizes.size();
  const bool room = !is_last && has_room(ui);
  const ButtonLook look{.enabled = room};
  const Message words = room ? Message::text_larger : Message::text_most;
  if (icon_button(ui, "text-larger", box, Icon::plus, ui.say(words), look)) {
    pick_size(ui, at + 1);
  }
}

}  // namespace

float text_size_height(const Ui& ui, float width) {
  return (beside(ui, width) ? 0 : kLabel) + row_height(ui) + 8;
}

float draw_text_size(const Ui& ui, Column column) {
  const float side = row_height(ui);
  const float buttons = column.right() - 2 * side - kValue;
  core::RectPx label{
      .x = column.left(),
      .y = column.y,
      .width = column.inner(),
      .height = kLabel,
  };
  if (beside(ui, column.inner())) {
    label.width = buttons - 8 - column.left();
    label.height = side;
  } else {
    column.y += kLabel;
  }
  const std::string_view words = ui.say(Message::text_size);
  draw_text(ui.canvas(), type::small_strong, label, ui.palette.ink, words);
  const core::RectPx smaller{
      .x = buttons,
      .y = column.y,
      .width = side,
      .height = side,
  };
  const core::RectPx reset{
      .x = right_of(smaller),
      .y = column.y,
      .width = kValue,
      .height = side,
  };
  const core::RectPx larger{
      .x = right_of(reset),
      .y = column.y,
      .width = side,
      .height = side,
  };
  draw_smaller(ui, smaller);
  draw_reset(ui, reset);
  draw_larger(ui, larger);
  return column.y + side + 8;
}

}  // namespace dateline::ui
