#include "ui/panels.hpp"

#include <algorithm>

namespace dateline::ui {

// A card over the map's foot: what went wrong or was done, and a way to be rid of it.
void draw_notice(const Ui& ui) {
  const app::Notice& notice = ui.state.notice;
  if (notice.text.empty()) return;
  const core::RectPx free = ui.layout.map_free.height > 120 ? ui.layout.map_free : ui.layout.map;
  const float side = ui.touch() ? 44.0f : 32.0f;
  const float wide = std::min(460.0f, free.width - 24);
  const float text_wide = wide - 16 - side - 12;
  if (text_wide < 40) return;
  constexpr int kMostLines = 6;
  const Canvas measure = ui.canvas();
  const float one_line = text_width(measure, type::body, notice.text);
  const float text_high = wrapped_height(measure, type::body, text_wide, notice.text, kMostLines);
  const float used = one_line <= text_wide ? wide - text_wide + one_line + 1 : wide;
  const float high = std::max(side + 4, text_high + 20);
  const core::RectPx box{free.x + (free.width - used) / 2, bottom_of(free) - high - 40, used, high};
  const Panel panel(ui, "notice", box, 0);
  const Canvas& canvas = panel.canvas();
  fill(canvas, box, ui.palette.ink, kRadius);
  draw_wrapped(canvas, type::body, {box.x + 16, box.y + (high - text_high) / 2}, used - (wide - text_wide), ui.palette.paper, notice.text, kMostLines);
  const core::RectPx close{right_of(box) - side - 4, box.y + (high - side) / 2, side, side};
  const Hit hit = hit_area(ui, "close-notice", 0xffffffffu, close);
  draw_icon(canvas, Icon::close, centre_of(close), 14, faded(ui.palette.paper, 0.7f + 0.3f * hit.heat));
  if (hit.focused) outline(canvas, inset(close, 4), ui.palette.paper, kRadius, 2);
  if (hit.clicked) ui.push(app::NoticeClosed{});
}

}  // namespace dateline::ui
