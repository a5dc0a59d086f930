// How the chart is read: each of its signs as it is drawn there, with what it says; on a board the
// stances.
#include <algorithm>
#include <iterator>

#include "ui/figures/figures.hpp"
#include "ui/figures/figures_side.hpp"
#include "ui/kit/column.hpp"
#include "ui/kit/ui.hpp"
#include "ui/kit/widgets.hpp"

namespace dateline::ui {

namespace {

enum class Sign : std::uint8_t {
  dot,
  tail,
  bound,
  denied,
  revises,
  part,
  tick,
  struck,
  differs,
  agrees,
  origin
};

// By Sign.
constexpr Message kWords[] = {
    Message::read_dot,
    Message::read_tail,
    Message::read_bound,
    Message::read_denied,
    Message::read_revises,
    Message::read_part,
    Message::read_tick,
    Message::read_struck,
    Message::read_differs,
    Message::read_agrees,
    Message::read_origin
};

void draw_tail_example(const Ui& ui, const Canvas& canvas, ImVec2 at, ImU32 colour) {
  const ImVec2 dot{at.x + 9, at.y};
  draw_dotted_tail(ui, canvas, at.x - 14, at.x + 1, at.y);
  canvas.list->AddCircleFilled(dot, 6, colour, 24);
}

void draw_bound_example(const Canvas& canvas, ImVec2 at, ImU32 colour) {
  const core::RectPx bar{
      .x = at.x - 6,
      .y = at.y - 5,
      .width = 12,
      .height = 12,
  };
  const core::RectPx cap{
      .x = at.x - 9,
      .y = at.y - 6,
      .width = 18,
      .height = 2,
  };
  draw_hatch(canvas, bar, colour, 3.5f);
  fill(canvas, cap, colour);
}

void draw_revises_example(const Canvas& canvas, ImVec2 at, ImU32 colour) {
  const ImVec2 start{at.x - 14, at.y};
  const ImVec2 end{at.x + 9, at.y};
  const ImVec2 tip{at.x + 14, at.y};
  draw_stroke(canvas, start, end, colour, 2);
  draw_arrow_head(canvas, tip, start, colour);
}

void draw_part_example(const Canvas& canvas, ImVec2 at, ImU32 colour) {
  const ImVec2 start{at.x - 14, at.y};
  const ImVec2 end{at.x + 14, at.y};
  draw_dashed_line(canvas, start, end, colour, 1.5f, 5, 3);
}

void draw_tick_example(const Canvas& canvas, ImVec2 at, ImU32 colour) {
  const core::RectPx tick{
      .x = at.x - 1.5f,
      .y = at.y - 6,
      .width = 3,
      .height = 13,
  };
  fill(canvas, tick, colour);
}

void draw_struck_example(const Canvas& canvas, ImVec2 at, ImU32 colour) {
  const core::RectPx box{
      .x = at.x - 16,
      .y = at.y - 10,
      .width = 32,
      .height = 20,
  };
  const core::RectPx taken =
      draw_text(canvas, type::question_closed, box, colour, "100", Align::centre);
  rule_across(canvas, taken.x - 1, at.y + 1, taken.width + 2, colour);
}

void draw_sign(const Ui& ui, const Canvas& canvas, Sign sign, ImVec2 at) {
  const Palette& palette = ui.palette;
  const ImU32 asserts = stance_colour(palette, core::StanceMark::asserts);
  const ImU32 denies = stance_colour(palette, core::StanceMark::denies);
  switch (sign) {
    case Sign::dot:
      canvas.list->AddCircleFilled(at, 6, asserts, 24);
      break;
    case Sign::tail:
      draw_tail_example(ui, canvas, at, asserts);
      break;
    case Sign::bound:
      draw_bound_example(canvas, at, asserts);
      break;
    case Sign::denied:
      draw_stance(canvas, palette, core::StanceMark::denies, at, 13, denies);
      break;
    case Sign::revises:
      draw_revises_example(canvas, at, asserts);
      break;
    case Sign::part:
      draw_part_example(canvas, at, palette.ink);
      break;
    case Sign::tick:
      draw_tick_example(canvas, at, asserts);
      break;
    case Sign::struck:
      draw_struck_example(canvas, at, palette.ink_2);
      break;
    case Sign::differs:
      draw_differs_badge(ui, canvas, at);
      break;
    case Sign::agrees:
      draw_link_sign(ui, canvas, LinkSign::agrees, at);
      break;
    case Sign::origin:
      draw_link_sign(ui, canvas, LinkSign::origin, at);
      break;
  }
}

// Where the sign of the row that begins at the column's y stands.
ImVec2 sign_place(Column column) {
  return {column.left() + 16, column.y + 12};
}

float draw_legend_row(const Ui& ui, const Canvas& canvas, Column column, std::string_view words) {
  const float left = column.left() + 40;
  const float high = draw_wrapped(
      canvas,
      type::small,
      {left, column.y + 4},
      column.right() - left,
      ui.palette.ink_2,
      words,
      2
  );
  return column.y + std::max(24.0f, 6 + high);
}

float draw_stance_rows(const Ui& ui, const Canvas& canvas, Column column) {
  const Palette& palette = ui.palette;
  for (std::size_t i = 0; i < core::kStanceMarks; ++i) {
    const auto mark = static_cast<core::StanceMark>(i);
    draw_stance(canvas, palette, mark, sign_place(column), 13, palette.surface);
    column.y = draw_legend_row(ui, canvas, column, ui.stance(mark));
  }
  return column.y;
}

float draw_sign_rows(const Ui& ui, const Canvas& canvas, Column column) {
  for (std::size_t i = 0; i < std::size(kWords); ++i) {
    const auto sign = static_cast<Sign>(i);
    draw_sign(ui, canvas, sign, sign_place(column));
    column.y = draw_legend_row(ui, canvas, column, ui.say(kWords[i]));
  }
  return column.y;
}

}  // namespace

float draw_how_to_read(const Ui& ui, const Panel& panel, Column column) {
  const Canvas& canvas = panel.canvas();
  const core::RectPx head{
      .x = column.left(),
      .y = column.y,
      .width = column.inner(),
      .height = 24,
  };
  draw_text(canvas, type::section, head, ui.palette.ink, ui.say(Message::read_head));
  column.y += 28;
  if (chart_of(ui).board) {
    return draw_stance_rows(ui, canvas, column);
  }
  return draw_sign_rows(ui, canvas, column);
}

}  // namespace dateline::ui
