// A claim's figures in its panel: the first one large, struck out when it was revised, the others
// with what they count.
#include <algorithm>

#include "app/words/date_words.hpp"
#include "ui/claim/detail_parts.hpp"
#include "ui/kit/column.hpp"
#include "ui/kit/ui.hpp"
#include "ui/kit/widgets.hpp"

namespace dateline::ui {

namespace {

// The unit, when no question that the claim answers names it already.
std::string_view unit_to_show(const core::Story& story, const core::Claim& claim) {
  const std::string& unit = claim.figures.front().unit;
  for (const core::QuestionIndex question : claim.answers) {
    if (story.questions[question.value].unit == unit) {
      return {};
    }
  }
  return unit;
}

// What the figure counts, else its unit.
const std::string& counted_by(const core::Figure& figure) {
  return figure.population.empty() ? figure.unit : figure.population;
}

TextStyle figure_style(const Canvas& canvas, std::string_view figure, float room) {
  if (text_width(canvas, type::figure, figure) <= room) {
    return type::figure;
  }
  return sized(type::figure, 28, 44);
}

}  // namespace

float draw_figure(const Ui& ui, Column column) {
  const std::uint32_t row = ui.frame.open_claim->value;
  const std::string_view figure = ui.memory.words.claims[row].figure;
  if (figure.empty()) {
    return column.y;
  }
  const Canvas canvas = ui.canvas();
  const Palette& palette = ui.palette;
  const TextStyle style = figure_style(canvas, figure, column.inner());
  const core::RectPx line{
      .x = column.left(),
      .y = column.y,
      .width = column.inner(),
      .height = style.line,
  };
  const core::RectPx taken = draw_text(canvas, style, line, palette.ink, figure);
  if (ui.world.table.revised_by_later[row] != 0) {
    rule_across(canvas, taken.x, column.y + 25, taken.width, palette.ink, 2);
  }
  const std::string_view unit = unit_to_show(ui.story(), open_claim(ui));
  if (!unit.empty()) {
    const float left = right_of(taken) + 8;
    const core::RectPx after{
        .x = left,
        .y = column.y + 17,
        .width = column.right() - left,
        .height = 20,
    };
    draw_text(canvas, type::body, after, palette.ink_2, unit);
  }
  return column.y + style.line;
}

float draw_more_figures(const Ui& ui, Column column) {
  const core::Claim& claim = open_claim(ui);
  const Canvas canvas = ui.canvas();
  for (std::size_t i = 1; i < claim.figures.size(); ++i) {
    const core::Figure& figure = claim.figures[i];
    const std::string number = app::figure_text(ui.messages(), figure);
    const core::RectPx line{
        .x = column.left(),
        .y = column.y,
        .width = column.inner(),
        .height = 24,
    };
    const core::RectPx taken = draw_text(canvas, type::question, line, ui.palette.ink, number);
    const float left = right_of(taken) + 8;
    const core::RectPx after{
        .x = left,
        .y = column.y,
        .width = column.right() - left,
        .height = 24,
    };
    draw_text(canvas, type::small, after, ui.palette.ink_2, counted_by(figure));
    column.y += 24;
  }
  return column.y;
}

}  // namespace dateline::ui
