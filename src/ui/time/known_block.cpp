#include "ui/time/known_block.hpp"

#include <algorithm>

#include "ui/kit/widgets.hpp"
#include "ui/time/dates_button.hpp"
#include "ui/time/play_button.hpp"
#include "ui/time/play_speeds.hpp"

namespace dateline::ui {

namespace {

constexpr float kDayLeft = 84;

// Up to the name of the upper lane, which stands at the right end of `room`; letters move together
// where they have to.
void draw_caps(const Ui& ui, ImVec2 at, float room) {
  const Canvas canvas = ui.canvas();
  const std::string_view lane = ui.say(Message::happened_lane);
  const std::string_view words = ui.say(Message::as_known_on_caps);
  const float taken = text_width(canvas, type::small_strong, lane) + 16;
  const core::RectPx box{
      .x = at.x,
      .y = at.y,
      .width = room - taken,
      .height = 16,
  };
  TextStyle caps = type::tiny_strong;
  caps.tracking = 0.9f;
  if (text_width(canvas, caps, words) > box.width) {
    caps.tracking = 0;
  }
  draw_text(canvas, caps, box, ui.palette.ink_3, words);
}

// With its year where that fits. Returns where it stands.
core::RectPx draw_day(const Ui& ui, core::RectPx room) {
  const Canvas canvas = ui.canvas();
  const core::Day day = ui.frame.known_on;
  const Line with_year = day_text(ui.messages(), day, true);
  const Line without = day_text(ui.messages(), day, false);
  const bool fits = text_width(canvas, type::title, with_year.view()) <= room.width;
  const std::string_view words = fits ? with_year.view() : without.view();
  return draw_text(canvas, type::title, room, ui.palette.ink, words);
}

// As the list counts them: what was known, after every filter.
void draw_count(const Ui& ui, ImVec2 at) {
  const auto passing = static_cast<std::uint32_t>(ui.frame.passing.size());
  const Line words = ui.say_with(Message::part_of_claims, {passing, ui.frame.known});
  const core::RectPx box{
      .x = at.x,
      .y = at.y,
      .width = 160,
      .height = 16,
  };
  draw_text(ui.canvas(), type::small, box, ui.palette.ink_2, words.view());
}

void draw_hint(const Ui& ui, ImVec2 at) {
  const std::string_view words = ui.say(Message::drag_handle);
  draw_wrapped(ui.canvas(), type::small, at, 150, ui.palette.ink_3, words, 2);
}

}  // namespace

void draw_known_block(const Ui& ui, core::RectPx timeline, float width) {
  const float x = timeline.x;
  const float y = timeline.y;
  const float left = x + kDayLeft;
  draw_play(ui, {x + 46, y + 46});
  draw_caps(ui, {left, y + 24}, x + width - left);
  const core::RectPx room{
      .x = left,
      .y = y + 40,
      .width = width - kDayLeft - 132,
      .height = 28,
  };
  const core::RectPx day = draw_day(ui, room);
  const core::RectPx pressed{
      .x = left,
      .y = y + 22,
      .width = std::max(72.0f, day.width),
      .height = 46,
  };
  draw_dates_button(ui, pressed, day);
  draw_count(ui, {x + kInset, y + 84});
  if (const auto key = later_key(ui); key && ui.state.link.known_on) {
    draw_play_row(*key, ui, {x + kInset, y + 102});
    return;
  }
  const ImVec2 below{
      x + kInset,
      y + 100,
  };
  draw_hint(ui, below);
}

}  // namespace dateline::ui
