#include "ui/time/timeline.hpp"

#include <algorithm>

#include "ui/kit/widgets.hpp"
#include "ui/time/axis.hpp"
#include "ui/time/brush.hpp"
#include "ui/time/known_block.hpp"
#include "ui/time/known_on_handle.hpp"
#include "ui/time/lane_names.hpp"
#include "ui/time/lanes.hpp"
#include "ui/time/slim_timeline.hpp"

namespace dateline::ui {

namespace {

constexpr float kSlim = 80;  // at most this high: the slim bar

// Where the brush may end, beside the shield of the day known on.
float end_of_brush(const Ui& ui, const Axis& axis) {
  constexpr float kShield = 12;  // half the shield's reach
  const core::Day known = axis.clamped(ui.frame.known_on);
  return axis.right_of(known) - kShield;
}

void draw_wide(const Ui& ui, core::RectPx box) {
  const Panel panel(ui, "timeline", box, ui.palette.paper);
  rule_across(panel.canvas(), box.x, box.y, box.width, ui.palette.rule_strong);
  const float width = std::max(304.0f, ui.layout.list.width);
  draw_known_block(ui, box, width);
  draw_lane_names(ui, box, box.x + width - 8);
  const float left = box.x + width + 10;
  const core::RectPx days{
      .x = left,
      .y = box.y,
      .width = right_of(box) - kInset - left,
      .height = box.height,
  };
  const Axis axis = make_axis(ui.world.timeline, days);
  const float line = box.y + 27;
  draw_lanes(ui, axis, line + 2, bottom_of(box) - 1);
  draw_brush(ui, axis, line, end_of_brush(ui, axis));
  draw_known_on(ui, axis, box.y + 15, bottom_of(box));
}

}  // namespace

void draw_timeline(const Ui& ui) {
  const core::RectPx box = ui.layout.timeline;
  if (box.width <= 0 || box.height <= 0) {
    return;
  }
  if (box.height <= kSlim) {
    draw_slim_timeline(ui, box);
    return;
  }
  ui.memory.cards.lanes = false;
  draw_wide(ui, box);
}

}  // namespace dateline::ui
