#include "ui/time/lanes.hpp"

#include "ui/kit/widgets.hpp"
#include "ui/time/article_tabs.hpp"
#include "ui/time/brush.hpp"
#include "ui/time/happened_lane.hpp"
#include "ui/time/said_lane.hpp"
#include "ui/time/ticks.hpp"

namespace dateline::ui {

namespace {

// Behind the days of a lane's window.
void draw_ground(const Lane& lane, core::DayRange days) {
  const core::DayRange window = shown_window(lane.ui, lane.axis, days);
  const float from = lane.axis.left_of(window.first);
  const core::RectPx ground{
      .x = from,
      .y = lane.box.y,
      .width = lane.axis.right_of(window.last) - from,
      .height = lane.box.height,
  };
  const Palette& palette = lane.ui.palette;
  fill(lane.canvas, ground, mixed(palette.paper, palette.sunken, 0.6f));
}

// Over the days after the day known on.
void draw_unknown_days(const Ui& ui, const Axis& axis, float top, float bottom) {
  const float known = axis.right_of(axis.clamped(ui.frame.known_on));
  const core::RectPx after{
      .x = known,
      .y = top,
      .width = right_of(axis.box) - known,
      .height = bottom - top,
  };
  draw_hatch(ui.canvas(), after, ui.palette.rule, 7);
}

core::RectPx box_of_lane(const Axis& axis, float top, float bottom) {
  return {
      .x = axis.box.x,
      .y = top,
      .width = axis.box.width,
      .height = bottom - top,
  };
}

}  // namespace

void draw_lanes(const Ui& ui, const Axis& axis, float top, float bottom) {
  const Canvas canvas = ui.canvas();
  const float parting = top + kHappenedHeight + 3;
  Lane happened{ui, canvas, axis, box_of_lane(axis, top, parting - 1)};
  const Lane said{ui, canvas, axis, box_of_lane(axis, parting + 1, bottom)};
  draw_ground(happened, ui.state.link.happened);
  draw_ground(said, ui.state.link.said);
  draw_ticks(ui, axis, top - 2, bottom);
  draw_unknown_days(ui, axis, top, bottom);
  happened.box.height = kHappenedHeight;
  draw_happened_lane(happened);
  draw_said_lane(said);
  draw_article_tabs(ui, axis, bottom - 16);
}

}  // namespace dateline::ui
