#include "ui/time/date_fields.hpp"

#include "ui/kit/date_entry.hpp"
#include "ui/time/dates_memory.hpp"

namespace dateline::ui {

namespace {

constexpr DateFieldWords kWords[kDateFields] = {
    {FieldName::date_from, Message::dates_from, Message::dates_open},
    {FieldName::date_to, Message::dates_to, Message::dates_open},
    {FieldName::date_happened_from, Message::happened_from, Message::dates_open},
    {FieldName::date_happened_to, Message::happened_to, Message::dates_open},
    {FieldName::date_known, Message::as_known_on, Message::known_open},
    {FieldName::date_since, Message::news_after, Message::news_open},
};

// Open for none.
core::Day shown_day(const Ui& ui, DateField field) {
  const app::LinkState& link = ui.state.link;
  switch (field) {
    case DateField::from:
      return link.said.first;
    case DateField::to:
      return link.said.last;
    case DateField::happened_from:
      return link.happened.first;
    case DateField::happened_to:
      return link.happened.last;
    case DateField::known:
      return link.known_on.value_or(core::kAfterAll);
    case DateField::since:
      return link.since.value_or(core::kAfterAll);
  }
  return core::kAfterAll;
}

void follow(const Ui& ui, DateField field) {
  if (!entry_of(ui, field).failed) {
    show_day(ui, field);
  }
}

void follow_window(const Ui& ui, std::size_t window) {
  DatesMemory& dates = dates_of(ui);
  const core::DayRange days = days_of_window(ui, window);
  if (dates.windows[window] == days) {
    return;
  }
  dates.windows[window] = days;
  dates.reversed[window] = false;
  follow(ui, kWindowEnds[window].first);
  follow(ui, kWindowEnds[window].last);
}

}  // namespace

const DateFieldWords& words_of(DateField field) noexcept {
  return kWords[static_cast<std::size_t>(field)];
}

std::optional<std::size_t> window_of(DateField field) noexcept {
  for (std::size_t window = 0; window < kDateWindows; ++window) {
    const WindowEnds& ends = kWindowEnds[window];
    if (field == ends.first || field == ends.last) {
      return window;
    }
  }
  return std::nullopt;
}

core::DayRange days_of_window(const Ui& ui, std::size_t window) noexcept {
  return window == 0 ? ui.state.link.said : ui.state.link.happened;
}

DateEntry& entry_of(const Ui& ui, DateField field) noexcept {
  return dates_of(ui).entries[static_cast<std::size_t>(field)];
}

void show_day(const Ui& ui, DateField field) {
  write_day(ui, words_of(field).name, entry_of(ui, field), shown_day(ui, field));
}

void follow_state(const Ui& ui) {
  for (std::size_t window = 0; window < kDateWindows; ++window) {
    follow_window(ui, window);
  }
  DatesMemory& dates = dates_of(ui);
  const app::LinkState& link = ui.state.link;
  if (dates.known != link.known_on) {
    dates.known = link.known_on;
    follow(ui, DateField::known);
  }
  if (dates.since != link.since) {
    dates.since = link.since;
    follow(ui, DateField::since);
  }
}

}  // namespace dateline::ui
