// The editor's guided tour, a step at a time: a title, two sentences, on and back. It knows where the step is told; what it shows is the reducer's.
#include "ui/ways.hpp"

#include <algorithm>

namespace dateline::ui {

namespace {

constexpr float kPad = 16, kBelowText = 12;
constexpr int kTitleLines = 3, kTextLines = 8;

float side(const Ui& ui) { return ui.touch() || ui.phone() ? 44.0f : 28.0f; }
float button_high(const Ui& ui) { return ui.touch() || ui.phone() ? 44.0f : 32.0f; }

float card_height(const Ui& ui, const Canvas& canvas, float width) {
  const core::TourStep& step = *open_step(ui);
  const float inner = width - 2 * kPad;
  return 8 + side(ui) + wrapped_height(canvas, type::section, inner, step.title, kTitleLines) + 4 + wrapped_height(canvas, type::body, inner, step.text, kTextLines) +
         kBelowText + button_high(ui) + kPad;
}

void go(const Ui& ui, std::uint32_t from, int by) {
  const auto count = static_cast<std::uint32_t>(ui.story().tour.size());
  if (by < 0 ? from == 0 : from + 1 >= count) return;
  ui.push(app::TourStepPicked{by < 0 ? from - 1 : from + 1});
}

void draw_buttons(const Ui& ui, core::RectPx row, std::uint32_t at) {
  const std::string_view previous = ui.say(Message::previous), next = ui.say(Message::next);
  const float a = button_width(ui, previous, false), b = button_width(ui, next, false);
  if (button(ui, "tour-previous", {row.x, row.y, a, row.height}, previous, {.enabled = at > 0})) go(ui, at, -1);
  const bool last = at + 1 == ui.story().tour.size();
  if (button(ui, "tour-next", {row.x + a + 8, row.y, b, row.height}, next, {.primary = !last, .enabled = !last})) go(ui, at, 1);
}

void draw_step(const Ui& ui, const Canvas& canvas, core::RectPx box) {
  const core::TourStep& step = *open_step(ui);
  const std::uint32_t at = *ui.state.link.tour;
  const float s = side(ui), inner = box.width - 2 * kPad, left = box.x + kPad;
  float y = box.y + 8;
  const Line position = ui.say_with(Message::position_of, {at + 1, static_cast<std::uint32_t>(ui.story().tour.size())});
  Line head;
  head.add(ui.say(Message::guided_tour)).add(" · ").add(position.view());
  draw_text(canvas, type::small, {left, y, inner - s, s}, ui.palette.ink_3, head.view());
  const core::RectPx close{right_of(box) - 8 - s, y, s, s};
  if (icon_button(ui, "close-tour", close, Icon::close, ui.say(Message::close), {.framed = false})) ui.push(app::TourClosed{});
  y += s;
  y += draw_wrapped(canvas, type::section, {left, y}, inner, ui.palette.ink, step.title, kTitleLines) + 4;
  y += draw_wrapped(canvas, type::body, {left, y}, inner, ui.palette.ink_2, step.text, kTextLines) + kBelowText;
  draw_buttons(ui, {left, y, inner, button_high(ui)}, at);
}

bool pressed(ImGuiKey key) { return ImGui::IsKeyPressed(key, false); }

void take_tour_keys(const Ui& ui) {
  const ImGuiIO& io = ImGui::GetIO();
  if (io.WantTextInput || io.KeyCtrl || io.KeyAlt || io.KeySuper) return;
  const std::uint32_t at = *ui.state.link.tour;
  if (pressed(ImGuiKey_LeftBracket) || pressed(ImGuiKey_PageUp)) go(ui, at, -1);
  if (pressed(ImGuiKey_RightBracket) || pressed(ImGuiKey_PageDown)) go(ui, at, 1);
}

// On a phone the sheet tells it; a view that stands alone there has none.
bool in_sheet(const Ui& ui) { return ui.phone() && ui.layout.sheet.width > 0; }

// At the lower left of the map, above its scale bar, or of the view.
core::RectPx card_box(const Ui& ui) {
  const bool map = ui.state.link.view == app::View::map;
  const core::RectPx room = map ? ui.layout.map_free : ui.layout.view;
  const float foot = map ? 36.0f : 12.0f;
  const float wide = std::min(ui.phone() ? room.width - 24 : 336.0f, room.width - 24);
  if (wide < 160) return {};
  const float high = std::min(card_height(ui, ui.canvas(), wide), room.height - 24);
  return {room.x + 12, bottom_of(room) - foot - high, wide, high};
}

}  // namespace

void later::draw_tour_card(const Ui& ui) {
  if (open_step(ui) == nullptr) return;
  take_tour_keys(ui);
  if (in_sheet(ui)) return;
  const core::RectPx box = card_box(ui);
  if (box.width <= 0 || box.height < 80) return;
  const Panel panel(ui, "tour", box, 0);
  fill(panel.canvas(), box, ui.palette.raised, kRadius);
  draw_step(ui, panel.canvas(), box);
  outline(panel.canvas(), box, ui.palette.rule_strong, kRadius);
}

float later::draw_tour_rows(const Ui& ui, core::RectPx box) {
  if (open_step(ui) == nullptr) return 0;
  box.height = card_height(ui, ui.canvas(), box.width);
  const Panel panel(ui, "tour", box, ui.palette.surface);
  draw_step(ui, panel.canvas(), box);
  rule_across(panel.canvas(), box.x, bottom_of(box) - 1, box.width, ui.palette.rule);
  return box.height;
}

}  // namespace dateline::ui
