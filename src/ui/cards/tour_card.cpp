// The editor's guided tour, a step at a time: where one is, back and on, a title, two sentences. It
// stands over the list, in the sheet, or over chart or article, and covers nothing of what it
// speaks of.
#include "ui/cards/tour_card.hpp"

#include <algorithm>
#include <utility>

#include "ui/kit/ui.hpp"
#include "ui/kit/widgets.hpp"

namespace dateline::ui {

namespace {

constexpr float kAbove = 8;
constexpr float kAboveTitle = 4;
constexpr float kBelow = 12;
constexpr int kTitleLines = 3;
constexpr int kTextLines = 10;

float side(const Ui& ui) {
  return ui.touch() || ui.phone() ? 44.0f : 32.0f;
}
float inset_of(const Ui& ui) {
  return ui.phone() ? kPhoneInset : kInset;
}

float step_height(const Ui& ui, const Canvas& canvas, float width) {
  const core::TourStep& step = *open_step(ui);
  const float inner = width - 2 * inset_of(ui);
  const float title = wrapped_height(canvas, type::section, inner, step.title, kTitleLines);
  const float text = wrapped_height(canvas, type::body, inner, step.text, kTextLines);
  return kAbove + side(ui) + kAboveTitle + title + 4 + text + kBelow;
}

void go(const Ui& ui, std::uint32_t from, int by) {
  const bool back = by < 0;
  const bool is_first = from == 0;
  const bool is_last = from + 1 >= ui.story().tour.size();
  if (back ? is_first : is_last) {
    return;
  }
  const std::uint32_t to = back ? from - 1 : from + 1;
  ui.push(app::TourStepPicked{to});
}

// Back, on, and out of it, at the right end of the row. Returns the left edge.
float draw_buttons(const Ui& ui, core::RectPx row, std::uint32_t at) {
  const float square = row.height;
  const std::string_view next_words = ui.say(Message::next);
  const float next_width = button_width(ui, next_words, false);
  const core::RectPx close{
      .x = right_of(row) - square + (square - 16) / 2,
      .y = row.y,
      .width = square,
      .height = square,
  };
  const core::RectPx next{
      .x = close.x - 4 - next_width,
      .y = row.y,
      .width = next_width,
      .height = square,
  };
  const core::RectPx previous{
      .x = next.x - 8 - square,
      .y = row.y,
      .width = square,
      .height = square,
  };
  const ButtonLook previous_look{.enabled = at > 0};
  const std::string_view previous_words = ui.say(Message::previous);
  if (icon_button(
          ui,
          "tour-previous",
          previous,
          Icon::chevron_left,
          previous_words,
          previous_look
      )) {
    go(ui, at, -1);
  }
  const bool last = at + 1 == ui.story().tour.size();
  const ButtonLook next_look{
      .primary = !last,
      .enabled = !last,
  };
  if (button(ui, "tour-next", next, next_words, next_look)) {
    go(ui, at, 1);
  }
  const ButtonLook quiet{.framed = false};
  if (icon_button(ui, "close-tour", close, Icon::close, ui.say(Message::close), quiet)) {
    ui.push(app::TourClosed{});
  }
  return previous.x;
}

// Where one is on the tour; that it is one, where there is room to say so.
void draw_position(const Ui& ui, const Canvas& canvas, core::RectPx room, std::uint32_t at) {
  const std::size_t count = ui.story().tour.size();
  const auto steps = static_cast<std::uint32_t>(count);
  const Line position = ui.say_with(Message::position_of, {at + 1, steps});
  const std::string_view tour = ui.say(Message::guided_tour);
  const Line head = Line().add(tour).add(" · ").add(position.view());
  const float needs = text_width(canvas, type::small, head.view());
  const bool whole = needs <= room.width;
  const Line& words = whole ? head : position;
  draw_text(canvas, type::small, room, ui.palette.ink_3, words.view());
}

void draw_step(const Ui& ui, const Canvas& canvas, core::RectPx box) {
  const core::TourStep& step = *open_step(ui);
  const Palette& palette = ui.palette;
  const std::uint32_t at = *ui.state.link.tour;
  const core::RectPx row{
      .x = box.x + inset_of(ui),
      .y = box.y + kAbove,
      .width = box.width - 2 * inset_of(ui),
      .height = side(ui),
  };
  const core::RectPx left_over{
      .x = row.x,
      .y = row.y,
      .width = draw_buttons(ui, row, at) - 10 - row.x,
      .height = row.height,
  };
  draw_position(ui, canvas, left_over, at);
  ImVec2 top{row.x, bottom_of(row) + kAboveTitle};
  const float title =
      draw_wrapped(canvas, type::section, top, row.width, palette.ink, step.title, kTitleLines);
  top.y += title + 4;
  draw_wrapped(canvas, type::body, top, row.width, palette.ink_2, step.text, kTextLines);
}

bool pressed(ImGuiKey key) {
  return ImGui::IsKeyPressed(key, false);
}

}  // namespace

void handle_tour_keys(core::LaterKey, const Ui& ui) {
  const ImGuiIO& io = ImGui::GetIO();
  const bool with_modifier = io.KeyCtrl || io.KeyAlt || io.KeySuper;
  if (open_step(ui) == nullptr || io.WantTextInput || with_modifier) {
    return;
  }
  const std::uint32_t at = *ui.state.link.tour;
  if (pressed(ImGuiKey_LeftBracket) || pressed(ImGuiKey_PageUp)) {
    go(ui, at, -1);
  }
  if (pressed(ImGuiKey_RightBracket) || pressed(ImGuiKey_PageDown)) {
    go(ui, at, 1);
  }
}

core::RectPx draw_tour_rows(core::LaterKey, const Ui& ui, core::RectPx box) {
  if (open_step(ui) == nullptr) {
    return box;
  }
  const float high = step_height(ui, ui.canvas(), box.width);
  const core::RectPx rows{
      .x = box.x,
      .y = box.y,
      .width = box.width,
      .height = std::min(high, box.height),
  };
  const Panel panel(ui, "tour", rows, ui.palette.surface, Panel::Scroll::vertical);
  const Canvas& canvas = panel.canvas();
  const core::RectPx step{
      .x = box.x,
      .y = panel.top(),
      .width = box.width,
      .height = high,
  };
  const float bottom = bottom_of(step);
  draw_step(ui, canvas, step);
  rule_across(canvas, step.x, bottom - 1, step.width, ui.palette.rule);
  panel.ends_at(bottom);
  return {
      .x = box.x,
      .y = bottom_of(rows),
      .width = box.width,
      .height = box.height - rows.height,
  };
}

}  // namespace dateline::ui
