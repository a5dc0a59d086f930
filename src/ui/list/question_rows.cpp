#include "ui/list/question_rows.hpp"

#include <algorithm>

#include "ui/list/claim_list.hpp"
#include "ui/list/counted_row.hpp"
#include "ui/list/rows.hpp"

namespace dateline::ui {

namespace {

constexpr float kStrip = 48;

// Beside a question that no claim answers under the filters.
Line none_text(const Ui& ui) {
  const auto known_on = ui.state.link.known_on;
  if (!known_on) {
    return ui.say_with(Message::none, {});
  }
  const Line day = day_text(ui.messages(), *known_on, false);
  return ui.say_with(Message::none_by, {day.view()});
}

float question_height(const Ui& ui, bool open) {
  if (ui.phone()) {
    return 52;
  }
  return open || ui.touch() ? 44.0f : 36.0f;
}

TextStyle question_style(const Ui& ui, bool open) {
  if (ui.phone()) {
    return sized(type::question, 16, 24);
  }
  return open ? type::question : type::question_closed;
}

// At the right of a question: how its answers stand, where there is room, and how many there are.
struct Answers {
  std::uint32_t claims = 0;
  const core::StanceCounts* strip = nullptr;  // null: the strip makes way for the words
  Line none;                                  // what it says where there are none
  float width = 40;                           // kept free for it
};

Answers answers_of(const Ui& ui, const app::QuestionRow& row, bool open, bool strip_fits) {
  Answers answers;
  answers.claims = row.claims;
  answers.none = none_text(ui);
  if (strip_fits) {
    answers.strip = &row.counts;
    answers.width = kStrip + 36;
  } else if (row.claims == 0 && !open) {
    const std::string_view none = answers.none.view();
    answers.width = text_width(ui.canvas(), type::small, none);
  }
  return answers;
}

void draw_answers(const Ui& ui, Column column, core::RectPx box, const Answers& answers) {
  const Canvas canvas = ui.canvas();
  if (answers.claims == 0) {
    const core::RectPx room{
        .x = column.right() - 140,
        .y = box.y,
        .width = 140,
        .height = box.height,
    };
    const std::string_view none = answers.none.view();
    draw_text(canvas, type::small, room, ui.palette.ink_3, none, Align::right);
    return;
  }
  if (answers.strip != nullptr) {
    const core::RectPx strip{
        .x = column.right() - 24 - kStrip,
        .y = box.y + box.height / 2 - 3,
        .width = kStrip,
        .height = 6,
    };
    draw_strip(canvas, ui.palette, strip, *answers.strip);
  }
  draw_count(ui, box, column.inset, answers.claims);
}

float draw_question(const Ui& ui, Column column, const app::QuestionRow& row, bool open) {
  const core::RectPx box = column.full_row(question_height(ui, open));
  const Hit hit = hit_area(ui, "question", row.question.value, box);
  const Canvas canvas = ui.canvas();
  draw_hovered(ui, hit, box);
  draw_row_sign(ui, column, box, open ? Icon::chevron_down : Icon::chevron_right, 16);
  const TextStyle style = question_style(ui, open);
  const std::string& words = ui.question(row.question).short_text;
  const float left = column.left() + 28;
  const float beside_strip = column.right() - kStrip - 46 - left;
  const bool strip_fits = !open && text_width(canvas, style, words) <= beside_strip;
  const Answers answers = answers_of(ui, row, open, strip_fits);
  const core::RectPx room{
      .x = left,
      .y = box.y,
      .width = column.right() - answers.width - 10 - left,
      .height = box.height,
  };
  draw_text(canvas, style, room, ui.palette.ink, words);
  draw_answers(ui, column, box, answers);
  draw_row_focus(ui, hit, box);
  if (hit.clicked) {
    ui.push(app::QuestionToggled{row.question});
  }
  return bottom_of(box);
}

// From the list of one question's figures to all of them side by side.
float draw_compare_all(const Ui& ui, Column column, core::QuestionIndex question) {
  if (ui.question(question).unit.empty()) {
    return column.y;
  }
  const std::string_view words = ui.say(Message::compare_figures);
  const float whole = text_width(ui.canvas(), type::small_strong, words) + 1;
  core::RectPx box = column.inner_row(ui.roomy_px(32));
  box.width = std::min(box.width, whole);
  if (text_button(ui, "compare-figures", box, words, Align::left)) {
    ui.push(app::ViewPicked{app::View::figures});
  }
  return bottom_of(box);
}

struct QuestionsMemory {
  std::optional<core::QuestionIndex> shown;  // was scrolled to already
};

std::optional<core::QuestionIndex>& shown_last(const Ui& ui) {
  return ui.memory.of<QuestionsMemory>().shown;
}

// A question that has just been opened is scrolled to, with the first of its claims.
float draw_open_question(
    const Ui& ui,
    const Panel& panel,
    Column column,
    const app::QuestionRow& row
) {
  const float heading = column.y;
  column.y = draw_question(ui, column, row, true);
  if (shown_last(ui) != row.question) {
    panel.show(heading, column.y + claim_row_height(ui));
  }
  column.y = draw_claims(ui, panel, column) + 6;
  return draw_compare_all(ui, column, row.question);
}

}  // namespace

float draw_questions(const Ui& ui, const Panel& panel, Column column) {
  bool first = true;
  for (const app::QuestionRow& row : ui.frame.questions) {
    if (!first) {
      rule_over(ui, column.full_row(0));
    }
    first = false;
    if (ui.state.link.question == row.question) {
      column.y = draw_open_question(ui, panel, column, row);
    } else {
      column.y = draw_question(ui, column, row, false);
    }
  }
  shown_last(ui) = ui.state.link.question;
  rule_over(ui, column.full_row(0));
  ++column.y;
  const bool has_tour = !ui.story().tour.empty();
  if (const auto key = later_key(ui); key && ui.phone() && has_tour) {
    column.y = draw_tour_row(*key, ui, column);
  }
  return column.y;
}

}  // namespace dateline::ui
