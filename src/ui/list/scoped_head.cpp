#include "ui/list/scoped_head.hpp"

namespace dateline::ui {

namespace {

// The question that narrows the list; null for none.
const core::Question* narrowing(const Ui& ui) {
  const app::LinkState& link = ui.state.link;
  if (link.tab != app::ListTab::questions || !link.question) {
    return nullptr;
  }
  const core::Question& question = ui.question(*link.question);
  return core::is_blank(question) ? nullptr : &question;
}

}  // namespace

float back_height(const Ui& ui) noexcept {
  return ui.roomy_px(36);
}

bool draw_back(const Ui& ui, Column column, std::string_view words) {
  const core::RectPx box = column.full_row(back_height(ui));
  const Hit hit = hit_area(ui, "back", 0xffffffffu, box);
  const Canvas canvas = ui.canvas();
  draw_hovered(ui, hit, box);
  const ImVec2 sign{column.left() + 6, box.y + box.height / 2};
  draw_icon(canvas, Icon::chevron_left, sign, 16, ui.palette.ink_2);
  const core::RectPx room{
      .x = column.left() + 20,
      .y = box.y,
      .width = column.inner() - 20,
      .height = box.height,
  };
  draw_text(canvas, type::small, room, ui.palette.ink_2, words);
  rule_under(ui, box);
  draw_row_focus(ui, hit, box);
  return hit.clicked;
}

Line listed_text(const Ui& ui) {
  const auto count = static_cast<std::uint32_t>(ui.frame.listed.size());
  return ui.say_with(Message::claims, {count});
}

float draw_narrowing(const Ui& ui, Column column) {
  constexpr float kHigh = 24;
  const core::Question* const question = narrowing(ui);
  if (question == nullptr) {
    return column.y;
  }
  const Canvas canvas = ui.canvas();
  const std::string_view all = ui.say(Message::show_all);
  const float wide = text_width(canvas, type::small_strong, all) + 2;
  const core::RectPx words{
      .x = column.left(),
      .y = column.y,
      .width = column.inner() - wide - 10,
      .height = kHigh,
  };
  const Line line = ui.say_with(Message::only_on, {question->short_text});
  draw_text(canvas, type::small, words, ui.palette.ink_2, line.view());
  const core::RectPx lift{
      .x = column.right() - wide,
      .y = column.y,
      .width = wide,
      .height = kHigh,
  };
  if (text_button(ui, "lift-question", lift, all, Align::right)) {
    ui.push(app::QuestionToggled{*ui.state.link.question});
  }
  return column.y + 28;
}

float draw_scoped_head(
    const Ui& ui,
    Column column,
    std::string_view title,
    std::string_view second
) {
  const Canvas canvas = ui.canvas();
  column.y += 12;
  column.y += draw_wrapped(
      canvas,
      type::section,
      {column.left(), column.y},
      column.inner(),
      ui.palette.ink,
      title,
      3
  );
  if (!second.empty()) {
    draw_text(canvas, type::small, column.inner_row(18), ui.palette.ink_3, second);
    column.y += 18;
  }
  column.y += 6;
  return draw_narrowing(ui, column) + 4;
}

}  // namespace dateline::ui
