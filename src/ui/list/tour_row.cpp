// The way into the tour.
#include "ui/list/counted_row.hpp"
#include "ui/list/question_rows.hpp"
#include "ui/list/rows.hpp"

namespace dateline::ui {

namespace {

constexpr float kHigh = 52;
constexpr float kSign = 28;
constexpr float kCount = 42;

}  // namespace

float draw_tour_row(core::LaterKey, const Ui& ui, Column column) {
  const core::RectPx box = column.full_row(kHigh);
  const Hit hit = hit_area(ui, "tour", 0xffffffffu, box);
  const Canvas canvas = ui.canvas();
  draw_hovered(ui, hit, box);
  draw_row_sign(ui, column, box, Icon::play, 12);
  const core::RectPx room{
      .x = column.left() + kSign,
      .y = box.y,
      .width = column.inner() - kSign - kCount,
      .height = box.height,
  };
  const std::string_view words = ui.say(Message::guided_tour);
  draw_text(canvas, type::strong, room, ui.palette.ink, words);
  const std::size_t size = ui.story().tour.size();
  const auto steps = static_cast<std::uint32_t>(size);
  draw_count(ui, box, column.inset, steps);
  draw_row_focus(ui, hit, box);
  if (hit.clicked) {
    const auto& open = ui.state.link.tour;
    const std::uint32_t step = open.value_or(0);
    ui.push(app::TourStepPicked{step});
  }
  return bottom_of(box);
}

}  // namespace dateline::ui
