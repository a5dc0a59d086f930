#include "ui/time/play_button.hpp"

#include "ui/kit/widgets.hpp"

namespace dateline::ui {

void draw_play(const Ui& ui, ImVec2 centre) {
  constexpr float kRound = 22;
  const core::RectPx box{
      .x = centre.x - kRound,
      .y = centre.y - kRound,
      .width = 2 * kRound,
      .height = 2 * kRound,
  };
  const bool playing = ui.state.playing_since_ms.has_value();
  const Icon icon = playing ? Icon::pause : Icon::play;
  const Message words = playing ? Message::pause : Message::play_days;
  const Hit hit = hit_area(ui, "play", 0xffffffffu, box);
  const Canvas canvas = ui.canvas();
  const ImU32 ground = mixed(ui.palette.ink, ui.palette.ink_2, hit.heat * 0.5f);
  canvas.list->AddCircleFilled(centre, kRound, ground, 48);
  draw_icon(canvas, icon, centre, 16, ui.palette.paper);
  if (hit.focused) {
    draw_focus(ui, box, kRound);
  }
  tooltip(ui, hit, box, ui.say(words));
  if (hit.clicked) {
    ui.push(app::PlayToggled{});
  }
}

}  // namespace dateline::ui
