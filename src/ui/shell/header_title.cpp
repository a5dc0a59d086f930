#include "ui/shell/header_title.hpp"

#include <algorithm>
#include <optional>

#include "ui/kit/widgets.hpp"

namespace dateline::ui {

namespace {

// Rather two or three small lines than a name cut short. The last is what a title that fits in none
// is cut in.
struct TitleLook {
  TextStyle style;
  int lines = 1;
};

std::optional<TitleLook> look_of_title(const Ui& ui, float width) {
  const std::string& title = ui.story().title;
  const Canvas canvas = ui.canvas();
  const float wide = std::max(0.0f, width);
  for (const TextStyle style : {type::section, sized(type::section, 15, 24)}) {
    if (text_width(canvas, style, title) <= wide) {
      return TitleLook{
          .style = style,
          .lines = 1,
      };
    }
  }
  constexpr float kLeast = 96;  // narrower, even short words break
  if (wide < kLeast) {
    return std::nullopt;
  }
  const float most = ui.layout.header.height - 4;
  for (const TextStyle style : {sized(type::section, 13, 17), sized(type::section, 11, 14)}) {
    const float tall = wrapped_height(canvas, style, wide, title, 5);
    if (tall <= most) {
      return TitleLook{
          .style = style,
          .lines = 4,
      };
    }
  }
  return std::nullopt;
}

// Beside the title, where there is room for it.
void draw_period(const Ui& ui, core::RectPx room, float left) {
  const Canvas canvas = ui.canvas();
  const std::string_view period = ui.memory.words.period;
  const core::RectPx box{
      .x = left,
      .y = room.y + 1,
      .width = text_width(canvas, type::small, period),
      .height = room.height,
  };
  if (right_of(box) <= right_of(room)) {
    draw_text(canvas, type::small, box, ui.palette.ink_3, period);
  }
}

}  // namespace

bool title_fits(const Ui& ui, float width) {
  return look_of_title(ui, width).has_value();
}

void draw_story_title(const Ui& ui, core::RectPx room) {
  const std::string& title = ui.story().title;
  const Canvas canvas = ui.canvas();
  const TitleLook cut{
      .style = sized(type::section, 11, 14),
      .lines = 3,
  };
  const TitleLook look = look_of_title(ui, room.width).value_or(cut);
  const ImU32 ink = ui.palette.ink;
  if (look.lines > 1) {
    const float high = wrapped_height(canvas, look.style, room.width, title, look.lines);
    const ImVec2 at{
        room.x,
        room.y + (room.height - high) / 2,
    };
    draw_wrapped(canvas, look.style, at, room.width, ink, title, look.lines);
    return;
  }
  const core::RectPx taken = draw_text(canvas, look.style, room, ink, title);
  draw_period(ui, room, right_of(taken) + 12);
}

}  // namespace dateline::ui
