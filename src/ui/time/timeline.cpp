// The timeline along the bottom: what was known on a day, the two lanes, and, where it is low, a
// slim bar with a column for each day. It knows where these stand.
#include "ui/time/timeline.hpp"

#include <algorithm>

#include "ui/kit/ui.hpp"
#include "ui/kit/widgets.hpp"
#include "ui/time/axis.hpp"
#include "ui/time/date_card.hpp"

namespace dateline::ui {

namespace {

constexpr float kSlim = 80;  // at most this high: the slim bar

void draw_lane_names(const Ui& ui, const Canvas& canvas, core::RectPx box, float right) {
  const auto line = [&](float y, const TextStyle& style, ImU32 colour, std::string_view words) {
    draw_text(canvas, style, {right - 130, box.y + y - 8, 130, 16}, colour, words, Align::right);
  };
  line(40, type::small_strong, ui.palette.ink, ui.say(Message::happened_lane));
  line(93, type::small_strong, ui.palette.ink, ui.say(Message::said_lane));
  line(110, type::tiny, ui.palette.ink_3, ui.say(Message::day_not_given));
  line(125, type::tiny, ui.palette.ink_3, ui.say(Message::at_its_article));
  rule_across(canvas, right - 122, box.y + 110, 14, ui.palette.ink_3);
  // Key of the happened lane: hollow is claimed, filled is on record. Longer words stand one above
  // the other.
  const float record = text_width(canvas, type::tiny, ui.say(Message::on_record)),
              claimed = text_width(canvas, type::tiny, ui.say(Message::claimed));
  const bool stacked = record + claimed + 36 > 122;
  float y = box.y + (stacked ? 57.0f : 60.0f);
  float x = right - record;
  draw_text(
      canvas,
      type::tiny,
      {x, y - 8, record, 16},
      ui.palette.ink_3,
      ui.say(Message::on_record)
  );
  canvas.list->AddCircleFilled({x - 7, y}, 4, ui.palette.ink_2, 20);
  x = stacked ? right - claimed : x - 18 - claimed;
  y += stacked ? 16 : 0;
  draw_text(
      canvas,
      type::tiny,
      {x, y - 8, claimed, 16},
      ui.palette.ink_3,
      ui.say(Message::claimed)
  );
  draw_circle(canvas, {x - 7, y}, 3.4f, ui.palette.ink_2, 1.5f);
}

// The day known on is a way to type it: underlined where it is pointed at.
void draw_dates_button(const Ui& ui, core::RectPx box, core::RectPx day) {
  const Hit hit = hit_area(ui, "dates", 0xffffffffu, box);
  if (hit.heat > 0) {
    rule_across(ui.canvas(), day.x, bottom_of(day) - 4, day.width, faded(ui.palette.ink, hit.heat));
  }
  if (hit.focused) {
    draw_focus(ui, box, kRadius, true);
  }
  if (!ui.memory.cards.dates) {
    tooltip(ui, hit, box, ui.say(Message::edit_dates));
  }
  if ((hit.clicked || ui.memory.wanted_region == Region::days) && later_is_here(ui)) {
    ask_for_dates(ui, DateField::known, box);
  }
}

// As the list counts them: what was known, after every filter.
Line known_text(const Ui& ui) {
  return ui.say_with(
      Message::part_of_claims,
      {static_cast<std::uint32_t>(ui.frame.passing.size()), ui.frame.known}
  );
}

// Up to the name of the upper lane, which stands at the right end of `room`; letters move together
// where they have to.
void draw_known_caps(const Ui& ui, const Canvas& canvas, ImVec2 at, float room) {
  const std::string_view lane = ui.say(Message::happened_lane);
  const float free = room - 8 - text_width(canvas, type::small_strong, lane) - 8;
  const std::string_view words = ui.say(Message::as_known_on_caps);
  TextStyle caps = type::tiny_strong;
  caps.tracking = 0.9f;
  if (text_width(canvas, caps, words) > free) {
    caps.tracking = 0;
  }
  draw_text(canvas, caps, {at.x, at.y, free, 16}, ui.palette.ink_3, words);
}

void draw_known_block(const Ui& ui, const Canvas& canvas, core::RectPx box, float width) {
  draw_play(ui, {box.x + 46, box.y + 46});
  const float left = box.x + 84;
  draw_known_caps(ui, canvas, {left, box.y + 24}, box.x + width - left);
  const float room = width - 84 - 132;
  const Line with_year = day_text(ui.messages(), ui.frame.known_on, true),
             without = day_text(ui.messages(), ui.frame.known_on, false);
  const bool fits = text_width(canvas, type::title, with_year.view()) <= room;
  const core::RectPx day = draw_text(
      canvas,
      type::title,
      {left, box.y + 40, room, 28},
      ui.palette.ink,
      (fits ? with_year : without).view()
  );
  draw_dates_button(ui, {left, box.y + 22, std::max(72.0f, day.width), 46}, day);
  draw_text(
      canvas,
      type::small,
      {box.x + kInset, box.y + 84, 160, 16},
      ui.palette.ink_2,
      known_text(ui).view()
  );
  if (ui.state.link.known_on && later_is_here(ui)) {
    return draw_play_row(ui, {box.x + kInset, box.y + 102});
  }
  draw_wrapped(
      canvas,
      type::small,
      {box.x + kInset, box.y + 100},
      150,
      ui.palette.ink_3,
      ui.say(Message::drag_handle),
      2
  );
}

void draw_wide(const Ui& ui, core::RectPx box) {
  const Panel panel(ui, "timeline", box, ui.palette.paper);
  const Canvas& canvas = panel.canvas();
  const float width = std::max(304.0f, ui.layout.list.width);
  rule_across(canvas, box.x, box.y, box.width, ui.palette.rule_strong);
  draw_known_block(ui, canvas, box, width);
  draw_lane_names(ui, canvas, box, box.x + width - 8);
  const float left = box.x + width + 10;
  const Axis axis =
      make_axis(ui.world.timeline, {left, box.y, right_of(box) - kInset - left, box.height});
  const float line = box.y + 27;
  draw_lanes(ui, axis, line + 2, bottom_of(box) - 1);
  constexpr float kShield = 12;  // half the amber handle's reach
  draw_brush(ui, axis, line, axis.right_of(axis.clamped(ui.frame.known_on)) - kShield);
  draw_known_on(ui, axis, box.y + 15, bottom_of(box));
}

// --- The slim bar
//   --------------------------------------------------------------------------------------------

std::optional<core::Day> open_day(const Ui& ui) {
  if (!ui.frame.open_claim) {
    return std::nullopt;
  }
  return core::Day{ui.world.table.said_last[ui.frame.open_claim->value]};
}

void draw_columns(const Ui& ui, const Canvas& canvas, const Axis& axis, float floor, float high) {
  const DayBins bins = DayBins::of(ui.frame.said_by_day, axis.day_px);
  const core::DayRange window = shown_window(ui, axis, ui.state.link.said);
  const auto open = open_day(ui);
  const float wide = std::max(1.0f, std::min(10.0f, bins.width - 1.5f));
  for (std::size_t i = 0; i < bins.count; ++i) {
    const std::uint32_t count = core::total(bins.counts(ui.frame.said_by_day, i));
    if (count == 0) {
      continue;
    }
    const core::DayRange days = bins.range(axis, i);
    const float tall =
        std::max(3.0f, high * static_cast<float>(count) / static_cast<float>(bins.most));
    const ImU32 ink = open && days.contains(*open)
                          ? ui.palette.accent
                          : faded(ui.palette.ink_2, window.overlaps(days) ? 1 : kFiltered);
    fill(canvas, {bins.column(axis, i, wide).x, floor - tall, wide, tall}, ink);
  }
  rule_across(canvas, axis.box.x, floor, axis.box.width, ui.palette.rule_strong);
  const float known = axis.right_of(axis.clamped(ui.frame.known_on));
  draw_hatch(
      canvas,
      {known, axis.box.y + 12, right_of(axis.box) - known, floor - axis.box.y - 12},
      ui.palette.rule,
      7
  );
}

// The lanes over the slim bar, opened by a tap on it.
void draw_opened_lanes(const Ui& ui, core::RectPx slim) {
  constexpr float kHigh = 148;
  const core::RectPx box{slim.x, slim.y - kHigh, slim.width, kHigh};
  const Panel panel(ui, "lanes", box, ui.palette.paper);
  rule_across(panel.canvas(), box.x, box.y, box.width, ui.palette.rule_strong);
  const float edge = ui.phone() ? kPhoneInset : kInset;
  const Axis axis =
      make_axis(ui.world.timeline, {box.x + edge + 12, box.y, box.width - 2 * edge - 12, kHigh});
  draw_lanes(ui, axis, box.y + 28, bottom_of(box) - 4);
  draw_brush(ui, axis, box.y + 26, right_of(box));
}

void draw_slim(const Ui& ui, core::RectPx box) {
  if (ui.memory.cards.lanes && later_is_here(ui)) {
    draw_opened_lanes(ui, box);
  }
  const Panel panel(ui, "timeline", box, ui.palette.paper);
  const Canvas& canvas = panel.canvas();
  rule_across(canvas, box.x, box.y, box.width, ui.palette.rule_strong);
  const float edge = ui.phone() ? kPhoneInset : kInset;
  draw_play(ui, {box.x + edge + 18, box.y + box.height / 2});
  const Line day = day_text(ui.messages(), ui.frame.known_on, box.width >= 600);
  TextStyle label = type::tiny;
  label.tracking = 0.3f;
  const float words = std::max(
      text_width(canvas, label, ui.say(Message::as_known_on)) + 1,
      text_width(canvas, type::section, day.view())
  );
  const float right = right_of(box) - (ui.phone() ? 12 : edge);
  draw_text(
      canvas,
      label,
      {right - words, box.y + 11, words, 16},
      ui.palette.ink_3,
      ui.say(Message::as_known_on),
      Align::right
  );
  const core::RectPx taken = draw_text(
      canvas,
      type::section,
      {right - words, box.y + 27, words, 24},
      ui.palette.ink,
      day.view(),
      Align::right
  );
  draw_dates_button(ui, {right - words - 4, box.y + 6, words + 8, box.height - 12}, taken);
  const float left = box.x + edge + 52;
  const Axis axis =
      make_axis(ui.world.timeline, {left, box.y + 8, right - words - 26 - left, box.height - 16});
  if (axis.box.width < 40) {
    return;
  }
  const float floor = bottom_of(box) - 17;
  ImGui::SetNextItemAllowOverlap();
  const Hit hit = hit_area(ui, "lanes", 0xffffffffu, axis.box);
  if (hit.clicked) {
    ui.memory.cards.lanes = !ui.memory.cards.lanes;
    ui.memory.cards.dates = false;  // both stand above the bar
  }
  if (hit.focused) {
    draw_focus(ui, axis.box, kRadius, true);
  }
  draw_columns(ui, canvas, axis, floor, 24);
  draw_known_on(ui, axis, box.y + 8, floor + 1);
}

}  // namespace

void draw_timeline(const Ui& ui) {
  const core::RectPx box = ui.layout.timeline;
  if (box.width <= 0 || box.height <= 0) {
    return;
  }
  if (box.height <= kSlim) {
    draw_slim(ui, box);
  } else {
    ui.memory.cards.lanes = false;
    draw_wide(ui, box);
  }
}

}  // namespace dateline::ui
