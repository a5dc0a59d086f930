#include "ui/time/opened_lanes.hpp"

#include "ui/kit/widgets.hpp"
#include "ui/time/axis.hpp"
#include "ui/time/brush.hpp"
#include "ui/time/lanes.hpp"

namespace dateline::ui {

void draw_opened_lanes(core::LaterKey, const Ui& ui, core::RectPx slim) {
  constexpr float kHigh = 148;
  const core::RectPx box{
      .x = slim.x,
      .y = slim.y - kHigh,
      .width = slim.width,
      .height = kHigh,
  };
  const Panel panel(ui, "lanes", box, ui.palette.paper);
  rule_across(panel.canvas(), box.x, box.y, box.width, ui.palette.rule_strong);
  const float edge = ui.phone() ? kPhoneInset : kInset;
  const core::RectPx days{
      .x = box.x + edge + 12,
      .y = box.y,
      .width = box.width - 2 * edge - 12,
      .height = kHigh,
  };
  const Axis axis = make_axis(ui.world.timeline, days);
  draw_lanes(ui, axis, box.y + 28, bottom_of(box) - 4);
  draw_brush(ui, axis, box.y + 26, right_of(box));
}

}  // namespace dateline::ui
