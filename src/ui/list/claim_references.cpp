// From one claim to what else there is: the lists of the names in it, what its speaker said on
// later days, the questions that it answers.
#include "ui/list/claim_references.hpp"

#include <algorithm>

#include "app/view/selection.hpp"
#include "ui/kit/column.hpp"
#include "ui/kit/layout.hpp"
#include "ui/kit/ui.hpp"
#include "ui/kit/widgets.hpp"

namespace dateline::ui {

namespace {

constexpr std::size_t kMostRows = 6;  // a speaker's list holds the rest

float draw_heading(const Ui& ui, Column column, Message words) {
  column.y += 16;
  const float high = draw_wrapped(
      ui.canvas(),
      type::small_strong,
      {column.left(), column.y},
      column.inner(),
      ui.palette.ink,
      ui.say(words),
      2
  );
  return column.y + high + 6;
}

// The width that the claim's figure takes of a row; 0 for none.
float figure_width(const Canvas& canvas, const ClaimWords& words, float row) {
  if (words.figure.empty()) {
    return 0;
  }
  return std::min(text_width(canvas, type::small_strong, words.figure), row * 0.4f);
}

// Where the parts of a later claim's row stand.
struct LaterRow {
  core::RectPx box;
  core::RectPx words;  // what was said, in a few words
  core::RectPx day;
  core::RectPx figure;  // of no width where the claim has none
};

LaterRow lay_out_later(
    const Canvas& canvas,
    Column column,
    const core::Claim& claim,
    const ClaimWords& words
) {
  const float figure = figure_width(canvas, words, column.inner());
  const float left = column.left() + 22;
  const float beside = figure > 0 ? figure + 10 : 0;
  const float room = column.right() - left - beside;
  const float high = wrapped_height(canvas, type::small, room, short_of(claim), 3);
  const core::RectPx box = column.inner_row(6 + high + 16 + 6);
  LaterRow row;
  row.box = box;
  row.words = {
      .x = left,
      .y = box.y + 6,
      .width = room,
      .height = high,
  };
  row.day = {
      .x = left,
      .y = bottom_of(box) - 23,
      .width = room,
      .height = 18,
  };
  if (figure > 0) {
    row.figure = {
        .x = column.right() - figure,
        .y = box.y + 6,
        .width = figure + 1,
        .height = 18,
    };
  }
  return row;
}

void draw_later_words(
    const Ui& ui,
    const Canvas& canvas,
    const LaterRow& row,
    std::string_view what,
    const ClaimWords& words
) {
  const ImVec2 at{row.words.x, row.words.y};
  draw_wrapped(canvas, type::small, at, row.words.width, ui.palette.ink, what, 3);
  draw_text(canvas, type::small, row.day, ui.palette.ink_3, words.said);
  if (row.figure.width > 0) {
    draw_text(canvas, type::small_strong, row.figure, ui.palette.ink, words.figure, Align::right);
  }
}

// Stance, what was said over its day, and the figure at the right. Returns the bottom.
float draw_later_claim(const Ui& ui, Column column, std::uint32_t number) {
  const core::Claim& claim = ui.claim(number);
  const ClaimWords& words = ui.claim_words(number);
  const Canvas canvas = ui.canvas();
  const LaterRow row = lay_out_later(canvas, column, claim, words);
  const core::RectPx box = row.box;
  const Hit hit = hit_area(ui, "later-claim", number, box);
  const core::RectPx wash{
      .x = box.x - 8,
      .y = box.y + 1,
      .width = box.width + 16,
      .height = box.height - 1,
  };
  draw_hovered(ui, hit, wash, kRadius);
  rule_over(ui, box);
  const core::StanceMark mark = core::mark_of(claim.stance);
  const ImVec2 sign{box.x + 7, box.y + 15};
  draw_stance(canvas, ui.palette, mark, sign, 12, ui.palette.surface);
  draw_later_words(ui, canvas, row, short_of(claim), words);
  draw_row_focus(ui, hit, box);
  if (hit.clicked) {
    ui.push(app::ClaimPicked{core::ClaimIndex{number}});
  }
  return bottom_of(box);
}

// To the list of all that the speaker said. Returns the bottom.
float draw_all_by_speaker(const Ui& ui, Column column) {
  const std::string_view words = ui.say(Message::all_by_speaker);
  const float whole = text_width(ui.canvas(), type::small_strong, words) + 1;
  core::RectPx box = column.inner_row(ui.roomy_px(32));
  box.width = std::min(box.width, whole);
  if (text_button(ui, "all-by-speaker", box, words, Align::left)) {
    follow_reference(ui, app::ListTab::speakers, ui.open_claim().actor.value);
  }
  return bottom_of(box);
}

float draw_later_claims(const Ui& ui, Column column) {
  const std::vector<std::uint32_t>& rows = ui.frame.later_said;
  const bool sure = std::all_of(rows.begin(), rows.end(), [&ui](std::uint32_t row) {
    return app::said_surely_after(ui.world, row, ui.frame.open_claim->value);
  });
  const Message heading = sure ? Message::later_by_speaker : Message::perhaps_later_by_speaker;
  column.y = draw_heading(ui, column, heading);
  const std::size_t shown = std::min(rows.size(), kMostRows);
  for (std::size_t i = 0; i < shown; ++i) {
    column.y = draw_later_claim(ui, column, rows[i]);
  }
  rule_over(ui, column.inner_row(0));
  return rows.size() > shown ? draw_all_by_speaker(ui, column) : column.y;
}

float draw_answered(const Ui& ui, Column column, const core::Claim& claim) {
  const float step = ui.roomy_px(26);
  column.y = draw_heading(ui, column, Message::claim_answers);
  for (const core::QuestionIndex question : claim.answers) {
    const LinkedWords link = linked_words(
        ui,
        "question-of-claim",
        question.value,
        type::body,
        column.inner_row(20),
        ui.story().questions[question.value].short_text
    );
    if (link.clicked) {
      follow_reference(ui, app::ListTab::questions, question.value);
    }
    column.y += std::max(step, link.height + 4);
  }
  return column.y;
}

}  // namespace

float draw_next_claims(core::LaterKey, const Ui& ui, Column column) {
  if (!ui.frame.later_said.empty()) {
    column.y = draw_later_claims(ui, column);
  }
  const core::Claim& claim = ui.open_claim();
  return claim.answers.empty() ? column.y : draw_answered(ui, column, claim);
}

}  // namespace dateline::ui
