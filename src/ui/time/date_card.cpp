#include "ui/time/date_card.hpp"

#include <algorithm>

#include <imgui.h>

#include "ui/cards/cards.hpp"
#include "ui/kit/date_entry.hpp"
#include "ui/kit/widgets.hpp"
#include "ui/time/date_fields.hpp"
#include "ui/time/date_help.hpp"
#include "ui/time/dates_memory.hpp"
#include "ui/time/play_speeds.hpp"
#include "ui/time/typed_days.hpp"

namespace dateline::ui {

namespace {

constexpr float kPad = 16;
constexpr float kLabel = 20;
constexpr float kGap = 12;
constexpr float kWidth = 344;
constexpr float kHead = 44;
constexpr int kRows = 4;  // of fields; the last has the speeds

float row_height(const Ui& ui) {
  return kLabel + date_entry_height(ui);
}

// Above what opened it; on a phone, whose keyboard rises from below, beneath the header.
core::RectPx card_of(const Ui& ui) {
  const core::RectPx header = ui.layout.header;
  const core::RectPx anchor = dates_of(ui).anchor;
  const float under_header = bottom_of(header) + 8;
  const float edge = ui.phone() ? 8.0f : 12.0f;
  const float wide = std::min(kWidth, header.width - 2 * edge);
  const float rows = kRows * (row_height(ui) + kGap);
  const float help = date_help_height(ui, wide - 2 * kPad);
  const float most = bottom_of(ui.layout.window) - edge - bottom_of(header) - 8;
  const float high = std::min(most, kHead + rows + help + kPad);
  const float above = anchor.y - 8 - high;
  const float farthest_right = right_of(header) - edge - wide;
  const bool fits_above = !ui.phone() && above >= bottom_of(header) + 4;
  return {
      .x = std::clamp(anchor.x, header.x + edge, farthest_right),
      .y = fits_above ? above : under_header,
      .width = wide,
      .height = high,
  };
}

void draw_head(const Ui& ui, core::RectPx card) {
  const float side = ui.touch() || ui.phone() ? 44.0f : 28.0f;
  const core::RectPx title{
      .x = card.x + kPad,
      .y = card.y + 10,
      .width = card.width - 2 * kPad - side,
      .height = 28,
  };
  const core::RectPx close{
      .x = right_of(card) - side - 6,
      .y = card.y + 24 - side / 2,
      .width = side,
      .height = side,
  };
  const std::string_view words = ui.say(Message::close);
  draw_text(ui.canvas(), type::section, title, ui.palette.ink, ui.say(Message::edit_dates));
  if (icon_button(ui, "close-dates", close, Icon::close, words, {.framed = false})) {
    ui.memory.cards.dates = false;
  }
}

void draw_label(const Ui& ui, core::RectPx row, Message label) {
  const core::RectPx box{
      .x = row.x,
      .y = row.y,
      .width = row.width,
      .height = kLabel,
  };
  draw_text(ui.canvas(), type::small_strong, box, ui.palette.ink, ui.say(label));
}

void draw_field(const Ui& ui, DateField field, core::RectPx row) {
  const DateFieldWords& words = words_of(field);
  DatesMemory& dates = dates_of(ui);
  draw_label(ui, row, words.label);
  const Line error = date_error(ui, field);
  const DateLook look{
      .name = words.name,
      .label = ui.say(words.label),
      .hint = ui.say(words.hint),
      .error = error.view(),
      .asked = dates.asked == field,
  };
  if (look.asked) {
    dates.asked.reset();
  }
  const core::RectPx frame{
      .x = row.x,
      .y = row.y + kLabel,
      .width = row.width,
      .height = date_entry_height(ui),
  };
  if (edit_date(ui, look, entry_of(ui, field), frame)) {
    apply_typed(ui, field);
  }
}

// Two in a row. Returns where the next row begins.
float draw_fields(const Ui& ui, float left, float y, float width) {
  core::RectPx row{
      .x = left,
      .y = y,
      .width = (width - kGap) / 2,
      .height = row_height(ui),
  };
  for (std::size_t field = 0; field < kDateFields; field += 2) {
    row.x = left;
    draw_field(ui, static_cast<DateField>(field), row);
    row.x = left + row.width + kGap;
    draw_field(ui, static_cast<DateField>(field + 1), row);
    row.y += row.height + kGap;
  }
  row.x = left;
  draw_label(ui, row, Message::play_speed);
  draw_speeds(ui, {row.x, row.y}, kLabel);
  return row.y + row.height + kGap;
}

bool is_pressed_beside(const Ui& ui, core::RectPx card) {
  const ImVec2 pointer = ui.memory.pointer;
  const core::ScreenPx at{pointer.x, pointer.y};
  const bool outside =
      !card.contains(at) && !dates_of(ui).anchor.contains(at) && !ui.layout.timeline.contains(at);
  return outside && ImGui::IsMouseClicked(ImGuiMouseButton_Left) &&
         !is_covered_by_card(ui, CardKind::dates);
}

void close_when_left(const Ui& ui, core::RectPx card) {
  bool& open = ui.memory.cards.dates;
  if (is_pressed_beside(ui, card)) {
    open = false;
  }
  if (escape_closes(ui, CardKind::dates)) {
    open = false;
  }
}

}  // namespace

void ask_for_dates(core::LaterKey, const Ui& ui, DateField field, core::RectPx anchor) {
  DatesMemory& dates = dates_of(ui);
  bool& open = ui.memory.cards.dates;
  const bool again = open && dates.anchor.x == anchor.x && dates.anchor.y == anchor.y;
  dates = {};
  open = !again;
  if (again) {
    return;
  }
  dates.asked = field;
  dates.anchor = anchor;
  // unlike any: the fields are written when they are drawn first
  dates.known = core::kBeforeAll;
  dates.since = core::kBeforeAll;
  for (core::DayRange& days : dates.windows) {
    days = {core::kAfterAll, core::kBeforeAll};
  }
  ui.memory.cards.lanes = false;
  ui.memory.wants_next = true;
}

void draw_date_card(core::LaterKey, const Ui& ui) {
  const core::RectPx card = card_of(ui);
  const Panel panel(ui, "dates", card, ui.palette.raised, Panel::Scroll::vertical);
  const bool typing = ImGui::GetIO().WantTextInput;
  follow_state(ui);
  outline(panel.canvas(), card, ui.palette.rule_strong, kRadius);
  core::RectPx scrolled = card;
  scrolled.y = panel.top();
  draw_head(ui, scrolled);
  const float left = card.x + kPad;
  const float width = card.width - 2 * kPad;
  const float y = draw_fields(ui, left, scrolled.y + kHead, width);
  draw_date_help(ui, {left, y}, width);
  panel.ends_at(y + date_help_height(ui, width) + kPad);
  // The first Escape leaves the field, with what is typed in it; the second the card.
  if (typing && ImGui::IsKeyPressed(ImGuiKey_Escape, false)) {
    ui.memory.escape_taken = true;
  }
  close_when_left(ui, card);
}

}  // namespace dateline::ui
