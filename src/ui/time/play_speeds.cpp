#include "ui/time/play_speeds.hpp"

#include "ui/kit/date_entry.hpp"
#include "ui/kit/widgets.hpp"

namespace dateline::ui {

namespace {

Line speed_text(const Ui& ui, std::uint8_t speed) {
  return Line().add(ui.number(speed).view()).add("×");
}

std::uint8_t next_speed(std::uint8_t speed) {
  for (const std::uint8_t other : app::kPlaySpeeds) {
    if (other > speed) {
      return other;
    }
  }
  return app::kPlaySpeeds[0];
}

struct Look {
  const TextStyle& style;
  ImU32 ground = 0;
  ImU32 ink = 0;
};

Look look_of(const Ui& ui, bool pressed, float heat) {
  if (pressed) {
    return {
        .style = type::small_strong,
        .ground = ui.palette.ink,
        .ink = ui.palette.paper,
    };
  }
  return {
      .style = type::small,
      .ground = mixed(ui.palette.surface, ui.palette.sunken, heat),
      .ink = ui.palette.ink,
  };
}

void draw_speed(const Ui& ui, core::RectPx cell, std::uint8_t speed) {
  const Canvas canvas = ui.canvas();
  const Line words = speed_text(ui, speed);
  const bool pressed = ui.state.play_speed == speed;
  const Hit hit = hit_area(ui, "play-speed", speed, cell);
  const Look look = look_of(ui, pressed, hit.heat);
  fill(canvas, inset(cell, 1), look.ground, kRadius - 1);
  draw_text(canvas, look.style, cell, look.ink, words.view(), Align::centre);
  if (hit.focused) {
    draw_focus(ui, cell, kRadius, true);
  }
  if (hit.clicked) {
    ui.push(app::PlaySpeedSet{speed});
  }
}

}  // namespace

void draw_speeds(const Ui& ui, ImVec2 at, float label) {
  const Canvas canvas = ui.canvas();
  const float wide = ui.touch() || ui.phone() ? 48.0f : 40.0f;
  core::RectPx cell{
      .x = at.x,
      .y = at.y + label,
      .width = wide,
      .height = date_entry_height(ui),
  };
  for (const std::uint8_t speed : app::kPlaySpeeds) {
    draw_speed(ui, cell, speed);
    cell.x += wide;
  }
  core::RectPx all = cell;
  all.x = at.x;
  all.width = cell.x - at.x;
  outline(canvas, all, ui.palette.rule_strong, kRadius);
}

void draw_play_row(core::LaterKey, const Ui& ui, ImVec2 at) {
  const float wide = ui.touch() ? 44.0f : 32.0f;
  const float high = ui.touch() ? 40.0f : 24.0f;
  const core::RectPx speed{
      .x = at.x,
      .y = at.y,
      .width = wide,
      .height = high,
  };
  const core::RectPx stop{
      .x = at.x + wide + 6,
      .y = at.y,
      .width = 108,
      .height = high,
  };
  const Line words = speed_text(ui, ui.state.play_speed);
  const bool faster = button(ui, "play-faster", speed, {}, {.framed = true});
  if (faster) {
    const std::uint8_t next = next_speed(ui.state.play_speed);
    ui.push(app::PlaySpeedSet{next});
  }
  const ImU32 ink = ui.palette.ink;
  draw_text(ui.canvas(), type::small_strong, speed, ink, words.view(), Align::centre);
  const bool stopped = button(ui, "play-stop", stop, ui.say(Message::show_all));
  if (stopped) {
    const core::Day last = ui.world.timeline.last;
    ui.push(app::KnownOnSet{last, true});
  }
}

}  // namespace dateline::ui
