#include "ui/time/typed_days.hpp"

#include "app/words/typed_date.hpp"
#include "ui/time/date_fields.hpp"
#include "ui/time/dates_memory.hpp"

namespace dateline::ui {

namespace {

// What stands in a field; `days` empty for nothing.
struct Typed {
  std::optional<core::DayRange> days;
  bool interval = false;
  bool wrong = false;
};

bool is_interval(std::string_view words) {
  return words.find('/') != words.npos && core::parse_edtf(words).has_value();
}

Typed read_field(const Ui& ui, DateField field) {
  const std::string_view words = entry_of(ui, field).typed;
  const bool empty = words.find_first_not_of(' ') == words.npos;
  if (empty) {
    return {};
  }
  const auto days = app::read_typed_days(ui.messages(), words, ui.world.timeline);
  return {
      .days = days,
      .interval = days && is_interval(words),
      .wrong = !days,
  };
}

void apply_known(const Ui& ui, const Typed& typed) {
  const bool dated = typed.days && !core::is_open(typed.days->last);
  const core::Day day = dated ? typed.days->last : ui.world.timeline.last;
  ui.push(app::KnownOnSet{day, true});
}

// What is new is a list: the card makes way for it.
void apply_since(const Ui& ui, const Typed& typed) {
  DatesMemory& dates = dates_of(ui);
  dates.too_late = false;
  if (!typed.days) {
    if (ui.state.link.since) {
      ui.push(app::FilterDropped{app::FilterPart::news});
    }
    return;
  }
  const auto [first, last] = *typed.days;
  const core::Day since = core::is_open(last) ? first : last;
  if (since >= ui.frame.known_on) {
    dates.too_late = true;
    return;
  }
  ui.push(app::NewsPicked{since, ui.frame.known_on});
  ui.memory.cards.dates = false;
}

// Both ends as they stand in their fields: the other may have waited for this one. An interval in
// one field sets both.
core::DayRange days_for(const Ui& ui, std::size_t window, const Typed& settled) {
  if (settled.interval) {
    return *settled.days;
  }
  const Typed from = read_field(ui, kWindowEnds[window].first);
  const Typed to = read_field(ui, kWindowEnds[window].last);
  core::DayRange days = days_of_window(ui, window);
  if (!from.wrong) {
    days.first = from.days ? from.days->first : core::kBeforeAll;
  }
  if (!to.wrong) {
    days.last = to.days ? to.days->last : core::kAfterAll;
  }
  return days;
}

void apply_window(const Ui& ui, std::size_t window, const Typed& settled) {
  const core::DayRange days = days_for(ui, window, settled);
  const bool reversed = days.last < days.first;
  dates_of(ui).reversed[window] = reversed;
  if (reversed) {
    return;
  }
  if (window == 0) {
    ui.push(app::SaidWindowSet{days, true});
  } else {
    ui.push(app::HappenedWindowSet{days, true});
  }
}

void apply_days(const Ui& ui, DateField field, const Typed& typed) {
  const auto window = window_of(field);
  if (window) {
    apply_window(ui, *window, typed);
  } else if (field == DateField::known) {
    apply_known(ui, typed);
  } else {
    apply_since(ui, typed);
  }
}

}  // namespace

void apply_typed(const Ui& ui, DateField field) {
  const Typed typed = read_field(ui, field);
  entry_of(ui, field).failed = typed.wrong;
  if (typed.wrong) {
    return;
  }
  apply_days(ui, field, typed);
  // In the reader's own way of writing. Where the state is about to change, the field follows that.
  if (!is_out_of_order(ui, field)) {
    show_day(ui, field);
  }
}

bool is_out_of_order(const Ui& ui, DateField field) noexcept {
  const DatesMemory& dates = dates_of(ui);
  const auto window = window_of(field);
  if (window) {
    return dates.reversed[*window];
  }
  return field == DateField::since && dates.too_late;
}

}  // namespace dateline::ui
