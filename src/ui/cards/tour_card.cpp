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
  return kAbove + side(ui) + kAboveTitle +
         wrapped_height(canvas, type::section, inner, step.title, kTitleLines) + 4 +
         wrapped_height(canvas, type::body, inner, step.text, kTextLines) + kBelow;
}

void go(const Ui& ui, std::uint32_t from, int by) {
  const auto count = static_cast<std::uint32_t>(ui.story().tour.size());
  if (by < 0 ? from == 0 : from + 1 >= count) {
    return;
  }
  ui.push(app::TourStepPicked{by < 0 ? from - 1 : from + 1});
}

// Back, on, and out of it, at the right end of the row. Returns the left edge.
float draw_buttons(const Ui& ui, core::RectPx row, std::uint32_t at) {
  const std::string_view next = ui.say(Message::next);
  const float s = row.height;
  const float wide = button_width(ui, next, false);
  const float close = right_of(row) - s + (s - 16) / 2;
  const float on = close - 4 - wide;
  const float back = on - 8 - s;
  if (icon_button(
          ui,
          "tour-previous",
          {back, row.y, s, s},
          Icon::chevron_left,
          ui.say(Message::previous),
          {.enabled = at > 0}
      )) {
    go(ui, at, -1);
  }
  const bool last = at + 1 == ui.story().tour.size();
  if (button(ui, "tour-next", {on, row.y, wide, s}, next, {.primary = !last, .enabled = !last})) {
    go(ui, at, 1);
  }
  if (icon_button(
          ui,
          "close-tour",
          {close, row.y, s, s},
          Icon::close,
          ui.say(Message::close),
          {.framed = false}
      )) {
    ui.push(app::TourClosed{});
  }
  return back;
}

void draw_step(const Ui& ui, const Canvas& canvas, core::RectPx box) {
  const core::TourStep& step = *open_step(ui);
  const std::uint32_t at = *ui.state.link.tour;
  const float inner = box.width - 2 * inset_of(ui);
  const float left = box.x + inset_of(ui);
  const core::RectPx row{left, box.y + kAbove, inner, side(ui)};
  const float room = draw_buttons(ui, row, at) - 10 - left;
  const Line position = ui.say_with(
      Message::position_of,
      {at + 1, static_cast<std::uint32_t>(ui.story().tour.size())}
  );
  const Line head = Line().add(ui.say(Message::guided_tour)).add(" · ").add(position.view());
  const bool whole = text_width(canvas, type::small, head.view()) <= room;
  draw_text(
      canvas,
      type::small,
      {left, row.y, room, row.height},
      ui.palette.ink_3,
      (whole ? head : position).view()
  );
  float y = bottom_of(row) + kAboveTitle;
  y += draw_wrapped(
           canvas,
           type::section,
           {left, y},
           inner,
           ui.palette.ink,
           step.title,
           kTitleLines
       ) +
       4;
  draw_wrapped(canvas, type::body, {left, y}, inner, ui.palette.ink_2, step.text, kTextLines);
}

bool pressed(ImGuiKey key) {
  return ImGui::IsKeyPressed(key, false);
}

}  // namespace

void later::take_tour_keys(const Ui& ui) {
  const ImGuiIO& io = ImGui::GetIO();
  if (open_step(ui) == nullptr || io.WantTextInput || io.KeyCtrl || io.KeyAlt || io.KeySuper) {
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

core::RectPx later::draw_tour_rows(const Ui& ui, core::RectPx box) {
  if (open_step(ui) == nullptr) {
    return box;
  }
  const float high = step_height(ui, ui.canvas(), box.width);
  const core::RectPx rows{box.x, box.y, box.width, std::min(high, box.height)};
  const Panel panel(ui, "tour", rows, ui.palette.surface, Panel::Scroll::vertical);
  draw_step(ui, panel.canvas(), {box.x, panel.top(), box.width, high});
  rule_across(panel.canvas(), box.x, panel.top() + high - 1, box.width, ui.palette.rule);
  panel.ends_at(panel.top() + high);
  return {box.x, bottom_of(rows), box.width, box.height - rows.height};
}

}  // namespace dateline::ui
