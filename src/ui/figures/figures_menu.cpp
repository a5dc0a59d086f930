// The menu of questions that the chart's title opens.
#include <algorithm>

#include "ui/cards/cards.hpp"
#include "ui/figures/figures.hpp"
#include "ui/figures/figures_rows.hpp"
#include "ui/kit/ui.hpp"
#include "ui/kit/widgets.hpp"

namespace dateline::ui {

namespace {

// A small chart's sign beside questions that ask for figures: dots at three heights.
void draw_figures_sign(const Ui& ui, const Canvas& canvas, ImVec2 at) {
  const Palette& palette = ui.palette;
  rule_across(canvas, at.x - 8, at.y + 6, 16, palette.rule_strong);
  const ImVec2 dots[] = {
      {at.x - 5, at.y + 1},
      {at.x, at.y - 4},
      {at.x + 5, at.y - 1},
  };
  for (const ImVec2 dot : dots) {
    canvas.list->AddCircleFilled(dot, 2.2f, palette.ink, 12);
  }
}

void pick_question(const Ui& ui, core::QuestionIndex question) {
  figures_of(ui).menu_open = false;
  if (ui.state.link.question != question) {
    ui.push(app::QuestionToggled{question});
  }
}

const core::Question& question_of(const Ui& ui, const app::QuestionRow& row) {
  return ui.story().questions[row.question.value];
}

// Whether it asks for figures, and how many claims answer it, at the right.
void draw_choice_end(
    const Ui& ui,
    const Canvas& canvas,
    const app::QuestionRow& row,
    core::RectPx box
) {
  const float right = right_of(box) - 16;
  const core::RectPx count{
      .x = right - 30,
      .y = box.y,
      .width = 30,
      .height = box.height,
  };
  const Line claims = ui.number(row.claims);
  const ImU32 ink = ui.palette.ink_3;
  draw_text(canvas, type::small, count, ink, claims.view(), Align::right);
  if (!question_of(ui, row).unit.empty()) {
    const ImVec2 middle{right - 48, centre_of(box).y};
    draw_figures_sign(ui, canvas, middle);
  }
}

void draw_choice(const Ui& ui, const Panel& panel, const app::QuestionRow& row, core::RectPx box) {
  const Canvas& canvas = panel.canvas();
  const ImU32 ink = ui.palette.ink;
  const std::uint32_t number = row.question.value;
  const Hit hit = hit_area(ui, "chart-question", number, box);
  fill_heat(ui, canvas, box, hit.heat);
  const bool chosen = chart_of(ui).question == row.question;
  if (chosen) {
    const ImVec2 middle{box.x + 18, centre_of(box).y};
    draw_icon(canvas, Icon::check, middle, 14, ink);
  }
  draw_choice_end(ui, canvas, row, box);
  const float left = box.x + 36;
  const float right = right_of(box) - 16;
  const core::RectPx words{
      .x = left,
      .y = box.y,
      .width = right - 64 - left,
      .height = box.height,
  };
  const TextStyle style = chosen ? type::question : type::question_closed;
  draw_text(canvas, style, words, ink, question_of(ui, row).short_text);
  if (hit.focused) {
    draw_focus(ui, box, kRadius, true);
  }
  if (hit.clicked) {
    pick_question(ui, row.question);
  }
}

// Under the title, as high as its rows where the window has that room.
core::RectPx menu_card(const Ui& ui, core::RectPx below, float row_high) {
  const core::RectPx view = ui.layout.view;
  const auto rows = static_cast<float>(ui.frame.questions.size());
  const float top = bottom_of(below) + 2;
  const float wanted = row_high * rows + 8;
  const float room_across = right_of(view) - 8 - below.x;
  const float room_down = bottom_of(view) - 8 - top;
  return {
      .x = below.x,
      .y = top,
      .width = std::min(400.0f, room_across),
      .height = std::min(wanted, room_down),
  };
}

// By a press beside it, or by Escape, each unless another card lies over the menu.
bool is_put_away(const Ui& ui, core::RectPx card, core::RectPx title) {
  const ImVec2 at = ui.memory.pointer;
  const core::ScreenPx pointer{at.x, at.y};
  const bool outside = !card.contains(pointer) && !title.contains(pointer);
  const bool pressed = ImGui::IsMouseClicked(ImGuiMouseButton_Left);
  const bool pressed_beside = pressed && outside && !is_covered_by_card(ui, CardKind::menu);
  const bool escaped = escape_closes(ui, CardKind::menu);
  return pressed_beside || escaped;
}

}  // namespace

void draw_question_menu(const Ui& ui, core::RectPx below) {
  FiguresMemory& memory = figures_of(ui);
  if (!memory.menu_open) {
    return;
  }
  const float row_high = ui.touch() ? 44.0f : 34.0f;
  const core::RectPx card = menu_card(ui, below, row_high);
  const Panel panel(ui, "chart-questions", card, ui.palette.raised, Panel::Scroll::vertical);
  float y = panel.top() + 4;
  for (const app::QuestionRow& row : ui.frame.questions) {
    const core::RectPx box{
        .x = card.x,
        .y = y,
        .width = card.width,
        .height = row_high,
    };
    draw_choice(ui, panel, row, box);
    y += row_high;
  }
  outline(panel.canvas(), card, ui.palette.rule_strong, kRadius);
  panel.ends_at(y + 4);
  if (is_put_away(ui, card, below)) {
    memory.menu_open = false;
  }
}

}  // namespace dateline::ui
