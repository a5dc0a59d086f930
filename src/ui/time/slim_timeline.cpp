#include "ui/time/slim_timeline.hpp"

#include <algorithm>

#include "ui/kit/widgets.hpp"
#include "ui/time/axis.hpp"
#include "ui/time/dates_button.hpp"
#include "ui/time/day_columns.hpp"
#include "ui/time/known_on_handle.hpp"
#include "ui/time/opened_lanes.hpp"
#include "ui/time/play_button.hpp"

namespace dateline::ui {

namespace {

float edge_of(const Ui& ui) {
  return ui.phone() ? kPhoneInset : kInset;
}

// The day known on, at the right end. Returns where its words begin.
float draw_known_day(const Ui& ui, const Canvas& canvas, core::RectPx box) {
  TextStyle label = type::tiny;
  label.tracking = 0.3f;
  const std::string_view words = ui.say(Message::as_known_on);
  const Line day = day_text(ui.messages(), ui.frame.known_on, box.width >= 600);
  const float day_wide = text_width(canvas, type::section, day.view());
  const float words_wide = text_width(canvas, label, words) + 1;
  const float wide = std::max(words_wide, day_wide);
  const float left = right_of(box) - (ui.phone() ? 12 : edge_of(ui)) - wide;
  const core::RectPx above{
      .x = left,
      .y = box.y + 11,
      .width = wide,
      .height = 16,
  };
  const core::RectPx below{
      .x = left,
      .y = box.y + 27,
      .width = wide,
      .height = 24,
  };
  const core::RectPx pressed{
      .x = left - 4,
      .y = box.y + 6,
      .width = wide + 8,
      .height = box.height - 12,
  };
  const ImU32 ink = ui.palette.ink;
  draw_text(canvas, label, above, ui.palette.ink_3, words, Align::right);
  const auto taken = draw_text(canvas, type::section, below, ink, day.view(), Align::right);
  draw_dates_button(ui, pressed, taken);
  return left;
}

// A press opens the lanes, another closes them.
void draw_lanes_button(const Ui& ui, core::RectPx box) {
  ImGui::SetNextItemAllowOverlap();
  const Hit hit = hit_area(ui, "lanes", 0xffffffffu, box);
  if (hit.clicked) {
    ui.memory.cards.lanes = !ui.memory.cards.lanes;
    ui.memory.cards.dates = false;  // both stand above the bar
  }
  if (hit.focused) {
    draw_focus(ui, box, kRadius, true);
  }
}

}  // namespace

void draw_slim_timeline(const Ui& ui, core::RectPx box) {
  if (const auto key = later_key(ui); key && ui.memory.cards.lanes) {
    draw_opened_lanes(*key, ui, box);
  }
  const Panel panel(ui, "timeline", box, ui.palette.paper);
  const Canvas& canvas = panel.canvas();
  rule_across(canvas, box.x, box.y, box.width, ui.palette.rule_strong);
  const float edge = edge_of(ui);
  draw_play(ui, {box.x + edge + 18, box.y + box.height / 2});
  const float words_left = draw_known_day(ui, canvas, box);
  const float left = box.x + edge + 52;
  const core::RectPx days{
      .x = left,
      .y = box.y + 8,
      .width = words_left - 26 - left,
      .height = box.height - 16,
  };
  const Axis axis = make_axis(ui.world.timeline, days);
  if (axis.box.width < 40) {
    return;
  }
  const float floor = bottom_of(box) - 17;
  draw_lanes_button(ui, axis.box);
  draw_day_columns(ui, axis, floor, 24);
  draw_known_on(ui, axis, box.y + 8, floor + 1);
}

}  // namespace dateline::ui
