// The menu of questions that the chart's title opens. It knows which ask for figures; what an
// answer is, it does not.
#include <algorithm>

#include "ui/cards/cards.hpp"
#include "ui/figures/figures.hpp"
#include "ui/kit/ui.hpp"
#include "ui/kit/widgets.hpp"

namespace dateline::ui {

namespace {

// A small chart's sign beside questions that ask for figures: dots at three heights.
void draw_figures_sign(const Ui& ui, const Canvas& canvas, ImVec2 at) {
  rule_across(canvas, at.x - 8, at.y + 6, 16, ui.palette.rule_strong);
  canvas.list->AddCircleFilled({at.x - 5, at.y + 1}, 2.2f, ui.palette.ink, 12);
  canvas.list->AddCircleFilled({at.x, at.y - 4}, 2.2f, ui.palette.ink, 12);
  canvas.list->AddCircleFilled({at.x + 5, at.y - 1}, 2.2f, ui.palette.ink, 12);
}

void pick_question(const Ui& ui, core::QuestionIndex question) {
  figures_of(ui).menu_open = false;
  if (ui.state.link.question != question) {
    ui.push(app::QuestionToggled{question});
  }
}

void draw_choice(const Ui& ui, const Panel& panel, const app::QuestionRow& row, core::RectPx box) {
  const Canvas& canvas = panel.canvas();
  const Hit hit = hit_area(ui, "chart-question", row.question.value, box);
  const bool chosen = chart_of(ui).question == row.question;
  if (hit.heat > 0) {
    fill(canvas, box, faded(ui.palette.sunken, hit.heat));
  }
  const core::Question& question = ui.story().questions[row.question.value];
  if (chosen) {
    draw_icon(canvas, Icon::check, {box.x + 18, box.y + box.height / 2}, 14, ui.palette.ink);
  }
  const float left = box.x + 36;
  const float right = right_of(box) - 16;
  draw_text(
      canvas,
      type::small,
      {right - 30, box.y, 30, box.height},
      ui.palette.ink_3,
      ui.number(row.claims).view(),
      Align::right
  );
  if (!question.unit.empty()) {
    draw_figures_sign(ui, canvas, {right - 48, box.y + box.height / 2});
  }
  draw_text(
      canvas,
      chosen ? type::question : type::question_closed,
      {left, box.y, right - 64 - left, box.height},
      ui.palette.ink,
      question.short_text
  );
  if (hit.focused) {
    draw_focus(ui, box, kRadius, true);
  }
  if (hit.clicked) {
    pick_question(ui, row.question);
  }
}

}  // namespace

void later::draw_question_menu(const Ui& ui, core::RectPx below) {
  FiguresMemory& m = figures_of(ui);
  if (!m.menu_open) {
    return;
  }
  const float high = ui.touch() ? 44.0f : 34.0f;
  const core::RectPx view = ui.layout.view;
  const float wanted = high * static_cast<float>(ui.frame.questions.size()) + 8;
  const float top = bottom_of(below) + 2;
  const core::RectPx card{
      below.x,
      top,
      std::min(400.0f, right_of(view) - 8 - below.x),
      std::min(wanted, bottom_of(view) - 8 - top)
  };
  const Panel panel(ui, "chart-questions", card, ui.palette.raised, Panel::Scroll::vertical);
  float y = panel.top() + 4;
  for (const app::QuestionRow& row : ui.frame.questions) {
    draw_choice(ui, panel, row, {card.x, y, card.width, high});
    y += high;
  }
  outline(panel.canvas(), card, ui.palette.rule_strong, kRadius);
  panel.ends_at(y + 4);
  const ImVec2 pointer = ui.memory.pointer;
  const bool outside =
      !card.contains({pointer.x, pointer.y}) && !below.contains({pointer.x, pointer.y});
  if (ImGui::IsMouseClicked(ImGuiMouseButton_Left) && outside &&
      !later::is_covered_by_card(ui, CardKind::menu)) {
    m.menu_open = false;
  }
  if (later::escape_closes(ui, CardKind::menu)) {
    m.menu_open = false;
  }
}

}  // namespace dateline::ui
