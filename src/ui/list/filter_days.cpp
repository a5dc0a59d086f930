#include "ui/list/filter_days.hpp"

#include <string_view>

#include "app/words/typed_date.hpp"
#include "ui/kit/date_entry.hpp"
#include "ui/kit/widgets.hpp"

namespace dateline::ui {

namespace {

constexpr FieldName kDayNames[2] = {FieldName::filter_from, FieldName::filter_to};
constexpr Message kDayLabels[2] = {Message::dates_from, Message::dates_to};

// Rewritten when the window is another: whoever types in a field goes on with their own words.
struct FilterDaysMemory {
  DateEntry days[2];        // first and last
  core::DayRange days_for;  // the window that `days` say
};

// The fields say what the window is, unless the reader is at it.
void follow_window(const Ui& ui) {
  FilterDaysMemory& memory = ui.memory.of<FilterDaysMemory>();
  if (memory.days_for == ui.state.link.said) {
    return;
  }
  memory.days_for = ui.state.link.said;
  write_day(ui, kDayNames[0], memory.days[0], memory.days_for.first);
  write_day(ui, kDayNames[1], memory.days[1], memory.days_for.last);
}

// An empty field leaves that end open; a month or a year is taken as its first or last day. False
// for what is not a date.
bool read_day(const Ui& ui, DateEntry& entry, bool last, core::Day& day) {
  day = last ? core::kAfterAll : core::kBeforeAll;
  entry.failed = false;
  if (entry.typed[0] == '\0') {
    return true;
  }
  const auto days = app::read_typed_days(ui.messages(), entry.typed, ui.world.timeline);
  entry.failed = !days || core::is_open(days->first) || core::is_open(days->last);
  if (!entry.failed) {
    day = last ? days->last : days->first;
  }
  return !entry.failed;
}

void apply_typed(const Ui& ui) {
  DateEntry(&entries)[2] = ui.memory.of<FilterDaysMemory>().days;
  core::DayRange days;
  const bool first_read = read_day(ui, entries[0], false, days.first);
  const bool last_read = read_day(ui, entries[1], true, days.last);
  if (!first_read || !last_read) {
    return;
  }
  if (days != ui.state.link.said) {
    ui.push(app::SaidWindowSet{days, true});
  }
  // unlike any: what comes of it is written in the reader's own way
  ui.memory.of<FilterDaysMemory>().days_for = {core::kAfterAll, core::kBeforeAll};
}

bool draw_day_field(const Ui& ui, std::size_t end, core::RectPx box, std::string_view error) {
  DateEntry& entry = ui.memory.of<FilterDaysMemory>().days[end];
  const DateLook look{
      .name = kDayNames[end],
      .label = ui.say(kDayLabels[end]),
      .hint = ui.say(Message::dates_open),
      .error = entry.failed ? error : std::string_view(),
  };
  return edit_date(ui, look, entry, box);
}

// Returns the height.
float draw_error(const Ui& ui, Column column, std::string_view error) {
  return draw_wrapped(
      ui.canvas(),
      type::small,
      {column.left(), column.y},
      column.inner(),
      ui.palette.ink,
      error,
      3
  );
}

}  // namespace

bool filter_day_failed(const Ui& ui) noexcept {
  const DateEntry(&days)[2] = ui.memory.of<FilterDaysMemory>().days;
  return days[0].failed || days[1].failed;
}

float draw_filter_days(const Ui& ui, Column column) {
  follow_window(ui);
  constexpr float kBetween = 20;
  const float high = date_entry_height(ui);
  const float wide = (column.inner() - kBetween) / 2;
  const Line error = ui.say_with(Message::date_not_read, {date_example(ui).view()});
  const core::RectPx first{
      .x = column.left(),
      .y = column.y,
      .width = wide,
      .height = high,
  };
  const bool first_done = draw_day_field(ui, 0, first, error.view());
  draw_text(
      ui.canvas(),
      type::small,
      {column.left() + wide, column.y, kBetween, high},
      ui.palette.ink_3,
      "–",
      Align::centre
  );
  const core::RectPx last{
      .x = column.left() + wide + kBetween,
      .y = column.y,
      .width = wide,
      .height = high,
  };
  const bool last_done = draw_day_field(ui, 1, last, error.view());
  column.y += high + 4;
  if (first_done || last_done) {
    apply_typed(ui);
  }
  if (filter_day_failed(ui)) {
    column.y += draw_error(ui, column, error.view()) + 4;
  }
  return column.y;
}

}  // namespace dateline::ui
