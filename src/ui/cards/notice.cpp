// A card over the map's foot, or the view's: what went wrong or was done, and a way to be rid of
// it. It keeps off the map's buttons; cards that are open end above it.
#include "ui/cards/notice.hpp"

#include <algorithm>

#include "ui/kit/layout.hpp"
#include "ui/kit/ui.hpp"
#include "ui/kit/widgets.hpp"

namespace dateline::ui {

namespace {

constexpr int kMostLines = 6;
constexpr float kBefore = 16, kAfter = 12;  // the words

float close_side(const Ui& ui) {
  return ui.touch() || ui.phone() ? 44.0f : 32.0f;
}

// What of map or view nothing else lies on.
core::RectPx room_of(const Ui& ui) {
  const Layout& layout = ui.layout;
  core::RectPx room = layout.map_free;
  if (layout.view.width > 0) {
    room = layout.view;
    if (ui.phone() && layout.sheet.height > 0) {
      room.height = std::max(120.0f, layout.sheet.y - room.y);
    }
    return inset(room, 12);
  }
  const float buttons = layout.map_buttons.width > 0 ? layout.map_buttons.width + 8 : 0;
  const float left = ui.phone() ? buttons : 0;
  return {
      .x = room.x + 12 + left,
      .y = room.y + 8,
      .width = room.width - 24 - buttons,
      .height = room.height - 16,
  };
}

}  // namespace

core::RectPx notice_box(const Ui& ui) {
  const std::string& words = ui.state.notice.text;
  if (words.empty()) {
    return {};
  }
  constexpr float kWidest = 460;
  constexpr float kAboveFoot = 32;
  const core::RectPx room = room_of(ui);
  const float side = close_side(ui);
  const float wide = std::min(kWidest, room.width);
  const float around = kBefore + side + kAfter;
  if (wide - around < 40) {
    return {};
  }
  const Canvas canvas = ui.canvas();
  const float one_line = text_width(canvas, type::body, words) + 1;
  const float used = std::min(wide, one_line + around);
  const float high =
      std::max(side + 4, wrapped_height(canvas, type::body, used - around, words, kMostLines) + 20);
  const float foot = room.height - high > kAboveFoot ? kAboveFoot : 0;
  return {
      .x = room.x + (room.width - used) / 2,
      .y = std::max(room.y, bottom_of(room) - high - foot),
      .width = used,
      .height = high,
  };
}

float above_notice(const Ui& ui, float bottom) {
  const core::RectPx notice = notice_box(ui);
  return notice.width > 0 ? std::min(bottom, notice.y - 8) : bottom;
}

void draw_notice(const Ui& ui) {
  const core::RectPx box = notice_box(ui);
  if (box.width <= 0) {
    return;
  }
  const Panel panel(ui, "notice", box, 0);
  const Canvas& canvas = panel.canvas();
  const std::string& words = ui.state.notice.text;
  const float side = close_side(ui);
  const float text_wide = box.width - kBefore - side - kAfter;
  const float text_high = wrapped_height(canvas, type::body, text_wide, words, kMostLines);
  fill(canvas, box, ui.palette.ink, kRadius);
  draw_wrapped(
      canvas,
      type::body,
      {box.x + kBefore, box.y + (box.height - text_high) / 2},
      text_wide,
      ui.palette.paper,
      words,
      kMostLines
  );
  const core::RectPx close{
      .x = right_of(box) - side - 4,
      .y = box.y + (box.height - side) / 2,
      .width = side,
      .height = side,
  };
  const Hit hit = hit_area(ui, "close-notice", 0xffffffffu, close);
  draw_icon(
      canvas,
      Icon::close,
      centre_of(close),
      14,
      faded(ui.palette.paper, 0.7f + 0.3f * hit.heat)
  );
  if (hit.focused) {
    outline(canvas, inset(close, 4), ui.palette.paper, kRadius, 2);
  }
  if (hit.clicked) {
    ui.push(app::NoticeClosed{});
  }
}

}  // namespace dateline::ui
