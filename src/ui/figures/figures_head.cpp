// The chart's title, which opens the menu of questions, and the summary of the answers beneath it.
#include "ui/figures/figures_head.hpp"

#include <algorithm>

#include "ui/figures/figures.hpp"
#include "ui/kit/ui.hpp"
#include "ui/kit/widgets.hpp"

namespace dateline::ui {

namespace {

constexpr float kArrowRoom = 30;  // right of the title

// `11 speakers`, of what has been counted on a board without figures.
Line board_summary(const Ui& ui, std::string_view speakers) {
  const Line claims = ui.say_with(Message::claims, {chart_of(ui).claims});
  return ui.say_with(Message::board_summary, {claims.view(), speakers});
}

// How many origins the figures have, at least and at most.
Line origins_text(const Ui& ui) {
  const app::FigureChart& chart = chart_of(ui);
  const Line most = ui.say_with(Message::origins, {chart.origins});
  if (chart.fewest_origins >= chart.origins) {
    return most;
  }
  const Line fewest = Line().add(chart.fewest_origins);
  return ui.say_with(Message::origins_perhaps, {most.view(), fewest.view()});
}

Line summary_of(const Ui& ui) {
  const app::FigureChart& chart = chart_of(ui);
  const Line speakers = ui.say_with(Message::speakers, {chart.speakers});
  if (chart.board) {
    return board_summary(ui, speakers.view());
  }
  const Line figures = ui.say_with(Message::figures, {chart.figures});
  if (chart.figures == 0) {
    return figures;
  }
  const Line origins = origins_text(ui);
  return ui.say_with(
      Message::chart_summary,
      {
          figures.view(),
          speakers.view(),
          origins.view(),
      }
  );
}

const std::string& title_of(const Ui& ui) {
  const core::QuestionIndex question = *chart_of(ui).question;
  return ui.story().questions[question.value].short_text;
}

TextStyle title_style(const Ui& ui) {
  return is_narrow(ui) ? type::title : sized(type::title, 28, 36);
}

// The words alone; their arrow stands right of them.
core::RectPx place_title(const Ui& ui, const Canvas& canvas, core::RectPx view) {
  const bool narrow = is_narrow(ui);
  const float inset_px = figures_of(ui).inset;
  const std::string& words = title_of(ui);
  const float room = view.width - 2 * inset_px - kArrowRoom;
  const float needs = text_width(canvas, title_style(ui), words) + 1;
  return {
      .x = view.x + inset_px,
      .y = view.y + (narrow ? 10.0f : 14.0f),
      .width = std::min(room, needs),
      .height = narrow ? 32.0f : 36.0f,
  };
}

// As high as a finger wants it.
Hit title_hit(const Ui& ui, core::RectPx words) {
  const core::RectPx reach{
      .x = words.x - 6,
      .y = words.y,
      .width = words.width + 42,
      .height = ui.touch() ? 44.0f : words.height,
  };
  return hit_area(ui, "chart-title", 0xffffffffu, reach);
}

void draw_title_words(const Ui& ui, const Canvas& canvas, core::RectPx words) {
  draw_text(canvas, title_style(ui), words, ui.palette.ink, title_of(ui));
  const bool open = figures_of(ui).menu_open;
  const Icon arrow = open ? Icon::chevron_up : Icon::chevron_down;
  const ImVec2 middle{
      words.x + words.width + 16,
      words.y + words.height / 2 + 2,
  };
  draw_icon(canvas, arrow, middle, 18, ui.palette.ink_2);
}

}  // namespace

core::RectPx draw_title(const Ui& ui, const Panel& panel) {
  FiguresMemory& memory = figures_of(ui);
  const Canvas& canvas = panel.canvas();
  const core::RectPx words = place_title(ui, canvas, panel.box());
  const core::RectPx ground{
      .x = words.x - 6,
      .y = words.y,
      .width = words.width + 40,
      .height = words.height,
  };
  const Hit hit = title_hit(ui, words);
  const float heat = memory.menu_open ? 1 : hit.heat;
  if (heat > 0) {
    fill(canvas, ground, faded(ui.palette.sunken, heat), kRadius);
  }
  draw_title_words(ui, canvas, words);
  if (hit.focused) {
    draw_focus(ui, ground, kRadius);
  }
  tooltip(ui, hit, words, ui.say(Message::choose_question));
  if (hit.clicked) {
    memory.menu_open = !memory.menu_open;
  }
  return {
      .x = words.x,
      .y = words.y,
      .width = words.width + kArrowRoom,
      .height = words.height,
  };
}

void draw_summary(const Ui& ui, const Panel& panel, core::RectPx title) {
  const bool narrow = is_narrow(ui);
  const TextStyle style = narrow ? type::small : sized(type::body, 14, 20);
  const int most_lines = narrow ? 2 : 1;
  const Line summary = summary_of(ui);
  draw_wrapped(
      panel.canvas(),
      style,
      {title.x, bottom_of(title) + 2},
      panel.box().width - 2 * figures_of(ui).inset,
      ui.palette.ink_2,
      summary.view(),
      most_lines
  );
}

}  // namespace dateline::ui
