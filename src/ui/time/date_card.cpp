// The card in which a reader types days: the windows over what was said and what happened, as known
// on, new after; and how fast the days are played. It knows fields; which words are a day,
// typed_date.hpp decides.
#include "ui/time/date_card.hpp"

#include <algorithm>
#include <utility>

#include <imgui.h>

#include "app/words/typed_date.hpp"
#include "ui/cards/cards.hpp"
#include "ui/kit/date_entry.hpp"
#include "ui/kit/ui.hpp"
#include "ui/kit/widgets.hpp"
#include "ui/time/dates_memory.hpp"

namespace dateline::ui {

namespace {

constexpr float kPad = 16, kLabel = 20, kGap = 12, kWidth = 344;
constexpr FieldName kNames[kDateFields] = {
    FieldName::date_from,
    FieldName::date_to,
    FieldName::date_happened_from,
    FieldName::date_happened_to,
    FieldName::date_known,
    FieldName::date_since
};
constexpr Message kLabels[kDateFields] = {
    Message::dates_from,
    Message::dates_to,
    Message::happened_from,
    Message::happened_to,
    Message::as_known_on,
    Message::news_after
};
constexpr Message kHints[kDateFields] = {
    Message::dates_open,
    Message::dates_open,
    Message::dates_open,
    Message::dates_open,
    Message::known_open,
    Message::news_open
};

// The two fields of a window, by its number.
constexpr DateField kFirst[kDateWindows] = {DateField::from, DateField::happened_from};
constexpr DateField kLast[kDateWindows] = {DateField::to, DateField::happened_to};

// The window that a field is an end of; kDateWindows for a field that is none.
std::size_t window_of(DateField field) {
  if (field == DateField::from || field == DateField::to) {
    return 0;
  }
  return field == DateField::happened_from || field == DateField::happened_to ? 1 : kDateWindows;
}

core::DayRange window(const Ui& ui, std::size_t which) {
  return which == 0 ? ui.state.link.said : ui.state.link.happened;
}

bool is_roomy(const Ui& ui) {
  return ui.touch() || ui.phone();
}

float row_height(const Ui& ui) {
  return kLabel + date_entry_height(ui);
}

DateEntry& entry_of(const Ui& ui, DateField field) {
  return dates_of(ui).entries[static_cast<std::size_t>(field)];
}

// The day that a field shows; open for none.
core::Day shown_day(const Ui& ui, DateField field) {
  if (field == DateField::known) {
    return ui.state.link.known_on.value_or(core::kAfterAll);
  }
  if (field == DateField::since) {
    return ui.state.link.since.value_or(core::kAfterAll);
  }
  const std::size_t which = window_of(field);
  return field == kFirst[which] ? window(ui, which).first : window(ui, which).last;
}

void show_day(const Ui& ui, DateField field) {
  write_day(ui, kNames[static_cast<std::size_t>(field)], entry_of(ui, field), shown_day(ui, field));
}

void follow(const Ui& ui, DateField field) {
  if (!entry_of(ui, field).failed) {
    show_day(ui, field);
  }
}

// A handle that moved, Back, or a link: the fields follow. What was typed and is no day stays, for
// the reader to mend.
void follow_state(const Ui& ui) {
  DatesMemory& dates = dates_of(ui);
  for (std::size_t which = 0; which < kDateWindows; ++which) {
    if (dates.windows[which] == window(ui, which)) {
      continue;
    }
    dates.windows[which] = window(ui, which);
    dates.reversed[which] = false;
    follow(ui, kFirst[which]);
    follow(ui, kLast[which]);
  }
  if (std::exchange(dates.known, ui.state.link.known_on) != ui.state.link.known_on) {
    follow(ui, DateField::known);
  }
  if (std::exchange(dates.since, ui.state.link.since) != ui.state.link.since) {
    follow(ui, DateField::since);
  }
}

// What stands in a field; `days` empty for nothing.
struct Typed {
  std::optional<core::DayRange> days;
  bool interval = false, wrong = false;
};

Typed read_field(const Ui& ui, DateField field) {
  const std::string_view words = entry_of(ui, field).typed;
  if (words.find_first_not_of(' ') == words.npos) {
    return {};
  }
  const auto days = app::read_typed_days(ui.messages(), words, ui.world.timeline);
  return {
      days,
      days && words.find('/') != words.npos && core::parse_edtf(words).has_value(),
      !days
  };
}

void take_known(const Ui& ui, const Typed& typed) {
  const core::Day day =
      typed.days && !core::is_open(typed.days->last) ? typed.days->last : ui.world.timeline.last;
  ui.push(app::KnownOnSet{day, true});
}

// What is new is a list: the card makes way for it.
void take_since(const Ui& ui, const Typed& typed) {
  dates_of(ui).too_late = false;
  if (!typed.days) {
    if (ui.state.link.since) {
      ui.push(app::FilterDropped{app::FilterPart::news});
    }
    return;
  }
  const core::Day since = core::is_open(typed.days->last) ? typed.days->first : typed.days->last;
  dates_of(ui).too_late = since >= ui.frame.known_on;
  if (dates_of(ui).too_late) {
    return;
  }
  ui.push(app::NewsPicked{since, ui.frame.known_on});
  ui.memory.cards.dates = false;
}

// Both ends as they stand in their fields: the other may have waited for this one. An interval in
// one field sets both.
void take_window(const Ui& ui, std::size_t which, const Typed& settled) {
  core::DayRange days = window(ui, which);
  const Typed from = read_field(ui, kFirst[which]), to = read_field(ui, kLast[which]);
  if (!from.wrong) {
    days.first = from.days ? from.days->first : core::kBeforeAll;
  }
  if (!to.wrong) {
    days.last = to.days ? to.days->last : core::kAfterAll;
  }
  if (settled.interval) {
    days = *settled.days;
  }
  dates_of(ui).reversed[which] = days.last < days.first;
  if (dates_of(ui).reversed[which]) {
    return;
  }
  if (which == 0) {
    ui.push(app::SaidWindowSet{days, true});
  } else {
    ui.push(app::HappenedWindowSet{days, true});
  }
}

// It keeps a day from taking effect that the field beside it, or the day known on, comes before it.
bool is_out_of_order(const Ui& ui, DateField field) {
  const std::size_t which = window_of(field);
  if (which < kDateWindows) {
    return dates_of(ui).reversed[which];
  }
  return field == DateField::since && dates_of(ui).too_late;
}

// What was typed takes effect when the reader goes on to another field, or presses Enter. Empty:
// the end is open again.
void take(const Ui& ui, DateField field) {
  const Typed typed = read_field(ui, field);
  entry_of(ui, field).failed = typed.wrong;
  if (typed.wrong) {
    return;
  }
  if (field == DateField::known) {
    take_known(ui, typed);
  } else if (field == DateField::since) {
    take_since(ui, typed);
  } else {
    take_window(ui, window_of(field), typed);
  }
  // In the reader's own way of writing. Where the state is about to change, the field follows that.
  if (!is_out_of_order(ui, field)) {
    show_day(ui, field);
  }
}

// What keeps the field's day from taking effect; empty: nothing.
Line error_of(const Ui& ui, DateField field) {
  if (entry_of(ui, field).failed) {
    return ui.say_with(Message::date_not_read, {date_example(ui).view()});
  }
  if (is_out_of_order(ui, field)) {
    return Line().add(ui.say(Message::dates_reversed));
  }
  return {};
}

void draw_field(const Ui& ui, DateField field, core::RectPx box) {
  const auto at = static_cast<std::size_t>(field);
  DatesMemory& dates = dates_of(ui);
  draw_text(
      ui.canvas(),
      type::small_strong,
      {box.x, box.y, box.width, kLabel},
      ui.palette.ink,
      ui.say(kLabels[at])
  );
  const Line error = error_of(ui, field);
  const DateLook
      look{kNames[at], ui.say(kLabels[at]), ui.say(kHints[at]), error.view(), dates.asked == field};
  if (look.asked) {
    dates.asked.reset();
  }
  const core::RectPx frame{box.x, box.y + kLabel, box.width, date_entry_height(ui)};
  if (edit_date(ui, look, entry_of(ui, field), frame)) {
    take(ui, field);
  }
}

// What is wrong with the first field that has something wrong; empty: nothing.
Line first_error(const Ui& ui) {
  Line error;
  for (std::size_t field = 0; field < kDateFields && error.view().empty(); ++field) {
    error = error_of(ui, static_cast<DateField>(field));
  }
  return error;
}

// What is wrong, or else how to write a day, or that nothing was out by then.
Line help_text(const Ui& ui) {
  if (const Line error = first_error(ui); !error.view().empty()) {
    return error;
  }
  if (ui.frame.known == 0) {
    return ui.say_with(
        Message::no_article_by,
        {day_text(ui.messages(), ui.frame.known_on, true).view()}
    );
  }
  return ui.say_with(Message::dates_hint, {date_example(ui).view()});
}

// `1× 2× 4×`, one of them pressed, and the way back to all that was published.
void draw_speeds(const Ui& ui, core::RectPx box) {
  const Canvas canvas = ui.canvas();
  draw_text(
      canvas,
      type::small_strong,
      {box.x, box.y, box.width, kLabel},
      ui.palette.ink,
      ui.say(Message::play_speed)
  );
  const float wide = is_roomy(ui) ? 48.0f : 40.0f, high = date_entry_height(ui);
  float x = box.x;
  for (const std::uint8_t speed : app::kPlaySpeeds) {
    const core::RectPx cell{x, box.y + kLabel, wide, high};
    const bool on = ui.state.play_speed == speed;
    const Hit hit = hit_area(ui, "play-speed", speed, cell);
    fill(
        canvas,
        inset(cell, 1),
        on ? ui.palette.ink : mixed(ui.palette.surface, ui.palette.sunken, hit.heat),
        kRadius - 1
    );
    draw_text(
        canvas,
        on ? type::small_strong : type::small,
        cell,
        on ? ui.palette.paper : ui.palette.ink,
        Line().add(ui.number(speed).view()).add("×").view(),
        Align::centre
    );
    if (hit.focused) {
      draw_focus(ui, cell, kRadius, true);
    }
    if (hit.clicked) {
      ui.push(app::PlaySpeedSet{speed});
    }
    x += wide;
  }
  outline(canvas, {box.x, box.y + kLabel, x - box.x, high}, ui.palette.rule_strong, kRadius);
}

void draw_head(const Ui& ui, core::RectPx card) {
  const float side = is_roomy(ui) ? 44.0f : 28.0f;
  draw_text(
      ui.canvas(),
      type::section,
      {card.x + kPad, card.y + 10, card.width - 2 * kPad - side, 28},
      ui.palette.ink,
      ui.say(Message::edit_dates)
  );
  if (icon_button(
          ui,
          "close-dates",
          {right_of(card) - side - 6, card.y + 24 - side / 2, side, side},
          Icon::close,
          ui.say(Message::close),
          {.framed = false}
      )) {
    ui.memory.cards.dates = false;
  }
}

constexpr int kRows = 4;  // of fields; the last has the speeds
constexpr int kHelpLines = 3, kMeaningLines = 4;

// What is below the fields: how to write a day, and which field goes by which day.
float help_height(const Ui& ui, float width) {
  const float meaning = wrapped_height(
      ui.canvas(),
      type::small,
      width,
      ui.say(Message::dates_meaning),
      kMeaningLines
  );
  return wrapped_height(ui.canvas(), type::small, width, help_text(ui).view(), kHelpLines) + 4 +
         meaning;
}

void draw_words_below(const Ui& ui, ImVec2 at, float width) {
  const bool wrong = !first_error(ui).view().empty();
  const float high = draw_wrapped(
      ui.canvas(),
      type::small,
      at,
      width,
      wrong ? ui.palette.ink : ui.palette.ink_2,
      help_text(ui).view(),
      kHelpLines
  );
  draw_wrapped(
      ui.canvas(),
      type::small,
      {at.x, at.y + high + 4},
      width,
      ui.palette.ink_3,
      ui.say(Message::dates_meaning),
      kMeaningLines
  );
}

// Above what opened it; on a phone, whose keyboard rises from below, beneath the header.
core::RectPx card_of(const Ui& ui) {
  const core::RectPx header = ui.layout.header, anchor = dates_of(ui).anchor;
  const float edge = ui.phone() ? 8.0f : 12.0f;
  const float wide = std::min(kWidth, header.width - 2 * edge);
  const float lowest = bottom_of(ui.layout.window) - edge - bottom_of(header) - 8;
  const float high = std::min(
      lowest,
      44 + kRows * (row_height(ui) + kGap) + help_height(ui, wide - 2 * kPad) + kPad
  );
  const float x = std::clamp(anchor.x, header.x + edge, right_of(header) - edge - wide);
  const float above = anchor.y - 8 - high;
  const float y = ui.phone() || above < bottom_of(header) + 4 ? bottom_of(header) + 8 : above;
  return {x, y, wide, high};
}

void close_when_left(const Ui& ui, core::RectPx card) {
  DatesMemory& dates = dates_of(ui);
  const ImVec2 at = ui.memory.pointer;
  const core::RectPx timeline = ui.layout.timeline;
  const bool outside = !card.contains({at.x, at.y}) && !dates.anchor.contains({at.x, at.y}) &&
                       !timeline.contains({at.x, at.y});
  if (ImGui::IsMouseClicked(ImGuiMouseButton_Left) && outside &&
      !is_covered_by_card(ui, CardKind::dates)) {
    ui.memory.cards.dates = false;
  }
  if (escape_closes(ui, CardKind::dates)) {
    ui.memory.cards.dates = false;
  }
}

}  // namespace

void ask_for_dates(const Ui& ui, DateField field, core::RectPx anchor) {
  DatesMemory& dates = dates_of(ui);
  const bool again =
      ui.memory.cards.dates && dates.anchor.x == anchor.x && dates.anchor.y == anchor.y;
  dates = {};
  if (again) {
    return;
  }
  ui.memory.cards.dates = true;
  ui.memory.cards.lanes = false;
  dates.asked = field;
  dates.anchor = anchor;
  // unlike any: the fields are written when they are drawn first
  dates.known = dates.since = core::kBeforeAll;
  for (core::DayRange& days : dates.windows) {
    days = {core::kAfterAll, core::kBeforeAll};
  }
  ui.memory.wants_next = true;
}

void draw_play_row(const Ui& ui, ImVec2 at) {
  const float high = ui.touch() ? 40.0f : 24.0f, speed_wide = ui.touch() ? 44.0f : 32.0f;
  const core::RectPx speed{at.x, at.y, speed_wide, high},
      stop{at.x + speed_wide + 6, at.y, 108, high};
  const auto& all = app::kPlaySpeeds;
  const auto now = static_cast<std::size_t>(
      std::find(std::begin(all), std::end(all), ui.state.play_speed) - std::begin(all)
  );
  const Line words = Line().add(ui.number(ui.state.play_speed).view()).add("×");
  if (button(ui, "play-faster", speed, {}, {.framed = true})) {
    ui.push(app::PlaySpeedSet{all[(now + 1) % std::size(all)]});
  }
  draw_text(ui.canvas(), type::small_strong, speed, ui.palette.ink, words.view(), Align::centre);
  if (button(ui, "play-stop", stop, ui.say(Message::show_all))) {
    ui.push(app::KnownOnSet{ui.world.timeline.last, true});
  }
}

void draw_date_card(const Ui& ui) {
  const core::RectPx card = card_of(ui);
  const Panel panel(ui, "dates", card, ui.palette.raised, Panel::Scroll::vertical);
  const bool typing = ImGui::GetIO().WantTextInput;
  follow_state(ui);
  outline(panel.canvas(), card, ui.palette.rule_strong, kRadius);
  draw_head(ui, {card.x, panel.top(), card.width, card.height});
  const float half = (card.width - 2 * kPad - kGap) / 2, row = row_height(ui);
  const float left = card.x + kPad, right = left + half + kGap;
  float y = panel.top() + 44;
  for (std::size_t field = 0; field < kDateFields; field += 2) {
    draw_field(ui, static_cast<DateField>(field), {left, y, half, row});
    draw_field(ui, static_cast<DateField>(field + 1), {right, y, half, row});
    y += row + kGap;
  }
  draw_speeds(ui, {left, y, half, row});
  y += row + kGap;
  draw_words_below(ui, {left, y}, card.width - 2 * kPad);
  panel.ends_at(y + help_height(ui, card.width - 2 * kPad) + kPad);
  // The first Escape leaves the field, with what is typed in it; the second the card.
  if (typing && ImGui::IsKeyPressed(ImGuiKey_Escape, false)) {
    ui.memory.escape_taken = true;
  }
  close_when_left(ui, card);
}

}  // namespace dateline::ui
