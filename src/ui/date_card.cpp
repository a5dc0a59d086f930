// The card in which a reader types days: said from, said until, as known on; and how fast the days are played. It knows fields; which words are a day, typed_date.hpp decides.
#include <algorithm>

#include <imgui.h>

#include "app/typed_date.hpp"
#include "ui/date_entry.hpp"
#include "ui/ways.hpp"

namespace dateline::ui {

namespace {

constexpr float kPad = 16, kLabel = 20, kGap = 12, kWidth = 344;
constexpr FieldName kNames[kDateFields] = {FieldName::date_from, FieldName::date_to, FieldName::date_known};
constexpr Message kLabels[kDateFields] = {Message::dates_from, Message::dates_to, Message::as_known_on};

bool is_roomy(const Ui& ui) { return ui.touch() || ui.phone(); }

float row_height(const Ui& ui) { return kLabel + date_entry_height(ui); }

DateEntry& entry_of(const Ui& ui, DateField field) { return ui.memory.dates.entries[static_cast<std::size_t>(field)]; }

// The day that a field shows; open for none.
core::Day shown_day(const Ui& ui, DateField field) {
  if (field == DateField::known) return ui.state.link.known_on.value_or(core::kAfterAll);
  return field == DateField::from ? ui.state.link.said.first : ui.state.link.said.last;
}

void show_day(const Ui& ui, DateField field) {
  later::write_day(ui, kNames[static_cast<std::size_t>(field)], entry_of(ui, field), shown_day(ui, field));
}

// A handle that moved, Back, or a link: the fields follow. What was typed and is no day stays, for the reader to mend.
void follow_state(const Ui& ui) {
  DatesMemory& dates = ui.memory.dates;
  if (dates.said != ui.state.link.said) {
    dates.said = ui.state.link.said;
    dates.reversed = false;
    for (const DateField end : {DateField::from, DateField::to}) {
      if (!entry_of(ui, end).failed) show_day(ui, end);
    }
  }
  if (dates.known == ui.state.link.known_on) return;
  dates.known = ui.state.link.known_on;
  if (!entry_of(ui, DateField::known).failed) show_day(ui, DateField::known);
}

// What stands in a field; `days` empty for nothing.
struct Typed {
  std::optional<core::DayRange> days;
  bool interval = false, wrong = false;
};

Typed read_field(const Ui& ui, DateField field) {
  const std::string_view words = entry_of(ui, field).typed;
  if (words.find_first_not_of(' ') == words.npos) return {};
  const auto days = app::later::read_typed_days(ui.messages(), words, ui.world.timeline);
  return {days, days && words.find('/') != words.npos && core::parse_edtf(words).has_value(), !days};
}

void take_known(const Ui& ui, const Typed& typed) {
  const core::Day day = typed.days && !core::is_open(typed.days->last) ? typed.days->last : ui.world.timeline.last;
  ui.push(app::KnownOnSet{day, true});
}

// Both ends as they stand in their fields: the other may have waited for this one. An interval in one field sets both.
void take_said(const Ui& ui, const Typed& settled) {
  core::DayRange said = ui.state.link.said;
  const Typed from = read_field(ui, DateField::from), to = read_field(ui, DateField::to);
  if (!from.wrong) said.first = from.days ? from.days->first : core::kBeforeAll;
  if (!to.wrong) said.last = to.days ? to.days->last : core::kAfterAll;
  if (settled.interval) said = *settled.days;
  ui.memory.dates.reversed = said.last < said.first;
  if (!ui.memory.dates.reversed) ui.push(app::SaidWindowSet{said, true});
}

// What was typed takes effect when the reader goes on to another field, or presses Enter. Empty: the end is open again.
void take(const Ui& ui, DateField field) {
  const Typed typed = read_field(ui, field);
  entry_of(ui, field).failed = typed.wrong;
  if (typed.wrong) return;
  field == DateField::known ? take_known(ui, typed) : take_said(ui, typed);
  // In the reader's own way of writing. Where the state is about to change, the field follows that.
  if (field == DateField::known || !ui.memory.dates.reversed) show_day(ui, field);
}

// What keeps the field's day from taking effect; empty: nothing.
Line error_of(const Ui& ui, DateField field) {
  if (entry_of(ui, field).failed) return ui.say_with(Message::date_not_read, {later::date_example(ui).view()});
  if (ui.memory.dates.reversed && field != DateField::known) return Line().add(ui.say(Message::dates_reversed));
  return {};
}

void draw_field(const Ui& ui, DateField field, core::RectPx box) {
  const auto at = static_cast<std::size_t>(field);
  DatesMemory& dates = ui.memory.dates;
  draw_text(ui.canvas(), type::small_strong, {box.x, box.y, box.width, kLabel}, ui.palette.ink, ui.say(kLabels[at]));
  const Message hint = field == DateField::known ? Message::known_open : Message::dates_open;
  const Line error = error_of(ui, field);
  const DateLook look{kNames[at], ui.say(kLabels[at]), ui.say(hint), error.view(), dates.asked == field};
  if (look.asked) dates.asked.reset();
  const core::RectPx frame{box.x, box.y + kLabel, box.width, date_entry_height(ui)};
  if (later::edit_date(ui, look, entry_of(ui, field), frame)) take(ui, field);
}

bool is_wrong(const DatesMemory& dates) {
  const auto failed = [](const DateEntry& entry) { return entry.failed; };
  return dates.reversed || std::any_of(std::begin(dates.entries), std::end(dates.entries), failed);
}

// What is wrong, or else how to write a day, or that nothing was out by then.
Line help_text(const Ui& ui) {
  for (const DateField field : {DateField::from, DateField::to, DateField::known}) {
    const Line error = error_of(ui, field);
    if (!error.view().empty()) return error;
  }
  if (ui.frame.known == 0) return ui.say_with(Message::no_article_by, {day_text(ui.messages(), ui.frame.known_on, true).view()});
  return ui.say_with(Message::dates_hint, {later::date_example(ui).view()});
}

// `1× 2× 4×`, one of them pressed, and the way back to all that was published.
void draw_speeds(const Ui& ui, core::RectPx box) {
  const Canvas canvas = ui.canvas();
  draw_text(canvas, type::small_strong, {box.x, box.y, box.width, kLabel}, ui.palette.ink, ui.say(Message::play_speed));
  const float wide = is_roomy(ui) ? 48.0f : 40.0f, high = date_entry_height(ui);
  float x = box.x;
  for (const std::uint8_t speed : app::kPlaySpeeds) {
    const core::RectPx cell{x, box.y + kLabel, wide, high};
    const bool on = ui.state.play_speed == speed;
    const Hit hit = hit_area(ui, "play-speed", speed, cell);
    fill(canvas, inset(cell, 1), on ? ui.palette.ink : mixed(ui.palette.surface, ui.palette.sunken, hit.heat), kRadius - 1);
    draw_text(canvas, on ? type::small_strong : type::small, cell, on ? ui.palette.paper : ui.palette.ink, Line().add(ui.number(speed).view()).add("×").view(), Align::centre);
    if (hit.focused) draw_focus(ui, cell, kRadius, true);
    if (hit.clicked) ui.push(app::PlaySpeedSet{speed});
    x += wide;
  }
  outline(canvas, {box.x, box.y + kLabel, x - box.x, high}, ui.palette.rule_strong, kRadius);
}

void draw_head(const Ui& ui, core::RectPx card) {
  const float side = is_roomy(ui) ? 44.0f : 28.0f;
  draw_text(ui.canvas(), type::section, {card.x + kPad, card.y + 10, card.width - 2 * kPad - side, 28}, ui.palette.ink, ui.say(Message::edit_dates));
  if (icon_button(ui, "close-dates", {right_of(card) - side - 6, card.y + 24 - side / 2, side, side}, Icon::close, ui.say(Message::close), {.framed = false})) ui.memory.dates.open = false;
}

float help_height(const Ui& ui, float width) { return wrapped_height(ui.canvas(), type::small, width, help_text(ui).view(), 3); }

// Above what opened it; on a phone, whose keyboard rises from below, beneath the header.
core::RectPx card_of(const Ui& ui) {
  const core::RectPx header = ui.layout.header, anchor = ui.memory.dates.anchor;
  const float edge = ui.phone() ? 8.0f : 12.0f;
  const float wide = std::min(kWidth, header.width - 2 * edge);
  const float high = 44 + 2 * row_height(ui) + 2 * kGap + help_height(ui, wide - 2 * kPad) + kPad;
  const float x = std::clamp(anchor.x, header.x + edge, right_of(header) - edge - wide);
  const float above = anchor.y - 8 - high;
  const float y = ui.phone() || above < bottom_of(header) + 4 ? bottom_of(header) + 8 : above;
  return {x, y, wide, high};
}

void close_when_left(const Ui& ui, core::RectPx card) {
  DatesMemory& dates = ui.memory.dates;
  const ImVec2 at = ui.memory.pointer;
  const core::RectPx timeline = ui.layout.timeline;
  const bool outside = !card.contains({at.x, at.y}) && !dates.anchor.contains({at.x, at.y}) && !timeline.contains({at.x, at.y});
  if (ImGui::IsMouseClicked(ImGuiMouseButton_Left) && outside) dates.open = false;
  if (!ImGui::IsKeyPressed(ImGuiKey_Escape, false) || ui.memory.escape_taken) return;
  dates.open = false;
  ui.memory.escape_taken = true;
}

}  // namespace

void later::ask_for_dates(const Ui& ui, DateField field, core::RectPx anchor) {
  DatesMemory& dates = ui.memory.dates;
  const bool again = dates.open && dates.anchor.x == anchor.x && dates.anchor.y == anchor.y;
  dates = {};
  if (again) return;
  dates.open = true;
  ui.memory.lanes_open = false;
  dates.asked = field;
  dates.anchor = anchor;
  dates.known = core::kBeforeAll;                         // unlike any: the fields are written when they are drawn first
  dates.said = {core::kAfterAll, core::kBeforeAll};
  ui.memory.wants_next = true;
}

void later::draw_play_row(const Ui& ui, ImVec2 at) {
  const float high = ui.touch() ? 40.0f : 24.0f, speed_wide = ui.touch() ? 44.0f : 32.0f;
  const core::RectPx speed{at.x, at.y, speed_wide, high}, stop{at.x + speed_wide + 6, at.y, 108, high};
  const auto& all = app::kPlaySpeeds;
  const auto now = static_cast<std::size_t>(std::find(std::begin(all), std::end(all), ui.state.play_speed) - std::begin(all));
  const Line words = Line().add(ui.number(ui.state.play_speed).view()).add("×");
  if (button(ui, "play-faster", speed, {}, {.framed = true})) ui.push(app::PlaySpeedSet{all[(now + 1) % std::size(all)]});
  draw_text(ui.canvas(), type::small_strong, speed, ui.palette.ink, words.view(), Align::centre);
  if (button(ui, "play-stop", stop, ui.say(Message::show_all))) ui.push(app::KnownOnSet{ui.world.timeline.last, true});
}

void later::draw_date_card(const Ui& ui) {
  const core::RectPx card = card_of(ui);
  const Panel panel(ui, "dates", card, ui.palette.raised);
  const bool typing = ImGui::GetIO().WantTextInput;
  follow_state(ui);
  outline(panel.canvas(), card, ui.palette.rule_strong, kRadius);
  draw_head(ui, card);
  const float half = (card.width - 2 * kPad - kGap) / 2, row = row_height(ui);
  const float left = card.x + kPad, right = left + half + kGap;
  float y = card.y + 44;
  draw_field(ui, DateField::from, {left, y, half, row});
  draw_field(ui, DateField::to, {right, y, half, row});
  y += row + kGap;
  draw_field(ui, DateField::known, {left, y, half, row});
  draw_speeds(ui, {right, y, half, row});
  y += row + kGap;
  draw_wrapped(panel.canvas(), type::small, {left, y}, card.width - 2 * kPad, is_wrong(ui.memory.dates) ? ui.palette.ink : ui.palette.ink_2, help_text(ui).view(), 3);
  // The first Escape leaves the field, with what is typed in it; the second the card.
  if (typing && ImGui::IsKeyPressed(ImGuiKey_Escape, false)) ui.memory.escape_taken = true;
  close_when_left(ui, card);
}

}  // namespace dateline::ui
