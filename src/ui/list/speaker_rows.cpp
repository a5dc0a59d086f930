#include "ui/list/speaker_rows.hpp"

#include "ui/list/counted_row.hpp"

namespace dateline::ui {

namespace {

Line count_text(const Ui& ui, const app::SpeakerRow& row) {
  if (row.claims == row.alone) {
    return ui.number(row.claims);
  }
  return ui.say_with(Message::alone_own, {row.claims, row.alone});
}

float draw_speaker_row(const Ui& ui, Column column, const app::SpeakerRow& speaker) {
  const core::ActorIndex index = speaker.speaker;
  const core::RectPx box = column.full_row(counted_row_height(ui));
  const Hit hit = hit_area(ui, "speaker", index.value, box);
  draw_hovered(ui, hit, box);
  const Line count = count_text(ui, speaker);
  const CountedRow row{
      .depth = speaker.depth,
      .name = ui.actor_name(index),
      .second = ui.actor(index).role,
      .count = count.view(),
      .stances = speaker.claims > 0 ? &speaker.counts : nullptr,
  };
  draw_counted_row(ui, column, box, row);
  draw_row_focus(ui, hit, box);
  if (hit.clicked) {
    ui.push(app::SpeakerPicked{index});
  }
  return bottom_of(box);
}

}  // namespace

float draw_speakers(core::LaterKey, const Ui& ui, Column column) {
  for (const app::SpeakerRow& row : ui.frame.speakers) {
    column.y = draw_speaker_row(ui, column, row);
  }
  return column.y;
}

}  // namespace dateline::ui
